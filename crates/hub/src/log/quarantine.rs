//! What removed devices brought too late: kept apart for the admins' review, and gone after a while.

use super::{Log, LogFault, rows};
use crate::limits::{QUARANTINE_DEVICE_BYTES, QUARANTINE_DEVICE_ENVELOPES, QUARANTINE_MS};
use ids::{DeviceId, HubPosition, Incarnation, Sequence, SpaceId, UtcMillis};
use protocol::limits::{PAGE_BYTES, PAGE_ITEMS, PULL_SPACES};
use protocol::{Envelope, QuarantinePage, Refusal, Response, SpaceCursor};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

pub(super) const PAGE: &str = "SELECT number, length(bytes), bytes FROM quarantine INDEXED BY quarantine_by_space \
    WHERE space = ?1 AND number > ?2 AND put_at_utc_ms > ?3 ORDER BY number LIMIT ?4";
pub(super) const EXPIRE: &str = "DELETE FROM quarantine WHERE put_at_utc_ms <= ?1";
pub(super) const OF_DEVICE: &str = "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM quarantine \
    INDEXED BY quarantine_by_device WHERE space = ?1 AND device = ?2";

/// One late envelope.
pub(super) struct Late {
    pub(super) number: i64,
    pub(super) name: [u8; 32],
    pub(super) author: DeviceId,
    pub(super) incarnation: Incarnation,
    pub(super) sequence: Sequence,
    pub(super) bytes: Vec<u8>,
}

/// Keeps a late envelope, once. `false` when its author has no room left.
pub(super) fn keep(
    database: &Connection,
    (space, author): (SpaceId, DeviceId),
    name: &[u8; 32],
    bytes: &[u8],
    now: UtcMillis,
) -> Result<bool, LogFault> {
    database.prepare_cached(EXPIRE)?.execute([oldest(now)])?;
    let there = database
        .prepare_cached("SELECT 1 FROM quarantine WHERE space = ?1 AND name = ?2")?
        .exists(params![space.as_bytes(), name])?;
    if there {
        return Ok(true);
    }
    let (envelopes, size): (i64, i64) = database
        .prepare_cached(OF_DEVICE)?
        .query_row([&space.as_bytes()[..], author.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let more = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    if envelopes >= QUARANTINE_DEVICE_ENVELOPES || size.saturating_add(more) > QUARANTINE_DEVICE_BYTES {
        return Ok(false);
    }
    let header = Envelope::from_bytes(bytes).map_err(|_| LogFault::Damaged { table: "quarantine" })?.header;
    let sequence = i64::try_from(header.sequence.0).unwrap_or(i64::MAX);
    database
        .prepare_cached(
            "INSERT INTO quarantine (space, name, device, incarnation, sequence, put_at_utc_ms, bytes) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            space.as_bytes(),
            name,
            author.as_bytes(),
            header.incarnation.0,
            sequence,
            now.0,
            bytes
        ])?;
    Ok(true)
}

/// Everything late in a space, in the order in which it came.
pub(super) fn of_space(database: &Connection, space: SpaceId) -> Result<Vec<Late>, LogFault> {
    let mut statement = database.prepare_cached(
        "SELECT number, name, device, incarnation, sequence, bytes FROM quarantine \
         INDEXED BY quarantine_by_space WHERE space = ?1 ORDER BY number",
    )?;
    let late = statement.query_map([space.as_bytes()], |row| {
        Ok(Late {
            number: row.get(0)?,
            name: row.get(1)?,
            author: DeviceId(row.get(2)?),
            incarnation: Incarnation(row.get(3)?),
            sequence: Sequence(u64::try_from(row.get::<_, i64>(4)?).unwrap_or_default()),
            bytes: row.get(5)?,
        })
    })?;
    Ok(late.collect::<Result<_, _>>()?)
}

pub(super) fn forget(database: &Connection, number: i64) -> Result<(), LogFault> {
    database.prepare_cached("DELETE FROM quarantine WHERE number = ?1")?.execute([number])?;
    Ok(())
}

fn oldest(now: UtcMillis) -> i64 {
    now.0.saturating_sub(QUARANTINE_MS)
}

impl Log {
    /// Late envelopes of the spaces in which a device decides who takes part.
    pub(super) fn quarantined(
        &mut self,
        device: DeviceId,
        asked: &[SpaceCursor],
        now: UtcMillis,
    ) -> Result<Response, LogFault> {
        if asked.len() > PULL_SPACES {
            return Ok(Response::Refused(Refusal::TooLarge));
        }
        let mut page = QuarantinePage { envelopes: Vec::new(), cursors: Vec::new(), more: false };
        let (mut bytes, mut seen) = (0_usize, BTreeSet::new());
        for cursor in asked.iter().filter(|cursor| seen.insert(cursor.space)) {
            let takes_part = rows::member(&self.database, cursor.space, device)?.is_some();
            if !takes_part || !self.circles.membership(&self.database, cursor.space)?.may_admit(&device) {
                continue;
            }
            let mut at = cursor.after;
            let mut statement = self.database.prepare_cached(PAGE)?;
            let after = i64::try_from(at.0).unwrap_or(i64::MAX);
            let most = i64::try_from(PAGE_ITEMS.saturating_add(1)).unwrap_or(i64::MAX);
            let mut found = statement.query(params![cursor.space.as_bytes(), after, oldest(now), most])?;
            while let Some(row) = found.next()? {
                let size = usize::try_from(row.get::<_, i64>(1)?).unwrap_or(usize::MAX);
                let full = page.envelopes.len() >= PAGE_ITEMS || bytes.saturating_add(size) > PAGE_BYTES;
                if full && !page.envelopes.is_empty() {
                    page.more = true;
                    break;
                }
                page.envelopes.push(row.get(2)?);
                bytes = bytes.saturating_add(size);
                at = HubPosition(u64::try_from(row.get::<_, i64>(0)?).unwrap_or_default());
            }
            page.cursors.push(SpaceCursor { space: cursor.space, after: at });
        }
        Ok(Response::Quarantine(page))
    }
}
