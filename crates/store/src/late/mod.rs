//! How much of what removed devices brought too late the person has looked at and left.

use crate::cells::{all, cell, integer, run};
use crate::{Reads, StoreFault};
use ids::SpaceId;
use protocol::Covered;
use rusqlite::{Connection, params};

/// Leaves everything up to and with a place in an author's log; never goes back.
pub(crate) fn leave(connection: &Connection, space: SpaceId, left: Covered) -> Result<(), StoreFault> {
    let sequence = integer(left.sequence.0, "sequence")?;
    let params = params![space.as_bytes(), left.author.as_bytes(), left.incarnation.0, sequence];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

impl Reads {
    /// What was left in a space, by author and incarnation.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn late_left(&self, space: SpaceId) -> Result<Vec<Covered>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), params![space.as_bytes()], |row| {
            Ok(Covered {
                author: cell(row, "author")?,
                incarnation: cell(row, "incarnation")?,
                sequence: cell(row, "sequence")?,
            })
        })
    }
}
