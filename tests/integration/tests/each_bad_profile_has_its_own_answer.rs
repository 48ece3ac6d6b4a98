//! A profile that cannot be opened says why, each cause in its own word, and is left exactly as it was.

use app::Device;
use app::contract::{
    CaseList, FaultKind, OpenHereSet, ProblemCode, ProfileState, ProfileStatus, ProfileUnlock,
};
use harness::{Chance, Drawer, PASSPHRASE, Who, World, example_case};
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
    refused_because(world, who, profile, (expected, None));
}

fn refused_because(world: &World, who: Who, profile: &Path, expected: (ProblemCode, Option<FaultKind>)) {
    let before = files(profile);
    let mut device = device(world, who);
    let input = serde_json::json!({ "passphrase": PASSPHRASE });
    let refused = device.call("profile_unlock", input, UtcMillis(0)).unwrap_err();
    assert_eq!((refused.code, refused.fault), expected);
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
fn a_missing_key_file_is_told() {
    let (world, who, profile) = a_profile_with_a_case();
    fs::remove_file(profile.join("felles.key")).unwrap();
    refused_because(&world, who, &profile, (ProblemCode::Damaged, Some(FaultKind::KeyFileMissing)));
    assert!(!profile.join("felles.key").exists());
}

#[test]
fn a_damaged_key_file_is_told() {
    let (world, who, profile) = a_profile_with_a_case();
    let path = profile.join("felles.key");
    let good = fs::read(&path).unwrap();
    for bytes in [&good[..good.len() - 1], &good[..20], &[&good[..50], b"?", &good[51..]].concat()] {
        fs::write(&path, bytes).unwrap();
        refused_because(&world, who, &profile, (ProblemCode::Damaged, Some(FaultKind::KeyFileDamaged)));
    }
}

#[test]
fn another_profiles_key_file_is_told_though_the_passphrase_opens_it() {
    let (mut world, who, profile) = a_profile_with_a_case();
    let roar = world.person("Roar");
    fs::copy(world.folder(roar).join("profile/felles.key"), profile.join("felles.key")).unwrap();
    refused_because(&world, who, &profile, (ProblemCode::ForeignFile, Some(FaultKind::OtherProfile)));
}

#[test]
fn a_copied_profile_opens_with_its_passphrase_and_with_nothing_less() {
    let (mut world, who, profile) = a_profile_with_a_case();
    world.drawer(who).set_there(true);
    world.start(who).unwrap();
    world.ask(who, OpenHereSet { passphrase: Some(PASSPHRASE.to_owned()) }).unwrap();
    world.crash(who);
    let elsewhere = world.disks().join("copy");
    fs::create_dir_all(elsewhere.join("profile")).unwrap();
    for (path, bytes) in files(&profile) {
        fs::write(elsewhere.join("profile").join(path.file_name().unwrap()), bytes).unwrap();
    }
    let cost = KeyCost { memory_kib: 8, passes: 1, lanes: 1 };
    // Another machine: its key store does not have what the first one's has.
    let copy = Device::with_key_cost(elsewhere, Box::new(Chance::new(2)), cost);
    let mut copy = copy.with_key_store(Box::new(Drawer::default()));
    let refused = copy.call("profile_unlock_here", serde_json::json!({}), UtcMillis(0)).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::KeyStoreLost));
    assert_eq!(unlock(&mut copy, "feil passord"), Err(ProblemCode::WrongPassphrase));
    assert!(unlock(&mut copy, PASSPHRASE).is_ok());
}

#[test]
fn a_foreign_database_is_told() {
    let (world, who, profile) = a_profile_with_a_case();
    fs::write(profile.join("felles.db"), b"SQLite format 3\0 but not ours".repeat(300)).unwrap();
    fs::remove_file(profile.join("felles.db-wal")).ok();
    refused_because(&world, who, &profile, (ProblemCode::ForeignFile, Some(FaultKind::OtherProfile)));
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
