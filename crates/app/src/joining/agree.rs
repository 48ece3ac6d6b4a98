//! The invited person has read the one page, and agrees; a mentor by signing the declaration of confidentiality.

use super::talk::Side;
use crate::contract::{FaultKind, InvitationView};
use crate::fault::AppFault;
use crate::open::Open;
use ids::{InvitationId, RandomSource, UtcMillis};
use sealing::{Acceptance, Declaration, InvitedStage};
use store::Rows;

impl Open {
    /// Agrees to what was offered. `declaration` is the version of the text that stood on the screen.
    pub(crate) fn agree(
        &mut self,
        id: InvitationId,
        declaration: Option<u32>,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let mut talk = self.talk(id)?;
        let Side::Invited(invited) = &mut talk.side else {
            return Err(AppFault::NotAllowed("the inviter has nothing to agree to"));
        };
        let InvitedStage::Offered(offer) = invited.stage() else {
            return self.invitation_view(id, now);
        };
        if offer.declaration != declaration {
            return Err(AppFault::invalid(FaultKind::MissingField, "declaration"));
        }
        let signed = declaration
            .zip(offer.case)
            .map(|(version, case)| Declaration::sign(version, case, now, &self.keys.device));
        invited.accept(&talk.invitation, self.speaker(), &Acceptance { declaration: signed }, random)?;
        self.keep_talk(talk, Rows::default(), now)
    }
}
