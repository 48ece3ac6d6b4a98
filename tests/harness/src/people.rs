//! Who the stories are about: the example cases, and how two people come to share one.

use crate::{MINUTE_MS, Who, World};
use app::contract::{
    CaseOpen, CasesImport, InvitationAccept, InvitationAdmit, InvitationCreate, InvitationState,
    InvitationStatus,
};
use domain::Role;
use ids::{CaseId, PartId};

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
    /// Invites somebody to a case as the active party of a role, and lets them in, all through the hub.
    #[expect(clippy::expect_used, reason = "a story about a case needs its people in it")]
    pub fn join(&mut self, counsellor: Who, invited: Who, case: CaseId, role: Role) -> Joined {
        let view = self.ask(counsellor, CaseOpen { case }).expect("the case");
        let mut free = view.parties.iter().filter(|party| party.role == role && !party.joined);
        let party = free.next_back().expect("a party to invite").party;
        let invitation = self.ask(counsellor, InvitationCreate { case, party }).expect("an invitation");
        let link = invitation.link.expect("a link");
        self.ask(invited, InvitationAccept { link }).expect("accepted");
        let id = invitation.invitation;
        for _ in 0..20 {
            self.pass(MINUTE_MS / 4);
            let status = self.ask(counsellor, InvitationStatus { invitation: id }).expect("its status");
            if status.state == InvitationState::Answered {
                self.ask(counsellor, InvitationAdmit { invitation: id }).expect("let in");
                self.settle();
                return Joined { case, counsellor, invited, party };
            }
        }
        unreachable!("the invitation was never answered")
    }
}
