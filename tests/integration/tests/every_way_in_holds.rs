//! Passphrase, recovery code, key store and the organisation's key: each opens what it should, and nothing else.

use app::contract::{
    CaseList, FaultKind, LockOverview, OpenHereSet, OrganisationKeyNew, OrganisationSet, PassphraseChange,
    Problem, ProblemCode, ProfileLock, ProfileRecover, ProfileStatus, ProfileUnlock, ProfileUnlockHere,
    RecoveryCodeConfirm, RecoveryCodeNew, RecoveryCodeView, UnlockOptions,
};
use app::contract::{HubSet, ProfileState};
use harness::{PASSPHRASE, Who, World, example_case};
use std::fs;

const NEW: &str = "fire sinte mekanikere";

fn with_a_case() -> (World, Who) {
    let mut world = World::new(31);
    let who = world.person("Ingvild");
    example_case(&mut world, who, "forlop-01");
    (world, who)
}

fn unlock(world: &mut World, who: Who, passphrase: &str) -> Result<ProfileState, Problem> {
    world.ask(who, ProfileUnlock { passphrase: passphrase.to_owned() })
}

fn recover(world: &mut World, who: Who, code: &str) -> Result<ProfileState, Problem> {
    world.ask(who, ProfileRecover { code: code.to_owned(), passphrase: NEW.to_owned() })
}

fn is_whole(world: &mut World, who: Who) {
    assert_eq!(world.ask(who, CaseList {}).unwrap().len(), 1);
}

fn fault(problem: Problem) -> (ProblemCode, Option<FaultKind>) {
    (problem.code, problem.fault)
}

fn new_code(world: &mut World, who: Who) -> RecoveryCodeView {
    world.ask(who, RecoveryCodeNew { passphrase: PASSPHRASE.to_owned() }).unwrap()
}

fn tested_code(world: &mut World, who: Who) -> String {
    let shown = new_code(world, who);
    let answers = shown.asked.iter().map(|place| shown.groups[usize::from(*place)].to_lowercase()).collect();
    assert!(world.ask(who, RecoveryCodeConfirm { answers }).unwrap().recovery_code);
    shown.groups.join("-")
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_no_more() {
    let (mut world, who) = with_a_case();
    let change =
        |current: &str, new: &str| PassphraseChange { current: current.to_owned(), new: new.to_owned() };
    let wrong = world.ask(who, change("gjettet feil", NEW)).unwrap_err();
    assert_eq!(wrong.code, ProblemCode::WrongPassphrase);
    assert_eq!(world.ask(who, change(PASSPHRASE, "kort")).unwrap_err().code, ProblemCode::Invalid);
    world.ask(who, change(PASSPHRASE, NEW)).unwrap();
    world.crash(who);
    world.boot(who);
    assert_eq!(unlock(&mut world, who, PASSPHRASE).unwrap_err().code, ProblemCode::WrongPassphrase);
    unlock(&mut world, who, NEW).unwrap();
    is_whole(&mut world, who);
}

#[test]
fn a_recovery_code_counts_once_it_was_typed_back() {
    let (mut world, who) = with_a_case();
    assert!(!world.ask(who, LockOverview {}).unwrap().recovery_code);
    let shown = new_code(&mut world, who);
    let swapped: Vec<String> =
        shown.asked.iter().rev().map(|place| shown.groups[usize::from(*place)].clone()).collect();
    let refused = world.ask(who, RecoveryCodeConfirm { answers: swapped }).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::CodeMistyped));
    assert_eq!(refused.place, Some((shown.asked[0] + 1).to_string()));
    assert!(world.ask(who, RecoveryCodeConfirm { answers: vec![] }).is_err());
    world.ask(who, ProfileLock {}).unwrap();
    assert!(!world.ask(who, UnlockOptions {}).unwrap().recovery_code);
    let refused = recover(&mut world, who, &shown.groups.join(" ")).unwrap_err();
    assert_eq!(fault(refused), (ProblemCode::NotFound, Some(FaultKind::NoSuchWayIn)));
    unlock(&mut world, who, PASSPHRASE).unwrap();
    // Locking forgot it: it cannot be confirmed afterwards.
    let answers = shown.asked.iter().map(|place| shown.groups[usize::from(*place)].clone()).collect();
    assert!(world.ask(who, RecoveryCodeConfirm { answers }).is_err());
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_whoever_has_the_code() {
    let (mut world, who) = with_a_case();
    let code = tested_code(&mut world, who);
    world.crash(who);
    world.boot(who);
    assert!(world.ask(who, UnlockOptions {}).unwrap().recovery_code);
    let mistyped = code.replacen(|letter: char| letter != '-', "?", 1);
    assert_eq!(recover(&mut world, who, &mistyped).unwrap_err().fault, Some(FaultKind::CodeMistyped));
    recover(&mut world, who, &code.to_lowercase()).unwrap();
    is_whole(&mut world, who);
    world.ask(who, ProfileLock {}).unwrap();
    assert_eq!(unlock(&mut world, who, PASSPHRASE).unwrap_err().code, ProblemCode::WrongPassphrase);
    unlock(&mut world, who, NEW).unwrap();
}

#[test]
fn a_new_code_ends_the_old_one_and_another_persons_code_is_wrong() {
    let (mut world, who) = with_a_case();
    let roar = world.person("Roar");
    let (first, second, his) =
        (tested_code(&mut world, who), tested_code(&mut world, who), tested_code(&mut world, roar));
    world.ask(who, ProfileLock {}).unwrap();
    for wrong in [first, his] {
        let refused = recover(&mut world, who, &wrong).unwrap_err();
        assert_eq!(fault(refused), (ProblemCode::Invalid, Some(FaultKind::CodeWrong)));
    }
    recover(&mut world, who, &second).unwrap();
}

#[test]
fn a_machine_with_a_key_store_opens_without_the_passphrase_only_when_its_person_said_so() {
    let (mut world, who) = with_a_case();
    let drawer = world.drawer(who);
    drawer.set_there(true);
    world.ask(who, ProfileLock {}).unwrap();
    let refused = world.ask(who, ProfileUnlockHere {}).unwrap_err();
    assert_eq!(fault(refused), (ProblemCode::NotFound, Some(FaultKind::NoSuchWayIn)));
    unlock(&mut world, who, PASSPHRASE).unwrap();
    assert!(world.ask(who, OpenHereSet { passphrase: Some("feil".to_owned()) }).is_err());
    assert_eq!(drawer.kept(), 0);
    assert!(world.ask(who, OpenHereSet { passphrase: Some(PASSPHRASE.to_owned()) }).unwrap().here);
    world.crash(who);
    world.boot(who);
    assert!(world.ask(who, UnlockOptions {}).unwrap().here);
    world.ask(who, ProfileUnlockHere {}).unwrap();
    is_whole(&mut world, who);
    assert!(!world.ask(who, OpenHereSet { passphrase: None }).unwrap().here);
    assert_eq!(drawer.kept(), 0);
    world.ask(who, ProfileLock {}).unwrap();
    assert!(world.ask(who, ProfileUnlockHere {}).is_err());
}

#[test]
fn a_lost_key_store_falls_back_to_the_passphrase() {
    for lose in [|drawer: harness::Drawer| drawer.empty(), |drawer: harness::Drawer| drawer.set_there(false)]
    {
        let (mut world, who) = with_a_case();
        world.drawer(who).set_there(true);
        world.ask(who, OpenHereSet { passphrase: Some(PASSPHRASE.to_owned()) }).unwrap();
        world.ask(who, ProfileLock {}).unwrap();
        lose(world.drawer(who));
        assert_eq!(world.ask(who, ProfileUnlockHere {}).unwrap_err().fault, Some(FaultKind::KeyStoreLost));
        assert_eq!(world.ask(who, ProfileStatus {}).unwrap(), ProfileState::Locked);
        unlock(&mut world, who, PASSPHRASE).unwrap();
        is_whole(&mut world, who);
    }
}

#[test]
fn a_machine_without_a_key_store_lacks_nothing() {
    let (mut world, who) = with_a_case();
    assert!(!world.ask(who, LockOverview {}).unwrap().key_store);
    let refused = world.ask(who, OpenHereSet { passphrase: Some(PASSPHRASE.to_owned()) }).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::KeyStoreAbsent));
    world.crash(who);
    world.boot(who);
    assert!(!world.ask(who, UnlockOptions {}).unwrap().here);
    unlock(&mut world, who, PASSPHRASE).unwrap();
}

#[test]
fn an_organisation_that_was_let_in_is_shown_and_opens_and_one_that_was_let_out_does_not() {
    let (mut world, who) = with_a_case();
    let pair = world.ask(who, OrganisationKeyNew { name: "Nav Elverum".to_owned() }).unwrap();
    let set = |key: Option<&str>| OrganisationSet {
        passphrase: PASSPHRASE.to_owned(),
        key: key.map(str::to_owned),
    };
    assert_eq!(
        world.ask(who, set(Some("felles-kontor-1-abc"))).unwrap_err().fault,
        Some(FaultKind::CodeMistyped)
    );
    let view = world.ask(who, set(Some(&pair.public))).unwrap();
    assert_eq!(view.organisation.as_deref(), Some("Nav Elverum"));
    world.ask(who, ProfileLock {}).unwrap();
    assert_eq!(world.ask(who, UnlockOptions {}).unwrap().organisation.as_deref(), Some("Nav Elverum"));
    let other = world.ask(who, OrganisationKeyNew { name: "Nav Elverum".to_owned() }).unwrap();
    assert_eq!(recover(&mut world, who, &other.secret).unwrap_err().fault, Some(FaultKind::CodeWrong));
    recover(&mut world, who, &pair.secret).unwrap();
    is_whole(&mut world, who);
    let out = OrganisationSet { passphrase: NEW.to_owned(), key: None };
    assert_eq!(world.ask(who, out).unwrap().organisation, None);
    world.ask(who, ProfileLock {}).unwrap();
    assert_eq!(recover(&mut world, who, &pair.secret).unwrap_err().fault, Some(FaultKind::NoSuchWayIn));
}

#[test]
fn a_restored_key_file_opens_with_the_passphrase_of_its_day() {
    let (mut world, who) = with_a_case();
    let path = world.folder(who).join("profile/felles.key");
    let backup = fs::read(&path).unwrap();
    let change = PassphraseChange { current: PASSPHRASE.to_owned(), new: NEW.to_owned() };
    world.ask(who, change).unwrap();
    world.crash(who);
    fs::write(&path, backup).unwrap();
    world.boot(who);
    assert_eq!(unlock(&mut world, who, NEW).unwrap_err().code, ProblemCode::WrongPassphrase);
    unlock(&mut world, who, PASSPHRASE).unwrap();
    is_whole(&mut world, who);
}

#[test]
fn changing_a_way_in_needs_the_passphrase_even_when_felles_is_open() {
    let (mut world, who) = with_a_case();
    let before = fs::read(world.folder(who).join("profile/felles.key")).unwrap();
    world.drawer(who).set_there(true);
    let pair = world.ask(who, OrganisationKeyNew { name: "Nav".to_owned() }).unwrap();
    let guess = || "en gjetning".to_owned();
    assert!(world.ask(who, RecoveryCodeNew { passphrase: guess() }).is_err());
    assert!(world.ask(who, OpenHereSet { passphrase: Some(guess()) }).is_err());
    assert!(world.ask(who, OrganisationSet { passphrase: guess(), key: Some(pair.public) }).is_err());
    assert!(world.ask(who, PassphraseChange { current: guess(), new: NEW.to_owned() }).is_err());
    assert_eq!(fs::read(world.folder(who).join("profile/felles.key")).unwrap(), before);
    // And these guesses count like those at the door.
    assert!(world.ask(who, RecoveryCodeNew { passphrase: guess() }).is_err());
    let refused = world.ask(who, RecoveryCodeNew { passphrase: PASSPHRASE.to_owned() }).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::TooManyTries));
    assert!(world.ask(who, HubSet { address: None }).is_ok(), "what is open stays open");
}
