//! When people last opened a case, from the access logs that they share.

use crate::cells::{all, cell};
use crate::{Reads, StoreFault};
use ids::{CaseId, PersonId, UtcMillis};
use rusqlite::params;

impl Reads {
    /// Who has opened a case, and when last; each opening is a change of its device's access log.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn last_opened(&self, case: CaseId) -> Result<Vec<(PersonId, UtcMillis)>, StoreFault> {
        all(self.connection(), include_str!("list_opened.sql"), params![case.as_bytes()], |row| {
            Ok((cell(row, "person")?, cell(row, "at_utc_ms")?))
        })
    }
}
