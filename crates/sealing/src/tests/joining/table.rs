//! Two people with their machines and two mailboxes between them, restarted at every step.

use crate::tests::scene::*;
use crate::*;
use identity::Certificate;
use ids::{CaseId, ControlId, PartId, SpaceId, UtcMillis};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) const EXPIRES: UtcMillis = UtcMillis(1_000);
pub(super) const IN_TIME: UtcMillis = UtcMillis(5);
pub(super) const LATE: UtcMillis = UtcMillis(1_001);

pub(super) type Chance = Box<dyn FnMut(&mut [u8])>;

pub(super) struct Seat {
    pub(super) party: Party,
    pub(super) certificate: Certificate,
    pub(super) random: Chance,
}

impl Seat {
    pub(super) fn new(number: u8) -> Self {
        let party = Party::new(number);
        let certificate = party.certificate();
        Self { party, certificate, random: Box::new(seeded(u64::from(number) + 7_000)) }
    }

    pub(super) fn speaker(&self) -> Speaker<'_> {
        let (keys, certificate) = (&self.party.device, &self.certificate);
        Speaker { keys, certificate, display_name: "Bo", device_name: "nettbrett" }
    }
}

/// Every state survives a restart at any moment.
pub(super) fn restarted<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(state: T) -> T {
    let bytes = postcard::to_stdvec(&state).unwrap();
    let again = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(state, again);
    again
}

pub(super) struct Table {
    pub(super) invitation: Invitation,
    pub(super) ada: Seat,
    pub(super) bo: Seat,
    pub(super) inviter: Inviter,
    pub(super) invited: Invited,
    /// Everything ever put into the two mailboxes.
    pub(super) to_ada: Vec<Vec<u8>>,
    pub(super) to_bo: Vec<Vec<u8>>,
    pub(super) now: UtcMillis,
}

pub(super) fn invitation(kind: InvitationKind, inviter: &Seat) -> Invitation {
    let hub = "https://hub.example".to_owned();
    let person = inviter.party.person.id();
    Invitation::new(kind, &inviter.party.device, person, hub, EXPIRES, &mut seeded(1)).unwrap()
}

impl Table {
    pub(super) fn of(kind: InvitationKind) -> Self {
        let (ada, mut bo) = (Seat::new(2), Seat::new(3));
        let invitation = invitation(kind, &ada);
        let invited = ask(&invitation, &mut bo);
        let (to_ada, to_bo) = (Vec::new(), Vec::new());
        Self { invitation, ada, bo, inviter: Inviter::new(), invited, to_ada, to_bo, now: IN_TIME }
    }

    pub(super) fn laid() -> Self {
        Self::of(InvitationKind::AtTheTable)
    }

    /// Carries everything to and fro until nobody has anything new; both restart at every step, and read their whole mailbox.
    pub(super) fn talk(&mut self) {
        loop {
            let mut quiet = true;
            // A mailbox keeps the same message once.
            if let Some(message) =
                self.invited.outgoing().filter(|said| !self.to_ada.iter().any(|kept| kept == said))
            {
                self.to_ada.push(message.to_vec());
                self.invited.delivered();
                quiet = false;
            }
            for message in self.to_ada.clone() {
                self.inviter = restarted(self.inviter.clone());
                self.ada_hears(&message);
            }
            if let Some(message) = self.inviter.outgoing() {
                self.to_bo.push(message.to_vec());
                self.inviter.delivered();
                quiet = false;
            }
            for message in self.to_bo.clone() {
                self.invited = restarted(self.invited.clone());
                self.bo_hears(&message);
            }
            if quiet {
                return;
            }
        }
    }

    pub(super) fn ada_hears(&mut self, message: &[u8]) -> Heard {
        let (me, random) = (&self.ada, &mut seeded(41));
        self.inviter.hear(&self.invitation, me.speaker(), message, self.now, random).unwrap()
    }

    pub(super) fn bo_hears(&mut self, message: &[u8]) -> Heard {
        let (me, random) = (&self.bo, &mut seeded(42));
        self.invited.hear(&self.invitation, me.speaker(), message, self.now, random).unwrap()
    }

    pub(super) fn ada_says(&mut self, verdict: Verdict) -> Heard {
        let (me, random) = (&self.ada, &mut seeded(43));
        self.inviter.compare(&self.invitation, me.speaker(), (verdict, offer()), self.now, random).unwrap()
    }

    pub(super) fn bo_says(&mut self, verdict: Verdict) -> Heard {
        let (me, random) = (&self.bo, &mut seeded(44));
        self.invited.compare(&self.invitation, me.speaker(), verdict, self.now, random).unwrap()
    }

    pub(super) fn bo_accepts(&mut self, declaration: Option<Declaration>) -> Heard {
        let (me, random) = (&self.bo, &mut seeded(45));
        self.invited.accept(&self.invitation, me.speaker(), &Acceptance { declaration }, random).unwrap()
    }

    pub(super) fn signed(&self) -> Declaration {
        Declaration::sign(1, case(), UtcMillis(77), &self.bo.party.device)
    }

    pub(super) fn ada_welcomes(&mut self, welcome: &Welcome) -> Heard {
        let (me, random) = (&self.ada, &mut seeded(46));
        self.inviter.welcome(&self.invitation, me.speaker(), welcome, random).unwrap()
    }

    pub(super) fn ended(&self) -> (Option<Ending>, Option<Ending>) {
        let ada = if let InviterStage::Ended(ending) = self.inviter.stage() { Some(*ending) } else { None };
        let bo = if let InvitedStage::Ended(ending) = self.invited.stage() { Some(*ending) } else { None };
        (ada, bo)
    }
}

pub(super) fn ask(invitation: &Invitation, seat: &mut Seat) -> Invited {
    let mut random = std::mem::replace(&mut seat.random, Box::new(|_| {}));
    let asked = Invited::ask(invitation, seat.speaker(), &mut random).unwrap();
    seat.random = random;
    asked
}

pub(super) fn case() -> CaseId {
    CaseId::from_slice(&[9; 16]).unwrap()
}

pub(super) fn offer() -> Offer {
    Offer { case: Some(case()), role: 3, declaration: Some(1) }
}

pub(super) fn welcome() -> Welcome {
    let mut random = seeded(4);
    let space = SpaceId::generate(&mut random);
    let genesis = ControlId([5; 32]);
    Welcome {
        spaces: vec![WelcomeSpace { space, kind: 1, case: Some(case()), genesis }],
        party: Some(PartId::generate(&mut random)),
        person_seed: None,
    }
}
