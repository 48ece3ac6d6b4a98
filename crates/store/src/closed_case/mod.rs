//! Cases whose copy on this device was deleted.

use crate::cells::{all, cell, run};
use crate::{Reads, StoreFault};
use ids::{CaseId, UtcMillis};
use rusqlite::{Connection, params};

pub(crate) fn put(connection: &Connection, case: CaseId, at: UtcMillis) -> Result<(), StoreFault> {
    run(connection, include_str!("put.sql"), params![case.as_bytes(), at.0])?;
    Ok(())
}

/// The case is on this device again.
pub(crate) fn take_out(connection: &Connection, case: CaseId) -> Result<(), StoreFault> {
    run(connection, include_str!("take_out.sql"), params![case.as_bytes()])?;
    Ok(())
}

impl Reads {
    /// Every case whose copy was deleted here, and when; the newest first.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn closed_cases(&self) -> Result<Vec<(CaseId, UtcMillis)>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), [], |row| {
            Ok((cell(row, "case_id")?, cell(row, "closed_at_utc_ms")?))
        })
    }
}
