//! The welcome has come: the circles that this device was let into. What is in them comes with the next pull.

use super::space_kind;
use super::talk::{Side, Talk};
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use ids::{RandomSource, SpaceId, UtcMillis};
use sealing::{InvitationKind, InvitedStage};
use store::{LocalWrite, NewcomerRow, Rows, SpaceRow};
use sync::Input;

impl Open {
    /// Arrives where the welcome leads, if it has come; otherwise nothing happens.
    pub(super) fn arrive_if_welcome(
        &mut self,
        mut talk: Talk,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Option<Talk>, AppFault> {
        let Side::Invited(invited) = &talk.side else { return Ok(Some(talk)) };
        let (InvitedStage::Welcomed(welcome), Some(introduced)) = (invited.stage(), invited.inviter()) else {
            return Ok(Some(talk));
        };
        let (welcome, inviter) = (welcome.clone(), introduced.certificate.clone());
        let name = domain::names::name(&introduced.display_name)?;
        let mut rows = Rows::default();
        for space in &welcome.spaces {
            if let Some(kind) = space_kind(space.kind) {
                rows.spaces.push(SpaceRow { space: space.space, kind, case: space.case });
                rows.newcomers.push(NewcomerRow { space: space.space, case: space.case, joined_at: now });
            }
        }
        rows.devices.push((inviter.device, inviter.person));
        rows.persons.push((inviter.person, name.clone()));
        talk.row.case = welcome.spaces.iter().find_map(|space| space.case);
        talk.row.party = welcome.party;
        let mut before = None;
        if talk.invitation.kind == InvitationKind::OwnDevice {
            talk.row.case = None;
            before = Some(self.become_person(&mut talk, (&welcome, &name), &mut rows, random)?);
        }
        let forgotten = rows.forgotten.clone();
        let written = talk.kept().and_then(|kept| {
            rows.invitations.push(kept);
            Ok(self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?)
        });
        if let (Err(_), Some(before)) = (&written, before) {
            // Nobody has become somebody else before that is written.
            (self.me, self.keys) = before;
        }
        written?;
        self.let_go(&forgotten);
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        self.expect_own_words(now);
        self.changed(Topic::Cases);
        self.changed(Topic::Joining);
        Ok(None)
    }

    /// The circle of the person's devices has moved: this one is let in, and says no more that it waits.
    pub(crate) fn come_in(&mut self, private: SpaceId, now: UtcMillis) -> Result<(), AppFault> {
        if !self.takes_part(private)? {
            return Ok(());
        }
        for row in self.store.invitations_under_way(now)? {
            let mut talk = Talk::read(row)?;
            if talk.waits_at_the_door() {
                talk.came_in();
                self.keep_quietly(talk)?;
            }
        }
        Ok(())
    }

    /// Whatever stood in a circle before this device came is no news: it counts as seen until all of it has come.
    pub(crate) fn is_past(&self, space: SpaceId) -> Result<bool, AppFault> {
        Ok(self.store.unsettled()?.iter().any(|row| row.space == space))
    }

    /// The hub has nothing older of these circles: from here on, what comes is news.
    pub(crate) fn settle(&mut self, page: &protocol::PullPage) -> Result<(), AppFault> {
        let pulled = |space| page.cursors.iter().any(|cursor| cursor.space == space);
        let mut settled = Vec::new();
        for row in self.store.unsettled()? {
            // Where not even the beginning has come, the hub knows nothing of it yet.
            if pulled(row.space) && self.circle(row.space)?.genesis().is_some() {
                settled.push(row.space);
            }
        }
        if settled.is_empty() {
            return Ok(());
        }
        let rows = Rows { settled, ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        Ok(())
    }
}
