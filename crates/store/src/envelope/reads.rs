//! Questions about envelopes and about how far logs have been taken in.

use super::{EnvelopeRow, EnvelopeState, HoldCode};
use crate::cells::{all, cell, count, first, integer};
use crate::{Reads, StoreFault};
use ids::{CaseId, ControlId, DeviceId, EnvelopeId, HubPosition, Incarnation, Sequence, SpaceId};
use protocol::Covered;
use rusqlite::{Row, params};

/// An envelope that waits or was set aside, without its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// Its name.
    pub id: EnvelopeId,
    /// In which space.
    pub space: SpaceId,
    /// Of which case.
    pub case: Option<CaseId>,
    /// Who wrote it.
    pub author: DeviceId,
    /// Its place at the hub.
    pub hub_position: Option<HubPosition>,
    /// What it waits for; nothing when it was set aside.
    pub hold: Option<HoldCode>,
}

/// An envelope that came and is not taken in, without its bytes: many of them may wait, and each may be large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InboxRow {
    /// Its name.
    pub id: EnvelopeId,
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
    /// Not looked at, or what it waits for.
    pub state: EnvelopeState,
    /// Its place at the hub, once known.
    pub hub_position: Option<HubPosition>,
}

fn inbox_row(row: &Row<'_>) -> Result<InboxRow, StoreFault> {
    Ok(InboxRow {
        id: cell(row, "id")?,
        author: cell(row, "author")?,
        incarnation: cell(row, "incarnation")?,
        sequence: cell(row, "sequence")?,
        previous: cell(row, "previous")?,
        epoch: cell(row, "epoch")?,
        state: state(row)?,
        hub_position: cell(row, "hub_position")?,
    })
}

pub(super) fn state(row: &Row<'_>) -> Result<EnvelopeState, StoreFault> {
    EnvelopeState::from_codes(cell(row, "state")?, cell(row, "hold")?).ok_or(StoreFault::Unreadable("state"))
}

fn read(row: &Row<'_>) -> Result<EnvelopeRow, StoreFault> {
    Ok(EnvelopeRow {
        id: cell(row, "id")?,
        space: cell(row, "space")?,
        author: cell(row, "author")?,
        incarnation: cell(row, "incarnation")?,
        sequence: cell(row, "sequence")?,
        previous: cell(row, "previous")?,
        epoch: cell(row, "epoch")?,
        bytes: cell(row, "bytes")?,
        state: state(row)?,
        hub_position: cell(row, "hub_position")?,
    })
}

impl Reads {
    /// Whether an envelope is on this disk, in whatever state.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn has_envelope(&self, id: EnvelopeId) -> Result<bool, StoreFault> {
        let found = first(self.connection(), include_str!("has.sql"), params![id.as_bytes()], |_| Ok(()))?;
        Ok(found.is_some())
    }

    /// What came and may be taken in now: first what was not looked at, in the order in which it came, then what waits and
    /// has everything of its writer before it. Of those that wait each writer has one in turn, so that nobody's thousands
    /// keep another's one from being looked at.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn inbox(&self, space: SpaceId, limit: usize) -> Result<Vec<InboxRow>, StoreFault> {
        let params = params![space.as_bytes(), count(limit)];
        all(self.connection(), include_str!("list_inbox.sql"), params, inbox_row)
    }

    /// Everything that came and is not taken in, in the order in which it came, whatever it waits for.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn waiting(&self, space: SpaceId, limit: usize) -> Result<Vec<InboxRow>, StoreFault> {
        let params = params![space.as_bytes(), count(limit)];
        all(self.connection(), include_str!("list_waiting.sql"), params, inbox_row)
    }

    /// An envelope's bytes as they came.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn envelope_bytes(&self, id: EnvelopeId) -> Result<Option<Vec<u8>>, StoreFault> {
        first(self.connection(), include_str!("get_bytes.sql"), params![id.as_bytes()], |row| {
            cell(row, "bytes")
        })
    }

    /// How many envelopes of a space wait because their writers do not take part as far as this device knows.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn count_strangers(&self, space: SpaceId) -> Result<u64, StoreFault> {
        let params = params![space.as_bytes()];
        let counted = first(self.connection(), include_str!("count_strangers.sql"), params, |row| {
            cell(row, "waiting")
        })?;
        Ok(counted.unwrap_or(0))
    }

    /// Spaces with something that came and is not taken in.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn spaces_with_inbox(&self) -> Result<Vec<SpaceId>, StoreFault> {
        all(self.connection(), include_str!("list_spaces_inbox.sql"), [], |row| cell(row, "space"))
    }

    /// Own envelopes that the hub does not have, oldest first: at most `most`, and no more than `bytes` together (the
    /// first one alone may be larger).
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unsent_envelopes(&self, most: usize, bytes: usize) -> Result<Vec<EnvelopeRow>, StoreFault> {
        self.some_envelopes(include_str!("list_unsent.sql"), most, bytes)
    }

    /// Envelopes of others that the hub once had and now lacks, bounded in the same way: whoever holds them can fill it again.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn unplaced_envelopes(&self, most: usize, bytes: usize) -> Result<Vec<EnvelopeRow>, StoreFault> {
        self.some_envelopes(include_str!("list_unplaced.sql"), most, bytes)
    }

    fn some_envelopes(&self, sql: &str, most: usize, bytes: usize) -> Result<Vec<EnvelopeRow>, StoreFault> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query(params![count(most)])?;
        let (mut found, mut size) = (Vec::new(), 0_usize);
        while let Some(row) = rows.next()? {
            let envelope = read(row)?;
            size = size.saturating_add(envelope.bytes.len());
            if size > bytes && !found.is_empty() {
                break;
            }
            found.push(envelope);
        }
        Ok(found)
    }

    /// Whether anything of this device is not at the hub: changes, envelopes or membership operations. Envelopes that the
    /// hub will never take do not count.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn has_unsent(&self) -> Result<bool, StoreFault> {
        let found = first(self.connection(), include_str!("has_unsent.sql"), [], |row| cell(row, "unsent"))?;
        Ok(found.unwrap_or(false))
    }

    /// The end of this device's own log in a space and incarnation.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn own_tail(
        &self,
        space: SpaceId,
        device: DeviceId,
        incarnation: Incarnation,
    ) -> Result<Option<(Sequence, EnvelopeId)>, StoreFault> {
        self.reached(space, device, incarnation)
    }

    /// The last envelope of a writer's log that was taken in (or made here), in a space and incarnation.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn reached(
        &self,
        space: SpaceId,
        author: DeviceId,
        incarnation: Incarnation,
    ) -> Result<Option<(Sequence, EnvelopeId)>, StoreFault> {
        let params = params![space.as_bytes(), author.as_bytes(), incarnation.0];
        first(self.connection(), include_str!("get_tail.sql"), params, |row| {
            Ok((cell(row, "sequence")?, cell(row, "id")?))
        })
    }

    /// What was taken in or made of a writer's log after a place, oldest first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn envelopes_after(
        &self,
        space: SpaceId,
        after: Covered,
        limit: usize,
    ) -> Result<Vec<EnvelopeRow>, StoreFault> {
        let sequence = integer(after.sequence.0, "sequence")?;
        let params =
            params![space.as_bytes(), after.author.as_bytes(), after.incarnation.0, sequence, count(limit)];
        all(self.connection(), include_str!("list_after.sql"), params, read)
    }

    /// The last envelope of a writer that was taken in or made.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn last_envelope_of(
        &self,
        space: SpaceId,
        author: DeviceId,
    ) -> Result<Option<EnvelopeRow>, StoreFault> {
        let params = params![space.as_bytes(), author.as_bytes()];
        first(self.connection(), include_str!("get_last_of.sql"), params, read)
    }

    /// The newest envelope of a writer that came or was made, and was not set aside.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn newest_envelope_of(
        &self,
        space: SpaceId,
        author: DeviceId,
    ) -> Result<Option<EnvelopeRow>, StoreFault> {
        let params = params![space.as_bytes(), author.as_bytes()];
        first(self.connection(), include_str!("get_newest_of.sql"), params, read)
    }

    /// How far each writer's log of a space has been taken in, by author and incarnation.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn version_vector(&self, space: SpaceId) -> Result<Vec<Covered>, StoreFault> {
        all(self.connection(), include_str!("list_vector.sql"), params![space.as_bytes()], |row| {
            Ok(Covered {
                author: cell(row, "author")?,
                incarnation: cell(row, "incarnation")?,
                sequence: cell(row, "sequence")?,
            })
        })
    }

    /// What waits or was set aside, oldest first.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn held(&self, limit: u32) -> Result<Vec<HeldRow>, StoreFault> {
        all(self.connection(), include_str!("list_held.sql"), params![limit], |row| {
            Ok(HeldRow {
                id: cell(row, "id")?,
                space: cell(row, "space")?,
                case: cell(row, "case_id")?,
                author: cell(row, "author")?,
                hub_position: cell(row, "hub_position")?,
                hold: match state(row)? {
                    EnvelopeState::Waiting(hold) => Some(hold),
                    _ => None,
                },
            })
        })
    }

    /// The envelope that was being taken in when the program last ended, if it ended there.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn attempting(&self) -> Result<Option<EnvelopeId>, StoreFault> {
        first(self.connection(), include_str!("get_attempt.sql"), [], |row| cell(row, "envelope"))
    }

    /// Whether the program ended once before while this envelope was being taken in.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn died_at(&self, envelope: EnvelopeId) -> Result<bool, StoreFault> {
        let sql = include_str!("has_death.sql");
        let deaths: Option<i64> =
            first(self.connection(), sql, params![envelope.as_bytes()], |row| cell(row, "deaths"))?;
        Ok(deaths != Some(0))
    }
}
