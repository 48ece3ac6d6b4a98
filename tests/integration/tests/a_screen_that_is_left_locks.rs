//! Without activity the core forgets the keys, and what was written is there when it is opened again.

use app::contract::{
    ActivitySeen, AutoLockSet, CaseList, LockOverview, ProblemCode, ProfileState, ProfileStatus,
    ProfileUnlock,
};
use harness::{DAY_MS, MINUTE_MS, PASSPHRASE, Who, World, example_case};

fn open_with_a_screen() -> (World, Who) {
    let mut world = World::new(51);
    let who = world.person("Ingvild");
    example_case(&mut world, who, "forlop-01");
    world.ask(who, ActivitySeen {}).unwrap();
    (world, who)
}

fn is_locked(world: &mut World, who: Who) -> bool {
    world.ask(who, ProfileStatus {}).unwrap() == ProfileState::Locked
}

#[test]
fn after_a_quarter_of_an_hour_unless_somebody_is_there() {
    let (mut world, who) = open_with_a_screen();
    world.pass(14 * MINUTE_MS);
    assert!(!is_locked(&mut world, who));
    world.ask(who, ActivitySeen {}).unwrap();
    world.pass(14 * MINUTE_MS);
    assert!(!is_locked(&mut world, who));
    world.pass(MINUTE_MS);
    assert!(is_locked(&mut world, who));
    assert_eq!(world.ask(who, CaseList {}).unwrap_err().code, ProblemCode::Locked);
    assert_eq!(world.ask(who, ActivitySeen {}).unwrap_err().code, ProblemCode::Locked);
    world.ask(who, ProfileUnlock { passphrase: PASSPHRASE.to_owned() }).unwrap();
    assert_eq!(world.ask(who, CaseList {}).unwrap().len(), 1);
}

#[test]
fn after_as_long_as_its_person_chose_also_the_next_time() {
    let (mut world, who) = open_with_a_screen();
    let set = |minutes| AutoLockSet { minutes, hide_locks: true };
    assert_eq!(world.ask(who, set(3)).unwrap_err().code, ProblemCode::Invalid);
    world.ask(who, set(2)).unwrap();
    world.pass(2 * MINUTE_MS);
    assert!(is_locked(&mut world, who));
    world.crash(who);
    world.start(who).unwrap();
    let view = world.ask(who, LockOverview {}).unwrap();
    assert_eq!((view.auto_lock_minutes, view.hide_locks), (2, true));
    world.ask(who, ActivitySeen {}).unwrap();
    world.pass(2 * MINUTE_MS - 1);
    assert!(!is_locked(&mut world, who));
    world.pass(1);
    assert!(is_locked(&mut world, who));
}

#[test]
fn a_clock_set_back_keeps_nothing_open() {
    let (mut world, who) = open_with_a_screen();
    world.skew(who, -30 * DAY_MS);
    world.pass(15 * MINUTE_MS);
    assert!(is_locked(&mut world, who));
}
