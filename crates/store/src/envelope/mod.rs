//! Sealed envelopes: own ones on their way out, others' on their way in. Their bytes are kept for ever.

mod lives;
mod reads;
mod state;

pub(crate) use lives::dissolve;
pub use lives::{LogPlace, PlacedEnvelope, Since};
use reads::state as get_state;
pub use reads::{HeldRow, InboxRow};
pub use state::{EnvelopeState, HoldCode};

use crate::cells::{cell, first, integer, run};
use crate::{StoreFault, change};
use ids::{ControlId, DeviceId, EnvelopeId, HubPosition, Incarnation, Sequence, SpaceId};
use protocol::Covered;
use rusqlite::{Connection, params};

/// A sealed envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeRow {
    /// Its name.
    pub id: EnvelopeId,
    /// Whose readers it is for.
    pub space: SpaceId,
    /// Who wrote it.
    pub author: DeviceId,
    /// Which life of the author's database.
    pub incarnation: Incarnation,
    /// Its place in the author's log.
    pub sequence: Sequence,
    /// The author's envelope before this one.
    pub previous: Option<EnvelopeId>,
    /// Which key opens it.
    pub epoch: ControlId,
    /// The envelope as it travels.
    pub bytes: Vec<u8>,
    /// Where it stands.
    pub state: EnvelopeState,
    /// Its place at the hub, once known.
    pub hub_position: Option<HubPosition>,
}

pub(crate) fn put_all(connection: &Connection, rows: &[EnvelopeRow]) -> Result<(), StoreFault> {
    rows.iter().try_for_each(|row| put(connection, row))
}

fn put(connection: &Connection, row: &EnvelopeRow) -> Result<(), StoreFault> {
    let (state, hold) = row.state.codes();
    let params = params![
        row.id.as_bytes(),
        row.space.as_bytes(),
        row.author.as_bytes(),
        row.incarnation.0,
        integer(row.sequence.0, "sequence")?,
        row.previous.map(|previous| previous.0),
        row.epoch.as_bytes(),
        state,
        hold,
        row.hub_position.map(|position| integer(position.0, "hub position")).transpose()?,
        row.bytes,
    ];
    run(connection, include_str!("put.sql"), params)?;
    Ok(())
}

/// An envelope moves on; when the hub has an own one, so have its changes.
pub(crate) fn move_on(
    connection: &Connection,
    id: EnvelopeId,
    state: EnvelopeState,
) -> Result<(), StoreFault> {
    let (code, hold) = state.codes();
    let params = params![id.as_bytes(), code, hold];
    let arrival = first(connection, include_str!("move_on.sql"), params, |row| cell(row, "arrival"))?;
    match arrival {
        Some(arrival) if state == EnvelopeState::OwnSent => change::send(connection, arrival),
        _ => Ok(()),
    }
}

/// The hub has an envelope at a place. Seeing an own one there is as good as its receipt.
pub(crate) fn place(connection: &Connection, id: EnvelopeId, at: HubPosition) -> Result<(), StoreFault> {
    let params = params![id.as_bytes(), integer(at.0, "hub position")?];
    let state = first(connection, include_str!("place.sql"), params, |row| cell::<i64>(row, "state"))?;
    let unsent = [EnvelopeState::OwnUnsent, EnvelopeState::OwnRefused].map(|state| state.codes().0);
    if state.is_some_and(|state| unsent.contains(&state)) {
        move_on(connection, id, EnvelopeState::OwnSent)?;
    }
    Ok(())
}

pub(crate) fn cover(connection: &Connection, space: SpaceId, covered: Covered) -> Result<(), StoreFault> {
    let sequence = integer(covered.sequence.0, "sequence")?;
    let params = params![space.as_bytes(), covered.author.as_bytes(), covered.incarnation.0, sequence];
    run(connection, include_str!("cover.sql"), params)?;
    Ok(())
}

pub(crate) fn attempt(connection: &Connection, envelope: Option<EnvelopeId>) -> Result<(), StoreFault> {
    let Some(id) = envelope else {
        // What was tried to the end is no suspect any more.
        run(connection, include_str!("outlive.sql"), [])?;
        run(connection, include_str!("clear_attempt.sql"), [])?;
        return Ok(());
    };
    run(connection, include_str!("attempt.sql"), params![id.as_bytes()])?;
    Ok(())
}

/// The program ended while an envelope was being taken in.
pub(crate) fn die(connection: &Connection, envelope: EnvelopeId) -> Result<(), StoreFault> {
    run(connection, include_str!("die.sql"), params![envelope.as_bytes()])?;
    Ok(())
}

pub(crate) fn start_over(connection: &Connection) -> Result<(), StoreFault> {
    Ok(connection.execute_batch(include_str!("start_over.sql"))?)
}
