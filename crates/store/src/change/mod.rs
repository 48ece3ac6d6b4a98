//! The change log: what nothing else may lose.

mod reads;

pub use reads::{Arrival, UnsealedChange};

use crate::cells::{all, cell, first, integer, run};
use crate::{StoreFault, document, person};
use ids::{Actor, ChangeHash, DeviceId, DocumentId, EnvelopeId, SessionBytes, UtcMillis};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// One change to one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// Its name.
    pub hash: ChangeHash,
    /// To which document.
    pub document: DocumentId,
    /// By which actor.
    pub actor: Actor,
    /// Its place among the actor's changes.
    pub sequence: u64,
    /// When, by the author's clock.
    pub at: UtcMillis,
    /// The device that signed it.
    pub author: DeviceId,
    /// The process start that the actor was made from.
    pub session: SessionBytes,
    /// Whether this device's person made it, on whichever device.
    pub by_me: bool,
    /// The change itself.
    pub bytes: Vec<u8>,
    /// The envelope that brought it; nothing for one that was just made here and waits to be sealed.
    pub envelope: Option<EnvelopeId>,
}

/// What new changes of one document add up to.
#[derive(Default)]
struct Tally {
    others_through: i64,
    unsealed: i64,
    changed_at: i64,
    own_changed_at: Option<i64>,
}

/// Appends changes; those that are here already are passed over.
pub(crate) fn put_all(connection: &Connection, changes: &[ChangeRow]) -> Result<(), StoreFault> {
    let mut places: BTreeMap<DocumentId, (i64, [u8; 16])> = BTreeMap::new();
    let mut tallies: BTreeMap<i64, Tally> = BTreeMap::new();
    for change in changes {
        let (row, space) = match places.get(&change.document) {
            Some(place) => *place,
            None => {
                let place = document::place(connection, change.document)?;
                places.insert(change.document, place);
                place
            }
        };
        let session = Some(change.session);
        person::put_actor(connection, change.actor, change.author, change.document, session)?;
        // What waits to be sealed stands in no index by hash, so it is looked for before anything is put.
        if recognise(connection, change, row, &space)? {
            continue;
        }
        if let Some(arrival) = put(connection, change, row, &space)? {
            tallies.entry(row).or_default().add(change, arrival);
        }
    }
    tallies.into_iter().try_for_each(|(row, tally)| {
        let params =
            params![row, tally.others_through, tally.unsealed, tally.changed_at, tally.own_changed_at];
        run(connection, include_str!("count_in.sql"), params).map(|_| ())
    })
}

fn put(
    connection: &Connection,
    change: &ChangeRow,
    row: i64,
    space: &[u8; 16],
) -> Result<Option<i64>, StoreFault> {
    let params = params![
        change.hash.as_bytes(),
        row,
        space,
        change.actor.as_bytes(),
        integer(change.sequence, "sequence")?,
        change.at.0,
        change.by_me,
        if change.is_unsealed() { 0 } else { 2 },
        change.envelope.map(|envelope| envelope.0),
        change.bytes,
    ];
    first(connection, include_str!("put.sql"), params, |row| cell(row, "arrival"))
}

/// An own change that waited to be sealed, and came back in an envelope of this device's earlier life: it waits no more.
fn recognise(
    connection: &Connection,
    change: &ChangeRow,
    row: i64,
    space: &[u8; 16],
) -> Result<bool, StoreFault> {
    let Some(envelope) = change.envelope.filter(|_| change.by_me) else { return Ok(false) };
    let params = params![
        change.hash.as_bytes(),
        space,
        row,
        change.actor.as_bytes(),
        integer(change.sequence, "sequence")?,
        envelope.as_bytes(),
    ];
    let row =
        first(connection, include_str!("recognise.sql"), params, |row| cell::<i64>(row, "document_row"))?;
    match row {
        Some(row) => run(connection, include_str!("count_recognised.sql"), params![row]).map(|_| true),
        None => Ok(false),
    }
}

/// The changes of an own envelope that is given up wait to be sealed again.
pub(crate) fn unseal(connection: &Connection, envelope: i64) -> Result<(), StoreFault> {
    let rows = all(connection, include_str!("unseal.sql"), params![envelope], |row| {
        cell::<i64>(row, "document_row")
    })?;
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    rows.into_iter().for_each(|row| *counts.entry(row).or_default() += 1);
    counts.into_iter().try_for_each(|(row, count)| {
        run(connection, include_str!("count_unsealed.sql"), params![row, count]).map(|_| ())
    })
}

impl ChangeRow {
    fn is_unsealed(&self) -> bool {
        self.by_me && self.envelope.is_none()
    }
}

impl Tally {
    fn add(&mut self, change: &ChangeRow, arrival: i64) {
        self.changed_at = self.changed_at.max(change.at.0);
        self.unsealed += i64::from(change.is_unsealed());
        if change.by_me {
            self.own_changed_at = self.own_changed_at.max(Some(change.at.0));
        } else {
            self.others_through = self.others_through.max(arrival);
        }
    }
}

/// Says that an own envelope carries these changes.
pub(crate) fn seal(
    connection: &Connection,
    envelope: EnvelopeId,
    changes: &[Arrival],
) -> Result<(), StoreFault> {
    let found = first(
        connection,
        include_str!("../envelope/get_arrival.sql"),
        params![envelope.as_bytes()],
        |row| cell::<i64>(row, "arrival"),
    )?;
    let arrival = found.ok_or(StoreFault::Unreadable("envelope of sealed changes"))?;
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    for change in changes {
        let sealed = first(connection, include_str!("seal.sql"), params![change.0, arrival], |row| {
            cell::<i64>(row, "document_row")
        })?;
        if let Some(row) = sealed {
            *counts.entry(row).or_default() += 1;
        }
    }
    counts.into_iter().try_for_each(|(row, count)| {
        run(connection, include_str!("count_sealed.sql"), params![row, count, arrival]).map(|_| ())
    })
}

/// Says that the hub has the changes of an own envelope.
pub(crate) fn send(connection: &Connection, envelope: i64) -> Result<(), StoreFault> {
    let rows =
        all(connection, include_str!("send.sql"), params![envelope], |row| cell::<i64>(row, "document_row"))?;
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    rows.into_iter().for_each(|row| *counts.entry(row).or_default() += 1);
    counts.into_iter().try_for_each(|(row, count)| {
        run(connection, include_str!("count_sent.sql"), params![row, count]).map(|_| ())
    })
}
