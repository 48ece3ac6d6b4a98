//! The inbox: a thought caught offline is safe at once, the person's own, on all of their devices, found by searching, and later
//! moves into a case in one step.

use app::contract::{
    Created, DocumentOpen, FaultKind, InboxAttach, InboxBegin, InboxList, InboxView, OfflineSet, Search,
    SearchHit, Splice, TextEdit, Timeline,
};
use domain::{NoteKind, Role, SpaceKind, TextField};
use harness::{Who, World, example_case};
use ids::{CaseId, DocumentId, Heads};

fn add_device(world: &mut World, first: Who, second: Who) {
    world.join_device(first, second);
}

fn write(world: &mut World, who: Who, begun: &Created, words: &str) -> Heads {
    let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
    let (document, heads) = (begun.document, begun.heads.clone());
    let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
    world.ask(who, edit).unwrap().heads
}

fn caught(world: &mut World, who: Who, words: &str) -> (DocumentId, Heads) {
    let begun = world.ask(who, InboxBegin {}).unwrap();
    let heads = write(world, who, &begun, words);
    (begun.document, heads)
}

fn inbox(world: &mut World, who: Who) -> InboxView {
    world.ask(who, InboxList {}).unwrap()
}

fn found(world: &mut World, who: Who, query: &str) -> Vec<SearchHit> {
    world.ask(who, Search { query: query.to_owned(), limit: 50 }).unwrap()
}

fn stands(world: &mut World, who: Who, case: CaseId, document: DocumentId) -> bool {
    let page = Timeline { case, before: None, limit: 200, archived: true };
    world.ask(who, page).unwrap().iter().any(|entry| entry.document == document)
}

#[test]
fn what_was_caught_offline_outlives_a_crash_and_reaches_my_other_device_and_nobody_else() {
    let mut world = World::new(71);
    let (tablet, phone, roar) = (world.person("Ingvild"), world.person("telefon"), world.person("Roar"));
    let case = example_case(&mut world, tablet, "forlop-01");
    world.join(tablet, roar, case, Role::Mentor);
    add_device(&mut world, tablet, phone);
    world.ask(tablet, OfflineSet { offline: true }).unwrap();
    let (note, _) = caught(&mut world, tablet, "Spør om hørselvern i trappa");
    world.crash(tablet);
    world.start(tablet).unwrap();
    assert_eq!(inbox(&mut world, tablet).notes.iter().map(|one| one.document).collect::<Vec<_>>(), [note]);
    let hit = found(&mut world, tablet, "hørselvern trapp").remove(0);
    assert_eq!(
        (hit.document, hit.note_kind, hit.field),
        (note, Some(NoteKind::Inbox), Some(TextField::Body))
    );
    assert!(hit.snippet.iter().any(|piece| piece.hit && piece.text == "hørselvern"));

    world.ask(tablet, OfflineSet { offline: false }).unwrap();
    world.settle();
    let there = inbox(&mut world, phone);
    assert_eq!(there.case, inbox(&mut world, tablet).case, "each device finds it without being told");
    assert_eq!(there.notes.first().unwrap().excerpt, "Spør om hørselvern i trappa");
    assert!(!found(&mut world, phone, "hørselvern trapp").is_empty());
    assert!(inbox(&mut world, roar).notes.is_empty());
    assert!(found(&mut world, roar, "hørselvern trapp").is_empty());
    assert!(!world.holds(roar, "Spør om hørselvern i trappa"));
}

#[test]
fn attaching_moves_the_words_in_one_step_and_only_the_circle_reads_them() {
    let mut world = World::new(72);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let (note, heads) = caught(&mut world, ingvild, "Roar viste rampeheisen");
    let attach = InboxAttach { document: note, heads, case, space: SpaceKind::Shared, circle: None };
    let made = world.ask(ingvild, attach.clone()).unwrap();
    world.crash(ingvild);
    world.start(ingvild).unwrap();
    assert!(inbox(&mut world, ingvild).notes.is_empty());
    let hits = found(&mut world, ingvild, "rampeheisen");
    assert_eq!(hits.iter().map(|hit| (hit.document, hit.case)).collect::<Vec<_>>(), [(made.document, case)]);
    assert!(stands(&mut world, ingvild, case, made.document) && !stands(&mut world, ingvild, case, note));
    world.settle();
    let read = world.ask(roar, DocumentOpen { document: made.document }).unwrap();
    assert_eq!(read.texts.first().unwrap().text, "Roar viste rampeheisen");
    assert!(world.ask(ingvild, attach).is_err(), "words are moved once");

    let (support, heads) = caught(&mut world, ingvild, "Bare for meg");
    let made = InboxAttach { document: support, heads, case, space: SpaceKind::Private, circle: None };
    let private = world.ask(ingvild, made).unwrap();
    world.settle();
    assert!(stands(&mut world, ingvild, case, private.document));
    assert!(!world.holds(roar, "Bare for meg"));
}

#[test]
fn what_was_written_on_since_is_not_moved_unseen() {
    let mut world = World::new(73);
    let ingvild = world.person("Ingvild");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let begun = world.ask(ingvild, InboxBegin {}).unwrap();
    let before = write(&mut world, ingvild, &begun, "En tanke");
    write(&mut world, ingvild, &Created { heads: before.clone(), ..begun.clone() }, "og mer ");
    let attach =
        |heads| InboxAttach { document: begun.document, heads, case, space: SpaceKind::Shared, circle: None };
    let refused = world.ask(ingvild, attach(before)).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::ChangedSince));
    let nothing = world.ask(ingvild, InboxBegin {}).unwrap();
    let empty = InboxAttach {
        document: nothing.document,
        heads: nothing.heads,
        case,
        space: SpaceKind::Shared,
        circle: None,
    };
    assert_eq!(world.ask(ingvild, empty).unwrap_err().fault, Some(FaultKind::MissingField));
    assert_eq!(inbox(&mut world, ingvild).notes.len(), 1);
}

#[test]
fn opening_the_box_again_and_again_makes_one_note_until_something_is_written() {
    let mut world = World::new(74);
    let ingvild = world.person("Ingvild");
    let one = world.ask(ingvild, InboxBegin {}).unwrap().document;
    assert_eq!(world.ask(ingvild, InboxBegin {}).unwrap().document, one);
    assert!(inbox(&mut world, ingvild).notes.is_empty(), "an empty note is nothing");
    let (written, _) = caught(&mut world, ingvild, "Ord");
    assert_eq!(written, one);
    assert_ne!(world.ask(ingvild, InboxBegin {}).unwrap().document, one);
}
