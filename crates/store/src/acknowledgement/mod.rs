//! What devices say that they have on disk.

use crate::cells::{all, cell, first, integer, run};
use crate::{Reads, StoreFault};
use ids::{DeviceId, Incarnation, Sequence, SpaceId, UtcMillis};
use protocol::Covered;
use rusqlite::{Connection, Row, params};

/// Bytes of one entry: author, incarnation, sequence.
const ENTRY: usize = 32 + 4 + 8;

/// A device's newest acknowledgement in a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcknowledgementRow {
    /// Which space.
    pub space: SpaceId,
    /// Who says so.
    pub device: DeviceId,
    /// Grows with each.
    pub counter: u64,
    /// What is on its disk.
    pub covered: Vec<Covered>,
    /// When it said so, by its own clock.
    pub said_at: UtcMillis,
}

/// Keeps an acknowledgement, unless a newer one is here. `own`: this device said it.
pub(crate) fn put(connection: &Connection, row: &AcknowledgementRow, own: bool) -> Result<(), StoreFault> {
    let counter = integer(row.counter, "acknowledgement counter")?;
    let mut covered = Vec::with_capacity(row.covered.len().saturating_mul(ENTRY));
    for entry in &row.covered {
        covered.extend_from_slice(entry.author.as_bytes());
        covered.extend_from_slice(&entry.incarnation.0.to_le_bytes());
        covered.extend_from_slice(&entry.sequence.0.to_le_bytes());
    }
    let params = params![row.space.as_bytes(), row.device.as_bytes(), counter, row.said_at.0, own, covered];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<AcknowledgementRow, StoreFault> {
    let covered: Vec<u8> = cell(row, "covered")?;
    let covered = covered.chunks(ENTRY).map(entry).collect::<Option<Vec<_>>>();
    Ok(AcknowledgementRow {
        space: cell(row, "space")?,
        device: cell(row, "device")?,
        counter: cell(row, "counter")?,
        covered: covered.ok_or(StoreFault::Unreadable("covered"))?,
        said_at: cell(row, "said_at_utc_ms")?,
    })
}

fn entry(bytes: &[u8]) -> Option<Covered> {
    let (author, rest) = bytes.split_at_checked(32)?;
    let (incarnation, sequence) = rest.split_at_checked(4)?;
    Some(Covered {
        author: DeviceId::from_slice(author)?,
        incarnation: Incarnation(u32::from_le_bytes(incarnation.try_into().ok()?)),
        sequence: Sequence(u64::from_le_bytes(sequence.try_into().ok()?)),
    })
}

impl Reads {
    /// A device's newest acknowledgement in a space.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn acknowledgement(
        &self,
        space: SpaceId,
        device: DeviceId,
    ) -> Result<Option<AcknowledgementRow>, StoreFault> {
        let params = params![space.as_bytes(), device.as_bytes()];
        first(self.connection(), include_str!("get.sql"), params, read)
    }

    /// Every device's newest acknowledgement in a space.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn acknowledgements(&self, space: SpaceId) -> Result<Vec<AcknowledgementRow>, StoreFault> {
        all(self.connection(), include_str!("list.sql"), params![space.as_bytes()], read)
    }
}
