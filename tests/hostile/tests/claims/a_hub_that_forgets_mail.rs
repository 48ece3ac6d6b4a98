//! A hub that loses the mailboxes in the middle of a conversation ends it, at whatever step: both sides say so, nothing was
//! shared that was not agreed to, and the next invitation works.

use app::contract::{
    CaseList, CaseOpen, InvitationAgree, InvitationState, InvitationStatus, InvitationWithdraw, Meeting,
};
use domain::Role;
use harness::{DAY_MS, MINUTE_MS, Twist, Who, World, example_case};
use ids::{CaseId, InvitationId};
use protocol::{Request, Response};

/// Takes every letter and has none.
struct Forgetful;

impl Twist for Forgetful {
    fn instead(&mut self, _: Who, request: &Request) -> Option<Response> {
        match request {
            Request::MailboxPut { .. } => Some(Response::Put),
            Request::MailboxRead { .. } => Some(Response::Mail(Vec::new())),
            _ => None,
        }
    }
}

/// How far the two come before the mail is lost.
const STEPS: [&str; 5] = ["invited", "followed", "digits are shown", "both compared", "agreed"];

struct Talk {
    world: World,
    ingvild: Who,
    roar: Who,
    case: CaseId,
    invitation: InvitationId,
}

fn begun(seed: u64, steps: usize) -> Talk {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.settle();
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
    let invitation = made.invitation;
    let forgets = |world: &mut World, step| {
        if step == steps {
            world.network.twist = Some(Box::new(Forgetful));
        }
    };
    forgets(&mut world, 0);
    world.follow(roar, &made);
    forgets(&mut world, 1);
    if steps >= 2 {
        world.until(ingvild, invitation, InvitationState::Comparing);
        world.until(roar, invitation, InvitationState::Comparing);
        forgets(&mut world, 2);
        world.compare_when_shown([ingvild, roar], invitation);
    }
    if steps >= 3 {
        let offered = world.until(roar, invitation, InvitationState::Offered);
        forgets(&mut world, 3);
        if steps >= 4 {
            world.ask(roar, InvitationAgree { invitation, declaration: offered.declaration }).unwrap();
            forgets(&mut world, 4);
        }
    }
    world.pass(20 * MINUTE_MS);
    Talk { world, ingvild, roar, case, invitation }
}

impl Talk {
    fn states(&mut self) -> [InvitationState; 2] {
        [self.ingvild, self.roar]
            .map(|who| self.world.ask(who, InvitationStatus { invitation: self.invitation }).unwrap().state)
    }

    fn sleeps_for_eight_days(&mut self) {
        let both = [self.ingvild, self.roar];
        both.iter().for_each(|who| self.world.crash(*who));
        self.world.now += 8 * DAY_MS;
        both.iter().for_each(|who| self.world.start(*who).unwrap());
        self.world.settle();
    }

    fn nothing_was_shared(&mut self, step: &str) {
        assert!(self.world.ask(self.roar, CaseList {}).unwrap().is_empty(), "{step}");
        let parties = self.world.ask(self.ingvild, CaseOpen { case: self.case }).unwrap().parties;
        let in_the_case = parties.iter().any(|party| party.role == Role::Mentor && party.joined);
        assert!(!in_the_case, "{step}: somebody was let in whom nobody heard");
    }
}

#[test]
fn ends_the_conversation_for_both_by_its_time() {
    for (steps, step) in STEPS.into_iter().enumerate() {
        let mut talk = begun(651, steps);
        talk.nothing_was_shared(step);
        if steps < 2 {
            assert_eq!(talk.states(), [InvitationState::Expired; 2], "{step}");
        }
        talk.sleeps_for_eight_days();
        assert_eq!(talk.states(), [InvitationState::Expired; 2], "{step}");
        talk.nothing_was_shared(step);
        // Nobody looks for ever for a letter that cannot come.
        let before = talk.world.network.traffic.len();
        talk.world.pass(10 * MINUTE_MS);
        assert!(talk.world.network.traffic.len() - before < 80, "{step}");
    }
}

#[test]
fn keeps_nobody_from_taking_it_back_and_inviting_again() {
    for (steps, step) in STEPS.into_iter().enumerate() {
        let mut talk = begun(652, steps);
        let (ingvild, roar, case, invitation) = (talk.ingvild, talk.roar, talk.case, talk.invitation);
        for who in [ingvild, roar] {
            let ended = talk.world.ask(who, InvitationWithdraw { invitation }).unwrap().state;
            let clear = [InvitationState::Withdrawn, InvitationState::Expired];
            assert!(clear.contains(&ended), "{step}: {ended:?}");
        }
        talk.world.network.twist = None;
        talk.world.join(ingvild, roar, case, Role::Mentor);
        assert_eq!(talk.world.ask(roar, CaseList {}).unwrap().len(), 1, "{step}");
    }
}
