//! After some wrong passphrases every further try waits, whatever is done to the program or the clock.

use app::contract::ProfileState;
use app::contract::{FaultKind, Problem, ProblemCode, ProfileStatus, ProfileUnlock, UnlockOptions};
use harness::{DAY_MS, PASSPHRASE, Who, World};
use std::fs;

fn guess(world: &mut World, who: Who, passphrase: &str) -> Result<ProfileState, Problem> {
    world.ask(who, ProfileUnlock { passphrase: passphrase.to_owned() })
}

fn after_five_wrong_ones() -> (World, Who) {
    let mut world = World::new(41);
    let who = world.person("Ingvild");
    world.crash(who);
    world.boot(who);
    for number in 0..5 {
        let wrong = guess(&mut world, who, &format!("gjetning {number}")).unwrap_err();
        assert_eq!(wrong.code, ProblemCode::WrongPassphrase);
    }
    (world, who)
}

fn told_to_wait(world: &mut World, who: Who, seconds: u32) {
    // Even the right one: otherwise the answer would tell.
    let refused = guess(world, who, PASSPHRASE).unwrap_err();
    assert_eq!((refused.code, refused.fault), (ProblemCode::NotAllowed, Some(FaultKind::TooManyTries)));
    assert_eq!(refused.place, Some(seconds.to_string()));
    assert_eq!(world.ask(who, UnlockOptions {}).unwrap().wait_seconds, seconds);
    assert_eq!(world.ask(who, ProfileStatus {}).unwrap(), ProfileState::Locked);
}

#[test]
fn the_wait_is_told_with_its_length_and_ends() {
    let (mut world, who) = after_five_wrong_ones();
    told_to_wait(&mut world, who, 30);
    world.pass(12_500);
    told_to_wait(&mut world, who, 18);
    world.pass(17_500);
    guess(&mut world, who, PASSPHRASE).unwrap();
    assert_eq!(world.ask(who, UnlockOptions {}).unwrap().wait_seconds, 0);
}

#[test]
fn starting_the_program_again_begins_the_wait_anew() {
    let (mut world, who) = after_five_wrong_ones();
    for _ in 0..3 {
        world.pass(29_000);
        world.crash(who);
        world.boot(who);
        told_to_wait(&mut world, who, 30);
    }
}

#[test]
fn setting_the_clock_does_not_shorten_the_wait() {
    let (mut world, who) = after_five_wrong_ones();
    for skew in [DAY_MS * 400, -DAY_MS * 400, i64::from(u32::MAX)] {
        world.skew(who, skew);
        told_to_wait(&mut world, who, 30);
        world.crash(who);
        world.boot(who);
        told_to_wait(&mut world, who, 30);
    }
}

#[test]
fn each_further_wrong_one_waits_longer() {
    let (mut world, who) = after_five_wrong_ones();
    let mut waited = Vec::new();
    for _ in 0..6 {
        let wait = world.ask(who, UnlockOptions {}).unwrap().wait_seconds;
        waited.push(wait);
        world.pass(i64::from(wait) * 1000);
        assert_eq!(guess(&mut world, who, "feil igjen").unwrap_err().code, ProblemCode::WrongPassphrase);
    }
    assert_eq!(waited, [30, 60, 300, 900, 1800, 1800]);
}

#[test]
fn a_damaged_key_file_is_not_counted_as_a_guess() {
    let mut world = World::new(42);
    let who = world.person("Ingvild");
    world.crash(who);
    let path = world.folder(who).join("profile/felles.key");
    let good = fs::read(&path).unwrap();
    let mut damaged = good.clone();
    damaged[40] ^= 1;
    fs::write(&path, damaged).unwrap();
    world.boot(who);
    for _ in 0..8 {
        assert_eq!(guess(&mut world, who, PASSPHRASE).unwrap_err().code, ProblemCode::Damaged);
    }
    fs::write(&path, good).unwrap();
    guess(&mut world, who, PASSPHRASE).unwrap();
}
