//! What the sentences of distance of one case are made from: the read model, the membership, and nothing else.

use crate::fault::AppFault;
use crate::open::Open;
use crate::time::day_of;
use crate::views::covers_up_to;
use chrono::NaiveDate;
use domain::{
    ArrangementFact, ContactFact, ContactKind, DistanceFacts, DistanceKind, DocumentKind, JudgementFact,
    NoteKind, PartKind, PartyFact, QuestionFact, Role, SharedFact, SpaceKind, TaskFact, TextStatus, TurnKind,
    VisitStatus, limits,
};
use ids::{CaseId, PartId, PersonId, UtcMillis};
use std::collections::{BTreeMap, BTreeSet};
use store::{ListedDocument, ListedPart, PartyEntry};

/// Contacts looked at, the newest first.
const CONTACTS: u32 = 1_000;
/// Documents looked at, the newest first.
const DOCUMENTS: u32 = limits::DOCUMENTS as u32;

/// Who takes part, and who is behind whom.
struct People {
    parties: Vec<PartyEntry>,
    me: Option<PartId>,
    my_person: PersonId,
    /// People whose devices were all taken out.
    vacant: BTreeSet<PersonId>,
}

impl People {
    fn party_of(&self, person: PersonId) -> Option<PartId> {
        let mut theirs = self.parties.iter().filter(|party| party.person == Some(person));
        theirs.next_back().map(|party| party.part)
    }

    fn is_participant(&self, part: PartId) -> bool {
        self.parties.iter().any(|party| party.part == part && party.role == Role::Participant)
    }

    /// The others who read in a circle on a device of their own.
    fn readers(&self, space: SpaceKind) -> Vec<PartId> {
        let reads = self.parties.iter().filter(|party| {
            let joined = party.person.is_some_and(|person| !self.vacant.contains(&person));
            joined && party.person != Some(self.my_person) && space.has_reader(party.role)
        });
        reads.map(|party| party.part).collect()
    }
}

impl Open {
    /// Everything that the sentences of a case are made from; nothing while its document has not come.
    pub(crate) fn distance_facts(
        &mut self,
        case: CaseId,
        now: UtcMillis,
    ) -> Result<Option<DistanceFacts>, AppFault> {
        let Some(frame) = self.store.case_frame(case)? else { return Ok(None) };
        let documents = self.store.things(Some(case), DocumentKind::ALL, DOCUMENTS, false)?;
        let parts = self.store.parts(case, PartKind::ALL)?;
        let people = People {
            parties: self.parties_now(case)?,
            me: self.store.party_of(case, self.me.person)?.map(|party| party.part),
            my_person: self.me.person,
            vacant: self.without_device(case)?,
        };
        let made = documents.iter().find(|row| row.kind == DocumentKind::Case).map(|row| row.created_at);
        let today = day_of(now);
        let fact = |party: &PartyEntry| PartyFact {
            part: party.part,
            role: party.role,
            active: party.status == domain::PartyStatus::Active,
        };
        Ok(Some(DistanceFacts {
            today,
            me: people.me,
            status: frame.status,
            begun: frame.start.unwrap_or_else(|| day_of(made.unwrap_or(now))),
            rhythm: frame.rhythm,
            hours_per_month: frame.mentor_hours_per_month,
            parties: people.parties.iter().map(fact).collect(),
            contacts: self.contacts_held(case, &documents)?,
            planned: planned(&documents),
            questions: questions(&documents, &people),
            setbacks: setbacks(&documents),
            tasks: self.dated_tasks(case)?,
            judgements: judgements(&documents, &parts),
            shared: shared(&documents, &people),
            opened: self.opened(case, &people)?,
            hours: hours(&parts),
            own_words: own_words(&documents, &parts, &people),
            heard: self.heard(case, &people, now)?,
            arrangements: arrangements(&parts),
        }))
    }

    fn contacts_held(
        &self,
        case: CaseId,
        documents: &[ListedDocument],
    ) -> Result<Vec<ContactFact>, AppFault> {
        let noted = self.store.contacts(case, CONTACTS)?.into_iter();
        let noted = noted.map(|row| ContactFact { kind: row.kind, on: day_of(row.at), parties: row.parties });
        let held = documents.iter().filter_map(|row| {
            let kind = match row.kind {
                DocumentKind::Visit if row.visit_status == Some(VisitStatus::Held) => {
                    row.contact_kind.unwrap_or(ContactKind::Visit)
                }
                // A message that names nobody says nothing of who was in touch.
                DocumentKind::Note
                    if row.note_kind == Some(NoteKind::Message) && !row.took_part.is_empty() =>
                {
                    ContactKind::Message
                }
                _ => return None,
            };
            Some(ContactFact { kind, on: day_of(row.happened_at), parties: row.took_part.clone() })
        });
        Ok(noted.chain(held).collect())
    }

    fn dated_tasks(&self, case: CaseId) -> Result<Vec<TaskFact>, AppFault> {
        let open = self.store.tasks(Some(case))?.into_iter().filter(|row| !row.task.status.is_finished());
        let dated = open.filter_map(|row| {
            Some(TaskFact { part: row.task.part, owner: row.task.owner, due: row.task.due? })
        });
        Ok(dated.collect())
    }

    fn opened(&self, case: CaseId, people: &People) -> Result<Vec<(PartId, NaiveDate)>, AppFault> {
        let rows = self.store.last_opened(case)?.into_iter();
        let by_party = rows.filter_map(|(person, at)| Some((people.party_of(person)?, day_of(at))));
        Ok(by_party.collect())
    }

    /// When people were last heard from: one's own device when it was last in touch with the hub; somebody else's only where
    /// there is something that none of their devices has said to have. Silence alone is no distance.
    fn heard(
        &mut self,
        case: CaseId,
        people: &People,
        now: UtcMillis,
    ) -> Result<Vec<(PartId, NaiveDate)>, AppFault> {
        let mut heard = Vec::new();
        let connected = self.exchange.address.is_some();
        if let (Some(me), Some(at), true) = (people.me, self.exchange.last_exchange_at, connected) {
            heard.push((me, day_of(at.min(now))));
        }
        let shared = self.space_of(case, SpaceKind::Shared)?;
        let logs = self.store.version_vector(shared)?;
        let members = self.circle(shared)?.members();
        let mut last: BTreeMap<PersonId, Option<UtcMillis>> = BTreeMap::new();
        for (device, member) in members.devices.iter().filter(|(_, member)| member.person != self.me.person) {
            let Some(said) = self.store.acknowledgement(shared, *device)? else { continue };
            let behind = logs
                .iter()
                .any(|log| log.author != *device && covers_up_to(&said.covered, *log) < log.sequence);
            let at = last.entry(member.person).or_insert(Some(said.said_at));
            *at = if behind { at.map(|at| at.max(said.said_at)) } else { None };
        }
        let quiet = last.into_iter().filter_map(|(person, at)| Some((people.party_of(person)?, at?)));
        heard.extend(quiet.map(|(party, at)| (party, day_of(at))));
        Ok(heard)
    }
}

fn planned(documents: &[ListedDocument]) -> Vec<ContactFact> {
    let planned = documents.iter().filter(|row| row.visit_status == Some(VisitStatus::Planned));
    planned
        .filter_map(|row| {
            let kind = row.contact_kind.unwrap_or(ContactKind::Visit);
            Some(ContactFact { kind, on: day_of(row.planned_at?), parties: row.took_part.clone() })
        })
        .collect()
}

fn questions(documents: &[ListedDocument], people: &People) -> Vec<QuestionFact> {
    let open = domain::QuestionStatus::Open.code();
    let waits =
        |row: &&ListedDocument| row.kind == DocumentKind::Question && row.state.as_deref() == Some(open);
    let fact = |row: &ListedDocument| QuestionFact {
        document: row.document,
        on: day_of(row.happened_at),
        by: people.party_of(row.made_by),
        to: row.for_party,
    };
    documents.iter().filter(waits).map(fact).collect()
}

fn setbacks(documents: &[ListedDocument]) -> Vec<(ids::DocumentId, NaiveDate)> {
    let is_one = |row: &&ListedDocument| {
        let turn = row.kind == DocumentKind::Turn && row.state.as_deref() == Some(TurnKind::Setback.code());
        turn || (row.kind == DocumentKind::Note && row.note_kind == Some(NoteKind::Setback))
    };
    documents.iter().filter(is_one).map(|row| (row.document, day_of(row.happened_at))).collect()
}

fn judgements(documents: &[ListedDocument], parts: &[ListedPart]) -> Vec<JudgementFact> {
    let active = domain::GoalStatus::Active.code();
    let goals = documents.iter().filter(|row| row.kind == DocumentKind::Goal);
    let apply: BTreeSet<_> =
        goals.filter(|row| row.state.as_deref() == Some(active)).map(|row| row.document).collect();
    let of_goals = parts.iter().filter(|row| row.part.kind == PartKind::Judgement);
    of_goals
        .filter(|row| apply.contains(&row.document))
        .filter_map(|row| {
            let (party, on, level) = (row.part.party?, row.part.day?, row.part.number?);
            Some(JudgementFact { goal: row.document, party, on, level })
        })
        .collect()
}

/// Only what I have shared: nobody is told what others have not opened of each other's.
fn shared(documents: &[ListedDocument], people: &People) -> Vec<SharedFact> {
    let is_shared = |row: &&ListedDocument| {
        let status = matches!(row.text_status, Some(TextStatus::Shared | TextStatus::Corrected));
        status && row.made_by == people.my_person && !row.kind.frozen_texts().is_empty()
    };
    let fact = |row: &ListedDocument| {
        let on = day_of(row.shared_at?);
        Some(SharedFact { document: row.document, on, readers: people.readers(row.space_kind) })
    };
    documents.iter().filter(is_shared).filter_map(fact).collect()
}

fn hours(parts: &[ListedPart]) -> Vec<(NaiveDate, i64)> {
    let entries = parts.iter().filter(|row| row.part.kind == PartKind::Hours);
    entries.filter_map(|row| Some((row.part.day?, row.part.number?))).collect()
}

/// What the participant wrote, what stands in texts that are theirs by what they are, and what somebody typed in as theirs.
fn own_words(documents: &[ListedDocument], parts: &[ListedPart], people: &People) -> Vec<(NaiveDate, u32)> {
    let theirs = |row: &ListedDocument| {
        let made = people.party_of(row.made_by).is_some_and(|part| people.is_participant(part));
        let voice = row.voice.is_some_and(|part| people.is_participant(part));
        made || voice || row.note_kind == Some(NoteKind::OwnWords)
    };
    let of_documents = documents.iter().map(|row| {
        let living =
            matches!(row.kind, DocumentKind::SharedPicture | DocumentKind::Division | DocumentKind::Goal);
        let day = day_of(if living { row.changed_at } else { row.happened_at });
        let words = if theirs(row) { count(&row.excerpt).max(row.own_words) } else { row.own_words };
        (day, words)
    });
    let of_parts = parts.iter().filter(|row| row.part.party.is_some_and(|part| people.is_participant(part)));
    let of_parts = of_parts.filter_map(|row| {
        let day = row.part.at.map(day_of).or(row.part.day)?;
        Some((day, count(&row.part.words)))
    });
    of_documents.chain(of_parts).collect()
}

fn count(words: &str) -> u32 {
    u32::try_from(words.split_whitespace().count()).unwrap_or(u32::MAX).min(limits::OWN_WORDS)
}

fn arrangements(parts: &[ListedPart]) -> Vec<ArrangementFact> {
    let agreed = parts.iter().filter(|row| row.part.kind == PartKind::Arrangement);
    agreed
        .filter_map(|row| {
            Some(ArrangementFact {
                part: row.part.part,
                kind: row.part.code.as_deref().and_then(DistanceKind::from_code)?,
                subject: row.part.state.clone().unwrap_or_default(),
                until: row.part.day?,
                by: row.part.party,
                reason: row.part.words.clone(),
            })
        })
        .collect()
}
