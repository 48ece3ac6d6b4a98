//! What this device noticed about copies of profiles and about the hub, and what it does about it.

use crate::contract::{ConcernKind, ConcernView, CopyState, Noticed, Topic};
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use ids::{ControlId, DeviceId, HubPosition, PersonId, RandomSource, SpaceId, UtcMillis};
use protocol::Covered;
use sealing::HubReading;
use std::collections::BTreeSet;
use store::{Doubt, EvidenceRow, HoldCode, InboxRow, LocalWrite, LogPlace, ReceivedWrite, Rows};
use sync::{Reach, beyond};

/// Doubts that a screen shows.
const CONCERNS: u32 = 20;
/// Spaces with doubts that are looked through again in one session.
const DOUBTFUL: u32 = 64;

impl Open {
    /// What is known about copies, doubtful logs and the hub.
    pub(crate) fn noticed(&mut self) -> Result<Noticed, AppFault> {
        let by_words = self.words_used_elsewhere()?;
        let copies = if let Some(copies) = by_words {
            copies
        } else if self.exchange.put_aside {
            CopyState::PutAside
        } else if self.lives.in_use_twice_since.is_some() {
            CopyState::InUseTwice
        } else {
            CopyState::Only
        };
        let mut concerns = Vec::new();
        for row in self.store.doubts(CONCERNS)? {
            let person = self.store.person_of(row.device)?.unwrap_or(PersonId([0; 32]));
            let kind = match row.doubt {
                Doubt::Envelope => ConcernKind::NotArrived,
                Doubt::Membership => ConcernKind::MembershipNotArrived,
                Doubt::TwoPlaces => ConcernKind::InUseTwice,
                Doubt::HubPlace => ConcernKind::ServerShowsLess,
            };
            let from = self.author(row.case, person)?;
            let said_by = match row.said_by.filter(|by| *by != row.device) {
                Some(by) => {
                    let by = self.store.person_of(by)?.unwrap_or(PersonId([0; 32]));
                    Some(self.author(row.case, by)?)
                }
                None => None,
            };
            let view = ConcernView { kind, from, said_by, case: row.case };
            if !concerns.contains(&view) {
                concerns.push(view);
            }
        }
        let forgot = self.store.setting(setting::HUB_FORGOT)?;
        let server_forgot_at =
            forgot.and_then(|bytes| <[u8; 8]>::try_from(bytes).ok()).map(i64::from_le_bytes);
        Ok(Noticed { copies, concerns, server_forgot_at: server_forgot_at.map(UtcMillis) })
    }

    /// This copy is the right one: it goes on, in a life of its own.
    pub(crate) fn use_this_copy(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        self.begin_incarnation(random)?;
        self.settle_copies(None, now)?;
        self.lives.in_use_twice_since = None;
        Ok(())
    }

    /// Another copy is: this one sends and fetches nothing from now on, over restarts too. What lies here stays here.
    pub(crate) fn put_this_copy_aside(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        self.settle_copies(Some(vec![1]), now)
    }

    fn settle_copies(&mut self, aside: Option<Vec<u8>>, now: UtcMillis) -> Result<(), AppFault> {
        let put_aside = aside.is_some();
        let mut settings = vec![(setting::PUT_ASIDE.to_owned(), aside)];
        if !put_aside {
            settings.push((setting::IN_USE_TWICE.to_owned(), None));
        }
        let rows = Rows { settings, ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.exchange.put_aside = put_aside;
        let (address, offline) = (self.exchange.address.clone(), self.exchange.offline);
        self.exchange.point(address, offline, now);
        self.changed(Topic::Sync);
        Ok(())
    }

    /// Compares what somebody names with what is here. Only writers that this device knows count, and claims about itself are
    /// its own affair too (`lives.rs`).
    pub(crate) fn compare_logs(
        &mut self,
        space: SpaceId,
        by: DeviceId,
        named: &[Covered],
    ) -> Result<Rows, AppFault> {
        let mut rows = Rows::default();
        if by == self.me.device {
            return Ok(rows);
        }
        self.hear_of_itself(space, named)?;
        let had = reaches(&self.store.version_vector(space)?);
        for log in beyond(&reaches(named), &had) {
            if self.store.person_of(log.author)?.is_some() {
                let (author, incarnation, sequence) = (log.author, log.incarnation, log.sequence);
                let place = LogPlace { space, author, incarnation, sequence };
                rows.evidence.push(EvidenceRow::NamedEnvelope { at: place, by });
            }
        }
        Ok(rows)
    }

    /// The same for membership operations.
    pub(crate) fn compare_controls(
        &mut self,
        space: SpaceId,
        by: DeviceId,
        named: &[ControlId],
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        let circle = self.circle(space)?;
        let unknown = named.iter().find(|id| !circle.knows(id));
        rows.evidence.extend(unknown.map(|control| EvidenceRow::NamedControl {
            space,
            by,
            control: *control,
        }));
        Ok(())
    }

    /// A hub gives an envelope a place behind everything that it had shown its author. One that stands before what its author
    /// had read comes from a hub that went back, or tells its author another story than this device.
    pub(crate) fn compare_places(
        &self,
        space: SpaceId,
        row: &InboxRow,
        had_read: HubReading,
        rows: &mut Rows,
    ) {
        let read = self.exchange.generation.and_then(|generation| had_read.in_generation(generation));
        if let (Some(position), Some(placed)) = (read, row.hub_position)
            && placed <= position
            && row.author != self.me.device
        {
            rows.evidence.push(EvidenceRow::NamedPlace { space, by: row.author, position });
        }
    }

    /// Two envelopes of somebody else in one place: their device is in use in two places, or says two things.
    pub(crate) fn look_for_fork(
        &self,
        space: SpaceId,
        row: &InboxRow,
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        let (author, incarnation, sequence) = (row.author, row.incarnation, row.sequence);
        let place = LogPlace { space, author, incarnation, sequence };
        if author != self.me.device && self.store.has_other_envelope(&place, row.id)? {
            rows.evidence.push(EvidenceRow::Forked(place));
        }
        Ok(())
    }

    /// Spaces with something missing are fetched from their beginning, once in each session: what was held back has a place that
    /// lies behind us.
    pub(crate) fn look_again_where_something_is_missing(&mut self) -> Result<(), AppFault> {
        let doubts = self.store.doubts(DOUBTFUL)?;
        let missing = doubts.iter().filter(|row| row.doubt != Doubt::TwoPlaces);
        let mut spaces: BTreeSet<SpaceId> = missing.map(|row| row.space).collect();
        // What waits names what it waits for only once it is open: the hub may have held that back too.
        for row in self.store.held(DOUBTFUL)? {
            let waits = matches!(row.hold, Some(HoldCode::Earlier | HoldCode::Key | HoldCode::Membership));
            if waits && !self.circle(row.space)?.members().former.contains_key(&row.author) {
                spaces.insert(row.space);
            }
        }
        let cursors: Vec<_> = spaces.into_iter().map(|space| (space, HubPosition(0))).collect();
        if !cursors.is_empty() {
            self.store.write_received(&ReceivedWrite { rows: Rows::default(), cursors })?;
        }
        Ok(())
    }

    /// Whether the hub stands before a place that it had reached already, though it claims to be the same.
    pub(crate) fn hub_went_back(&self, cursors: &[protocol::SpaceCursor]) -> Result<bool, AppFault> {
        for cursor in cursors {
            if cursor.after < self.store.cursor(cursor.space)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn reaches(logs: &[Covered]) -> Vec<Reach> {
    let reach = |log: &Covered| {
        let (author, incarnation, sequence) = (log.author, log.incarnation, log.sequence);
        Reach { author, incarnation, sequence }
    };
    logs.iter().map(reach).collect()
}
