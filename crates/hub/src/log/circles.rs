//! Who takes part: the spaces' control logs, evaluated by the same crate as on the devices.

use super::rows::{self, Kind};
use crate::limits::CIRCLES;
use crate::{Log, LogFault};
use identity::{ControlLog, Membership};
use ids::{DeviceId, SpaceId};
use protocol::Response;
use protocol::limits::SPACES_OF_DEVICE;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Counts changes of the evaluation's meaning in `identity`; a hub that finds another number in its database
/// evaluates every space again.
pub(super) const MEMBERSHIP_RULES: i64 = 2;

/// A space's control log in the order of arrival; one kind among thousands of envelopes.
pub(super) const CONTROLS: &str = "SELECT bytes FROM item INDEXED BY item_by_name \
    WHERE space = ?1 AND kind = ?2 ORDER BY position";

/// Control logs in memory, and which of them have grown since the table `member` was written.
#[derive(Debug, Default)]
pub(super) struct Circles {
    logs: BTreeMap<SpaceId, ControlLog>,
    grown: BTreeSet<SpaceId>,
}

impl Circles {
    /// A space's control log, read from the database when it is not at hand.
    pub(super) fn log(&mut self, database: &Connection, space: SpaceId) -> Result<&mut ControlLog, LogFault> {
        if !self.logs.contains_key(&space) {
            if self.logs.len() >= CIRCLES {
                self.logs.retain(|space, _| self.grown.contains(space));
            }
            self.logs.insert(space, read(database, space)?);
        }
        self.logs.get_mut(&space).ok_or(LogFault::Damaged { table: "item" })
    }

    /// Notes that a log has grown.
    pub(super) fn grew(&mut self, space: SpaceId) {
        self.grown.insert(space);
    }

    /// Whether a device takes part, and if so whether it may write, by all that has been added so far.
    pub(super) fn member(
        &mut self,
        database: &Connection,
        space: SpaceId,
        device: DeviceId,
    ) -> Result<Option<bool>, LogFault> {
        if self.grown.remove(&space) {
            let membership = self.log(database, space)?.evaluate();
            write(database, space, &membership)?;
        }
        rows::member(database, space, device)
    }

    /// What a space's log means, by all that has been added so far.
    pub(super) fn membership(
        &mut self,
        database: &Connection,
        space: SpaceId,
    ) -> Result<Arc<Membership>, LogFault> {
        Ok(self.log(database, space)?.evaluate())
    }

    /// Writes down what has grown; to be called before the transaction ends.
    pub(super) fn settle(&mut self, database: &Connection) -> Result<(), LogFault> {
        while let Some(space) = self.grown.first().copied() {
            // Any device will do: the question makes the answer be written.
            self.member(database, space, DeviceId([0; 32]))?;
        }
        Ok(())
    }

    /// Forgets everything in memory: the transaction that it was for did not happen.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

impl Log {
    /// Where the asking device takes part; nobody else's spaces are told.
    pub(super) fn spaces_of(&mut self, device: DeviceId) -> Result<Response, LogFault> {
        rows::spaces_of(&self.database, device, SPACES_OF_DEVICE).map(Response::Spaces)
    }
}

/// Evaluates every space again.
pub(super) fn rebuild(database: &Connection) -> Result<(), LogFault> {
    let spaces: Vec<[u8; 16]> = database
        .prepare("SELECT id FROM space ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for bytes in spaces {
        let space = SpaceId::from_slice(&bytes).ok_or(LogFault::Damaged { table: "space" })?;
        write(database, space, &read(database, space)?.evaluate())?;
    }
    Ok(())
}

fn read(database: &Connection, space: SpaceId) -> Result<ControlLog, LogFault> {
    let mut log = ControlLog::new(space);
    // Parents came before children, so the order of arrival is an order in which they can be added.
    let mut statement = database.prepare_cached(CONTROLS)?;
    let mut rows = statement.query(params![space.as_bytes(), Kind::Control as i64])?;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        log.add(&bytes).map_err(|_| LogFault::Damaged { table: "item" })?;
    }
    Ok(log)
}

fn write(database: &Connection, space: SpaceId, membership: &Membership) -> Result<(), LogFault> {
    database.prepare_cached("DELETE FROM member WHERE space = ?1")?.execute([space.as_bytes()])?;
    let mut insert =
        database.prepare_cached("INSERT INTO member (space, device, may_write) VALUES (?1, ?2, ?3)")?;
    for device in membership.devices.keys() {
        insert.execute(params![space.as_bytes(), device.as_bytes(), membership.may_write(device)])?;
    }
    database.prepare_cached("DELETE FROM former WHERE space = ?1")?.execute([space.as_bytes()])?;
    let mut insert = database.prepare_cached("INSERT INTO former (space, device) VALUES (?1, ?2)")?;
    for device in membership.former.keys() {
        insert.execute(params![space.as_bytes(), device.as_bytes()])?;
    }
    Ok(())
}
