//! The change log: what nothing else may lose.

mod move_on;
mod reads;

pub(crate) use move_on::{seal, send, unseal};
pub use reads::{PendingPlace, UnsealedChange};

use crate::cells::{cell, first, heads_bytes, integer, run};
use crate::document::{self, Places};
use crate::{DocumentRow, StoreFault, person};
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

/// The number that the last change to arrive got. It is counted here, since what waits to be sealed stands in another table, and
/// in another order, than the log. A write that fails leaves a gap.
pub(crate) struct LastArrival(i64);

impl LastArrival {
    pub(crate) fn read(connection: &Connection) -> Result<Self, StoreFault> {
        let last = first(connection, include_str!("get_last_arrival.sql"), [], |row| cell(row, "arrival"))?;
        Ok(Self(last.unwrap_or(0)))
    }

    fn next(&mut self) -> i64 {
        self.0 = self.0.saturating_add(1);
        self.0
    }
}

/// What new changes of one document add up to.
#[derive(Default)]
struct Tally {
    others_through: i64,
    changed_at: i64,
    own_changed_at: Option<i64>,
}

/// Appends changes, and with them the moments of their documents; those that are here already are passed over.
pub(crate) fn put_all(
    connection: &Connection,
    changes: &[ChangeRow],
    documents: &[DocumentRow],
    places: &mut Places,
    last: &mut LastArrival,
) -> Result<(), StoreFault> {
    let mut tallies: BTreeMap<i64, Tally> = BTreeMap::new();
    let mut moments: BTreeMap<DocumentId, &DocumentRow> =
        documents.iter().map(|row| (row.document, row)).collect();
    for change in changes {
        let row = places.of(connection, change.document)?;
        let session = Some(change.session);
        person::put_actor(connection, change.actor, change.author, change.document, session)?;
        if change.is_pending() {
            let moment = documents.iter().find(|document| document.document == change.document);
            let moment = moment.ok_or(StoreFault::NoDocument(change.document))?;
            if put_pending(connection, change, row, moment, last.next())? {
                moments.remove(&change.document);
            }
        } else if !recognise(connection, change, row)? {
            let arrival = last.next();
            if put(connection, change, row, arrival)? {
                tallies.entry(row).or_default().add(change, arrival);
            }
        }
    }
    moments.into_values().try_for_each(|row| {
        document::put_heads(connection, places.of(connection, row.document)?, &row.heads)
    })?;
    tallies.into_iter().try_for_each(|(row, tally)| {
        let params = params![row, tally.others_through, tally.changed_at, tally.own_changed_at];
        run(connection, include_str!("count_in.sql"), params).map(|_| ())
    })
}

fn put(connection: &Connection, change: &ChangeRow, row: i64, arrival: i64) -> Result<bool, StoreFault> {
    let params = params![
        arrival,
        change.hash.as_bytes(),
        row,
        change.actor.as_bytes(),
        integer(change.sequence, "sequence")?,
        change.at.0,
        change.by_me,
        change.envelope.map(|envelope| envelope.0),
        change.bytes,
    ];
    Ok(run(connection, include_str!("put.sql"), params)? > 0)
}

fn put_pending(
    connection: &Connection,
    change: &ChangeRow,
    row: i64,
    moment: &DocumentRow,
    arrival: i64,
) -> Result<bool, StoreFault> {
    let params = params![
        row,
        change.actor.as_bytes(),
        integer(change.sequence, "sequence")?,
        arrival,
        change.hash.as_bytes(),
        change.at.0,
        heads_bytes(&moment.heads),
        change.bytes,
    ];
    Ok(run(connection, include_str!("put_pending.sql"), params)? > 0)
}

/// An own change that waited to be sealed, and came back in an envelope of this device's earlier life: it waits no more.
fn recognise(connection: &Connection, change: &ChangeRow, row: i64) -> Result<bool, StoreFault> {
    let Some(envelope) = change.envelope.filter(|_| change.by_me) else { return Ok(false) };
    let place = PendingPlace { row, actor: change.actor, sequence: integer(change.sequence, "sequence")? };
    move_on::recognise(connection, place, change.hash, envelope)
}

impl ChangeRow {
    /// Made here, and in no envelope yet.
    fn is_pending(&self) -> bool {
        self.by_me && self.envelope.is_none()
    }
}

impl Tally {
    fn add(&mut self, change: &ChangeRow, arrival: i64) {
        self.changed_at = self.changed_at.max(change.at.0);
        if change.by_me {
            self.own_changed_at = self.own_changed_at.max(Some(change.at.0));
        } else {
            self.others_through = self.others_through.max(arrival);
        }
    }
}
