//! What the read model keeps of a document: derived from its content alone, so that it can be rebuilt at any moment.

use crate::agreement::{Sound, answers_of};
use crate::fault::AppFault;
use crate::search_words::search_text;
use chrono::NaiveDate;
use documents::{Content, Document, FieldValue, PartContent, TextPlace};
use domain::{DocumentKind, Field, OpennessStatus, PartKind, Shielding, SpaceKind, TextField, Value, limits};
use ids::{PartId, SpaceId, UtcMillis};
use std::ops::ControlFlow;
use store::{CaseFrame, ContactEntry, DocumentEntry, PartEntry, PartyEntry, TaskEntry};

/// Reads single values by field, the winner where several stand.
pub(crate) struct Fields<'a>(pub(crate) &'a [(Field, Vec<FieldValue>)]);

impl<'a> Fields<'a> {
    fn value(&self, field: Field) -> Option<&'a Value> {
        let (_, values) = self.0.iter().find(|(name, _)| *name == field)?;
        values.first().map(|value| &value.value)
    }

    /// Every value that stands in a field.
    pub(crate) fn standing(&self, field: Field) -> impl Iterator<Item = &'a Value> + use<'a> {
        let values = self.0.iter().find(|(name, _)| *name == field).map(|(_, values)| values.as_slice());
        values.unwrap_or_default().iter().map(|value| &value.value)
    }

    /// When a field was set.
    pub(crate) fn set_at(&self, field: Field) -> Option<UtcMillis> {
        let (_, values) = self.0.iter().find(|(name, _)| *name == field)?;
        values.first().map(|value| value.at)
    }

    /// Free words, or a code's letters.
    pub(crate) fn text(&self, field: Field) -> Option<&'a str> {
        match self.value(field)? {
            Value::Text(text) | Value::Code(text) => Some(text),
            _ => None,
        }
    }

    /// A word of a vocabulary.
    pub(crate) fn code<T>(&self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.text(field).and_then(read)
    }

    /// A whole number.
    pub(crate) fn number(&self, field: Field) -> Option<i64> {
        if let Value::Number(number) = self.value(field)? { Some(*number) } else { None }
    }

    /// A day.
    pub(crate) fn date(&self, field: Field) -> Option<NaiveDate> {
        if let Value::Date(date) = self.value(field)? { Some(*date) } else { None }
    }

    /// A moment.
    pub(crate) fn moment(&self, field: Field) -> Option<UtcMillis> {
        if let Value::Moment(moment) = self.value(field)? { Some(*moment) } else { None }
    }

    /// Yes or no; no when not set.
    pub(crate) fn flag(&self, field: Field) -> bool {
        matches!(self.value(field), Some(Value::Flag(true)))
    }

    /// A party, document or person by its id's letters.
    pub(crate) fn id<T: std::str::FromStr>(&self, field: Field) -> Option<T> {
        self.text(field)?.parse().ok()
    }

    /// Whether two different values stand in any field.
    pub(crate) fn undecided(&self) -> bool {
        self.0.iter().any(|(_, values)| values.len() > 1)
    }

    /// Parties that took part.
    pub(crate) fn parties(&self) -> Vec<PartId> {
        self.parties_in(Field::Parties)
    }

    /// Parties named in a field.
    pub(crate) fn parties_in(&self, field: Field) -> Vec<PartId> {
        let named = self.text(field).unwrap_or_default();
        named.split_whitespace().filter_map(|id| id.parse().ok()).take(limits::PARTIES).collect()
    }
}

/// The read model's entry for one document.
pub(crate) fn project(
    document: &Document,
    space: SpaceId,
    space_kind: SpaceKind,
) -> Result<DocumentEntry, AppFault> {
    let content = document.content()?;
    let case = content.case.ok_or(AppFault::Inside("a document of no case"))?;
    let made_by = content.made_by.ok_or(AppFault::Inside("a document by nobody"))?;
    let created_at = content.created_at.unwrap_or_default();
    let fields = Fields(&content.fields);
    let happened_at = fields.moment(Field::HappenedAt).or_else(|| fields.moment(Field::PlannedAt));
    let tasks = tasks(&content);
    let is_case = document.kind() == DocumentKind::Case;
    let undecided = fields.undecided() || content.parts.iter().any(|part| Fields(&part.fields).undecided());
    Ok(DocumentEntry {
        document: document.id(),
        case,
        space,
        space_kind,
        kind: document.kind(),
        excerpt: excerpt(document.kind().in_brief().filter_map(|field| text_in(&content, field))),
        search_text: Some(search_text(&content)),
        title: title(document.kind(), &content),
        note_kind: fields.code(Field::NoteKind, domain::NoteKind::from_code),
        contact_kind: fields.code(Field::ContactKind, domain::ContactKind::from_code),
        visit_status: fields.code(Field::VisitStatus, domain::VisitStatus::from_code),
        text_status: fields.code(Field::TextStatus, domain::TextStatus::from_code),
        planned_at: fields.moment(Field::PlannedAt),
        happened_at: happened_at.unwrap_or(created_at),
        created_at,
        made_by,
        voice: fields.id(Field::Voice),
        state: state(document.kind(), &fields),
        due: due(&fields),
        for_party: fields.id(Field::ToParty),
        word: fields.text(Field::Word).unwrap_or_default().to_owned(),
        from_document: fields.id(Field::FromDocument),
        from_part: fields.id(Field::FromPart),
        took_part: fields.parties(),
        minutes: fields.number(Field::Minutes).and_then(|minutes| u32::try_from(minutes).ok()),
        shared_at: shared_at(&fields),
        own_words: own_words(document),
        archived: content.archived,
        undecided,
        frame: is_case.then(|| frame(&fields, content.newer)),
        parties: parties(&content),
        tasks,
        contacts: contacts(&content),
        parts: parts(&content),
        answers: answers_of(document)?.0.iter().map(Sound::entry).collect(),
    })
}

/// A thing's own title, or the text that stands in its place.
fn title(kind: DocumentKind, content: &Content) -> String {
    let text = kind.heading().and_then(|field| content.texts.iter().find(|(known, _)| *known == field));
    match text {
        Some((_, text)) => heading(text),
        None => Fields(&content.fields).text(Field::Title).unwrap_or_default().to_owned(),
    }
}

/// A text as a heading: its first words.
fn heading(text: &str) -> String {
    first_words([text].into_iter(), limits::TITLE)
}

fn text_in(content: &Content, field: TextField) -> Option<&str> {
    content.texts.iter().find(|(known, _)| *known == field).map(|(_, text)| text.as_str())
}

/// Where a thing stands. What may no longer be told is not told while two devices say different things of it.
fn state(kind: DocumentKind, fields: &Fields<'_>) -> Option<String> {
    let (field, _) = kind.state()?;
    let withdrawn = OpennessStatus::Withdrawn.code();
    let standing = fields.0.iter().filter(|(known, _)| *known == field).flat_map(|(_, values)| values);
    let taken_back = standing.clone().any(|value| value.value == Value::Code(withdrawn.to_owned()));
    if field == Field::OpennessStatus && taken_back {
        return Some(withdrawn.to_owned());
    }
    fields.text(field).map(str::to_owned)
}

/// The strictest of the values that stand: two devices that set it apart from each other hide until somebody chooses. What
/// only a newer version can read may be stricter than anything known here.
fn shielding(fields: &Fields<'_>, newer: bool) -> Shielding {
    let unset = if newer { Shielding::Confidential } else { Shielding::None };
    let standing =
        fields.0.iter().filter(|(field, _)| *field == Field::Shielding).flat_map(|(_, values)| values);
    let read = standing.filter_map(|value| match &value.value {
        Value::Code(code) => Shielding::from_code(code),
        _ => None,
    });
    read.max().unwrap_or(unset)
}

fn frame(fields: &Fields<'_>, newer: bool) -> CaseFrame {
    let days = |field| fields.number(field).and_then(|days| u32::try_from(days).ok());
    CaseFrame {
        title: fields.text(Field::Title).unwrap_or_default().to_owned(),
        workplace: fields.text(Field::WorkplaceName).unwrap_or_default().to_owned(),
        sector: fields.text(Field::WorkplaceSector).unwrap_or_default().to_owned(),
        place: fields.text(Field::WorkplacePlace).unwrap_or_default().to_owned(),
        coverage: fields.code(Field::WorkplaceCoverage, domain::Coverage::from_code),
        status: fields
            .code(Field::CaseStatus, domain::CaseStatus::from_code)
            .unwrap_or(domain::CaseStatus::Preparing),
        shielding: shielding(fields, newer),
        start: fields.date(Field::Start),
        planned_end: fields.date(Field::PlannedEnd),
        end: fields.date(Field::End),
        rhythm: [
            Field::RhythmVisitDays,
            Field::RhythmMentorCounsellorDays,
            Field::RhythmParticipantCounsellorDays,
            Field::RhythmAllThreeDays,
        ]
        .into_iter()
        .filter_map(|field| days(field).map(|days| (field, days)))
        .collect(),
        mentor_hours_per_month: days(Field::MentorHoursPerMonth),
    }
}

pub(crate) fn of_kind(content: &Content, kind: PartKind) -> impl Iterator<Item = &PartContent> {
    content.parts.iter().filter(move |part| part.kind == kind)
}

/// Participant first, then counsellor, mentor and employer; the same order on every device.
fn parties(content: &Content) -> Vec<PartyEntry> {
    let mut parties: Vec<PartyEntry> = of_kind(content, PartKind::Party)
        .filter_map(|part| {
            let fields = Fields(&part.fields);
            Some(PartyEntry {
                part: part.part,
                role: fields.code(Field::Role, domain::Role::from_code)?,
                name: fields.text(Field::DisplayName).unwrap_or_default().to_owned(),
                person: fields.id(Field::Person),
                status: fields
                    .code(Field::PartyStatus, domain::PartyStatus::from_code)
                    .unwrap_or(domain::PartyStatus::Active),
                language: fields.text(Field::Language).map(str::to_owned),
                interpreter: fields.flag(Field::Interpreter),
            })
        })
        .collect();
    parties.sort_by(|one, other| (one.role, &one.name, one.part).cmp(&(other.role, &other.name, other.part)));
    parties
}

fn tasks(content: &Content) -> Vec<TaskEntry> {
    of_kind(content, PartKind::Task)
        .map(|part| {
            let fields = Fields(&part.fields);
            let text = part.texts.iter().find(|(field, _)| *field == TextField::TaskText);
            TaskEntry {
                part: part.part,
                text: text.map(|(_, text)| text.clone()).unwrap_or_default(),
                owner: fields.id(Field::Owner),
                due: fields.date(Field::Due),
                status: fields
                    .code(Field::TaskStatus, domain::TaskStatus::from_code)
                    .unwrap_or(domain::TaskStatus::Open),
                from: fields.id(Field::FromDocument),
                undecided: fields.undecided(),
            }
        })
        .collect()
}

/// When a text was shared, or its last correction ended. A change on the way of a correction is not told as a sharing of its own.
fn shared_at(fields: &Fields<'_>) -> Option<UtcMillis> {
    let status = fields.code(Field::TextStatus, domain::TextStatus::from_code)?;
    (status != domain::TextStatus::Draft).then(|| fields.set_at(Field::TextStatus)).flatten()
}

/// Words in the texts that are the participant's own by what they are, up to as many as matter.
fn own_words(document: &Document) -> u32 {
    let texts = document.kind().texts().iter().filter(|text| text.is_the_participants_own());
    let read = texts.filter_map(|text| document.text(&TextPlace::document(*text)).ok());
    let enough = usize::try_from(limits::OWN_WORDS).unwrap_or(usize::MAX);
    let words = read.map(|text| text.split_whitespace().take(enough).count()).sum::<usize>();
    u32::try_from(words.min(enough)).unwrap_or(limits::OWN_WORDS)
}

/// By when a thing is due, holds or is taken up again, or people meet next.
fn due(fields: &Fields<'_>) -> Option<NaiveDate> {
    [Field::Due, Field::RevisitOn, Field::Until, Field::NextContact]
        .into_iter()
        .find_map(|field| fields.date(field))
}

fn parts(content: &Content) -> Vec<PartEntry> {
    content
        .parts
        .iter()
        .filter_map(|part| {
            let told = part.kind.facts()?;
            let fields = Fields(&part.fields);
            let state = told.state.and_then(|field| match fields.text(field) {
                Some(code) => Some(code.to_owned()),
                None => fields.flag(field).then(|| "yes".to_owned()),
            });
            Some(PartEntry {
                part: part.part,
                kind: part.kind,
                party: told.party.and_then(|field| fields.id(field)),
                at: told.at.and_then(|field| fields.moment(field)),
                day: told.day.and_then(|field| fields.date(field)),
                code: told.code.and_then(|field| fields.text(field)).map(str::to_owned),
                state,
                number: told.number.and_then(|field| fields.number(field)),
                out_of: told.out_of.and_then(|field| fields.number(field)),
                words: first_words_of(part),
            })
        })
        .collect()
}

/// The first words of a part: its text, and the line that lists tell.
pub(crate) fn first_words_of(part: &PartContent) -> String {
    let line = part.kind.facts().and_then(|told| Fields(&part.fields).text(told.line?));
    let told = part.kind.facts().map(|told| told.text);
    let texts = part.texts.iter().filter(|(field, _)| told.is_none_or(|told| told == Some(*field)));
    excerpt(texts.map(|(_, text)| text.as_str()).chain(line).filter(|words| !words.is_empty()))
}

fn contacts(content: &Content) -> Vec<ContactEntry> {
    of_kind(content, PartKind::Contact)
        .filter_map(|part| {
            let fields = Fields(&part.fields);
            Some(ContactEntry {
                part: part.part,
                kind: fields.code(Field::ContactKind, domain::ContactKind::from_code)?,
                at: fields.moment(Field::HappenedAt)?,
                minutes: fields.number(Field::Minutes).and_then(|minutes| u32::try_from(minutes).ok()),
                parties: fields.parties(),
            })
        })
        .collect()
}

/// The entry of a document in which only one of its own texts has changed since it was projected. Its words for searching
/// are left for later.
pub(crate) fn project_typing(before: &DocumentEntry, document: &Document) -> DocumentEntry {
    let kind = document.kind();
    let text = |field: &TextField| document.text(&TextPlace::document(*field)).ok();
    let title = match kind.heading().as_ref().and_then(text) {
        Some(text) => heading(&text),
        None => before.title.clone(),
    };
    let own_words = own_words(document);
    let excerpt = excerpt(kind.in_brief().filter_map(|field| text(&field)));
    DocumentEntry { title, excerpt, own_words, search_text: None, ..before.clone() }
}

/// The first words of the texts in the order in which lists tell them. Reads no further than it needs.
fn excerpt<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> String {
    first_words(texts, limits::EXCERPT)
}

fn first_words<T: AsRef<str>>(texts: impl Iterator<Item = T>, limit: usize) -> String {
    let mut excerpt = String::new();
    for text in texts {
        if add_words(&mut excerpt, text.as_ref(), limit).is_break() {
            break;
        }
    }
    excerpt
}

fn add_words(excerpt: &mut String, text: &str, limit: usize) -> ControlFlow<()> {
    for word in text.split_whitespace() {
        if excerpt.chars().count() + word.chars().count() >= limit {
            excerpt.push('…');
            return ControlFlow::Break(());
        }
        if !excerpt.is_empty() {
            excerpt.push(' ');
        }
        excerpt.push_str(word);
    }
    ControlFlow::Continue(())
}
