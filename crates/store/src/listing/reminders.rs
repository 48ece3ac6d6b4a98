//! Reminders to oneself, with what they are about.

use crate::cells::{all, cell};
use crate::{Reads, StoreFault};
use domain::{ContactKind, DocumentKind, Shielding};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use rusqlite::{Row, params};

/// A reminder that has a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderRow {
    /// The note in the private circle that is the reminder.
    pub reminder: DocumentId,
    /// When.
    pub at: UtcMillis,
    /// The case of what it is about.
    pub case: CaseId,
    /// That case's working title, shielded or not.
    pub case_title: String,
    /// How strictly that case hides.
    pub shielding: Shielding,
    /// What it is about.
    pub document: DocumentId,
    /// A part of that, such as a task.
    pub part: Option<PartId>,
    /// Of which kind that is.
    pub kind: DocumentKind,
    /// For a visit: which kind.
    pub contact_kind: Option<ContactKind>,
    /// Its heading; may be empty.
    pub title: String,
    /// Its first words.
    pub excerpt: String,
}

fn read(row: &Row<'_>) -> Result<ReminderRow, StoreFault> {
    Ok(ReminderRow {
        reminder: cell(row, "reminder")?,
        at: cell(row, "at_utc_ms")?,
        case: cell(row, "case_id")?,
        case_title: cell(row, "case_title")?,
        shielding: cell(row, "shielding")?,
        document: cell(row, "document")?,
        part: cell(row, "part")?,
        kind: cell(row, "kind")?,
        contact_kind: cell(row, "contact_kind")?,
        title: cell(row, "title")?,
        excerpt: cell(row, "excerpt")?,
    })
}

pub(crate) const REMINDERS: &str = include_str!("reminders.sql");

impl Reads {
    /// Reminders of what is on this device, the next one first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn reminders(&self, limit: u32) -> Result<Vec<ReminderRow>, StoreFault> {
        all(self.connection(), REMINDERS, params![limit], read)
    }
}
