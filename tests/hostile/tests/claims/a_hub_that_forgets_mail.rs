//! A hub that loses the mailboxes in the middle of a conversation ends it, at whatever step: both sides say so, nothing was
//! shared that was not agreed to, and the next invitation works.

use app::contract::{
    CaseList, CaseOpen, DeviceInvite, DeviceList, InvitationAgree, InvitationState, InvitationStatus,
    InvitationWithdraw, Meeting,
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

/// Loses what one side says from a moment on, and nothing else.
struct LosesWordsOf(Who);

impl Twist for LosesWordsOf {
    fn instead(&mut self, from: Who, request: &Request) -> Option<Response> {
        let says = from == self.0 && matches!(request, Request::MailboxPut { .. });
        says.then_some(Response::Put)
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

#[test]
fn keeps_a_further_device_out_until_it_is_invited_again() {
    for steps in 0..4 {
        let mut world = World::new(654);
        let (tablet, laptop) = (world.person("Ingvild"), world.person("bærbar"));
        example_case(&mut world, tablet, "forlop-01");
        world.settle();
        let made = world.ask(tablet, DeviceInvite {}).unwrap();
        let invitation = made.invitation;
        let forgets = |world: &mut World, step| {
            if step == steps {
                world.network.twist = Some(Box::new(Forgetful));
            }
        };
        forgets(&mut world, 0);
        world.follow(laptop, &made);
        if steps >= 1 {
            world.until(tablet, invitation, InvitationState::Comparing);
            world.until(laptop, invitation, InvitationState::Comparing);
            forgets(&mut world, 1);
            world.compare_when_shown([tablet, laptop], invitation);
        }
        if steps >= 2 {
            world.until(laptop, invitation, InvitationState::Offered);
            forgets(&mut world, 2);
            if steps == 3 {
                world.network.twist = Some(Box::new(LosesWordsOf(tablet)));
            }
            world.ask(laptop, InvitationAgree { invitation, declaration: None }).unwrap();
        }
        world.settle();
        for who in [tablet, laptop] {
            world.crash(who);
        }
        world.now += 8 * DAY_MS;
        for who in [tablet, laptop] {
            world.start(who).unwrap();
        }
        world.network.twist = None;
        world.settle();
        for who in [tablet, laptop] {
            let state = world.ask(who, InvitationStatus { invitation }).unwrap().state;
            assert_eq!(state, InvitationState::Expired, "step {steps}, {}", world.name(who));
        }
        assert_eq!(world.ask(laptop, CaseList {}).unwrap(), [], "step {steps}");
        world.join_device(tablet, laptop);
        assert_eq!(world.ask(laptop, CaseList {}).unwrap().len(), 1, "step {steps}");
        assert_eq!(world.ask(tablet, DeviceList {}).unwrap().len(), 2, "step {steps}");
    }
}

struct AtTheDoor {
    world: World,
    tablet: Who,
    laptop: Who,
    invitation: InvitationId,
}

/// The laptop has its welcome and says that it is certified, and the hub loses that.
fn at_the_door(seed: u64) -> AtTheDoor {
    let mut world = World::new(seed);
    let (tablet, laptop) = (world.person("Ingvild"), world.person("bærbar"));
    example_case(&mut world, tablet, "forlop-01");
    let made = world.ask(tablet, DeviceInvite {}).unwrap();
    let invitation = made.invitation;
    world.follow(laptop, &made);
    world.compare_when_shown([tablet, laptop], invitation);
    world.until(laptop, invitation, InvitationState::Offered);
    world.crash(tablet);
    world.agree_when_offered(laptop, invitation);
    world.settle();
    world.crash(laptop);
    world.start(tablet).unwrap();
    world.settle();
    world.network.twist = Some(Box::new(LosesWordsOf(laptop)));
    world.start(laptop).unwrap();
    world.pass(5 * MINUTE_MS);
    let mut story = AtTheDoor { world, tablet, laptop, invitation };
    assert_eq!(story.states(), [InvitationState::Waiting; 2], "nobody is said to be in who is not");
    // It has its welcome: that is not taken back here any more.
    let taken_back = story.world.ask(laptop, InvitationWithdraw { invitation }).unwrap();
    assert_eq!((taken_back.state, taken_back.may_withdraw), (InvitationState::Waiting, false));
    story
}

impl AtTheDoor {
    fn states(&mut self) -> [InvitationState; 2] {
        let invitation = self.invitation;
        [self.tablet, self.laptop]
            .map(|who| self.world.ask(who, InvitationStatus { invitation }).unwrap().state)
    }

    /// The hub loses nothing any more.
    fn is_heard_again(&mut self) {
        self.world.network.twist = None;
        self.world.pass(5 * MINUTE_MS);
    }

    fn is_invited_again(&mut self) {
        let (tablet, laptop) = (self.tablet, self.laptop);
        self.world.join_device(tablet, laptop);
        self.is_a_device_of_hers();
    }

    fn is_a_device_of_hers(&mut self) {
        assert_eq!(self.world.ask(self.laptop, CaseList {}).unwrap().len(), 1);
        for who in [self.tablet, self.laptop] {
            assert_eq!(self.world.ask(who, DeviceList {}).unwrap().len(), 2);
        }
    }
}

#[test]
fn hears_again_from_a_further_device_until_it_is_let_in() {
    for restarted in [false, true] {
        let mut story = at_the_door(655);
        if restarted {
            story.world.crash(story.laptop);
            story.world.start(story.laptop).unwrap();
        }
        story.is_heard_again();
        assert_eq!(story.states(), [InvitationState::LetIn; 2]);
        story.is_a_device_of_hers();
        let before = story.world.network.traffic.len();
        story.world.pass(10 * MINUTE_MS);
        assert!(story.world.network.traffic.len() - before < 80, "it says no more that it waits");
    }
}

#[test]
fn keeps_a_certified_device_out_until_it_is_invited_again() {
    let mut story = at_the_door(656);
    for who in [story.tablet, story.laptop] {
        story.world.crash(who);
    }
    story.world.now += 8 * DAY_MS;
    for who in [story.tablet, story.laptop] {
        story.world.start(who).unwrap();
    }
    story.is_heard_again();
    assert_eq!(story.states(), [InvitationState::Expired; 2]);
    assert_eq!(story.world.ask(story.laptop, CaseList {}).unwrap(), []);
    story.is_invited_again();
}
