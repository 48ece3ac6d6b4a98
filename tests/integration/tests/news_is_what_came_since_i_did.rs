//! "Since last" tells what others did after one came, and what they took back; what stood there before is no flood of news.

use app::contract::{
    CaseOpen, ChangeUndo, Created, FieldSet, OfflineSet, PartRestore, SeenMark, SinceEntry, SinceLast,
    TaskAdd, TaskList, Timeline,
};
use chrono::NaiveDate;
use domain::{DocumentKind, Field, PartKind, Role, Value};
use harness::{DAY_MS, Who, World, example_case, shared_note};
use ids::{CaseId, Heads};

fn since(world: &mut World, who: Who) -> Vec<SinceEntry> {
    world.ask(who, SinceLast {}).unwrap()
}

/// What people write in; the frame of a case goes on changing while somebody comes.
fn is_content(entry: &SinceEntry) -> bool {
    entry.kind != DocumentKind::Case && entry.kind != DocumentKind::AccessLog
}

fn look_at_everything(world: &mut World, who: Who) {
    for entry in since(world, who) {
        world.ask(who, SeenMark { document: entry.document, heads: entry.heads }).unwrap();
    }
    assert_eq!(since(world, who).len(), 0);
}

fn together(seed: u64) -> (World, Who, Who, CaseId) {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.pass(DAY_MS);
    world.join(ingvild, roar, case, Role::Mentor);
    (world, ingvild, roar, case)
}

#[test]
fn what_stood_there_before_i_came_is_what_the_case_is_and_no_news() {
    let (mut world, ingvild, roar, case) = together(301);
    let before = since(&mut world, roar);
    assert_eq!(before.iter().filter(|entry| is_content(entry)).count(), 0);
    let page = Timeline { case, before: None, limit: 200, archived: false };
    assert!(world.ask(roar, page).unwrap().len() > 15, "a whole history has come at once");
    // What comes afterwards is news, with its words, beside the rest.
    let create = shared_note(case, "Ny dag");
    let note = world.ask(ingvild, create).unwrap().document;
    world.settle();
    let news = since(&mut world, roar);
    assert!(!news.iter().find(|entry| entry.document == note).unwrap().before_me);
    // Whoever founded the case never came later than it.
    assert!(since(&mut world, ingvild).iter().all(|entry| !entry.before_me));
}

#[test]
fn what_was_written_before_i_came_and_reaches_me_later_is_told_apart_from_news() {
    let mut world = World::new(304);
    let [ingvild, sander, roar] = ["Ingvild", "Sander", "Roar"].map(|name| world.person(name));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, sander, case, Role::Participant);
    world.ask(sander, OfflineSet { offline: true }).unwrap();
    let write = |world: &mut World, title: &str| {
        let create = shared_note(case, title.to_owned());
        world.ask(sander, create).unwrap().document
    };
    let early = write(&mut world, "Før Roar kom");
    world.pass(DAY_MS);
    world.join(ingvild, roar, case, Role::Mentor);
    world.pass(DAY_MS);
    let late = write(&mut world, "Etter at Roar kom");
    world.ask(sander, OfflineSet { offline: false }).unwrap();
    world.settle();
    let told = since(&mut world, roar);
    let entry = |document| told.iter().find(|entry| entry.document == document).unwrap();
    assert!(entry(early).before_me && entry(early).difference.fields.is_empty());
    assert!(!entry(late).before_me && !entry(late).difference.fields.is_empty());
    // Read once, it is what the case is.
    look_at_everything(&mut world, roar);
}

#[test]
fn a_task_that_i_had_seen_and_that_was_taken_back_is_told_and_can_be_taken_out_again() {
    let (mut world, ingvild, roar, case) = together(302);
    let add = TaskAdd { case, text: "Sjekke skiltet".to_owned(), owner: None, due: None, from: None };
    let Created { document, part, heads } = world.ask(ingvild, add).unwrap();
    let part = part.unwrap();
    world.settle();
    look_at_everything(&mut world, roar);
    let has = |world: &mut World, who| {
        let tasks = world.ask(who, TaskList { case: Some(case) }).unwrap();
        tasks.iter().any(|task| task.part == part)
    };
    assert!(has(&mut world, roar));

    let undo = ChangeUndo { document, from: None, to: Heads::new(heads.as_slice().to_vec()) };
    world.ask(ingvild, undo).unwrap();
    world.settle();
    assert!(!has(&mut world, roar));
    let news = since(&mut world, roar);
    let entry = news.iter().find(|entry| entry.document == document).unwrap();
    let told: Vec<_> = entry
        .taken_back
        .iter()
        .map(|gone| (gone.part, gone.kind, gone.words.as_str(), gone.by.name.as_str()))
        .collect();
    assert_eq!(told, [(part, PartKind::Task, "Sjekke skiltet", "Ingvild")]);
    assert!(
        since(&mut world, ingvild).iter().all(|entry| entry.taken_back.is_empty()),
        "it is no news to her"
    );

    world.ask(roar, PartRestore { document, part }).unwrap();
    world.settle();
    for who in [roar, ingvild] {
        assert!(has(&mut world, who));
        assert!(since(&mut world, who).iter().all(|entry| entry.taken_back.is_empty()));
        assert_eq!(world.ask(who, CaseOpen { case }).unwrap().document, document);
    }
}

#[test]
fn two_values_that_were_set_at_once_are_news_to_both_whichever_stands_first() {
    let (mut world, ingvild, roar, case) = together(305);
    for who in [ingvild, roar] {
        look_at_everything(&mut world, who);
    }
    let document = world.ask(ingvild, CaseOpen { case }).unwrap().document;
    for (who, day) in [(ingvild, 13), (roar, 14)] {
        let value = Value::Date(NaiveDate::from_ymd_opt(2026, 1, day).unwrap());
        let set = FieldSet { document, part: None, field: Field::Start, value };
        world.ask(who, set).unwrap();
    }
    world.settle();
    for (who, other) in [(ingvild, "Roar"), (roar, "Ingvild")] {
        let news = since(&mut world, who);
        let entry = news.iter().find(|entry| entry.document == document).unwrap();
        let field = entry.difference.fields.iter().find(|field| field.field == Field::Start).unwrap();
        assert_eq!(field.after.len(), 2);
        assert!(field.by.iter().any(|by| by.name == other));
    }
}
