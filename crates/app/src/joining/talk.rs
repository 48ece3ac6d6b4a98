//! One side of a conversation, as it is kept.

use crate::fault::AppFault;
use crate::open::Open;
use ids::{InvitationId, RandomSource, UtcMillis};
use sealing::{
    Digits, Ending, Heard, Invitation, Invited, InvitedStage, Inviter, InviterStage, SealingFault, Speaker,
};
use serde::{Deserialize, Serialize};
use store::{InvitationRow, InvitationStage};

/// Either side.
#[derive(Serialize, Deserialize)]
pub(super) enum Side {
    Inviter(Inviter),
    Invited(Invited),
}

/// A conversation with everything that it needs.
pub(super) struct Talk {
    pub(super) row: InvitationRow,
    pub(super) invitation: Invitation,
    pub(super) side: Side,
}

impl Talk {
    pub(super) fn read(row: InvitationRow) -> Result<Self, AppFault> {
        let invitation = Invitation::parse(&row.link)
            .map_err(|_| AppFault::Inside("a kept invitation that cannot be read"))?;
        let side = serde_json::from_slice(&row.talk)
            .map_err(|_| AppFault::Inside("a kept conversation that cannot be read"))?;
        Ok(Self { row, invitation, side })
    }

    /// As it is to be kept now.
    pub(super) fn kept(mut self) -> Result<InvitationRow, AppFault> {
        self.row.talk = serde_json::to_vec(&self.side)
            .map_err(|_| AppFault::Inside("a conversation that cannot be kept"))?;
        self.row.stage = self.stage();
        Ok(self.row)
    }

    fn stage(&self) -> InvitationStage {
        if self.outgoing().is_some() {
            return InvitationStage::UnderWay;
        }
        match &self.side {
            Side::Inviter(inviter) => match inviter.stage() {
                InviterStage::Ended(_) => InvitationStage::Over,
                InviterStage::Welcomed if self.invitation.kind == sealing::InvitationKind::OwnDevice => {
                    InvitationStage::UnderWay
                }
                InviterStage::Welcomed | InviterStage::Certified(_) => InvitationStage::LetIn,
                _ => InvitationStage::UnderWay,
            },
            Side::Invited(invited) => match invited.stage() {
                InvitedStage::Ended(_) => InvitationStage::Over,
                InvitedStage::Welcomed(_) | InvitedStage::Certified => InvitationStage::LetIn,
                _ => InvitationStage::UnderWay,
            },
        }
    }

    pub(super) fn outgoing(&self) -> Option<&[u8]> {
        match &self.side {
            Side::Inviter(inviter) => inviter.outgoing(),
            Side::Invited(invited) => invited.outgoing(),
        }
    }

    pub(super) fn delivered(&mut self) {
        match &mut self.side {
            Side::Inviter(inviter) => inviter.delivered(),
            Side::Invited(invited) => invited.delivered(),
        }
    }

    /// Whether this device says that it is certified, and is not let in as far as it knows.
    pub(super) fn waits_at_the_door(&self) -> bool {
        let Side::Invited(invited) = &self.side else { return false };
        *invited.stage() == InvitedStage::Certified && invited.outgoing().is_some()
    }

    /// This device was let in as one of its person's.
    pub(super) fn came_in(&mut self) {
        if let Side::Invited(invited) = &mut self.side {
            invited.came_in();
        }
    }

    pub(super) fn hear(
        &mut self,
        me: Speaker<'_>,
        message: &[u8],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        match &mut self.side {
            Side::Inviter(inviter) => inviter.hear(&self.invitation, me, message, now, random),
            Side::Invited(invited) => invited.hear(&self.invitation, me, message, now, random),
        }
    }

    pub(super) fn end(
        &mut self,
        me: Speaker<'_>,
        ending: Ending,
        random: &mut dyn RandomSource,
    ) -> Result<Heard, SealingFault> {
        match &mut self.side {
            Side::Inviter(inviter) => inviter.end(&self.invitation, me, ending, random),
            Side::Invited(invited) => invited.end(&self.invitation, me, ending, random),
        }
    }

    pub(super) fn digits(&self) -> Option<Digits> {
        match &self.side {
            Side::Inviter(inviter) => inviter.digits(),
            Side::Invited(invited) => invited.digits(),
        }
    }

    pub(super) fn is_compared(&self) -> bool {
        match &self.side {
            Side::Inviter(inviter) => inviter.is_compared(),
            Side::Invited(invited) => invited.is_compared(),
        }
    }
}

impl Open {
    /// A kept conversation.
    pub(super) fn talk(&self, id: InvitationId) -> Result<Talk, AppFault> {
        let row = self.store.invitation(id)?.ok_or_else(|| AppFault::missing("invitation", id))?;
        Talk::read(row)
    }

    /// This device, as it introduces itself.
    pub(super) fn speaker(&self) -> Speaker<'_> {
        Speaker {
            keys: &self.keys.device,
            certificate: &self.keys.certificate,
            display_name: &self.me.display_name,
            device_name: &self.me.device_name,
        }
    }
}
