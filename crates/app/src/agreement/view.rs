//! One agreement with its answers, and what was agreed beside what stands there now.

use super::signed::{Sound, answers_of, version_of};
use super::speakers::Speakers;
use crate::contract::{AgreementParty, AgreementText, AgreementView, AnswerView, FrozenView, SaidYesView};
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::{Fields, of_kind};
use crate::shelf::Shelved;
use chrono::NaiveDate;
use documents::{Content, Document, TextPlace};
use domain::{AgreementStanding, AgreementStatus, DocumentKind, Field, PartKind, SpaceKind, Value};
use ids::{CaseId, Heads, UtcMillis};
use store::ListedAnswer;

/// Who said yes outside Felles, the first first.
fn said_yes(content: &Content, speakers: &Speakers) -> Vec<SaidYesView> {
    let mut said: Vec<SaidYesView> = of_kind(content, PartKind::SaidYes)
        .filter_map(|part| {
            let fields = Fields(&part.fields);
            let by = fields.id(Field::ByParty)?;
            let party = speakers.parties.iter().find(|party| party.part == by)?;
            Some(SaidYesView { part: part.part, name: party.name.clone(), day: fields.date(Field::Day) })
        })
        .collect();
    said.sort_by(|one, other| (one.day, &one.name, one.part).cmp(&(other.day, &other.name, other.part)));
    said
}

/// What an agreement's version names: its words and its date at a moment.
fn content_at(
    document: &Document,
    moment: &Heads,
) -> Result<(Vec<AgreementText>, Option<NaiveDate>), AppFault> {
    let mut texts = Vec::new();
    for field in document.kind().texts() {
        texts.push(AgreementText {
            field: *field,
            text: document.text_at(&TextPlace::document(*field), moment)?,
        });
    }
    let due = document.values_at(Field::Due, moment)?.into_iter().find_map(|value| match value {
        Value::Date(day) => Some(day),
        _ => None,
    });
    Ok((texts, due))
}

impl Open {
    /// One agreement, everything checked anew from its document and the circles.
    pub(crate) fn agreement_view(&mut self, held: &Shelved) -> Result<AgreementView, AppFault> {
        let document = &held.document;
        if document.kind() != DocumentKind::Agreement {
            return Err(AppFault::NotAllowed("not an agreement"));
        }
        let case = document.case().ok_or(AppFault::Inside("a document of no case"))?;
        let (circle, _) = self.circle_facts(held.space)?;
        let speakers = self.speakers(case)?;
        let (sound, mut not_counted) = answers_of(document)?;
        let mut counted = Vec::new();
        for answer in sound {
            let listed = self.listed_answer(document, &answer)?;
            if speakers.counts(&listed, circle) { counted.push((answer, listed)) } else { not_counted += 1 }
        }
        let listed: Vec<ListedAnswer> = counted.iter().map(|(_, listed)| *listed).collect();
        let say: Vec<_> = speakers.say(circle).iter().map(|party| party.part).collect();
        let stored = Fields(&document.content()?.fields)
            .code(Field::AgreementStatus, AgreementStatus::from_code)
            .unwrap_or(AgreementStatus::Proposed);
        let standing = stored.standing(&say, &speakers.counted(&listed, circle));
        let heads = document.heads();
        let (texts, due) = content_at(document, &heads)?;
        let may_answer = self.my_say(&speakers, circle).is_some() && self.may_write(held.space)?;
        Ok(AgreementView {
            document: document.id(),
            version: version_of(document, &heads)?,
            texts,
            due,
            status: standing.status,
            changed_since: standing.changed_since,
            parties: self.agreement_parties(&speakers, circle),
            answers: self.answer_views(case, &standing, &counted)?,
            not_counted: u32::try_from(not_counted).unwrap_or(u32::MAX),
            frozen: self.frozen_view(case, document, &standing, &counted)?,
            said_yes: said_yes(&document.content()?, &speakers),
            waiting_for: standing.waiting_for,
            may_answer,
        })
    }

    fn listed_answer(&self, document: &Document, answer: &Sound) -> Result<ListedAnswer, AppFault> {
        let device = answer.answering.device;
        let person =
            if device == self.me.device { Some(self.me.person) } else { self.store.person_of(device)? };
        Ok(ListedAnswer { document: document.id(), answer: answer.entry(), person })
    }

    fn agreement_parties(&self, speakers: &Speakers, circle: SpaceKind) -> Vec<AgreementParty> {
        let say = speakers.say(circle).into_iter();
        say.map(|party| AgreementParty {
            party: party.part,
            name: party.name.clone(),
            role: party.role,
            me: party.person == Some(self.me.person),
            without_device: speakers.without_device(party),
        })
        .collect()
    }

    /// The answers that count, newest first.
    fn answer_views(
        &self,
        case: CaseId,
        standing: &AgreementStanding,
        counted: &[(Sound, ListedAnswer)],
    ) -> Result<Vec<AnswerView>, AppFault> {
        let mut views = Vec::new();
        for (sound, listed) in counted {
            let person = listed.person.ok_or(AppFault::Inside("an answer by nobody"))?;
            views.push(AnswerView {
                part: sound.answering.part,
                party: sound.answering.party,
                answer: sound.answering.answer,
                reason: sound.answering.reason.clone(),
                on_behalf: sound.answering.on_behalf,
                by: self.author(Some(case), person)?,
                at: sound.answering.at,
                current: sound.current,
                agreed: standing.agreed == Some(sound.answering.version),
            });
        }
        views.sort_by_key(|view| (std::cmp::Reverse(view.at), view.part));
        Ok(views)
    }

    /// What was agreed, as it stood then, and what differs now.
    fn frozen_view(
        &self,
        case: CaseId,
        document: &Document,
        standing: &AgreementStanding,
        counted: &[(Sound, ListedAnswer)],
    ) -> Result<Option<FrozenView>, AppFault> {
        let about = |sound: &Sound| Some(sound.answering.version) == standing.agreed;
        let agreed = || counted.iter().filter(|(sound, _)| about(sound)).map(|(sound, _)| sound);
        let Some(first) = agreed().min_by_key(|sound| (sound.answering.at, sound.answering.part)) else {
            return Ok(None);
        };
        let moment = &first.moment;
        let mut difference = document.difference(moment, &document.heads())?;
        difference.texts.retain(|text| text.place.part.is_none());
        difference.fields.retain(|field| field.part.is_none() && field.field == Field::Due);
        let (texts, due) = content_at(document, moment)?;
        let agreed_at: UtcMillis = agreed().map(|sound| sound.answering.at).max().unwrap_or_default();
        let difference = self.difference_view(case, difference)?;
        Ok(Some(FrozenView { moment: moment.clone(), agreed_at, texts, due, difference }))
    }
}
