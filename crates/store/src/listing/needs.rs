//! What waits for one person in each case, in one query over all cases, without opening a document.

use crate::cells::{all, cell};
use crate::{Reads, StoreFault};
use chrono::NaiveDate;
use ids::{CaseId, PersonId};
use rusqlite::{Row, params};

/// What waits for a person in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseNeedsRow {
    /// Which case.
    pub case: CaseId,
    /// Open questions to the person.
    pub questions: u32,
    /// Proposals by others that the person has not answered.
    pub proposals: u32,
    /// What others said of a text and nobody has dealt with.
    pub responses: u32,
    /// The person's own tasks past their date.
    pub late_tasks: u32,
}

fn read(row: &Row<'_>) -> Result<CaseNeedsRow, StoreFault> {
    Ok(CaseNeedsRow {
        case: cell(row, "case_id")?,
        questions: cell(row, "questions")?,
        proposals: cell(row, "proposals")?,
        responses: cell(row, "responses")?,
        late_tasks: cell(row, "late_tasks")?,
    })
}

pub(crate) const NEEDS: &str = include_str!("needs.sql");

impl Reads {
    /// What waits for `me` in every case; late is before `today`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn case_needs(&self, me: PersonId, today: NaiveDate) -> Result<Vec<CaseNeedsRow>, StoreFault> {
        let params = params![me.as_bytes(), today.format("%Y-%m-%d").to_string()];
        all(self.connection(), NEEDS, params, read)
    }
}
