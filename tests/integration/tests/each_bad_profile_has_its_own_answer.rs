//! A profile that cannot be opened says why, each cause in its own word, and is left exactly as it was.

use app::Device;
use app::contract::{CaseList, ProblemCode, ProfileState, ProfileStatus, ProfileUnlock};
use harness::{Chance, PASSPHRASE, Who, World, example_case};
use ids::UtcMillis;
use sealing::KeyCost;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn a_profile_with_a_case() -> (World, Who, PathBuf) {
    let mut world = World::new(7);
    let who = world.person("Ingvild");
    example_case(&mut world, who, "forlop-01");
    world.crash(who);
    let profile = world.folder(who).join("profile");
    (world, who, profile)
}

fn device(world: &World, who: Who) -> Device {
    let cost = KeyCost { memory_kib: 8, passes: 1, lanes: 1 };
    Device::with_key_cost(world.folder(who).to_owned(), Box::new(Chance::new(1)), cost)
}

fn unlock(device: &mut Device, passphrase: &str) -> Result<serde_json::Value, ProblemCode> {
    let input = serde_json::to_value(ProfileUnlock { passphrase: passphrase.to_owned() }).unwrap();
    device.call("profile_unlock", input, UtcMillis(0)).map_err(|problem| problem.code)
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

fn refused(world: &World, who: Who, profile: &Path, expected: ProblemCode) {
    let before = files(profile);
    let mut device = device(world, who);
    assert_eq!(unlock(&mut device, PASSPHRASE), Err(expected));
    let state = device.call("profile_status", serde_json::json!({}), UtcMillis(0)).unwrap();
    assert_eq!(serde_json::from_value::<ProfileState>(state).unwrap(), ProfileState::Locked);
    let input = serde_json::json!({"display_name": "x", "passphrase": "xxxxxxxx", "device_name": "x"});
    assert!(
        device.call("profile_create", input, UtcMillis(0)).is_err(),
        "a new profile took the old one's place"
    );
    let after = files(profile);
    for (path, bytes) in before {
        assert_eq!(after.get(&path), Some(&bytes), "{}", path.display());
    }
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_the_right_one_still_does() {
    let (mut world, who, _) = a_profile_with_a_case();
    let mut device = device(&world, who);
    assert_eq!(unlock(&mut device, "feil passord"), Err(ProblemCode::WrongPassphrase));
    drop(device);
    world.start(who).unwrap();
    assert_eq!(world.ask(who, CaseList {}).unwrap().len(), 1);
}

#[test]
fn a_foreign_key_file_is_told() {
    let (world, who, profile) = a_profile_with_a_case();
    fs::write(profile.join("felles.key"), b"something else").unwrap();
    refused(&world, who, &profile, ProblemCode::ForeignFile);
}

#[test]
fn a_foreign_database_is_told() {
    let (world, who, profile) = a_profile_with_a_case();
    fs::write(profile.join("felles.db"), b"SQLite format 3\0 but not ours".repeat(300)).unwrap();
    fs::remove_file(profile.join("felles.db-wal")).ok();
    refused(&world, who, &profile, ProblemCode::ForeignFile);
}

#[test]
fn a_damaged_database_is_told() {
    let (world, who, profile) = a_profile_with_a_case();
    let path = profile.join("felles.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes.iter_mut().skip(100).take(middle).for_each(|byte| *byte ^= 0x55);
    fs::write(&path, bytes).unwrap();
    fs::remove_file(profile.join("felles.db-wal")).ok();
    refused(&world, who, &profile, ProblemCode::Damaged);
}

#[test]
fn a_missing_database_is_never_replaced_by_an_empty_one() {
    let (world, who, profile) = a_profile_with_a_case();
    fs::remove_file(profile.join("felles.db")).unwrap();
    fs::remove_file(profile.join("felles.db-wal")).ok();
    refused(&world, who, &profile, ProblemCode::Damaged);
    assert!(!profile.join("felles.db").exists());
}

#[test]
fn a_second_instance_is_told_and_the_first_goes_on() {
    let (mut world, who, _) = a_profile_with_a_case();
    world.start(who).unwrap();
    let mut second = device(&world, who);
    assert_eq!(unlock(&mut second, PASSPHRASE), Err(ProblemCode::InUse));
    assert_eq!(world.ask(who, CaseList {}).unwrap().len(), 1);
    assert!(world.ask(who, ProfileStatus {}).is_ok());
}
