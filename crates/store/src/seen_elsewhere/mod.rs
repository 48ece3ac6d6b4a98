//! What a person has looked at on another of their devices.
//!
//! Changes come to each device in an order of its own. What the other device had not seen when its person looked may have come here
//! before what it had seen: then only what came before that counts as looked at. It errs towards showing words once more.

use crate::cells::{cell, first, heads_bytes, run};
use crate::{Reads, StoreFault, document};
use ids::{ChangeHash, DocumentId, Heads, UtcMillis};
use rusqlite::{Connection, params};

/// How far another device of this person has looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenElsewhereRow {
    /// At which document.
    pub document: DocumentId,
    /// The moment that was on its screen.
    pub heads: Heads,
    /// When, by its clock.
    pub at: UtcMillis,
    /// What others wrote that stands here and not in that moment. Nothing while the moment is not here: it counts later.
    pub beyond: Option<Vec<ChangeHash>>,
}

pub(crate) fn put(connection: &Connection, row: &SeenElsewhereRow) -> Result<(), StoreFault> {
    let heads = heads_bytes(&row.heads);
    let params = params![row.document.as_bytes(), heads, row.at.0, row.beyond.is_some()];
    run(connection, include_str!("put.sql"), params)?;
    match &row.beyond {
        Some(beyond) => see(connection, row, beyond),
        None => Ok(()),
    }
}

fn see(connection: &Connection, seen: &SeenElsewhereRow, beyond: &[ChangeHash]) -> Result<(), StoreFault> {
    let row = document::place(connection, seen.document)?;
    let arrival = |hash: &ChangeHash| {
        let sql = include_str!("../document/get_arrival.sql");
        first(connection, sql, params![hash.as_bytes(), row], |found| cell::<i64>(found, "arrival"))
    };
    let mut through = 0;
    for hash in seen.heads.as_slice() {
        through = through.max(arrival(hash)?.unwrap_or(0));
    }
    for hash in beyond {
        through = through.min(arrival(hash)?.map_or(through, |arrival| arrival - 1));
    }
    if run(connection, include_str!("see.sql"), params![row, through])? > 0 {
        let heads = heads_bytes(&seen.heads);
        run(connection, include_str!("../document/put_seen.sql"), params![row, heads])?;
    }
    Ok(())
}

impl Reads {
    /// How far another device has looked at a document, when, and whether that counts here already.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn seen_elsewhere(
        &self,
        document: DocumentId,
    ) -> Result<Option<(Heads, UtcMillis, bool)>, StoreFault> {
        first(self.connection(), include_str!("get.sql"), params![document.as_bytes()], |row| {
            Ok((cell(row, "heads")?, cell(row, "at_utc_ms")?, cell(row, "settled")?))
        })
    }

    /// Whether others wrote something in a document that the person has not looked at.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn is_unread(&self, document: DocumentId) -> Result<bool, StoreFault> {
        let sql = include_str!("is_unread.sql");
        let found =
            first(self.connection(), sql, params![document.as_bytes()], |row| cell::<bool>(row, "unread"))?;
        Ok(found.unwrap_or(false))
    }
}
