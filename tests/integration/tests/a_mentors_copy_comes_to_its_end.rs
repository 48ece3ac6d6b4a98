//! Twelve weeks after a case has ended, or at once when the mentor left, nothing of it is on the mentor's device: no word in any
//! table, in any page of the database, freed ones too, or in its log; and no key.

use app::contract::{
    CaseList, CaseOpen, ClosedCases, CopyState, FieldSet, PartyAdd, PartyRemove, Search, SyncOverview,
};
use domain::{Field, Role, Value};
use harness::{DAY_MS, Joined, MINUTE_MS, Who, World, example_case};
use ids::PartId;

/// How often a device looks whether something of an ended copy is left.
const HOUR_MS: i64 = 61 * MINUTE_MS;
/// Words and names that stand in the case.
const CANARIES: [&str; 4] = ["Sander", "Brekkebakken", "verksted", "Ingvild"];

fn scene(seed: u64) -> (World, Joined) {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let joined = world.join(ingvild, roar, case, Role::Mentor);
    (world, joined)
}

fn set(world: &mut World, joined: &Joined, part: Option<PartId>, field: Field, value: Value) {
    let document = world.ask(joined.counsellor, CaseOpen { case: joined.case }).unwrap().document;
    world.ask(joined.counsellor, FieldSet { document, part, field, value }).unwrap();
}

fn end_the_case(world: &mut World, joined: &Joined) {
    set(world, joined, None, Field::Outcome, Value::Code("hired".to_owned()));
    set(world, joined, None, Field::CaseStatus, Value::Code("ended".to_owned()));
    let today = Value::Date("2026-01-05".parse().unwrap());
    set(world, joined, None, Field::End, today);
    world.settle();
}

/// Which of the canaries stand somewhere in the opened pages of a device that is not running.
fn words_in_pages(world: &World, who: Who) -> Vec<&'static str> {
    let pages = world.opened_pages(who);
    assert!(pages.len() > 20);
    let has = |word: &str| {
        let spellings = [word.to_owned(), word.to_lowercase()];
        pages.iter().any(|page| {
            spellings.iter().any(|word| page.windows(word.len()).any(|window| window == word.as_bytes()))
        })
    };
    CANARIES.into_iter().filter(|word| has(word)).collect()
}

fn sleep(world: &mut World, who: Who, days: i64) {
    if world.is_running(who) {
        world.crash(who);
    }
    world.now += days * DAY_MS;
    world.start(who).unwrap();
}

#[test]
fn twelve_weeks_after_the_end_nothing_is_left_but_one_line() {
    let (mut world, joined) = scene(1);
    let roar = joined.invited;
    end_the_case(&mut world, &joined);
    sleep(&mut world, roar, 83);
    assert_eq!(world.ask(roar, CaseList {}).unwrap().len(), 1, "until then it is all there");
    world.crash(roar);
    assert_eq!(words_in_pages(&world, roar), CANARIES, "the search does see what is there");

    sleep(&mut world, roar, 1);
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
    assert!(world.ask(roar, CaseOpen { case: joined.case }).is_err());
    let query = "Brekkebakken".to_owned();
    assert!(world.ask(roar, Search { query, limit: 20 }).unwrap().is_empty());
    let closed = world.ask(roar, ClosedCases {}).unwrap();
    assert_eq!(closed.iter().map(|closed| closed.case).collect::<Vec<_>>(), vec![joined.case]);
    world.settle();
    world.crash(roar);
    assert_eq!(words_in_pages(&world, roar), Vec::<&str>::new());
    let cells = world.cells(roar);
    for table in
        ["document", "change", "envelope", "snapshot", "invitation", "newcomer", "search_text", "actor"]
    {
        assert_eq!(cells[table].len(), 0, "{table}");
    }
    // What is left is the mentor's own private circle, its key and its membership.
    assert_eq!((cells["space"].len(), cells["epoch_key"].len()), (3, 3));
    sleep(&mut world, roar, 1);
    world.settle();
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty(), "it does not come back with the next pull");
    assert_eq!(world.ask(joined.counsellor, CaseList {}).unwrap().len(), 1, "the office keeps its records");
}

#[test]
fn a_mentor_who_has_left_loses_the_copy_at_once() {
    let (mut world, joined) = scene(2);
    let roar = joined.invited;
    let leave = PartyRemove { case: joined.case, party: joined.party };
    world.ask(joined.counsellor, leave).unwrap();
    world.settle();
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
    world.crash(roar);
    assert_eq!(words_in_pages(&world, roar), Vec::<&str>::new());
}

/// A program that makes backups reads in the database, so that its log cannot be emptied.
#[test]
fn what_stands_in_the_log_of_an_ended_copy_goes_as_soon_as_nobody_reads_there() {
    let (mut world, joined) = scene(6);
    let (roar, case) = (joined.invited, joined.case);
    let known = world.write_note(joined.counsellor, case, "verksted");
    world.settle();
    assert_eq!(world.first_text(roar, known).as_deref(), Some("verksted"));
    let reading = world.reading(roar);
    world.ask(joined.counsellor, PartyRemove { case, party: joined.party }).unwrap();
    world.settle();
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
    assert_eq!(world.first_text(roar, known), None, "it is not in memory either");
    assert_ne!(words_in_pages(&world, roar), Vec::<&str>::new());
    drop(reading);
    world.pass(HOUR_MS);
    assert_eq!(words_in_pages(&world, roar), Vec::<&str>::new());
}

#[test]
fn a_mentor_who_is_let_in_again_meets_his_own_words_and_nobody_takes_him_for_two() {
    let (mut world, joined) = scene(7);
    let (ingvild, roar, case) = (joined.counsellor, joined.invited, joined.case);
    let own = world.write_note(roar, case, "Roars egne ord.");
    end_the_case(&mut world, &joined);
    sleep(&mut world, roar, 84);
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
    world.settle();
    // It ended later than was written, and he comes back to it as somebody new.
    world.ask(ingvild, PartyRemove { case, party: joined.party }).unwrap();
    set(&mut world, &joined, None, Field::End, Value::Date("2027-01-05".parse().unwrap()));
    let role = Role::Mentor;
    world.ask(ingvild, PartyAdd { case, role, name: "Roar".to_owned(), replaces: None }).unwrap();
    world.join(ingvild, roar, case, role);
    assert_eq!(world.first_text(roar, own).as_deref(), Some("Roars egne ord."));
    let noticed = world.ask(roar, SyncOverview {}).unwrap().noticed;
    assert_eq!((noticed.copies, noticed.concerns.len()), (CopyState::Only, 0));
    let after = world.write_note(roar, case, "Tilbake.");
    world.settle();
    assert_eq!(world.first_text(ingvild, after).as_deref(), Some("Tilbake."));
}

/// The broken variant: the same rows deleted as any program would, without overwriting them and without emptying the log.
#[test]
fn rows_that_are_only_deleted_leave_their_words_in_the_pages() {
    let (mut world, joined) = scene(4);
    let roar = joined.invited;
    world.crash(roar);
    let one = "(SELECT space FROM space WHERE case_id IS NOT NULL LIMIT 1)";
    let forget = include_str!("../../../crates/store/src/space/forget.sql").replace("?1", one);
    world.tamper(roar, &format!("PRAGMA secure_delete = OFF; BEGIN; {forget} {forget} COMMIT;"));
    let cells = world.cells(roar);
    assert_eq!((cells["document"].len(), cells["search_text"].len()), (0, 0), "no query shows them");
    assert_ne!(words_in_pages(&world, roar), Vec::<&str>::new());
}

#[test]
fn a_participant_keeps_the_copy() {
    let mut world = World::new(3);
    let (ingvild, sander) = (world.person("Ingvild"), world.person("Sander"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let joined = world.join(ingvild, sander, case, Role::Participant);
    end_the_case(&mut world, &joined);
    sleep(&mut world, sander, 200);
    assert_eq!(world.ask(sander, CaseList {}).unwrap().len(), 1);
}
