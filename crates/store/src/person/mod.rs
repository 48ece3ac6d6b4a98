//! Who is behind an actor: actor → device → person → name.

use crate::cells::{all, cell, first, run};
use crate::{Reads, StoreFault};
use ids::{Actor, DeviceId, DocumentId, PersonId, SessionBytes};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

pub(crate) fn put(connection: &Connection, person: PersonId, name: &str) -> Result<(), StoreFault> {
    run(connection, include_str!("put.sql"), params![person.as_bytes(), name])?;
    Ok(())
}

/// A device belongs to one person for ever: the first word stands.
pub(crate) fn put_device(
    connection: &Connection,
    device: DeviceId,
    person: PersonId,
) -> Result<(), StoreFault> {
    run(connection, include_str!("put_device.sql"), params![device.as_bytes(), person.as_bytes()])?;
    Ok(())
}

pub(crate) fn put_actors(
    connection: &Connection,
    actors: &[(Actor, DeviceId, DocumentId)],
) -> Result<(), StoreFault> {
    actors
        .iter()
        .try_for_each(|(actor, device, document)| put_actor(connection, *actor, *device, *document, None))
}

/// An actor belongs to one device for ever: the first word stands.
pub(crate) fn put_actor(
    connection: &Connection,
    actor: Actor,
    device: DeviceId,
    document: DocumentId,
    session: Option<SessionBytes>,
) -> Result<(), StoreFault> {
    let session = session.map(|session| session.0);
    let params = params![actor.as_bytes(), device.as_bytes(), document.as_bytes(), session];
    run(connection, include_str!("put_actor.sql"), params)?;
    Ok(())
}

/// Leaves nothing of a person: neither name nor devices.
pub(crate) fn forget(connection: &Connection, person: PersonId) -> Result<(), StoreFault> {
    run(connection, include_str!("remove.sql"), params![person.as_bytes()])?;
    run(connection, include_str!("remove_devices.sql"), params![person.as_bytes()])?;
    Ok(())
}

impl Reads {
    /// What a person is called.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn person_name(&self, person: PersonId) -> Result<Option<String>, StoreFault> {
        let sql = include_str!("get_name.sql");
        first(self.connection(), sql, params![person.as_bytes()], |row| cell(row, "name"))
    }

    /// Whose a device is.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn person_of(&self, device: DeviceId) -> Result<Option<PersonId>, StoreFault> {
        let sql = include_str!("get_person.sql");
        first(self.connection(), sql, params![device.as_bytes()], |row| cell(row, "person"))
    }

    /// Whose each known device is.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn devices(&self) -> Result<BTreeMap<DeviceId, PersonId>, StoreFault> {
        let rows = all(self.connection(), include_str!("list_devices.sql"), [], |row| {
            Ok((cell(row, "device")?, cell(row, "person")?))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Which device is behind an actor.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn device_of(&self, actor: Actor) -> Result<Option<DeviceId>, StoreFault> {
        let sql = include_str!("get_device.sql");
        first(self.connection(), sql, params![actor.as_bytes()], |row| cell(row, "device"))
    }
}
