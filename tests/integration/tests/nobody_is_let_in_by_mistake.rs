//! The joining conversation over the real hub: each way in which it can go wrong has its own ending, and nothing is shared before
//! both people have said yes.

use app::contract::{
    CaseList, CaseOpen, Comparison, FaultKind, InvitationCompare, InvitationFollow, InvitationState,
    InvitationStatus, InvitationView, InvitationWithdraw, Meeting, SinceLast, SyncOverview,
};
use domain::{DeclarationState, Role};
use harness::{DAY_MS, MINUTE_MS, Weather, Who, World, example_case, shared_note};
use ids::{CaseId, InvitationId};

fn scene(seed: u64) -> (World, Who, Who, CaseId) {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.settle();
    (world, ingvild, roar, case)
}

fn stands(world: &mut World, who: Who, invitation: InvitationId) -> InvitationView {
    world.ask(who, InvitationStatus { invitation }).unwrap()
}

fn say(world: &mut World, who: Who, invitation: InvitationId, comparison: Comparison) -> InvitationView {
    world.ask(who, InvitationCompare { invitation, comparison }).unwrap()
}

#[test]
fn an_invitation_is_a_link_and_a_picture_and_both_see_the_same_digits() {
    let (mut world, ingvild, roar, case) = scene(1);
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
    assert_eq!(made.state, InvitationState::Open);
    let picture = made.picture.clone().unwrap();
    assert!(picture.side > 20 && picture.path.starts_with("M0 0h7"));
    world.follow(roar, &made);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    let hers = stands(&mut world, ingvild, made.invitation);
    let his = stands(&mut world, roar, made.invitation);
    assert_eq!(hers.digits, his.digits);
    assert_eq!((hers.name.as_deref(), his.name.as_deref()), (Some("Roar"), Some("Ingvild")));
    assert_eq!(hers.link, None, "whoever looks over a shoulder later gets nothing");
}

#[test]
fn both_devices_may_be_killed_at_every_step() {
    let (mut world, ingvild, roar, case) = scene(2);
    let kill = |world: &mut World| {
        for who in [ingvild, roar] {
            world.crash(who);
            world.start(who).unwrap();
        }
    };
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
    kill(&mut world);
    world.follow(roar, &made);
    kill(&mut world);
    world.until(ingvild, made.invitation, InvitationState::Connecting);
    kill(&mut world);
    world.until(roar, made.invitation, InvitationState::Comparing);
    kill(&mut world);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    kill(&mut world);
    say(&mut world, roar, made.invitation, Comparison::Same);
    kill(&mut world);
    say(&mut world, ingvild, made.invitation, Comparison::Same);
    kill(&mut world);
    world.until(roar, made.invitation, InvitationState::Offered);
    kill(&mut world);
    world.agree_when_offered(roar, made.invitation);
    kill(&mut world);
    world.until(ingvild, made.invitation, InvitationState::LetIn);
    kill(&mut world);
    world.settle();
    assert_eq!(world.ask(roar, CaseList {}).unwrap().len(), 1);
}

#[test]
fn a_storm_between_the_two_only_makes_it_slower() {
    for seed in 10..14 {
        let (mut world, ingvild, roar, case) = scene(seed);
        world.network.weather = Weather::STORM;
        let made = world.invite(ingvild, case, Role::Mentor, Meeting::Distance);
        world.follow(roar, &made);
        world.pass(20 * MINUTE_MS);
        world.compare_when_shown([ingvild, roar], made.invitation);
        world.pass(20 * MINUTE_MS);
        world.agree_when_offered(roar, made.invitation);
        world.pass(20 * MINUTE_MS);
        world.network.weather = Weather::CALM;
        world.settle();
        assert_eq!(stands(&mut world, roar, made.invitation).state, InvitationState::LetIn);
        assert_eq!(world.ask(roar, CaseList {}).unwrap().len(), 1);
    }
}

#[test]
fn other_digits_end_it_for_both_and_nothing_was_shared() {
    let (mut world, ingvild, roar, case) = scene(3);
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
    world.follow(roar, &made);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    say(&mut world, roar, made.invitation, Comparison::Different);
    world.settle();
    for who in [ingvild, roar] {
        assert_eq!(stands(&mut world, who, made.invitation).state, InvitationState::Different);
    }
    let after = say(&mut world, ingvild, made.invitation, Comparison::Same);
    assert_eq!(after.state, InvitationState::Different);
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
    let parties = world.ask(ingvild, CaseOpen { case }).unwrap().parties;
    assert!(parties.iter().all(|party| party.role != Role::Mentor || !party.joined));
}

#[test]
fn a_third_device_with_the_same_link_ends_it() {
    let (mut world, ingvild, roar, case) = scene(4);
    let eve = world.person("Eve");
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Distance);
    world.follow(eve, &made);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    world.follow(roar, &made);
    world.settle();
    for who in [ingvild, eve, roar] {
        assert_eq!(stands(&mut world, who, made.invitation).state, InvitationState::UsedTwice);
    }
}

#[test]
fn at_the_table_it_holds_for_ten_minutes_and_at_a_distance_for_three_days() {
    for (meeting, lasts) in [(Meeting::Table, 10 * MINUTE_MS), (Meeting::Distance, 3 * DAY_MS)] {
        let (mut world, ingvild, roar, case) = scene(5);
        let made = world.invite(ingvild, case, Role::Mentor, meeting);
        assert_eq!(made.expires_at.0 - made.made_at.0, lasts);
        world.pass(lasts + 1);
        assert_eq!(stands(&mut world, ingvild, made.invitation).state, InvitationState::Expired);
        let late = world.ask(roar, InvitationFollow { link: made.link.unwrap() });
        assert_eq!(late.unwrap_err().fault, Some(FaultKind::InvitationExpired));
        // Nobody keeps looking for an answer that cannot come.
        world.pass(MINUTE_MS);
        let before = world.network.traffic.len();
        world.pass(10 * MINUTE_MS);
        assert!(world.network.traffic.len() - before < 80, "{}", world.network.traffic.len() - before);
    }
}

#[test]
fn digits_that_nobody_compares_in_time_end_it() {
    let (mut world, ingvild, roar, case) = scene(6);
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
    world.follow(roar, &made);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    world.pass(11 * MINUTE_MS);
    for who in [ingvild, roar] {
        let after = say(&mut world, who, made.invitation, Comparison::Same);
        assert_eq!(after.state, InvitationState::Expired);
    }
    world.settle();
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
}

#[test]
fn a_mistyped_link_says_what_is_wrong_with_it() {
    let (mut world, ingvild, roar, case) = scene(7);
    let link = world.invite(ingvild, case, Role::Mentor, Meeting::Table).link.unwrap();
    let missing = link[..link.len() - 1].to_owned();
    for (text, fault) in [
        (missing, FaultKind::InvitationNotWhole),
        ("https://example.org".to_owned(), FaultKind::InvitationUnusable),
        (String::new(), FaultKind::InvitationUnusable),
    ] {
        let answer = world.ask(roar, InvitationFollow { link: text });
        assert_eq!(answer.unwrap_err().fault, Some(fault));
    }
    let own = world.ask(ingvild, InvitationFollow { link: link.clone() });
    assert_eq!(own.map(|view| view.mine), Ok(true), "one's own invitation is shown, not followed");
    let spaced = link.to_uppercase().replace('/', "/\n ");
    assert!(world.ask(roar, InvitationFollow { link: spaced }).is_ok());
}

#[test]
fn either_side_can_take_it_back_and_the_other_hears_of_it() {
    for inviter in [true, false] {
        let (mut world, ingvild, roar, case) = scene(8);
        let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
        world.follow(roar, &made);
        world.until(ingvild, made.invitation, InvitationState::Comparing);
        let who = if inviter { ingvild } else { roar };
        world.ask(who, InvitationWithdraw { invitation: made.invitation }).unwrap();
        world.settle();
        for who in [ingvild, roar] {
            assert_eq!(stands(&mut world, who, made.invitation).state, InvitationState::Withdrawn);
        }
    }
}

#[test]
fn at_a_distance_one_stays_unverified_until_the_digits_were_compared() {
    let (mut world, ingvild, roar, case) = scene(9);
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Distance);
    world.follow(roar, &made);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    for who in [ingvild, roar] {
        say(&mut world, who, made.invitation, Comparison::Later);
    }
    world.agree_when_offered(roar, made.invitation);
    world.until(ingvild, made.invitation, InvitationState::LetIn);
    world.settle();
    let roars = |world: &mut World| {
        let parties = world.ask(ingvild, CaseOpen { case }).unwrap().parties;
        parties.into_iter().rfind(|party| party.role == Role::Mentor && party.joined).unwrap()
    };
    assert!(!roars(&mut world).compared);
    say(&mut world, ingvild, made.invitation, Comparison::Same);
    assert!(roars(&mut world).compared);
    assert_eq!(roars(&mut world).declaration, Some(DeclarationState::Signed));
}

#[test]
fn whoever_joins_does_not_get_the_past_as_news_but_what_comes_after_is() {
    let (mut world, ingvild, roar, case) = scene(15);
    world.join(ingvild, roar, case, Role::Mentor);
    assert_eq!(world.ask(roar, SinceLast {}).unwrap(), vec![]);
    assert!(world.ask(roar, CaseOpen { case }).unwrap().joined_at.is_some());
    let create = shared_note(case, "Etterpå");
    let note = world.ask(ingvild, create).unwrap();
    world.settle();
    let news = world.ask(roar, SinceLast {}).unwrap();
    assert_eq!(news.iter().map(|entry| entry.document).collect::<Vec<_>>(), vec![note.document]);
    assert!(world.ask(roar, SyncOverview {}).unwrap().held.is_empty());
}

#[test]
fn other_digits_seen_when_somebody_is_in_already_take_them_out_and_leave_the_place_for_the_right_one() {
    let (mut world, ingvild, stranger, case) = scene(9);
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Distance);
    let invitation = made.invitation;
    world.follow(stranger, &made);
    for who in [ingvild, stranger] {
        world.until(who, invitation, InvitationState::Comparing);
        say(&mut world, who, invitation, Comparison::Later);
    }
    world.agree_when_offered(stranger, invitation);
    world.until(ingvild, invitation, InvitationState::LetIn);
    world.settle();
    assert_eq!(world.ask(stranger, CaseList {}).unwrap().len(), 1);

    let ended = say(&mut world, ingvild, invitation, Comparison::Different);
    assert_eq!(ended.state, InvitationState::Different);
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    assert!(view.parties.iter().any(|party| Some(party.party) == made.party && !party.joined));
    assert!(view.spaces.iter().all(|space| space.readers.iter().all(|reader| reader.me)));
    world.settle();
    assert_eq!(world.ask(stranger, CaseList {}).unwrap(), [], "the copy of who was let in by mistake goes");

    let right = world.person("Roar");
    let joined = world.join(ingvild, right, case, Role::Mentor);
    assert_eq!(Some(joined.party), made.party);
    assert_eq!(world.ask(right, CaseList {}).unwrap().len(), 1);
}
