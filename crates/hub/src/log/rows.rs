//! The statements that more than one question needs.

use crate::LogFault;
use ids::{DeviceId, HubPosition, SpaceId};
use rusqlite::{Connection, OptionalExtension, params};

/// What kind of thing an item is, as kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Control = 1,
    Envelope = 2,
    Acknowledgement = 3,
}

impl Kind {
    pub(super) fn from_code(code: i64) -> Result<Self, LogFault> {
        match code {
            1 => Ok(Self::Control),
            2 => Ok(Self::Envelope),
            3 => Ok(Self::Acknowledgement),
            _ => Err(LogFault::Damaged { table: "item" }),
        }
    }

    fn code(self) -> i64 {
        self as i64
    }
}

pub(super) fn position(number: i64) -> Result<HubPosition, LogFault> {
    u64::try_from(number).map(HubPosition).map_err(|_| LogFault::Damaged { table: "item" })
}

/// Where an item lies, if it is there.
pub(super) fn find(
    database: &Connection,
    space: SpaceId,
    kind: Kind,
    name: &[u8; 32],
) -> Result<Option<HubPosition>, LogFault> {
    database
        .prepare_cached("SELECT position FROM item WHERE space = ?1 AND kind = ?2 AND name = ?3")?
        .query_row(params![space.as_bytes(), kind.code(), name], |row| row.get(0))
        .optional()?
        .map(position)
        .transpose()
}

/// Puts an item at the end of its space, inside the caller's transaction.
pub(super) fn append(
    database: &Connection,
    space: SpaceId,
    kind: Kind,
    name: &[u8; 32],
    bytes: &[u8],
) -> Result<HubPosition, LogFault> {
    let place: i64 = database
        .prepare_cached(
            "UPDATE space SET next_position = next_position + 1 WHERE id = ?1 RETURNING next_position - 1",
        )?
        .query_row([space.as_bytes()], |row| row.get(0))?;
    database
        .prepare_cached(
            "INSERT INTO item (space, position, kind, name, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![space.as_bytes(), place, kind.code(), name, bytes])?;
    position(place)
}

/// Makes room for a space, if it is new.
pub(super) fn ensure_space(database: &Connection, space: SpaceId) -> Result<(), LogFault> {
    database
        .prepare_cached("INSERT INTO space (id, next_position) VALUES (?1, 1) ON CONFLICT (id) DO NOTHING")?
        .execute([space.as_bytes()])?;
    Ok(())
}

/// The newest position of a space that a device may read; nothing for one that it may not.
pub(super) fn newest_for(
    database: &Connection,
    space: SpaceId,
    device: DeviceId,
) -> Result<Option<HubPosition>, LogFault> {
    database
        .prepare_cached(
            "SELECT space.next_position - 1 FROM space JOIN member ON member.space = space.id \
             WHERE space.id = ?1 AND member.device = ?2",
        )?
        .query_row(params![space.as_bytes(), device.as_bytes()], |row| row.get(0))
        .optional()?
        .map(position)
        .transpose()
}

/// Whether a device takes part, and if so whether it may write.
pub(super) fn member(
    database: &Connection,
    space: SpaceId,
    device: DeviceId,
) -> Result<Option<bool>, LogFault> {
    Ok(database
        .prepare_cached("SELECT may_write FROM member WHERE space = ?1 AND device = ?2")?
        .query_row(params![space.as_bytes(), device.as_bytes()], |row| row.get(0))
        .optional()?)
}

/// Every device that takes part.
pub(super) fn readers(database: &Connection, space: SpaceId) -> Result<Vec<DeviceId>, LogFault> {
    let mut statement = database.prepare_cached("SELECT device FROM member WHERE space = ?1 ORDER BY device")?;
    let devices = statement.query_map([space.as_bytes()], |row| row.get(0).map(DeviceId))?;
    Ok(devices.collect::<Result<_, _>>()?)
}
