//! What is broken on purpose is found.

use app::contract::CaseCreate;
use felles_simulation::{Company, Model, Story, WORD_MARK, Word};

fn found(story: &Story, what: &str) -> bool {
    story.findings.iter().any(|finding| finding.starts_with(what))
}

#[test]
fn an_acknowledged_edit_that_was_never_saved_is_found() {
    let mut story = Story::begin(1);
    story.go_on(40);
    let model: &mut Model = &mut story.model;
    let word = model.fresh_word();
    let place = model.places(*model.papers.keys().next().unwrap()).first().copied();
    let place =
        place.or_else(|| model.papers.keys().find_map(|id| model.places(*id).first().copied())).unwrap();
    model.words.insert(word.clone(), Word { place, author: 0, removed: false });
    story.people[0].holds.insert(word);
    story.heal();
    story.check_everything();
    assert!(found(&story, "an acknowledged word does not stand once"), "{:?}", story.findings);
    assert!(found(&story, "a word that was on this device's disk is gone"), "{:?}", story.findings);
}

#[test]
fn a_hub_that_says_stored_and_keeps_nothing_is_found() {
    let mut story = Story::begin(2);
    story.world.network.swallows = true;
    story.go_on(60);
    story.heal();
    story.check_everything();
    assert!(found(&story, "two readers are not shown the same"), "{:?}", story.findings);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to)
        } else {
            drop(std::fs::copy(entry.path(), to))
        }
    }
}

#[test]
fn a_disk_that_forgets_is_found() {
    let mut story = Story::begin(3);
    let who = story.people[0].who;
    let folder = story.world.folder(who).to_owned();
    let aside = tempfile::tempdir().unwrap();
    story.world.crash(who);
    copy(&folder, aside.path());
    story.world.start(who).unwrap();
    story.go_on(40);
    story.world.crash(who);
    std::fs::remove_dir_all(&folder).unwrap();
    copy(aside.path(), &folder);
    story.world.start(who).unwrap();
    story.check_held(0);
    assert!(found(&story, "a word that was on this device's disk is gone"), "{:?}", story.findings);
}

/// A device is put back to an older disk and goes on writing where its later life wrote too.
fn restored_in_the_middle(same_actor: bool) -> Story {
    let mut story = Story::begin(4);
    story.world.same_actor = same_actor;
    let who = story.people[0].who;
    story.world.crash(who);
    story.world.start(who).unwrap();
    let disk = story.world.backup(who);
    (0..6).for_each(|_| story.types(0));
    story.heal();
    story.world.restore(who, &disk, harness::Copied::Everything).unwrap();
    story.people[0].editors.clear();
    (0..6).for_each(|_| story.types(0));
    story.heal();
    story.check_everything();
    story
}

#[test]
fn an_actor_that_outlives_a_start_is_found() {
    let sound = restored_in_the_middle(false);
    assert!(sound.findings.is_empty(), "{:?}", sound.findings);
    let story = restored_in_the_middle(true);
    assert!(found(&story, "something is left on the way"), "{:?}", story.findings);
    assert!(found(&story, "two readers are not shown the same"), "{:?}", story.findings);
}

/// A device is put back while the hub shows it an old state, and its mark lies in the backup or beside it.
fn restored_under_an_old_state(mark_in_backups: bool) -> Story {
    let mut story = Story::begin_of_lives(5);
    story.world.mark_in_backups = mark_in_backups;
    story.is_shown_an_old_state(1);
    story.heal();
    story.check_everything();
    story
}

#[test]
fn a_restored_device_that_begins_no_new_incarnation_is_found() {
    let sound = restored_under_an_old_state(false);
    assert!(sound.findings.is_empty(), "{:?}", sound.findings);
    let story = restored_under_an_old_state(true);
    assert!(found(&story, "a connected device cannot send"), "{:?}", story.findings);
}

#[test]
fn words_on_the_device_of_somebody_who_has_not_agreed_are_found() {
    let mut company = Company::begin(6);
    let newcomer = company.invites_a_mentor();
    company.conversations();
    assert!(company.findings.is_empty(), "{:?}", company.findings);
    let create = CaseCreate {
        protection: domain::AddressProtection::None,
        title: WORD_MARK.to_owned(),
        workplace: String::new(),
        start: None,
        planned_end: None,
        participant: "Sander".to_owned(),
        mentor: None,
    };
    company.world.ask(newcomer, create).unwrap();
    company.conversations();
    let found = "words of the case are on a device whose owner has not agreed";
    assert!(company.findings.iter().any(|finding| finding.starts_with(found)), "{:?}", company.findings);
}

#[test]
fn a_company_whose_hub_keeps_nothing_is_found() {
    let mut company = Company::begin(7);
    company.world.network.swallows = true;
    company.go_on(20);
    company.heal();
    company.check_everything();
    let lost = |finding: &String| finding.starts_with("a word of somebody who takes part is gone");
    assert!(company.findings.iter().any(lost), "{:?}", company.findings);
}
