//! Lists of documents and tasks, from the read model alone.

mod answers;
mod expired;
mod names;
mod needs;
mod opened;
mod reminders;
mod things;

pub use answers::ListedAnswer;
pub use names::NameRow;
pub use needs::CaseNeedsRow;
pub use reminders::ReminderRow;
pub use things::ListedPart;
#[cfg(test)]
pub(crate) use things::{THINGS, THINGS_OF_CASE};
#[cfg(test)]
pub(crate) use {expired::EXPIRED, needs::NEEDS, reminders::REMINDERS};

use crate::cells::{all, cell};
use crate::entry::TaskEntry;
use crate::{Reads, Since, StoreFault};
use chrono::NaiveDate;
use domain::{ContactKind, DocumentKind, NoteKind, Shielding, SpaceKind, TextStatus, VisitStatus};
use ids::{CaseId, DocumentId, PartId, PersonId, SpaceId, UtcMillis};
use rusqlite::{Row, params};

/// Tasks in one list.
const TASKS: u32 = 5_000;

/// A document as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDocument {
    /// Which.
    pub document: DocumentId,
    /// Of which case.
    pub case: CaseId,
    /// The case's working title, shielded or not; empty while the case document has not come.
    pub case_title: String,
    /// How strictly the case hides name and place.
    pub shielding: Shielding,
    /// In which space.
    pub space: SpaceId,
    /// Of which kind the space is.
    pub space_kind: SpaceKind,
    /// Which kind of document.
    pub kind: DocumentKind,
    /// For a note: what it tells of.
    pub note_kind: Option<NoteKind>,
    /// For a visit: which kind.
    pub contact_kind: Option<ContactKind>,
    /// For a visit: where it stands.
    pub visit_status: Option<VisitStatus>,
    /// Draft, shared or corrected.
    pub text_status: Option<TextStatus>,
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
    /// The party whose words it is, when somebody else typed them in.
    pub voice: Option<PartId>,
    /// Heading; may be empty.
    pub title: String,
    /// The first words.
    pub excerpt: String,
    /// For a visit: when it is planned.
    pub planned_at: Option<UtcMillis>,
    /// When it happened.
    pub happened_at: UtcMillis,
    /// When it was made.
    pub created_at: UtcMillis,
    /// Who made it.
    pub made_by: PersonId,
    /// Name of the party whose words it is, when somebody else typed them in.
    pub voice_name: Option<String>,
    /// Put away.
    pub archived: bool,
    /// Two values stand in one field.
    pub undecided: bool,
    /// Others changed it since the person last looked.
    pub unread: bool,
    /// Own changes in it are not at the hub.
    pub unsent: bool,
    /// When its newest change was made, by the author's clock.
    pub changed_at: UtcMillis,
    /// When the person's own newest change was made.
    pub own_changed_at: Option<UtcMillis>,
}

/// A document with something by others that the person has not looked at.
pub type UnreadDocument = ListedDocument;

/// A task as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// Of which case.
    pub case: CaseId,
    /// The case's working title, shielded or not.
    pub case_title: String,
    /// How strictly the case hides name and place.
    pub shielding: Shielding,
    /// The case document.
    pub document: DocumentId,
    /// The task.
    pub task: TaskEntry,
    /// Name of the party that owns it.
    pub owner_name: Option<String>,
    /// The person behind that party, once joined.
    pub owner_person: Option<PersonId>,
}

/// A case whose document has not come is treated as if it hid its name: nothing is known about it.
fn shielding(row: &Row<'_>) -> Result<Shielding, StoreFault> {
    Ok(cell::<Option<Shielding>>(row, "shielding")?.unwrap_or(Shielding::Confidential))
}

pub(crate) fn listed(row: &Row<'_>) -> Result<ListedDocument, StoreFault> {
    Ok(ListedDocument {
        document: cell(row, "document")?,
        case: cell(row, "case_id")?,
        case_title: cell(row, "case_title")?,
        shielding: shielding(row)?,
        space: cell(row, "space")?,
        space_kind: cell(row, "space_kind")?,
        kind: cell(row, "kind")?,
        note_kind: cell(row, "note_kind")?,
        contact_kind: cell(row, "contact_kind")?,
        visit_status: cell(row, "visit_status")?,
        text_status: cell(row, "text_status")?,
        state: cell(row, "state")?,
        due: cell(row, "due_on")?,
        for_party: cell(row, "for_party")?,
        word: cell(row, "word")?,
        from_document: cell(row, "from_document")?,
        from_part: cell(row, "from_part")?,
        took_part: cell(row, "took_part")?,
        minutes: cell(row, "minutes")?,
        shared_at: cell(row, "shared_at_utc_ms")?,
        own_words: cell(row, "own_words")?,
        voice: cell(row, "voice")?,
        title: cell(row, "title")?,
        excerpt: cell(row, "excerpt")?,
        planned_at: cell(row, "planned_at_utc_ms")?,
        happened_at: cell(row, "happened_at_utc_ms")?,
        created_at: cell(row, "created_at_utc_ms")?,
        made_by: cell(row, "made_by")?,
        voice_name: cell(row, "voice_name")?,
        archived: cell(row, "archived")?,
        undecided: cell(row, "undecided")?,
        unread: cell(row, "unread")?,
        unsent: cell(row, "unsent")?,
        changed_at: cell(row, "changed_at_utc_ms")?,
        own_changed_at: cell(row, "own_changed_at_utc_ms")?,
    })
}

fn task(row: &Row<'_>) -> Result<TaskRow, StoreFault> {
    Ok(TaskRow {
        case: cell(row, "case_id")?,
        case_title: cell(row, "case_title")?,
        shielding: shielding(row)?,
        document: cell(row, "document")?,
        task: TaskEntry {
            part: cell(row, "part")?,
            text: cell(row, "text")?,
            owner: cell(row, "owner")?,
            due: cell(row, "due_on")?,
            status: cell(row, "status")?,
            from: cell(row, "from_document")?,
            undecided: cell(row, "undecided")?,
        },
        owner_name: cell(row, "owner_name")?,
        owner_person: cell(row, "owner_person")?,
    })
}

fn own_listed(row: &Row<'_>) -> Result<ListedDocument, StoreFault> {
    let row = listed(row)?;
    Ok(ListedDocument { changed_at: row.own_changed_at.unwrap_or(row.changed_at), ..row })
}

pub(crate) const TIMELINE: &str = concat!(include_str!("columns.sql"), include_str!("timeline.sql"));
pub(crate) const UNREAD: &str = concat!(include_str!("columns.sql"), include_str!("unread.sql"));
pub(crate) const UNSENT: &str = concat!(include_str!("columns.sql"), include_str!("outgoing_unsent.sql"));
pub(crate) const SENT: &str = concat!(include_str!("columns.sql"), include_str!("outgoing_sent.sql"));

impl Reads {
    /// Everything that happened in a case, newest first by when they happened, only what happened before `before` (the last row of
    /// the page before), at most `limit`; put-away ones only when asked for.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn timeline(
        &self,
        case: CaseId,
        before: Option<(UtcMillis, DocumentId)>,
        limit: u32,
        archived: bool,
    ) -> Result<Vec<ListedDocument>, StoreFault> {
        // Without a page before: later than any moment.
        let at = before.map_or(i64::MAX, |(at, _)| at.0);
        let id = before.map_or_else(|| vec![u8::MAX; 17], |(_, id)| id.as_bytes().to_vec());
        all(self.connection(), TIMELINE, params![case.as_bytes(), at, id, archived, limit], listed)
    }

    /// Documents with something by others that the person has not looked at, newest change first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unread(&self, limit: u32) -> Result<Vec<UnreadDocument>, StoreFault> {
        all(self.connection(), UNREAD, params![limit], listed)
    }

    /// Documents with own words that are not wholly at the hub, changed last first, at most `limit`. `changed_at` is when
    /// this person last changed them.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unsent(&self, limit: u32) -> Result<Vec<ListedDocument>, StoreFault> {
        all(self.connection(), UNSENT, params![limit], own_listed)
    }

    /// Documents of a space with own words that are at the hub, the newest of them in an envelope that came or was made at
    /// `since` or later ([`Reads::first_beyond`]); sent last first, at most `limit`. `changed_at` as in [`Reads::unsent`].
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn sent_since(
        &self,
        space: SpaceId,
        since: Since,
        limit: u32,
    ) -> Result<Vec<ListedDocument>, StoreFault> {
        all(self.connection(), SENT, params![space.as_bytes(), since.0, limit], own_listed)
    }

    /// Tasks of one case or of all, open ones first, then by date, those without a date last; at most 5,000.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn tasks(&self, case: Option<CaseId>) -> Result<Vec<TaskRow>, StoreFault> {
        let connection = self.connection();
        match case {
            None => all(connection, include_str!("list_tasks.sql"), params![TASKS], task),
            Some(case) => {
                let sql = include_str!("list_tasks_of_case.sql");
                all(connection, sql, params![TASKS, case.as_bytes()], task)
            }
        }
    }
}
