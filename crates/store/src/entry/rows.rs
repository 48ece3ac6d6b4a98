//! What the read model keeps of one document.

use crate::search::SearchText;
use chrono::NaiveDate;
use domain::{
    Answer, CaseStatus, ContactKind, Coverage, DocumentKind, Field, NoteKind, PartKind, PartyStatus, Role,
    Shielding, SpaceKind, TaskStatus, TextStatus, VisitStatus,
};
use ids::{CaseId, DeviceId, DocumentId, PartId, PersonId, SpaceId, UtcMillis, VersionHash};

/// The read model of one document, made from its content alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentEntry {
    /// Which document.
    pub document: DocumentId,
    /// Of which case.
    pub case: CaseId,
    /// In which space.
    pub space: SpaceId,
    /// Of which kind the space is.
    pub space_kind: SpaceKind,
    /// Which kind of document.
    pub kind: DocumentKind,
    /// Heading; may be empty.
    pub title: String,
    /// The first words.
    pub excerpt: String,
    /// For a note: what it tells of.
    pub note_kind: Option<NoteKind>,
    /// For a visit: which kind.
    pub contact_kind: Option<ContactKind>,
    /// For a visit: where it stands.
    pub visit_status: Option<VisitStatus>,
    /// For a note or summary: draft, shared or corrected.
    pub text_status: Option<TextStatus>,
    /// For a visit: when it is planned.
    pub planned_at: Option<UtcMillis>,
    /// When it happened.
    pub happened_at: UtcMillis,
    /// When it was made.
    pub created_at: UtcMillis,
    /// Who made it.
    pub made_by: PersonId,
    /// Whose words it is, when somebody else typed them in.
    pub voice: Option<PartId>,
    /// Where it stands: a word of its kind's own vocabulary.
    pub state: Option<String>,
    /// By when it is due, holds or is taken up again.
    pub due: Option<NaiveDate>,
    /// To which party it goes.
    pub for_party: Option<PartId>,
    /// The word that somebody chose for it; may be empty.
    pub word: String,
    /// The document that it came from or is about.
    pub from_document: Option<DocumentId>,
    /// The part of that document.
    pub from_part: Option<PartId>,
    /// For a visit: who took part.
    pub took_part: Vec<PartId>,
    /// For a visit: how long it took.
    pub minutes: Option<u32>,
    /// When its text was shared, or last corrected.
    pub shared_at: Option<UtcMillis>,
    /// Words of the participant's own in it, counted up to [`domain::limits::OWN_WORDS`].
    pub own_words: u32,
    /// Put away.
    pub archived: bool,
    /// Two values stand in one field.
    pub undecided: bool,
    /// Everything that can be found by searching, besides the heading; nothing when that is left for later, see
    /// [`crate::Rows::behind`].
    pub search_text: Option<SearchText>,
    /// For a case document: the case itself.
    pub frame: Option<CaseFrame>,
    /// For a case document: who takes part.
    pub parties: Vec<PartyEntry>,
    /// For a case document: what is to be done.
    pub tasks: Vec<TaskEntry>,
    /// For a case document: who was in touch with whom.
    pub contacts: Vec<ContactEntry>,
    /// Judgements, hours and whatever else lists tell of.
    pub parts: Vec<PartEntry>,
    /// For an agreement: the answers whose signature holds.
    pub answers: Vec<AnswerEntry>,
}

/// Whose a document is, and whether that case hides itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentVeil {
    /// Of which case.
    pub case: CaseId,
    /// Which kind of document.
    pub kind: DocumentKind,
    /// How strictly the case hides; nothing while the case document has not come.
    pub shielding: Option<Shielding>,
}

/// A case itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFrame {
    /// Working title.
    pub title: String,
    /// Name of the workplace.
    pub workplace: String,
    /// Its line of work.
    pub sector: String,
    /// Where it lies.
    pub place: String,
    /// Mobile coverage there.
    pub coverage: Option<Coverage>,
    /// Where the case stands.
    pub status: CaseStatus,
    /// How strictly it hides name and place.
    pub shielding: Shielding,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day as planned.
    pub planned_end: Option<NaiveDate>,
    /// Last day as it became.
    pub end: Option<NaiveDate>,
    /// Agreed rhythms: which field of the case, how many days. Kept in the order of the fields' codes.
    pub rhythm: Vec<(Field, u32)>,
    /// Agreed mentor hours in a month.
    pub mentor_hours_per_month: Option<u32>,
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyEntry {
    /// Which party.
    pub part: PartId,
    /// As what.
    pub role: Role,
    /// First name.
    pub name: String,
    /// Who it is, once joined.
    pub person: Option<PersonId>,
    /// Takes part or has left.
    pub status: PartyStatus,
    /// Language they read.
    pub language: Option<String>,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskEntry {
    /// Which task.
    pub part: PartId,
    /// What.
    pub text: String,
    /// Whose: a party.
    pub owner: Option<PartId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub status: TaskStatus,
    /// Where it came from.
    pub from: Option<DocumentId>,
    /// Two values stand in one of its fields.
    pub undecided: bool,
}

/// What lists tell of a part of a thing; which of it is filled depends on its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartEntry {
    /// Which part.
    pub part: PartId,
    /// Of which kind.
    pub kind: PartKind,
    /// Whose it is or who says it.
    pub party: Option<PartId>,
    /// When it was said.
    pub at: Option<UtcMillis>,
    /// The day it is about or holds until.
    pub day: Option<NaiveDate>,
    /// What it says: a word of a vocabulary.
    pub code: Option<String>,
    /// Where it stands: a word of a vocabulary, or `yes`.
    pub state: Option<String>,
    /// How much or how far.
    pub number: Option<i64>,
    /// What the number is out of.
    pub out_of: Option<i64>,
    /// Its words; may be empty.
    pub words: String,
}

/// An answer to an agreement whose signature holds; whether whoever signed is that party is asked when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerEntry {
    /// Which part of the agreement it is.
    pub part: PartId,
    /// Whose answer.
    pub party: PartId,
    /// What.
    pub answer: Answer,
    /// Whether somebody else gave it for the party.
    pub on_behalf: bool,
    /// When, by the clock of whoever signed.
    pub at: UtcMillis,
    /// The device that signed it.
    pub device: DeviceId,
    /// The exact content that it is about.
    pub version: VersionHash,
    /// Whether that is what stands there now.
    pub current: bool,
}

/// Somebody was in touch with somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactEntry {
    /// Which contact.
    pub part: PartId,
    /// How.
    pub kind: ContactKind,
    /// When.
    pub at: UtcMillis,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// Between whom.
    pub parties: Vec<PartId>,
}
