//! Whatever somebody does, and whichever of its writes fails: they are told, nothing of it is there, on the disk or in memory, and
//! the same thing done again without a restart is done whole.
//!
//! The writes fail as they do on a real disk: the operating system refuses to let the log grow. Each thing is tried with room for
//! nothing, then for one page, then for two, and so on until it passes.
#![cfg(target_os = "linux")]

use app::contract::{InvitationState, Problem, ProblemCode};
use domain::Role;
use harness::{CASES, Ceiling, Cells, Joined, MINUTE_MS, PASSPHRASE, Who, World, example_case};
use ids::CaseId;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bytes of one page in the log, with its head.
const PAGE: u64 = 4096 + 24;
/// More pages than anything here writes.
const MOST: u64 = 2_000;

/// Documents that are opened each time.
const LOOKED_INTO: usize = 4;

/// Pages that there is room for when others' words come, one after the other.
const ROOMS: [u64; 6] = [0, 2, 5, 9, 14, 24];

/// A ceiling holds for the whole process.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Story {
    world: World,
    ingvild: Who,
    roar: Who,
    joined: Joined,
}

impl Story {
    fn new(seed: u64) -> Self {
        let mut world = World::new(seed);
        let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
        let case = example_case(&mut world, ingvild, "forlop-01");
        let joined = world.join(ingvild, roar, case, Role::Mentor);
        Self { world, ingvild, roar, joined }
    }

    fn case(&self) -> CaseId {
        self.joined.case
    }

    fn call(&mut self, who: Who, name: &str, input: Value) -> Value {
        self.world.call(who, name, input).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    fn document(&mut self, who: Who, document: &Value) -> Value {
        self.call(who, "document_open", json!({ "document": document }))
    }

    /// What somebody sees, from disk and from memory.
    fn seen(&mut self, who: Who) -> Vec<Value> {
        let case = self.case();
        let timeline = json!({ "case": case, "before": null, "limit": 200, "archived": true });
        let mut seen = vec![
            self.call(who, "case_list", json!({})),
            self.call(who, "timeline", timeline.clone()),
            self.call(who, "invitation_list", json!({})),
            self.call(who, "device_list", json!({})),
        ];
        let newest = self.call(who, "timeline", timeline);
        for entry in newest.as_array().unwrap().iter().take(LOOKED_INTO) {
            seen.push(self.document(who, &entry["document"]));
        }
        seen
    }

    /// A log of its own begins, and nothing waits.
    fn begin_anew(&mut self, who: Who) {
        self.world.settle();
        self.world.crash(who);
        self.world.start(who).unwrap();
        self.world.settle();
        self.seen(who);
    }

    /// Tries with ever more room until it passes, and looks each time at what is there of it.
    fn until_it_passes(&mut self, who: Who, name: &str, input: &Value) -> Value {
        self.begin_anew(who);
        let before = (self.world.cells(who), self.seen(who));
        let room = self.world.log_length(who);
        let mut page = 0;
        while page < MOST {
            let ceiling = Ceiling::at(room + page * PAGE);
            let tried = self.world.call(who, name, input.clone());
            drop(ceiling);
            match tried {
                Ok(answer) => {
                    assert!(page > 0, "{name} wrote nothing");
                    return answer;
                }
                Err(problem) => self.nothing_is_there(who, (name, page), &problem, &before),
            }
            // Every page at first; where there are many, one in so many of them.
            page += 1 + page / 6;
        }
        panic!("{name} never passed");
    }

    fn nothing_is_there(
        &mut self,
        who: Who,
        (name, page): (&str, u64),
        problem: &Problem,
        (cells, seen): &(Cells, Vec<Value>),
    ) {
        assert!(told(problem), "{name} after {page} pages: {problem:?}");
        let now = self.world.cells(who);
        let other: Vec<&String> = now
            .iter()
            .filter(|(table, rows)| cells.get(*table) != Some(rows))
            .map(|(table, _)| table)
            .collect();
        assert!(other.is_empty(), "{name} after {page} pages left something in {other:?}");
        assert!(self.seen(who) == *seen, "{name} after {page} pages is seen in part");
    }
}

/// Nothing was changed, and that is what the person hears.
fn told(problem: &Problem) -> bool {
    matches!(problem.code, ProblemCode::Internal | ProblemCode::DiskFull)
}

fn title(title: &str) -> Value {
    json!({ "text": title })
}

#[test]
fn what_is_written_about_a_case_is_there_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(901);
    let (ingvild, case) = (story.ingvild, story.case());
    let note = json!({ "case": case, "space": "counsellor_participant", "kind": "note", "title": "Uka" });
    let note = story.until_it_passes(ingvild, "note_create", &note);
    let document = note["document"].clone();
    let typed = json!({
        "document": document, "part": null, "field": "body", "heads": note["heads"],
        "splices": [{ "at": 0, "remove": 0, "insert": "Han kom i dag." }],
    });
    let stands = story.until_it_passes(ingvild, "text_edit", &typed);
    let set = json!({ "document": document, "part": null, "field": "title", "value": title("Uka som gikk") });
    story.until_it_passes(ingvild, "field_set", &set);
    let undo = json!({ "document": document, "from": note["heads"], "to": stands["heads"] });
    story.until_it_passes(ingvild, "change_undo", &undo);
    story.call(ingvild, "text_edit", typed);
    let heads = story.document(ingvild, &document)["heads"].clone();
    let widen = json!({ "document": document, "to": "shared", "heads": heads });
    let widened = story.until_it_passes(ingvild, "text_widen", &widen);
    let task = json!({ "case": case, "text": "Ringe verkstedet", "owner": null, "due": null, "from": null });
    story.until_it_passes(ingvild, "task_add", &task);
    let thing = json!({
        "case": case, "space": "shared", "kind": "turn",
        "fields": [{ "field": "turn_kind", "value": { "code": "setback" } }],
        "texts": [{ "field": "happened", "text": "To dager hjemme" }],
    });
    let thing = story.until_it_passes(ingvild, "thing_begin", &thing);
    let away = json!({ "document": thing["document"], "archived": true });
    story.until_it_passes(ingvild, "document_archive", &away);
    story.world.settle();
    story.document(story.roar, &widened["document"]);
}

#[test]
fn a_case_begins_and_is_taken_in_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(902);
    let ingvild = story.ingvild;
    let new = json!({
        "title": "Kari på bakeri", "workplace": "Bakeriet", "start": null, "planned_end": null,
        "protection": "none", "participant": "Kari", "mentor": "Roar",
    });
    let begun = story.until_it_passes(ingvild, "case_create", &new);
    let party = json!({ "case": begun["card"]["case"], "role": "mentor", "name": "Per", "replaces": null });
    story.until_it_passes(ingvild, "party_add", &party);
    let import = json!({ "json": CASES, "only": ["forlop-02"] });
    story.until_it_passes(ingvild, "cases_import", &import);
    assert_eq!(story.call(ingvild, "case_list", json!({})).as_array().unwrap().len(), 3);
}

#[test]
fn a_disk_that_takes_nothing_does_not_stand_between_people_and_what_they_wrote() {
    let _alone = alone();
    let mut story = Story::new(907);
    let (ingvild, case) = (story.ingvild, story.case());
    story.begin_anew(ingvild);
    // Another hour: who opens the case now is to be noted.
    story.world.pass(2 * 60 * MINUTE_MS);
    let ceiling = Ceiling::at(story.world.log_length(ingvild));
    let opened = story.world.call(ingvild, "case_open", json!({ "case": case }));
    drop(ceiling);
    assert!(opened.is_ok(), "{opened:?}");
    let accesses = |story: &mut Story| {
        let list = json!({ "case": case, "limit": 200 });
        story.call(ingvild, "access_list", list).as_array().unwrap().len()
    };
    let before = accesses(&mut story);
    story.call(ingvild, "case_open", json!({ "case": case }));
    assert_eq!(accesses(&mut story), before + 1, "and is noted once there is room");
}

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
fn who_takes_part_changes_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(904);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case());
    let kari = story.world.seat("Kari");
    let make = json!({ "display_name": "Kari", "passphrase": PASSPHRASE, "device_name": "mobilen" });
    story.call(kari, "profile_create", make);
    let parties = story.call(ingvild, "case_open", json!({ "case": case }))["parties"].clone();
    let hers = parties.as_array().unwrap().iter().find(|party| party["role"] == "participant").unwrap();
    let invite = json!({ "case": case, "party": hers["party"], "meeting": "table" });
    let made = story.until_it_passes(ingvild, "invitation_create", &invite);
    // Without a hub of her own: the one that the invitation names is chosen with it, or not.
    follow_whole(&mut story, kari, &made);
    let invitation = serde_json::from_value(made["invitation"].clone()).unwrap();
    story.world.compare_when_shown([ingvild, kari], invitation);
    let offered = story.world.until(kari, invitation, InvitationState::Offered);
    let agree = json!({ "invitation": invitation, "declaration": offered.declaration });
    until_agreed(&mut story, kari, &agree);
    story.world.until(ingvild, invitation, InvitationState::LetIn);
    story.world.settle();
    let out = json!({ "case": case, "party": story.joined.party });
    story.until_it_passes(ingvild, "party_remove", &out);
    let words = json!({ "case": case, "space": "shared", "kind": "note", "title": "Etter Roar" });
    let note = story.call(ingvild, "note_create", words);
    story.world.settle();
    story.document(kari, &note["document"]);
    assert!(story.world.call(roar, "document_open", json!({ "document": note["document"] })).is_err());
}

fn follow_whole(story: &mut Story, kari: Who, made: &Value) {
    story.world.crash(kari);
    story.world.start(kari).unwrap();
    let (before, room) = (story.world.cells(kari), story.world.log_length(kari));
    for page in 0..MOST {
        let ceiling = Ceiling::at(room + page * PAGE);
        let tried = story.world.call(kari, "invitation_follow", json!({ "link": made["link"] }));
        drop(ceiling);
        let Err(problem) = tried else { return assert!(page > 0) };
        assert!(told(&problem), "{problem:?}");
        assert!(story.world.cells(kari) == before, "following after {page} pages is there in part");
    }
}

fn until_agreed(story: &mut Story, kari: Who, agree: &Value) {
    let (before, room) = (story.world.cells(kari), story.world.log_length(kari));
    for page in 0..MOST {
        let ceiling = Ceiling::at(room.saturating_sub(64 * PAGE) + page * PAGE);
        let tried = story.world.call(kari, "invitation_agree", agree.clone());
        drop(ceiling);
        let Err(problem) = tried else { return };
        assert!(told(&problem), "{problem:?}");
        assert!(story.world.cells(kari) == before, "agreeing after {page} pages is there in part");
    }
}

/// Every change of membership on somebody's disk, with its circle.
fn controls(world: &World, who: Who) -> BTreeSet<(Vec<u8>, Vec<u8>)> {
    let rows = world.cells(who).remove("control").unwrap();
    rows.chunks(5).map(|row| (row[2].clone(), row[1].clone())).collect()
}

#[test]
fn what_the_disk_refuses_of_others_words_and_circles_comes_with_the_next_page() {
    let _alone = alone();
    let mut story = Story::new(905);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case());
    for page in ROOMS {
        // The tablet is off while Roar writes, and while words on paper become a member of his circles.
        story.world.crash(ingvild);
        let title = format!("Uke {page}");
        let note = json!({ "case": case, "space": "shared", "kind": "note", "title": title });
        let note = story.call(roar, "note_create", note);
        let shown = story.call(roar, "recovery_words_new", json!({ "passphrase": PASSPHRASE }));
        let asked = shown["asked"].as_array().unwrap().iter().map(|place| place.as_u64().unwrap() as usize);
        let answers: Vec<&Value> = asked.map(|place| &shown["words"][place]).collect();
        story.call(roar, "recovery_words_confirm", json!({ "answers": answers }));
        story.world.settle();
        story.world.start(ingvild).unwrap();
        let ceiling = Ceiling::at(story.world.log_length(ingvild) + page * PAGE);
        story.world.pass(5 * MINUTE_MS);
        drop(ceiling);
        story.world.settle();
        story.document(ingvild, &note["document"]);
        // And what she learnt of the circle stands on her disk, not in memory alone.
        let [hers, his] = [ingvild, roar].map(|who| controls(&story.world, who));
        let circles: BTreeSet<&Vec<u8>> = hers.iter().map(|(circle, _)| circle).collect();
        let lacking = his.iter().filter(|one| circles.contains(&one.0) && !hers.contains(one)).count();
        assert_eq!(lacking, 0, "after {page} pages changes of membership are not on her disk");
    }
}
