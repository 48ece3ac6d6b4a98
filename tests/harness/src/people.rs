//! Who the stories are about: the example cases, and how two people come to share one.

use crate::{MINUTE_MS, Who, World};
use app::contract::{
    CaseConfirm, CasesImport, Comparison, DeviceInvite, InvitationAgree, InvitationCompare, InvitationCreate,
    InvitationFollow, InvitationState, InvitationStatus, InvitationView, Meeting,
};
use domain::{PartyStatus, Role};
use ids::{CaseId, InvitationId, PartId};

/// The example cases.
pub const CASES: &str = include_str!("../../fixtures/cases-nb.json");
/// Everybody's passphrase.
pub const PASSPHRASE: &str = "tre glade mekanikere";

/// A case that two people share.
#[derive(Clone, Copy, Debug)]
pub struct Joined {
    /// The case.
    pub case: CaseId,
    /// Its counsellor.
    pub counsellor: Who,
    /// The one who was invited.
    pub invited: Who,
    /// The party that the invited one is.
    pub party: PartId,
}

/// The counsellor takes in one of the example cases.
#[expect(clippy::expect_used, reason = "the example cases are known to be good")]
pub fn example_case(world: &mut World, counsellor: Who, id: &str) -> CaseId {
    let import = CasesImport { json: CASES.to_owned(), only: Some(vec![id.to_owned()]) };
    let imported = world.ask(counsellor, import).expect("an example case");
    *imported.cases.first().expect("one case")
}

impl World {
    /// Invites somebody to a case as the last free party of a role, and lets them in, all through the hub: both compare the digits,
    /// the invited one reads and signs.
    #[expect(clippy::expect_used, reason = "a story about a case needs its people in it")]
    pub fn join(&mut self, counsellor: Who, invited: Who, case: CaseId, role: Role) -> Joined {
        let made = self.invite(counsellor, case, role, Meeting::Table);
        let (invitation, party) = (made.invitation, made.party.expect("its party"));
        self.follow(invited, &made);
        self.compare_when_shown([counsellor, invited], invitation);
        self.agree_when_offered(invited, invitation);
        self.until(counsellor, invitation, InvitationState::LetIn);
        self.settle();
        Joined { case, counsellor, invited, party }
    }

    /// Invites the last free party of a role to a case.
    #[expect(clippy::expect_used, reason = "a story about a case needs its people in it")]
    pub fn invite(&mut self, counsellor: Who, case: CaseId, role: Role, meeting: Meeting) -> InvitationView {
        let view = self.ask(counsellor, CaseConfirm { case }).expect("the case");
        let mut free = view
            .parties
            .iter()
            .filter(|party| party.role == role && !party.joined && party.status == PartyStatus::Active);
        let party = free.next_back().expect("a party to invite").party;
        self.ask(counsellor, InvitationCreate { case, party, meeting }).expect("an invitation")
    }

    /// Makes a further device of somebody's: invited, compared, agreed to and let in, as both sides say. Gives the invitation.
    ///
    /// # Panics
    /// When it does not become one.
    #[expect(clippy::expect_used, reason = "a story about a device needs it let in")]
    pub fn join_device(&mut self, first: Who, second: Who) -> InvitationView {
        let made = self.ask(first, DeviceInvite {}).expect("an invitation");
        self.follow(second, &made);
        self.compare_when_shown([first, second], made.invitation);
        self.agree_when_offered(second, made.invitation);
        self.until(second, made.invitation, InvitationState::LetIn);
        self.until(first, made.invitation, InvitationState::LetIn);
        self.settle();
        made
    }

    /// Follows an invitation that was handed over.
    #[expect(clippy::expect_used, reason = "a story about a case needs its people in it")]
    pub fn follow(&mut self, invited: Who, made: &InvitationView) -> InvitationView {
        let link = made.link.clone().expect("a link");
        self.ask(invited, InvitationFollow { link }).expect("followed")
    }

    /// Both look at the digits, see that they are the same, and say so.
    pub fn compare_when_shown(&mut self, both: [Who; 2], invitation: InvitationId) {
        let shown = both.map(|who| self.until(who, invitation, InvitationState::Comparing).digits);
        assert!(shown.iter().all(Option::is_some) && shown.first() == shown.last(), "other digits");
        for who in both {
            let said = InvitationCompare { invitation, comparison: Comparison::Same };
            let compared = self.ask(who, said).map(|view| view.compared);
            assert_eq!(compared, Ok(true));
        }
    }

    /// Reads what is offered, and agrees; signs where that is asked for.
    #[expect(clippy::expect_used, reason = "a story about a case needs its people in it")]
    pub fn agree_when_offered(&mut self, invited: Who, invitation: InvitationId) {
        let offered = self.until(invited, invitation, InvitationState::Offered);
        let agree = InvitationAgree { invitation, declaration: offered.declaration };
        self.ask(invited, agree).expect("agreed");
    }

    /// Lets time pass until an invitation stands so on somebody's device.
    #[expect(clippy::expect_used, reason = "a story about a case needs its people in it")]
    pub fn until(&mut self, who: Who, invitation: InvitationId, state: InvitationState) -> InvitationView {
        for _ in 0..40 {
            let view = self.ask(who, InvitationStatus { invitation }).expect("its status");
            if view.state == state {
                return view;
            }
            self.pass(MINUTE_MS / 12);
        }
        unreachable!("the invitation never came to {state:?}")
    }
}
