//! Making an invitation, on the inviting device.

use super::talk::{Side, Talk};
use super::{AT_A_DISTANCE_MS, AT_THE_TABLE_MS};
use crate::contract::{InvitationView, Meeting, Topic};
use crate::fault::AppFault;
use crate::open::Open;
use domain::{PartyStatus, Role};
use ids::{CaseId, PartId, RandomSource, UtcMillis};
use sealing::{Invitation, InvitationKind, Inviter};
use store::{InvitationRow, InvitationStage, LocalWrite, Rows};
use sync::Input;

impl Open {
    /// Makes an invitation to a case as one of its parties.
    pub(crate) fn invite(
        &mut self,
        (case, party, meeting): (CaseId, PartId, Meeting),
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        if self.my_role(case)? != Some(Role::Counsellor) {
            return Err(AppFault::NotAllowed("only the counsellor invites"));
        }
        let parties = self.parties_now(case)?;
        let invited = parties.iter().find(|entry| entry.part == party);
        let invited = invited.ok_or_else(|| AppFault::missing("party", party))?;
        let vacant = self.without_device(case)?;
        let free = invited.role.has_device() && invited.person.is_none_or(|person| vacant.contains(&person));
        if !free || invited.status != PartyStatus::Active {
            return Err(AppFault::NotAllowed("this party cannot be invited"));
        }
        let kind = match meeting {
            Meeting::Table => InvitationKind::AtTheTable,
            Meeting::Distance => InvitationKind::AtADistance,
            Meeting::OwnDevice => return Err(AppFault::NotAllowed("a party is not a device")),
        };
        self.make_invitation(kind, Some((case, party)), now, random)
    }

    pub(super) fn make_invitation(
        &mut self,
        kind: InvitationKind,
        to: Option<(CaseId, PartId)>,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let hub = self.exchange.address.as_ref().ok_or(AppFault::NotAllowed("no hub was chosen"))?;
        let lasts = if kind == InvitationKind::AtADistance { AT_A_DISTANCE_MS } else { AT_THE_TABLE_MS };
        let expires_at = UtcMillis(now.0.saturating_add(lasts));
        let (device, person) = (&self.keys.device, self.me.person);
        let invitation = Invitation::new(kind, device, person, hub.to_string(), expires_at, random)
            .map_err(|_| AppFault::Inside("an invitation that cannot be written"))?;
        let row = InvitationRow {
            invitation: invitation.invitation,
            mine: true,
            stage: InvitationStage::UnderWay,
            link: invitation.to_link(),
            case: to.map(|(case, _)| case),
            party: to.map(|(_, party)| party),
            talk: Vec::new(),
            made_at: now,
            expires_at,
        };
        let talk = Talk { row, invitation, side: Side::Inviter(Inviter::new()) };
        self.keep_talk(talk, Rows::default(), now)
    }

    /// Keeps a conversation together with what follows from it, and says how it stands.
    pub(super) fn keep_talk(
        &mut self,
        talk: Talk,
        mut rows: Rows,
        now: UtcMillis,
    ) -> Result<InvitationView, AppFault> {
        let id = talk.row.invitation;
        rows.invitations.push(talk.kept()?);
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        self.changed(Topic::Cases);
        self.changed(Topic::Joining);
        self.invitation_view(id, now)
    }
}
