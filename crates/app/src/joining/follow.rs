//! Following an invitation, on the invited device.

use super::talk::{Side, Talk};
use crate::contract::{FaultKind, InvitationView};
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use ids::{RandomSource, UtcMillis};
use sealing::{Invitation, InvitationFault, InvitationKind, Invited};
use store::{InvitationRow, InvitationStage, Rows};
use transport::HubAddress;

impl Open {
    /// Follows an invitation: the first message is left in the mailbox as soon as there is a connection.
    pub(crate) fn follow(
        &mut self,
        link: &str,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let invitation = Invitation::parse(link).map_err(|fault| {
            let kind = match fault {
                InvitationFault::NotWhole => FaultKind::InvitationNotWhole,
                _ => FaultKind::InvitationUnusable,
            };
            AppFault::invalid(kind, "link")
        })?;
        if self.store.invitation(invitation.invitation)?.is_some() {
            return self.invitation_view(invitation.invitation, now);
        }
        if invitation.has_expired(now) {
            return Err(AppFault::invalid(FaultKind::InvitationExpired, "link"));
        }
        let own = invitation.kind == InvitationKind::OwnDevice;
        let outside = own && self.is_outside_of_everything()?;
        if invitation.inviter_person == self.me.person && !outside {
            return Err(AppFault::invalid(FaultKind::InvitationUnusable, "link"));
        }
        if own && !outside && !self.is_unused()? {
            return Err(AppFault::NotAllowed("this profile already has cases of its own"));
        }
        let invited = Invited::ask(&invitation, self.speaker(), random)?;
        let row = InvitationRow {
            invitation: invitation.invitation,
            mine: false,
            stage: InvitationStage::UnderWay,
            link: invitation.to_link(),
            case: None,
            party: None,
            talk: Vec::new(),
            made_at: now,
            expires_at: invitation.expires_at,
        };
        let hub = self.hub_of(&invitation)?;
        let address = hub.iter().map(|hub| (setting::HUB.to_owned(), Some(hub.to_string().into_bytes())));
        let rows = Rows { settings: address.collect(), ..Rows::default() };
        let view = self.keep_talk(Talk { row, invitation, side: Side::Invited(invited) }, rows, now)?;
        if hub.is_some() {
            let offline = self.exchange.offline;
            self.exchange.point(hub, offline, now);
            self.expect_mail(now);
        }
        Ok(view)
    }

    /// A device without a hub takes the one that the invitation names.
    fn hub_of(&self, invitation: &Invitation) -> Result<Option<HubAddress>, AppFault> {
        if self.exchange.address.is_some() {
            return Ok(None);
        }
        HubAddress::parse(&invitation.hub).map(Some).map_err(|_| AppFault::HubAddress)
    }
}
