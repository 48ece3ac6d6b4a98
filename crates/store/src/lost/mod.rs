//! Devices that were marked as lost here, and what was known of each at that moment.

use crate::cells::{all, cell, first, run};
use crate::{Reads, StoreFault};
use ids::{ControlId, DeviceId, DocumentId, PersonId, SpaceId, UtcMillis};
use rusqlite::{Connection, Row, params};

/// A device that was marked as lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostDeviceRow {
    /// Which.
    pub device: DeviceId,
    /// Whose.
    pub person: PersonId,
    /// When it was marked.
    pub marked_at: UtcMillis,
}

/// A circle that a lost device read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostSpaceRow {
    /// Which device.
    pub device: DeviceId,
    /// Which circle.
    pub space: SpaceId,
    /// The operation that took it out, when this device could say it.
    pub removal: Option<ControlId>,
    /// When it last said what it had on disk, by its own clock.
    pub heard_at: Option<UtcMillis>,
    /// When the last envelope known of it was made, by its own clock.
    pub wrote_at: Option<UtcMillis>,
}

/// A document with words that a lost device had not said to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostDocumentRow {
    /// Which device.
    pub device: DeviceId,
    /// In which circle.
    pub space: SpaceId,
    /// Which document.
    pub document: DocumentId,
    /// Some of the words are by this profile's person.
    pub mine: bool,
}

/// The first word about a device stands.
pub(crate) fn put_device(connection: &Connection, row: &LostDeviceRow) -> Result<(), StoreFault> {
    let params = params![row.device.as_bytes(), row.person.as_bytes(), row.marked_at.0];
    run(connection, include_str!("put_device.sql"), params)?;
    Ok(())
}

/// The first word about a circle stands, but for the removal, which may come later.
pub(crate) fn put_space(connection: &Connection, row: &LostSpaceRow) -> Result<(), StoreFault> {
    let params = params![
        row.device.as_bytes(),
        row.space.as_bytes(),
        row.removal.map(|removal| removal.0),
        row.heard_at.map(|at| at.0),
        row.wrote_at.map(|at| at.0),
    ];
    run(connection, include_str!("put_space.sql"), params)?;
    Ok(())
}

pub(crate) fn put_document(connection: &Connection, row: &LostDocumentRow) -> Result<(), StoreFault> {
    let params = params![row.device.as_bytes(), row.space.as_bytes(), row.document.as_bytes(), row.mine];
    run(connection, include_str!("put_document.sql"), params)?;
    Ok(())
}

fn read_device(row: &Row<'_>) -> Result<LostDeviceRow, StoreFault> {
    Ok(LostDeviceRow {
        device: cell(row, "device")?,
        person: cell(row, "person")?,
        marked_at: cell(row, "marked_at_utc_ms")?,
    })
}

impl Reads {
    /// A device, if it was marked as lost here.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn lost_device(&self, device: DeviceId) -> Result<Option<LostDeviceRow>, StoreFault> {
        first(self.connection(), include_str!("get_device.sql"), params![device.as_bytes()], read_device)
    }

    /// Every device that was marked as lost here, the newest first.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn lost_devices(&self) -> Result<Vec<LostDeviceRow>, StoreFault> {
        all(self.connection(), include_str!("list_devices.sql"), [], read_device)
    }

    /// The circles that a lost device read; and of each whether its removal waits to be sent.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn lost_spaces(&self, device: DeviceId) -> Result<Vec<(LostSpaceRow, bool)>, StoreFault> {
        all(self.connection(), include_str!("list_spaces.sql"), params![device.as_bytes()], |row| {
            let space = LostSpaceRow {
                device: cell(row, "device")?,
                space: cell(row, "space")?,
                removal: cell(row, "removal")?,
                heard_at: cell(row, "heard_at_utc_ms")?,
                wrote_at: cell(row, "wrote_at_utc_ms")?,
            };
            Ok((space, cell(row, "waits")?))
        })
    }

    /// The documents with words that a lost device had not said to have.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn lost_documents(&self, device: DeviceId) -> Result<Vec<LostDocumentRow>, StoreFault> {
        all(self.connection(), include_str!("list_documents.sql"), params![device.as_bytes()], |row| {
            Ok(LostDocumentRow {
                device: cell(row, "device")?,
                space: cell(row, "space")?,
                document: cell(row, "document")?,
                mine: cell(row, "mine")?,
            })
        })
    }
}
