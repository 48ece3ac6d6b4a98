//! How an invitation stands, for a screen.

use super::picture::picture;
use super::role_of;
use super::talk::{Side, Talk};
use crate::contract::{InvitationState, InvitationView, Meeting};
use crate::fault::AppFault;
use crate::open::Open;
use ids::{CaseId, InvitationId, PartId, UtcMillis};
use sealing::{Ending, InvitationKind, InvitedStage, InviterStage, Offer};

impl Open {
    /// How an invitation stands.
    pub(crate) fn invitation_view(
        &self,
        id: InvitationId,
        now: UtcMillis,
    ) -> Result<InvitationView, AppFault> {
        view(&self.talk(id)?, now)
    }

    /// Every invitation, the newest first.
    pub(crate) fn invitation_views(&self, now: UtcMillis) -> Result<Vec<InvitationView>, AppFault> {
        let rows = self.store.invitations()?;
        rows.into_iter().take(LISTED).map(|row| view(&Talk::read(row)?, now)).collect()
    }

    /// Whether the digits were compared with a party that was let in from here; `true` where there was nothing to compare.
    pub(crate) fn is_compared(&self, case: CaseId, party: PartId) -> Result<bool, AppFault> {
        let rows = self.store.invitations()?;
        let row = rows.into_iter().find(|row| row.case == Some(case) && row.party == Some(party));
        row.filter(|row| row.mine).map_or(Ok(true), |row| Ok(Talk::read(row)?.is_compared()))
    }
}

/// Invitations told about.
const LISTED: usize = 50;
/// How long a hub keeps a letter, in milliseconds: seven days. Nothing comes after that.
const MAILBOX_MS: i64 = 7 * 24 * 60 * 60 * 1000;

impl Talk {
    /// Nothing can be taken back any more.
    pub(super) fn is_over(&self) -> bool {
        match &self.side {
            Side::Inviter(inviter) => {
                let stage = inviter.stage();
                matches!(stage, InviterStage::Welcomed | InviterStage::Certified(_) | InviterStage::Ended(_))
            }
            Side::Invited(invited) => {
                let stage = invited.stage();
                matches!(stage, InvitedStage::Welcomed(_) | InvitedStage::Certified | InvitedStage::Ended(_))
            }
        }
    }

    /// Too late, though nobody has said so yet: the digits were not compared in time, or what the other said since was lost with
    /// the mailbox.
    pub(super) fn has_run_out(&self, now: UtcMillis) -> bool {
        let mail_is_gone = now.0 > self.invitation.expires_at.0.saturating_add(MAILBOX_MS);
        if mail_is_gone && matches!(state(self), InvitationState::Offered | InvitationState::Waiting) {
            return true;
        }
        let undecided = match &self.side {
            Side::Inviter(inviter) => {
                let stage = inviter.stage();
                matches!(stage, InviterStage::Open | InviterStage::Challenged | InviterStage::Comparing)
            }
            Side::Invited(invited) => {
                matches!(invited.stage(), InvitedStage::Asked | InvitedStage::Comparing)
            }
        };
        undecided && self.invitation.has_expired(now)
    }

    fn offer(&self) -> Option<Offer> {
        match &self.side {
            Side::Inviter(_) => None,
            Side::Invited(invited) => match invited.stage() {
                InvitedStage::Offered(offer) | InvitedStage::Accepted(offer) => Some(*offer),
                _ => None,
            },
        }
    }

    /// What the other side calls its person and, where it said so, its device.
    fn other(&self) -> (Option<String>, Option<String>) {
        let clean = |name: &str| domain::names::name(name).ok();
        match &self.side {
            Side::Inviter(inviter) => {
                inviter.ask().map_or((None, None), |ask| (clean(&ask.display_name), clean(&ask.device_name)))
            }
            Side::Invited(invited) => {
                (invited.inviter().and_then(|inviter| clean(&inviter.display_name)), None)
            }
        }
    }
}

fn view(talk: &Talk, now: UtcMillis) -> Result<InvitationView, AppFault> {
    let state = if talk.has_run_out(now) { InvitationState::Expired } else { state(talk) };
    let open = state == InvitationState::Open;
    let (name, device_name) = talk.other();
    let offer = talk.offer();
    Ok(InvitationView {
        invitation: talk.row.invitation,
        mine: talk.row.mine,
        meeting: match talk.invitation.kind {
            InvitationKind::AtTheTable => Meeting::Table,
            InvitationKind::AtADistance => Meeting::Distance,
            InvitationKind::OwnDevice => Meeting::OwnDevice,
        },
        state,
        link: open.then(|| talk.row.link.clone()),
        picture: if open { Some(picture(&talk.row.link)?) } else { None },
        digits: talk.digits().map(|digits| digits.to_string()),
        compared: talk.is_compared(),
        may_withdraw: !talk.is_over() && state != InvitationState::Expired,
        made_at: talk.row.made_at,
        expires_at: talk.row.expires_at,
        case: talk.row.case,
        party: talk.row.party,
        role: offer.and_then(|offer| role_of(offer.role)),
        declaration: offer.and_then(|offer| offer.declaration),
        name,
        device_name,
    })
}

fn state(talk: &Talk) -> InvitationState {
    use InvitationState as S;
    match &talk.side {
        Side::Inviter(inviter) => match inviter.stage() {
            InviterStage::Open => S::Open,
            InviterStage::Challenged => S::Connecting,
            InviterStage::Comparing => S::Comparing,
            InviterStage::Offered(_) | InviterStage::Accepted(_) => S::Waiting,
            InviterStage::Welcomed if talk.invitation.kind == InvitationKind::OwnDevice => S::Waiting,
            InviterStage::Welcomed | InviterStage::Certified(_) => S::LetIn,
            InviterStage::Ended(ending) => ended(*ending),
        },
        Side::Invited(invited) => match invited.stage() {
            InvitedStage::Asked => S::Connecting,
            InvitedStage::Comparing => S::Comparing,
            InvitedStage::Compared | InvitedStage::Accepted(_) => S::Waiting,
            InvitedStage::Offered(_) => S::Offered,
            InvitedStage::Certified if talk.waits_at_the_door() => S::Waiting,
            InvitedStage::Welcomed(_) | InvitedStage::Certified => S::LetIn,
            InvitedStage::Ended(ending) => ended(*ending),
        },
    }
}

fn ended(ending: Ending) -> InvitationState {
    match ending {
        Ending::Expired => InvitationState::Expired,
        Ending::Different => InvitationState::Different,
        Ending::UsedTwice => InvitationState::UsedTwice,
        Ending::TooManyAttempts => InvitationState::TooManyAttempts,
        Ending::Withdrawn => InvitationState::Withdrawn,
    }
}
