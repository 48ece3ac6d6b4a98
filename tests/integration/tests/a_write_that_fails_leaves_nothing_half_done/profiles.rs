//! Profiles and the ways in to them.

use crate::story::{MOST, PAGE, Story, alone, told};
use harness::{Ceiling, Copied, MINUTE_MS, PASSPHRASE, World, example_case};
use serde_json::{Value, json};

/// By how many bytes more a file may grow at each try.
const STEP: usize = 32;

#[test]
fn a_profile_is_made_whole_or_not_at_all() {
    let _alone = alone();
    let mut world = World::new(903);
    let who = world.seat("Ingvild");
    let make = json!({ "display_name": "Ingvild", "passphrase": PASSPHRASE, "device_name": "nettbrettet" });
    for pages in (0..MOST).step_by(12) {
        let ceiling = Ceiling::at(pages * PAGE);
        let tried = world.call(who, "profile_create", make.clone());
        drop(ceiling);
        let Err(problem) = tried else {
            assert!(pages > 12, "a profile is more than {pages} pages");
            break;
        };
        assert!(told(&problem), "after {pages} pages: {problem:?}");
        assert_eq!(world.call(who, "profile_status", json!({})).unwrap()["state"], "absent");
    }
    world.start(who).unwrap();
    // What a profile needs from its first day is there: circles for my devices, and room for a case.
    assert_eq!(world.call(who, "device_list", json!({})).unwrap().as_array().unwrap().len(), 1);
    example_case(&mut world, who, "forlop-01");
}

#[test]
fn a_profile_that_could_not_be_opened_once_made_makes_way_for_the_next_try() {
    let _alone = alone();
    let mut world = World::new(906);
    let who = world.seat("Ingvild");
    // The mark beside the profile is the last thing written; a folder stands where it is prepared.
    let in_the_way = world.folder(who).join("incarnation.new");
    std::fs::create_dir(&in_the_way).unwrap();
    let make = json!({ "display_name": "Ingvild", "passphrase": PASSPHRASE, "device_name": "nettbrettet" });
    assert!(told(&world.call(who, "profile_create", make.clone()).unwrap_err()));
    assert_eq!(world.call(who, "profile_status", json!({})).unwrap()["state"], "absent");
    std::fs::remove_dir(&in_the_way).unwrap();
    world.call(who, "profile_create", make).unwrap();
    example_case(&mut world, who, "forlop-01");
}

#[test]
fn a_crash_at_any_write_of_a_new_profile_leaves_one_that_is_whole() {
    let _alone = alone();
    let mut world = World::new(908);
    let who = world.seat("Ingvild");
    let make = json!({ "display_name": "Ingvild", "passphrase": PASSPHRASE, "device_name": "nettbrettet" });
    world.call(who, "profile_create", make).unwrap();
    let made = world.backup(who);
    let ends = made.writes();
    assert!(!ends.is_empty());
    for end in [0].into_iter().chain(ends) {
        world.restore(who, &made.cut_at(end).unwrap(), Copied::Everything).unwrap();
        let devices = world.call(who, "device_list", json!({}));
        assert_eq!(devices.map(|mine| mine.as_array().unwrap().len()), Ok(1), "after {end} bytes");
        example_case(&mut world, who, "forlop-01");
    }
}

fn ways_in(story: &Story) -> Vec<u8> {
    std::fs::read(story.world.folder(story.ingvild).join("profile/felles.key")).unwrap()
}

/// Tries with ever longer files until it passes; until then the ways in are what they were.
fn until_the_file_is_long_enough(story: &mut Story, name: &str, input: &Value) {
    let before = ways_in(story);
    for bytes in (0..before.len() * 4).step_by(STEP) {
        let ceiling = Ceiling::at(bytes.try_into().unwrap());
        let tried = story.world.call(story.ingvild, name, input.clone());
        drop(ceiling);
        let Err(problem) = tried else { return assert!(bytes > STEP, "{name} wrote nothing") };
        assert!(told(&problem), "{name} after {bytes} bytes: {problem:?}");
        assert!(ways_in(story) == before, "{name} after {bytes} bytes changed the ways in");
    }
    panic!("{name} never passed");
}

fn opens(story: &mut Story, passphrase: &str) -> bool {
    let who = story.ingvild;
    story.world.crash(who);
    story.world.boot(who);
    story.world.call(who, "profile_unlock", json!({ "passphrase": passphrase })).is_ok()
}

#[test]
fn another_passphrase_opens_or_the_one_before_does() {
    let _alone = alone();
    let mut story = Story::new(909);
    let change = json!({ "current": PASSPHRASE, "new": "fire glade mekanikere" });
    until_the_file_is_long_enough(&mut story, "passphrase_change", &change);
    assert!(!opens(&mut story, PASSPHRASE));
    assert!(opens(&mut story, "fire glade mekanikere"));
}

/// Shows a code, and what is to be typed back of it.
fn code(story: &mut Story) -> (String, Value) {
    let shown = story.call(story.ingvild, "recovery_code_new", json!({ "passphrase": PASSPHRASE }));
    let groups: Vec<&str> = shown["groups"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let asked = shown["asked"].as_array().unwrap().iter();
    let answers: Vec<&str> = asked.map(|place| groups[place.as_u64().unwrap() as usize]).collect();
    (groups.join("-"), json!({ "answers": answers }))
}

#[test]
fn a_recovery_code_counts_or_the_one_before_does() {
    let _alone = alone();
    let mut story = Story::new(910);
    let (first, typed) = code(&mut story);
    until_the_file_is_long_enough(&mut story, "recovery_code_confirm", &typed);
    let (second, typed) = code(&mut story);
    until_the_file_is_long_enough(&mut story, "recovery_code_confirm", &typed);
    story.world.crash(story.ingvild);
    story.world.boot(story.ingvild);
    let recover = |code| json!({ "code": code, "passphrase": PASSPHRASE });
    assert!(story.world.call(story.ingvild, "profile_recover", recover(first)).is_err());
    story.call(story.ingvild, "profile_recover", recover(second));
}

#[test]
fn words_on_paper_come_into_every_circle_or_into_none() {
    let _alone = alone();
    let mut story = Story::new(911);
    let ingvild = story.ingvild;
    for _ in ["first", "instead of them"] {
        story.begin_anew(ingvild);
        let shown = story.call(ingvild, "recovery_words_new", json!({ "passphrase": PASSPHRASE }));
        let asked = shown["asked"].as_array().unwrap().iter().map(|place| place.as_u64().unwrap() as usize);
        let answers: Vec<&Value> = asked.map(|place| &shown["words"][place]).collect();
        story.until_there_is_room(ingvild, "recovery_words_confirm", &json!({ "answers": answers }));
    }
}

fn copies(story: &mut Story) -> Value {
    story.call(story.roar, "sync_overview", json!({}))["noticed"]["copies"].clone()
}

/// The story, with a copy of Roar's whole disk that has written and is off again; his own device has not heard of it.
fn with_a_copy(seed: u64) -> Story {
    let mut story = Story::new(seed);
    let (roar, case) = (story.roar, story.case());
    story.call(roar, "offline_set", json!({ "offline": true }));
    let copy = story.world.start_copy(roar).unwrap();
    story.call(copy, "offline_set", json!({ "offline": false }));
    story.world.write_note(copy, case, "Fra en av to.");
    story.world.settle();
    story.world.crash(copy);
    story.world.crash(story.ingvild);
    story
}

#[test]
fn that_a_profile_is_in_use_twice_is_known_over_a_restart_though_the_disk_refused_to_note_it() {
    let _alone = alone();
    for page in [0, 1, 2, 3, 4, 6, 9] {
        let mut story = with_a_copy(930 + page);
        let roar = story.roar;
        let ceiling = Ceiling::at(story.world.log_length(roar) + page * PAGE);
        // That it is connected is a write too, which may be refused.
        drop(story.world.call(roar, "offline_set", json!({ "offline": false })));
        story.world.pass(5 * MINUTE_MS);
        drop(ceiling);
        story.call(roar, "offline_set", json!({ "offline": false }));
        story.world.settle();
        assert_eq!(copies(&mut story), "in_use_twice", "after {page} pages");
        story.world.crash(roar);
        story.world.start(roar).unwrap();
        assert_eq!(copies(&mut story), "in_use_twice", "after {page} pages and a restart");
    }
}

#[test]
fn which_copy_is_the_right_one_is_asked_until_the_answer_is_written() {
    let _alone = alone();
    let mut story = with_a_copy(915);
    let roar = story.roar;
    story.call(roar, "offline_set", json!({ "offline": false }));
    story.begin_anew(roar);
    assert_eq!(copies(&mut story), "in_use_twice");
    let room = story.world.log_length(roar);
    for page in 0..MOST {
        let ceiling = Ceiling::at(room + page * PAGE);
        let chosen = story.world.call(roar, "copy_choose", json!({ "choice": "use_this" }));
        drop(ceiling);
        let Err(problem) = chosen else {
            assert!(page > 1, "two things are written");
            break;
        };
        assert!(told(&problem), "after {page} pages: {problem:?}");
        assert_eq!(copies(&mut story), "in_use_twice", "after {page} pages");
    }
    assert_eq!(copies(&mut story), "only");
}
