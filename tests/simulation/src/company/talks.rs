//! Letting people and devices in, one turn of the conversation at a time, so that anything may happen in between.

use super::Company;
use super::knowing::Known;
use app::contract::{
    Comparison, DeviceInvite, InvitationAgree, InvitationCompare, InvitationCreate, InvitationFollow,
    InvitationState, InvitationStatus, InvitationView, Meeting, PartyAdd, PartyView,
};
use domain::{PartyStatus, Role};
use harness::MINUTE_MS;
use ids::{InvitationId, PartId};

/// A conversation that is not over.
#[derive(Clone)]
pub(crate) struct Talk {
    pub(crate) invitation: InvitationId,
    pub(crate) inviter: usize,
    pub(crate) invited: usize,
    party: Option<PartId>,
    agreed: bool,
}

impl Company {
    /// A counsellor invites a further mentor or counsellor, if they may.
    pub(crate) fn invites_somebody(&mut self, seat: usize) {
        let role = if self.chance.percent(40) { Role::Counsellor } else { Role::Mentor };
        if self.seats.len() < super::SEATS && self.role(seat) == Role::Counsellor {
            let _ = self.invites(seat, role);
        }
    }

    /// A counsellor names somebody who takes over from one or comes beside, and invites them; gives the newcomer's device.
    pub(crate) fn invites(&mut self, seat: usize, role: Role) -> Option<usize> {
        let known = self.known(seat).filter(|known| known.view.decides && !known.view.taken_out)?;
        // Of counsellors it is known who came first: each is let in by somebody who knows all of them.
        let mut counsellors = (0..self.seats.len()).filter(|one| self.role(*one) == Role::Counsellor);
        if role == Role::Counsellor && !counsellors.all(|one| self.seats[seat].saw.contains(&one)) {
            return None;
        }
        let party = self.names_a_party(seat, role, &known)?;
        let meeting = if self.chance.percent(30) { Meeting::Table } else { Meeting::Distance };
        let create = InvitationCreate { case: self.case, party, meeting };
        match self.world.ask(self.seats[seat].who, create) {
            Ok(made) => {
                let who = self.world.person("ny");
                let invited = self.sits_down(who, role);
                self.follows(seat, invited, &made, Some(party));
                Some(invited)
            }
            Err(problem) => {
                self.find("an invitation was refused", &(seat, problem.code));
                None
            }
        }
    }

    fn names_a_party(&mut self, seat: usize, role: Role, known: &Known) -> Option<PartId> {
        let here = |party: &&PartyView| {
            party.role == role && party.status == PartyStatus::Active && party.replaced_by.is_none()
        };
        let replaces = known.view.parties.iter().filter(here).map(|party| party.party).next_back();
        let replaces = replaces.filter(|_| self.chance.percent(70));
        let add = PartyAdd { case: self.case, role, name: format!("{role:?}"), replaces };
        let before: Vec<PartId> = known.view.parties.iter().map(|party| party.party).collect();
        let named = match self.world.ask(self.seats[seat].who, add) {
            Ok(view) => view.parties.iter().map(|party| party.party).find(|party| !before.contains(party)),
            Err(problem) => {
                self.find("naming somebody was refused", &(seat, problem.code));
                return None;
            }
        };
        if named.is_none() {
            self.find("whoever was named is not there", &seat);
        }
        named
    }

    /// Somebody gets a second device.
    pub(crate) fn adds_a_device(&mut self, seat: usize) {
        let human = self.seats[seat].human;
        if self.seats.len() >= super::SEATS || self.seats_of(human).len() > 1 {
            return;
        }
        match self.world.ask(self.seats[seat].who, DeviceInvite {}) {
            Ok(made) => {
                let who = self.world.person("to");
                let (_, device) = self.names(who);
                let invited = self.seat_of(who, device, human);
                self.follows(seat, invited, &made, None);
                // Both devices lie before the same person, who does not wait.
                (0..12).for_each(|_| self.conversations_go_on());
            }
            Err(problem) => self.find("a device was not invited", &(seat, problem.code)),
        }
    }

    fn follows(&mut self, inviter: usize, invited: usize, made: &InvitationView, party: Option<PartId>) {
        let Some(link) = made.link.clone() else {
            return self.find("an invitation without a link", &inviter);
        };
        if self.world.ask(self.seats[invited].who, InvitationFollow { link }).is_err() {
            return self.find("an invitation was not followed", &(inviter, invited));
        }
        self.tell("invites", &(inviter, invited, self.role(invited)));
        self.talks.push(Talk { invitation: made.invitation, inviter, invited, party, agreed: false });
    }

    /// Every conversation goes on by a turn, where both have the time.
    pub(crate) fn conversations_go_on(&mut self) {
        if self.talks.is_empty() {
            return;
        }
        for talk in std::mem::take(&mut self.talks) {
            if let Some(talk) = self.goes_on(talk) {
                self.talks.push(talk);
            }
        }
        self.world.pass(MINUTE_MS / 4);
    }

    fn state(&mut self, seat: usize, invitation: InvitationId) -> Option<InvitationView> {
        self.world.ask(self.seats[seat].who, InvitationStatus { invitation }).ok()
    }

    /// One turn; nothing when it is over.
    fn goes_on(&mut self, mut talk: Talk) -> Option<Talk> {
        self.check_unsigned(&talk);
        let (hers, theirs) =
            (self.state(talk.inviter, talk.invitation), self.state(talk.invited, talk.invitation));
        let both = [(talk.inviter, hers), (talk.invited, theirs.clone())];
        let shown: Vec<_> = both.iter().filter_map(|(_, view)| view.as_ref()?.digits.clone()).collect();
        if shown.len() == 2 && shown.first() != shown.last() {
            self.find("two screens show other digits", &(talk.inviter, talk.invited));
        }
        for (seat, view) in both {
            let asked = view.is_some_and(|view| view.state == InvitationState::Comparing && !view.compared);
            let said = InvitationCompare { invitation: talk.invitation, comparison: Comparison::Same };
            if asked && self.chance.percent(70) {
                drop(self.world.ask(self.seats[seat].who, said));
            }
        }
        let Some(theirs) = theirs else { return Some(talk) };
        match theirs.state {
            InvitationState::Offered if self.chance.percent(70) => {
                let agree = InvitationAgree { invitation: talk.invitation, declaration: theirs.declaration };
                talk.agreed |= self.world.ask(self.seats[talk.invited].who, agree).is_ok();
                Some(talk)
            }
            InvitationState::LetIn => {
                self.was_let_in_by(&talk);
                None
            }
            InvitationState::Expired
            | InvitationState::Different
            | InvitationState::UsedTwice
            | InvitationState::TooManyAttempts
            | InvitationState::Withdrawn => None,
            _ => Some(talk),
        }
    }

    fn was_let_in_by(&mut self, talk: &Talk) {
        let human = self.seats[talk.invited].human;
        if talk.party.is_some() {
            self.people[human].party = talk.party;
            self.happened.joined += 1;
        } else {
            self.happened.devices += 1;
        }
        self.enters(talk.invited, Some(talk.inviter));
    }

    /// Until somebody has agreed, and a mentor signed, no word of the case is on their device.
    fn check_unsigned(&mut self, talk: &Talk) {
        let seat = talk.invited;
        let stranger = talk.party.is_some() && !talk.agreed && self.runs(seat);
        if stranger && self.world.holds(self.seats[seat].who, crate::WORD_MARK) {
            self.find("words of the case are on a device whose owner has not agreed", &seat);
        }
    }
}
