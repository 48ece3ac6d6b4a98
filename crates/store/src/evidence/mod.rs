//! What speaks against the hub, or against a writer: named and not here, or two envelopes in one place.

use crate::cells::{all, cell, integer, run};
use crate::{LogPlace, Reads, StoreFault};
use ids::{CaseId, ControlId, DeviceId, HubPosition, SpaceId};
use rusqlite::{Connection, params};

/// Something that others have said and that this device should look out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceRow {
    /// Somebody has taken in an envelope, so there is one in this place.
    NamedEnvelope {
        /// Where.
        at: LogPlace,
        /// Who says so.
        by: DeviceId,
    },
    /// A device knows a membership operation, so there is one.
    NamedControl {
        /// In which space.
        space: SpaceId,
        /// Who named it.
        by: DeviceId,
        /// Which one.
        control: ControlId,
    },
    /// A device had read the hub's order of a space up to here before the hub's order went so far.
    NamedPlace {
        /// In which space.
        space: SpaceId,
        /// Who had.
        by: DeviceId,
        /// How far.
        position: HubPosition,
    },
    /// Two envelopes of one writer stand in this place.
    Forked(LogPlace),
}

/// What is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Something that a device wrote is named by others, and is not here.
    Envelope,
    /// A membership operation that a device named is not here.
    Membership,
    /// A device is in use in two places.
    TwoPlaces,
    /// The hub has shown a device more than it has now.
    HubPlace,
}

/// A doubt that is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoubtRow {
    /// What.
    pub doubt: Doubt,
    /// In which space.
    pub space: SpaceId,
    /// Of which case.
    pub case: Option<CaseId>,
    /// Which device it is about.
    pub device: DeviceId,
    /// Which device's word it rests on, when it rests on one.
    pub said_by: Option<DeviceId>,
}

pub(crate) fn put(connection: &Connection, row: &EvidenceRow) -> Result<(), StoreFault> {
    match row {
        EvidenceRow::NamedEnvelope { at, by } => run(
            connection,
            include_str!("put_envelope.sql"),
            params![
                at.space.as_bytes(),
                at.author.as_bytes(),
                by.as_bytes(),
                at.incarnation.0,
                integer(at.sequence.0, "sequence").unwrap_or(i64::MAX)
            ],
        ),
        EvidenceRow::NamedControl { space, by, control } => run(
            connection,
            include_str!("put_control.sql"),
            params![space.as_bytes(), by.as_bytes(), control.as_bytes()],
        ),
        EvidenceRow::NamedPlace { space, by, position } => run(
            connection,
            include_str!("put_place.sql"),
            params![space.as_bytes(), by.as_bytes(), integer(position.0, "hub position").unwrap_or(i64::MAX)],
        ),
        EvidenceRow::Forked(at) => run(
            connection,
            include_str!("put_fork.sql"),
            params![at.space.as_bytes(), at.author.as_bytes(), at.incarnation.0],
        ),
    }?;
    Ok(())
}

impl Reads {
    /// Every doubt that is in force; nothing is left of one that was put right.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn doubts(&self, limit: u32) -> Result<Vec<DoubtRow>, StoreFault> {
        all(self.connection(), include_str!("list_missing.sql"), params![limit], |row| {
            let doubt = match cell::<i64>(row, "doubt")? {
                1 => Doubt::Envelope,
                2 => Doubt::Membership,
                3 => Doubt::TwoPlaces,
                _ => Doubt::HubPlace,
            };
            let (space, case) = (cell(row, "space")?, cell(row, "case_id")?);
            Ok(DoubtRow { doubt, space, case, device: cell(row, "author")?, said_by: cell(row, "said_by")? })
        })
    }
}
