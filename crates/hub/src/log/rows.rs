//! The statements that more than one question needs.

use crate::LogFault;
use ids::{DeviceId, HubPosition, PersonId, SpaceId};
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

/// Where one item lies.
const FIND: &str = "SELECT position FROM item WHERE space = ?1 AND kind = ?2 AND name = ?3";

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
        .prepare_cached(FIND)?
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
    let counted = if kind == Kind::Envelope { i64::try_from(bytes.len()).unwrap_or(i64::MAX) } else { 0 };
    let place: i64 = database
        .prepare_cached(
            "UPDATE space SET next_position = next_position + 1, envelope_bytes = envelope_bytes + ?2 \
             WHERE id = ?1 RETURNING next_position - 1",
        )?
        .query_row(params![space.as_bytes(), counted], |row| row.get(0))?;
    database
        .prepare_cached("INSERT INTO item (space, position, kind, name, bytes) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![space.as_bytes(), place, kind.code(), name, bytes])?;
    position(place)
}

/// Makes room for a space, if it is new.
pub(super) fn ensure_space(
    database: &Connection,
    space: SpaceId,
    founder: Option<PersonId>,
) -> Result<(), LogFault> {
    database
        .prepare_cached(
            "INSERT INTO space (id, next_position, founder) VALUES (?1, 1, ?2) ON CONFLICT (id) DO NOTHING",
        )?
        .execute(params![space.as_bytes(), founder.map(|founder| founder.0)])?;
    Ok(())
}

/// How many spaces somebody has founded here.
const FOUNDED: &str = "SELECT count(*) FROM space WHERE founder = ?1";

pub(super) fn count_founded(database: &Connection, founder: &PersonId) -> Result<u64, LogFault> {
    let count: i64 = database.prepare_cached(FOUNDED)?.query_row([founder.as_bytes()], |row| row.get(0))?;
    u64::try_from(count).map_err(|_| LogFault::Damaged { table: "space" })
}

/// Any space that a device takes part in.
const TAKES_PART: &str = "SELECT 1 FROM member WHERE device = ?1";

pub(super) fn takes_part(database: &Connection, device: DeviceId) -> Result<bool, LogFault> {
    Ok(database.prepare_cached(TAKES_PART)?.exists([device.as_bytes()])?)
}

/// How many bytes of envelopes a space holds.
pub(super) fn envelope_bytes(database: &Connection, space: SpaceId) -> Result<u64, LogFault> {
    let bytes: Option<i64> = database
        .prepare_cached("SELECT envelope_bytes FROM space WHERE id = ?1")?
        .query_row([space.as_bytes()], |row| row.get(0))
        .optional()?;
    u64::try_from(bytes.unwrap_or(0)).map_err(|_| LogFault::Damaged { table: "space" })
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

/// The newest position of a space.
pub(super) fn newest(database: &Connection, space: SpaceId) -> Result<HubPosition, LogFault> {
    position(
        database
            .prepare_cached("SELECT next_position - 1 FROM space WHERE id = ?1")?
            .query_row([space.as_bytes()], |row| row.get(0))?,
    )
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

/// Whether a device could once write and cannot now.
pub(super) fn is_former(database: &Connection, space: SpaceId, device: DeviceId) -> Result<bool, LogFault> {
    Ok(database
        .prepare_cached("SELECT 1 FROM former WHERE space = ?1 AND device = ?2")?
        .exists(params![space.as_bytes(), device.as_bytes()])?)
}

/// The spaces of one device.
pub(super) const SPACES_OF: &str = "SELECT space FROM member INDEXED BY member_by_device \
    WHERE device = ?1 ORDER BY space LIMIT ?2";

/// Every space that a device takes part in, by id.
pub(super) fn spaces_of(
    database: &Connection,
    device: DeviceId,
    limit: usize,
) -> Result<Vec<SpaceId>, LogFault> {
    let mut statement = database.prepare_cached(SPACES_OF)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let spaces = statement.query_map(params![device.as_bytes(), limit], |row| row.get::<_, [u8; 16]>(0))?;
    let spaces = spaces.collect::<Result<Vec<_>, _>>()?;
    spaces
        .iter()
        .map(|bytes| SpaceId::from_slice(bytes).ok_or(LogFault::Damaged { table: "member" }))
        .collect()
}

/// Every device that takes part.
pub(super) fn readers(database: &Connection, space: SpaceId) -> Result<Vec<DeviceId>, LogFault> {
    let mut statement =
        database.prepare_cached("SELECT device FROM member WHERE space = ?1 ORDER BY device")?;
    let devices = statement.query_map([space.as_bytes()], |row| row.get(0).map(DeviceId))?;
    Ok(devices.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Log;
    use crate::log::{circles, mailbox, places, pull, quarantine};

    /// How the database looks for what a statement asks.
    fn plan(log: &Log, sql: &str) -> String {
        let mut statement = log.database.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let values = vec![rusqlite::types::Value::Null; statement.parameter_count()];
        let steps = statement.query_map(rusqlite::params_from_iter(values), |row| row.get::<_, String>(3));
        steps.unwrap().collect::<Result<Vec<_>, _>>().unwrap().join("; ")
    }

    #[test]
    fn questions_about_growing_tables_are_answered_by_their_index() {
        let log = Log::in_memory(&mut |bytes: &mut [u8]| bytes.fill(1)).unwrap();
        for (sql, index) in [
            (FIND, "item_by_name"),
            (places::OTHER, "item_by_name"),
            (FOUNDED, "space_by_founder"),
            (TAKES_PART, "member_by_device"),
            (pull::PAGE, "item_by_position"),
            (circles::CONTROLS, "item_by_name"),
            (quarantine::PAGE, "quarantine_by_space"),
            (quarantine::EXPIRE, "quarantine_by_time"),
            (quarantine::OF_DEVICE, "quarantine_by_device"),
            (SPACES_OF, "member_by_device"),
            (mailbox::MAIL, "mailbox_message_by_mailbox"),
            (mailbox::EXPIRE, "mailbox_message_by_time"),
            (mailbox::OF_DEVICE, "mailbox_message_by_device"),
        ] {
            let plan = plan(&log, sql);
            assert!(plan.contains(index) && !plan.contains("SCAN"), "{sql}: {plan}");
        }
    }
}
