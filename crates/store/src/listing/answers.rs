//! Answers to the agreements of a case, from the read model alone.

use crate::cells::{all, cell};
use crate::entry::AnswerEntry;
use crate::{Reads, StoreFault};
use ids::{CaseId, DocumentId, PersonId};
use rusqlite::{Row, params};

/// Answers in one list.
const ANSWERS: u32 = 20_000;

/// An answer whose signature holds, and whose device signed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedAnswer {
    /// The agreement.
    pub document: DocumentId,
    /// The answer.
    pub answer: AnswerEntry,
    /// Whose device signed it, when that is known here.
    pub person: Option<PersonId>,
}

fn answer(row: &Row<'_>) -> Result<ListedAnswer, StoreFault> {
    Ok(ListedAnswer {
        document: cell(row, "document")?,
        answer: AnswerEntry {
            part: cell(row, "part")?,
            party: cell(row, "party")?,
            answer: cell(row, "answer")?,
            on_behalf: cell(row, "on_behalf")?,
            at: cell(row, "at_utc_ms")?,
            device: cell(row, "device")?,
            version: cell(row, "version")?,
            current: cell(row, "current")?,
        },
        person: cell(row, "person")?,
    })
}

impl Reads {
    /// The answers to the agreements of a case, those of one agreement together; at most 20,000.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn answers(&self, case: CaseId) -> Result<Vec<ListedAnswer>, StoreFault> {
        all(self.connection(), include_str!("answers.sql"), params![case.as_bytes(), ANSWERS], answer)
    }
}
