//! Joining through the hub: an invitation, an answer to it, and a welcome, each sealed under the invitation's secret and left
//! in a mailbox that only those who know the secret can find.
//!
//! Inviter: made → answered → (the person says yes) admitted. Invited: accepted → welcomed. Nothing of a case is shared
//! before the inviter has said yes.

use crate::commit_edit::Batch;
use crate::contract::{FaultKind, InvitationState, InvitationView, Topic};
use crate::exchange::{MailStep, UnderWay};
use crate::fault::AppFault;
use crate::open::Open;
use domain::{DigitalAccess, Field, Role, SpaceKind, Value};
use identity::SpaceRole;
use ids::{CaseId, InvitationId, PartId, RandomSource, UtcMillis};
use protocol::{Request, Response};
use sealing::{Invitation, JoinRequest, Welcome, WelcomeSpace};
use store::{InvitationRow, InvitationStage, LocalWrite, Rows, SpaceRow};
use sync::{Input, Outcome};

/// How long an invitation holds, in milliseconds: ten minutes.
const INVITATION_MS: i64 = 10 * 60 * 1000;

impl Open {
    /// Makes an invitation to a case as one of its parties.
    pub(crate) fn invite(
        &mut self,
        case: CaseId,
        party: PartId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        if self.my_role(case)? != Some(Role::Counsellor) {
            return Err(AppFault::NotAllowed("only the counsellor invites"));
        }
        let parties = self.store.parties(case)?;
        let invited = parties.iter().find(|entry| entry.part == party);
        let invited = invited.ok_or_else(|| AppFault::missing("party", party))?;
        if !invited.role.has_device() || invited.person.is_some() {
            return Err(AppFault::NotAllowed("this party cannot be invited"));
        }
        let hub = self.exchange.address.as_ref().ok_or(AppFault::NotAllowed("no hub was chosen"))?;
        let expires_at = UtcMillis(now.0.saturating_add(INVITATION_MS));
        let (device, person) = (&self.keys.device, self.me.person);
        let invitation = Invitation::new(device, person, hub.to_string(), expires_at, random)
            .map_err(|_| AppFault::Inside("an invitation that cannot be written"))?;
        let row = InvitationRow {
            invitation: invitation.invitation,
            mine: true,
            stage: InvitationStage::Made,
            link: invitation.to_link(),
            case: Some(case),
            party: Some(party),
            answer: None,
            outgoing: None,
            name: None,
            expires_at: invitation.expires_at,
        };
        self.keep_invitation(row.clone(), now)?;
        Ok(view(row, now))
    }

    /// Accepts an invitation on the invited device: the answer is left in the mailbox as soon as there is a connection.
    pub(crate) fn accept(
        &mut self,
        link: &str,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let unusable = || AppFault::invalid(FaultKind::InvitationUnusable, "link");
        let invitation = Invitation::parse(link).map_err(|_| unusable())?;
        if let Some(row) = self.store.invitation(invitation.invitation)? {
            return Ok(view(row, now));
        }
        if invitation.expires_at <= now || invitation.inviter_person == self.me.person {
            return Err(unusable());
        }
        let request = JoinRequest {
            certificate: self.keys.certificate.clone(),
            display_name: self.me.display_name.clone(),
            device_name: self.me.device_name.clone(),
        };
        let outgoing = sealing::seal_join_request(&invitation, &request, &self.keys.device, random)?;
        let row = InvitationRow {
            invitation: invitation.invitation,
            mine: false,
            stage: InvitationStage::Made,
            link: link.to_owned(),
            case: None,
            party: None,
            answer: None,
            outgoing: Some(outgoing),
            name: None,
            expires_at: invitation.expires_at,
        };
        if self.exchange.address.is_none() {
            self.choose_hub_of(&invitation, now)?;
        }
        self.keep_invitation(row.clone(), now)?;
        Ok(view(row, now))
    }

    /// A device without a hub takes the one that the invitation names.
    fn choose_hub_of(&mut self, invitation: &Invitation, now: UtcMillis) -> Result<(), AppFault> {
        let address = transport::HubAddress::parse(&invitation.hub).map_err(|_| AppFault::HubAddress)?;
        let name = crate::profile::setting::HUB.to_owned();
        let settings = vec![(name, Some(address.to_string().into_bytes()))];
        let rows = Rows { settings, ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        let offline = self.exchange.offline;
        self.exchange.point(Some(address), offline, now);
        Ok(())
    }

    /// How an invitation stands.
    pub(crate) fn invitation_view(
        &self,
        id: InvitationId,
        now: UtcMillis,
    ) -> Result<InvitationView, AppFault> {
        let row = self.store.invitation(id)?.ok_or_else(|| AppFault::missing("invitation", id))?;
        Ok(view(row, now))
    }

    /// Lets the one who answered in: membership, keys and the party's person become durable together.
    pub(crate) fn let_in(
        &mut self,
        id: InvitationId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<InvitationView, AppFault> {
        let mut row = self.store.invitation(id)?.ok_or_else(|| AppFault::missing("invitation", id))?;
        if row.stage == InvitationStage::Admitted || row.stage == InvitationStage::Ended {
            return Ok(view(row, now));
        }
        let unusable = || AppFault::invalid(FaultKind::InvitationUnusable, "invitation");
        let (Some(answer), Some(case), Some(party)) = (row.answer.clone(), row.case, row.party) else {
            return Err(unusable());
        };
        let invitation = Invitation::parse(&row.link).map_err(|_| unusable())?;
        let request = sealing::open_join_request(&invitation, &answer).map_err(|_| unusable())?;
        let role = self.store.parties(case)?.into_iter().find(|entry| entry.part == party);
        let role = role.map(|entry| entry.role).ok_or_else(unusable)?;
        let mut batch = Batch::default();
        let spaces = self.admit_to_circles(case, role, &request, &mut batch, random)?;
        let person = request.certificate.person;
        let document = self.case_document(case)?;
        self.edit_in(&mut batch, document, now, |edit| {
            edit.set(Some(party), Field::Person, &Value::Text(person.to_string()))?;
            let own = DigitalAccess::OwnDevice.code().to_owned();
            edit.set(Some(party), Field::DigitalAccess, &Value::Code(own))
        })?;
        let welcome = Welcome {
            case,
            party,
            spaces,
            inviter: self.keys.certificate.clone(),
            inviter_display_name: self.me.display_name.clone(),
        };
        row.outgoing =
            Some(sealing::seal_welcome(&invitation, &answer, &welcome, &self.keys.device, random)?);
        row.stage = InvitationStage::Admitted;
        batch.rows.devices.push((request.certificate.device, person));
        batch.rows.persons.push((person, request.display_name.clone()));
        batch.rows.invitations.push(row.clone());
        self.commit(batch, now)?;
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        Ok(view(row, now))
    }

    fn admit_to_circles(
        &mut self,
        case: CaseId,
        role: Role,
        request: &JoinRequest,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<Vec<WelcomeSpace>, AppFault> {
        let mut spaces = Vec::new();
        for row in self.store.spaces()? {
            if row.case != Some(case) || !row.kind.has_reader(role) {
                continue;
            }
            self.circle(row.space)?;
            let Some(mut circle) = self.circles.remove(&row.space) else { continue };
            let admitted = circle.admit(&request.certificate, SpaceRole::Writer, &self.keys, random);
            let genesis = circle.genesis();
            self.circles.insert(row.space, circle);
            for authored in admitted? {
                self.keep_control(row.space, &authored, &mut batch.rows)?;
            }
            let genesis = genesis.ok_or(AppFault::Inside("a circle without its first operation"))?;
            spaces.push(WelcomeSpace { space: row.space, kind: space_code(row.kind), genesis });
        }
        Ok(spaces)
    }

    /// Looks into the mailboxes of every invitation that is under way.
    pub(crate) fn read_mail(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        let mut steps = Vec::new();
        for row in self.store.invitations_under_way(now)? {
            steps.extend(mail_steps(&row));
        }
        if steps.is_empty() {
            self.exchange.brain.put(Input::AwaitingMail(false), now, 0);
            self.exchange.ended(Outcome::Done, now, 0);
            return Ok(());
        }
        self.next_mail(steps)
    }

    fn next_mail(&mut self, steps: Vec<MailStep>) -> Result<(), AppFault> {
        if let Some(step) = steps.first() {
            let request = step.request.clone();
            self.exchange.ask(&request, UnderWay::Mail(steps))?;
        }
        Ok(())
    }

    /// One mailbox answered.
    pub(crate) fn mail_answered(
        &mut self,
        mut steps: Vec<MailStep>,
        response: Response,
        now: UtcMillis,
    ) -> Result<Option<Outcome>, AppFault> {
        if steps.is_empty() {
            return Ok(Some(Outcome::Done));
        }
        let step = steps.remove(0);
        if let Some(row) = self.store.invitation(step.invitation)? {
            match response {
                Response::Put => self.mail_is_put(row, now)?,
                Response::Mail(messages) => self.mail_came(row, messages, now)?,
                _ => return Ok(Some(Outcome::Failed)),
            }
        }
        if steps.is_empty() {
            return Ok(Some(Outcome::Done));
        }
        self.next_mail(steps)?;
        Ok(None)
    }

    fn mail_is_put(&mut self, mut row: InvitationRow, now: UtcMillis) -> Result<(), AppFault> {
        let put = row.outgoing.take();
        if !row.mine {
            // The welcome is bound to the very request that it answers.
            row.answer = put;
        }
        row.stage = if row.mine { InvitationStage::Ended } else { InvitationStage::Answered };
        self.keep_invitation(row, now)
    }

    fn mail_came(
        &mut self,
        mut row: InvitationRow,
        messages: Vec<Vec<u8>>,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let Ok(invitation) = Invitation::parse(&row.link) else { return Ok(()) };
        for message in messages {
            if row.mine && row.stage == InvitationStage::Made {
                let Ok(request) = sealing::open_join_request(&invitation, &message) else { continue };
                row.name = Some(domain::names::name(&request.display_name)?);
                row.answer = Some(message);
                row.stage = InvitationStage::Answered;
                return self.keep_invitation(row, now);
            }
            if !row.mine && row.stage == InvitationStage::Answered {
                let Some(request) = &row.answer else { return Ok(()) };
                let Ok(welcome) = sealing::open_welcome(&invitation, request, &message) else { continue };
                return self.welcomed(row, &welcome, now);
            }
        }
        Ok(())
    }

    /// The circles that we were let into; what is in them comes with the next pull.
    fn welcomed(
        &mut self,
        mut row: InvitationRow,
        welcome: &Welcome,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let mut rows = Rows::default();
        for space in &welcome.spaces {
            if let Some(kind) = space_kind(space.kind) {
                rows.spaces.push(SpaceRow { space: space.space, kind, case: Some(welcome.case) });
            }
        }
        rows.devices.push((welcome.inviter.device, welcome.inviter.person));
        rows.persons.push((welcome.inviter.person, welcome.inviter_display_name.clone()));
        row.stage = InvitationStage::Ended;
        row.case = Some(welcome.case);
        row.party = Some(welcome.party);
        row.name = Some(welcome.inviter_display_name.clone());
        rows.invitations.push(row);
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.exchange.brain.put(Input::Hint, now, 0);
        self.changed(Topic::Cases);
        Ok(())
    }

    fn keep_invitation(&mut self, row: InvitationRow, now: UtcMillis) -> Result<(), AppFault> {
        let rows = Rows { invitations: vec![row], ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        self.changed(Topic::Cases);
        Ok(())
    }
}

/// What to ask of the mailboxes for one invitation.
fn mail_steps(row: &InvitationRow) -> Option<MailStep> {
    let invitation = Invitation::parse(&row.link).ok()?;
    let (out, inn) = if row.mine {
        (invitation.welcome_mailbox(), invitation.request_mailbox())
    } else {
        (invitation.request_mailbox(), invitation.welcome_mailbox())
    };
    let request = match &row.outgoing {
        Some(message) => Request::MailboxPut { mailbox: out, message: message.clone() },
        None => Request::MailboxRead { mailbox: inn },
    };
    Some(MailStep { invitation: row.invitation, request })
}

fn view(row: InvitationRow, now: UtcMillis) -> InvitationView {
    let expired = row.expires_at <= now;
    let state = match (row.stage, row.mine) {
        (InvitationStage::Made | InvitationStage::Answered, _) if expired => InvitationState::Expired,
        (InvitationStage::Made, true) => InvitationState::Open,
        (InvitationStage::Answered, true) => InvitationState::Answered,
        (InvitationStage::Made | InvitationStage::Answered, false) => InvitationState::Accepted,
        (InvitationStage::Admitted | InvitationStage::Ended, _) => InvitationState::Admitted,
    };
    let link = (row.mine && state == InvitationState::Open).then_some(row.link);
    InvitationView {
        invitation: row.invitation,
        state,
        link,
        expires_at: row.expires_at,
        case: row.case,
        name: row.name,
    }
}

/// A circle's kind as one byte in a welcome. A number once given is never given to another kind.
fn space_code(kind: SpaceKind) -> u8 {
    match kind {
        SpaceKind::Shared => 1,
        SpaceKind::CounsellorParticipant => 2,
        SpaceKind::MentorSupport => 3,
        SpaceKind::Private => 4,
    }
}

fn space_kind(code: u8) -> Option<SpaceKind> {
    SpaceKind::ALL.iter().copied().find(|kind| space_code(*kind) == code)
}
