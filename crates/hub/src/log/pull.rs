//! Giving devices what they lack: every space gets its share of the page before any gets more.

use super::farewell::farewell;
use super::rows::{self, Kind};
use super::{Log, LogFault};
use ids::{ControlId, DeviceId, EnvelopeId, HubPosition, SpaceId};
use protocol::limits::{PAGE_BYTES, PAGE_ITEMS, PULL_SPACES};
use protocol::{Item, PullPage, Refusal, Response, SpaceCursor};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeSet;

/// What comes after a position.
pub(super) const PAGE: &str = "SELECT position, kind, length(bytes), name, bytes FROM item \
    WHERE space = ?1 AND position > ?2 ORDER BY position LIMIT ?3";

impl Log {
    pub(super) fn pull(&mut self, device: DeviceId, asked: &[SpaceCursor]) -> Result<Response, LogFault> {
        if asked.len() > PULL_SPACES {
            return Ok(Response::Refused(Refusal::TooLarge));
        }
        // One transaction, so that cursors and items are of one moment.
        let moment = self.database.transaction()?;
        let (mut wanted, mut closed, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        for cursor in asked.iter().filter(|cursor| seen.insert(cursor.space)) {
            match rows::newest_for(&moment, cursor.space, device)? {
                // A device that is ahead of the hub is told where the hub stands.
                Some(newest) => {
                    wanted.push(Wanted { space: cursor.space, at: cursor.after.min(newest), newest });
                }
                None => closed.push(*cursor),
            }
        }
        let mut items = Page::default().fill(&moment, &mut wanted)?;
        for cursor in &closed {
            farewell(&moment, &mut self.circles, device, *cursor, &mut items)?;
        }
        let closed = closed.iter().map(|cursor| cursor.space).collect();
        let more = wanted.iter().any(|wanted| wanted.at < wanted.newest);
        let cursors =
            wanted.iter().map(|wanted| SpaceCursor { space: wanted.space, after: wanted.at }).collect();
        let generation = self.facts.generation;
        Ok(Response::Page(PullPage { generation, items, cursors, closed, more }))
    }
}

struct Wanted {
    space: SpaceId,
    at: HubPosition,
    newest: HubPosition,
}

#[derive(Default)]
struct Page {
    items: Vec<Item>,
    bytes: usize,
}

impl Page {
    fn fill(mut self, database: &Connection, wanted: &mut [Wanted]) -> Result<Vec<Item>, LogFault> {
        let spaces = wanted.iter().filter(|wanted| wanted.at < wanted.newest).count().max(1);
        let share = (PAGE_ITEMS.div_ceil(spaces), PAGE_BYTES / spaces);
        for (items, bytes) in [share, (PAGE_ITEMS, PAGE_BYTES)] {
            for wanted in wanted.iter_mut().filter(|wanted| wanted.at < wanted.newest) {
                self.take(database, wanted, items, bytes)?;
            }
        }
        Ok(self.items)
    }

    /// Takes at most so many items and bytes of one space; the first item may exceed its share, not the page.
    fn take(
        &mut self,
        database: &Connection,
        wanted: &mut Wanted,
        share_items: usize,
        share_bytes: usize,
    ) -> Result<(), LogFault> {
        let mut statement = database.prepare_cached(PAGE)?;
        let after = i64::try_from(wanted.at.0).unwrap_or(i64::MAX);
        // One more than can be taken: only the end of the rows tells that nothing is left.
        let limit = i64::try_from(share_items.saturating_add(1)).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![wanted.space.as_bytes(), after, limit])?;
        let (mut items, mut bytes) = (0_usize, 0_usize);
        while let Some(row) = rows.next()? {
            let size = usize::try_from(row.get::<_, i64>(2)?).unwrap_or(usize::MAX);
            let over_share = items >= share_items || (items > 0 && bytes.saturating_add(size) > share_bytes);
            let over_page = self.items.len() >= PAGE_ITEMS
                || (!self.items.is_empty() && self.bytes.saturating_add(size) > PAGE_BYTES);
            if over_share || over_page {
                return Ok(());
            }
            let (position, item) = item_of(wanted.space, row)?;
            self.items.push(item);
            self.bytes = self.bytes.saturating_add(size);
            wanted.at = position;
            items += 1;
            bytes = bytes.saturating_add(size);
        }
        // The newest place may be empty: an acknowledgement that lay there has moved on.
        wanted.at = wanted.newest;
        Ok(())
    }
}

fn item_of(space: SpaceId, row: &Row<'_>) -> Result<(HubPosition, Item), LogFault> {
    let position = rows::position(row.get(0)?)?;
    let (name, bytes): ([u8; 32], Vec<u8>) = (row.get(3)?, row.get(4)?);
    let item = match Kind::from_code(row.get(1)?)? {
        Kind::Control => Item::Control { space, position, id: ControlId(name), bytes },
        Kind::Envelope => Item::Envelope { space, position, id: EnvelopeId(name), bytes },
        Kind::Acknowledgement => Item::Acknowledgement { space, position, bytes },
    };
    Ok((position, item))
}
