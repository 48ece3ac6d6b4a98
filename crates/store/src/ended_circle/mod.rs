//! Circles whose copy was deleted here because this person was taken out of them.

use crate::cells::{all, cell, joined, run};
use crate::{Reads, StoreFault};
use domain::SpaceKind;
use ids::{CaseId, ControlId, SpaceId};
use rusqlite::{Connection, Row, params};

/// A circle that is not on this disk any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedCircleRow {
    /// Which.
    pub space: SpaceId,
    /// Which kind.
    pub kind: SpaceKind,
    /// Of which case.
    pub case: CaseId,
    /// The removals that were believed when the copy went.
    pub removals: Vec<ControlId>,
}

pub(crate) fn put(connection: &Connection, row: &EndedCircleRow) -> Result<(), StoreFault> {
    let removals = joined(row.removals.iter().map(|id| id.as_bytes()));
    let params = params![row.space.as_bytes(), row.kind.code(), row.case.as_bytes(), removals];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

/// The circle is on this disk again.
pub(crate) fn take_out(connection: &Connection, space: SpaceId) -> Result<(), StoreFault> {
    run(connection, include_str!("take_out.sql"), params![space.as_bytes()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<EndedCircleRow, StoreFault> {
    let removals: Vec<u8> = cell(row, "removals")?;
    Ok(EndedCircleRow {
        space: cell(row, "space")?,
        kind: cell(row, "kind")?,
        case: cell(row, "case_id")?,
        removals: removals.as_chunks().0.iter().map(|id| ControlId(*id)).collect(),
    })
}

impl Reads {
    /// Every circle that this person was taken out of and that is not on this disk any more, by id.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn ended_circles(&self) -> Result<Vec<EndedCircleRow>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), [], read)
    }
}
