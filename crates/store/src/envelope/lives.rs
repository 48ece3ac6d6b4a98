//! What a device does about envelopes of its own from another life: before it was restored from a backup, or on a copied disk.

use super::{EnvelopeState, get_state};
use crate::cells::{all, cell, first, integer, run};
use crate::{Reads, StoreFault, change};
use ids::{DeviceId, DocumentId, EnvelopeId, Incarnation, Sequence, SpaceId};
use protocol::Covered;
use rusqlite::{Connection, Row, params};

/// A place in a writer's log of a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogPlace {
    /// In which space.
    pub space: SpaceId,
    /// Whose log.
    pub author: DeviceId,
    /// Which life of the writer.
    pub incarnation: Incarnation,
    /// Which place.
    pub sequence: Sequence,
}

/// A moment in the order in which envelopes came to this device or were made on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Since(pub(crate) i64);

impl Since {
    /// Before all of them.
    pub const BEGINNING: Self = Self(0);
}

/// An envelope that is on this disk, without its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedEnvelope {
    /// Where it stands in its writer's log.
    pub place: LogPlace,
    /// Where it stands here.
    pub state: EnvelopeState,
}

impl Reads {
    /// Where an envelope on this disk stands.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn envelope_place(&self, id: EnvelopeId) -> Result<Option<PlacedEnvelope>, StoreFault> {
        first(self.connection(), include_str!("get_place.sql"), params![id.as_bytes()], |row| {
            let place = LogPlace {
                space: cell(row, "space")?,
                author: cell(row, "author")?,
                incarnation: cell(row, "incarnation")?,
                sequence: cell(row, "sequence")?,
            };
            Ok(PlacedEnvelope { place, state: get_state(row)? })
        })
    }

    /// Whether another envelope than this one stands in a place, in whatever state.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn has_other_envelope(&self, place: &LogPlace, id: EnvelopeId) -> Result<bool, StoreFault> {
        let params = params![
            place.space.as_bytes(),
            place.author.as_bytes(),
            place.incarnation.0,
            integer(place.sequence.0, "sequence")?,
            id.as_bytes()
        ];
        Ok(first(self.connection(), include_str!("get_other.sql"), params, |_| Ok(()))?.is_some())
    }

    /// How far a writer's log of a space has been taken in, or written, in each of the writer's lives.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn lives(&self, space: SpaceId, author: DeviceId) -> Result<Vec<Covered>, StoreFault> {
        let params = params![space.as_bytes(), author.as_bytes()];
        all(self.connection(), include_str!("list_lives.sql"), params, covered)
    }

    /// The first envelope of a writer's life, in the order of its log, that lies beyond a place in it: whoever has only come so
    /// far lacks it, and whatever came later.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn first_beyond(&self, space: SpaceId, reached: Covered) -> Result<Option<Since>, StoreFault> {
        let params = params![
            space.as_bytes(),
            reached.author.as_bytes(),
            reached.incarnation.0,
            integer(reached.sequence.0, "sequence").unwrap_or(i64::MAX)
        ];
        first(self.connection(), include_str!("get_first_beyond.sql"), params, |row| {
            Ok(Since(cell(row, "arrival")?))
        })
    }

    /// The same up to the newest envelope with this device's words in a document: no later one holds any.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn lives_through(&self, document: DocumentId, author: DeviceId) -> Result<Vec<Covered>, StoreFault> {
        let params = params![document.as_bytes(), author.as_bytes()];
        all(self.connection(), include_str!("list_lives_through.sql"), params, covered)
    }
}

fn covered(row: &Row<'_>) -> Result<Covered, StoreFault> {
    Ok(Covered {
        author: cell(row, "author")?,
        incarnation: cell(row, "incarnation")?,
        sequence: cell(row, "sequence")?,
    })
}

/// Own envelopes from a place on that were not sent are given up: another one stands in their place. What they carry goes back
/// to what waits to be sealed.
pub(crate) fn dissolve(connection: &Connection, from: &LogPlace) -> Result<(), StoreFault> {
    let (space, author) = (from.space.as_bytes(), from.author.as_bytes());
    let params = params![space, author, from.incarnation.0, integer(from.sequence.0, "sequence")?];
    let given_up = all(connection, include_str!("list_dissolving.sql"), params, |row| cell(row, "arrival"))?;
    if given_up.is_empty() {
        return Ok(());
    }
    for arrival in given_up {
        change::unseal(connection, arrival)?;
        run(connection, include_str!("dissolve.sql"), params![arrival])?;
    }
    // What was given up is nowhere, so this log must not be said to reach that far.
    run(connection, include_str!("uncover.sql"), params![space, author, from.incarnation.0])?;
    run(connection, include_str!("cover_again.sql"), params![space, author, from.incarnation.0])?;
    Ok(())
}
