//! Own changes on their way: from what waits, into an envelope, to the hub; and back, when an envelope is given up.

use super::PendingPlace;
use crate::cells::{all, cell, first, heads_bytes, run};
use crate::{StoreFault, document};
use ids::{ChangeHash, EnvelopeId, Heads};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What moves on, of one document.
struct Moving {
    /// The document's moment before.
    heads: Heads,
    changes: i64,
    newest_at: i64,
}

impl Moving {
    fn of(connection: &Connection, row: i64) -> Result<Self, StoreFault> {
        let heads = document::moment(connection, row)?;
        Ok(Self { heads, changes: 0, newest_at: 0 })
    }

    fn add(&mut self, at: i64) {
        self.changes += 1;
        self.newest_at = self.newest_at.max(at);
    }
}

/// Says that an own envelope carries these changes.
pub(crate) fn seal(
    connection: &Connection,
    envelope: EnvelopeId,
    changes: &[PendingPlace],
) -> Result<(), StoreFault> {
    let found = first(
        connection,
        include_str!("../envelope/get_arrival.sql"),
        params![envelope.as_bytes()],
        |row| cell::<i64>(row, "arrival"),
    )?;
    let arrival = found.ok_or(StoreFault::Unreadable("envelope of sealed changes"))?;
    let mut moving: BTreeMap<i64, Moving> = BTreeMap::new();
    for place in changes {
        let moved = match moving.entry(place.row) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(Moving::of(connection, place.row)?),
        };
        let params = params![place.row, place.actor.as_bytes(), place.sequence, arrival];
        let sealed =
            first(connection, include_str!("seal.sql"), params, |row| cell::<i64>(row, "at_utc_ms"))?;
        if let Some(at) = sealed {
            moved.add(at);
            remove(connection, *place)?;
        }
    }
    moving.into_iter().try_for_each(|(row, moved)| {
        let params = params![row, moved.changes, arrival, moved.newest_at, heads_bytes(&moved.heads)];
        run(connection, include_str!("count_sealed.sql"), params).map(|_| ())
    })
}

/// Moves an own change that another life of this device has sealed into the log; says whether it waited.
pub(super) fn recognise(
    connection: &Connection,
    place: PendingPlace,
    hash: ChangeHash,
    envelope: EnvelopeId,
) -> Result<bool, StoreFault> {
    let params =
        params![place.row, place.actor.as_bytes(), place.sequence, hash.as_bytes(), envelope.as_bytes()];
    let waited =
        first(connection, include_str!("recognise.sql"), params, |row| cell::<i64>(row, "at_utc_ms"))?;
    let Some(at) = waited else { return Ok(false) };
    let heads = document::moment(connection, place.row)?;
    remove(connection, place)?;
    let params = params![place.row, at, heads_bytes(&heads)];
    run(connection, include_str!("count_recognised.sql"), params)?;
    Ok(true)
}

fn remove(connection: &Connection, place: PendingPlace) -> Result<(), StoreFault> {
    let params = params![place.row, place.actor.as_bytes(), place.sequence];
    run(connection, include_str!("remove_pending.sql"), params).map(|_| ())
}

/// Says that the hub has the changes of an own envelope.
pub(crate) fn send(connection: &Connection, envelope: i64) -> Result<(), StoreFault> {
    count_away(connection, rows_of(connection, include_str!("send.sql"), envelope)?)
}

/// The changes of an own envelope that is given up wait to be sealed again.
pub(crate) fn unseal(connection: &Connection, envelope: i64) -> Result<(), StoreFault> {
    let rows = rows_of(connection, include_str!("unseal.sql"), envelope)?;
    run(connection, include_str!("remove_unsealed.sql"), params![envelope])?;
    count_away(connection, rows)
}

fn rows_of(connection: &Connection, sql: &str, envelope: i64) -> Result<Vec<i64>, StoreFault> {
    all(connection, sql, params![envelope], |row| cell::<i64>(row, "document_row"))
}

/// So many changes of these documents are no longer sealed and unsent.
fn count_away(connection: &Connection, rows: Vec<i64>) -> Result<(), StoreFault> {
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    rows.into_iter().for_each(|row| *counts.entry(row).or_default() += 1);
    counts.into_iter().try_for_each(|(row, count)| {
        run(connection, include_str!("count_away.sql"), params![row, count]).map(|_| ())
    })
}
