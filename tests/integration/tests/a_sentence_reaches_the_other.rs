//! What one person writes is durable here, sent, merged and shown on the other's device, with its author.

use app::contract::{CaseList, DocumentDelivery, DocumentOpen, SinceLast, Splice, TextEdit, Timeline};
use app::contract::{DeliveryStage, PieceKind};
use domain::{Role, SpaceKind, TextField};
use harness::{World, example_case, shared_note};
use ids::Heads;

fn typed(at: u32, insert: &str) -> Vec<Splice> {
    vec![Splice { at, remove: 0, insert: insert.to_owned() }]
}

#[test]
fn a_sentence_reaches_the_other() {
    let mut world = World::new(1);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);

    let cards = world.ask(roar, CaseList {}).unwrap();
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].my_role, Some(Role::Mentor));

    let create = shared_note(case, "I dag");
    let note = world.ask(ingvild, create).unwrap();
    let edit = TextEdit {
        document: note.document,
        part: None,
        field: TextField::Body,
        heads: note.heads,
        splices: typed(0, "Han lo da bilen startet."),
    };
    world.ask(ingvild, edit).unwrap();
    let delivery = world.ask(ingvild, DocumentDelivery { document: note.document }).unwrap();
    assert_eq!(delivery.stage, DeliveryStage::Saved);
    world.settle();

    let seen = world.ask(roar, DocumentOpen { document: note.document }).unwrap();
    assert_eq!(seen.texts[0].text, "Han lo da bilen startet.");
    assert_eq!(seen.author.name, "Ingvild");
    let delivery = world.ask(ingvild, DocumentDelivery { document: note.document }).unwrap();
    assert_eq!(delivery.stage, DeliveryStage::Received);
    assert_eq!(delivery.received_by.len(), 1);
    assert_eq!(delivery.received_by[0].name, "Roar");

    let news = world.ask(roar, SinceLast {}).unwrap();
    let entry = news.iter().find(|entry| entry.document == note.document).unwrap();
    assert!(entry.new);
    assert_eq!(entry.authors[0].name, "Ingvild");
    let added = entry.difference.texts.iter().flat_map(|text| &text.pieces);
    assert!(
        added.clone().any(|piece| piece.kind == PieceKind::Added && piece.text.contains("bilen startet"))
    );
}

#[test]
fn what_is_not_for_the_mentor_never_reaches_the_mentors_device() {
    let mut world = World::new(2);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let timeline = Timeline { case, before: None, limit: 200, archived: true };
    let hers = world.ask(ingvild, timeline.clone()).unwrap();
    let his = world.ask(roar, timeline).unwrap();
    assert!(hers.iter().any(|entry| entry.space == SpaceKind::CounsellorParticipant));
    assert!(his.iter().any(|entry| entry.space == SpaceKind::MentorSupport));
    let not_his = |entry: &&app::contract::TimelineEntry| {
        !matches!(entry.space, SpaceKind::Shared | SpaceKind::MentorSupport)
    };
    assert_eq!(his.iter().filter(not_his).count(), 0);
    assert_eq!(his.len(), hers.iter().filter(|entry| !not_his(entry)).count());
}

#[test]
fn a_moment_that_is_not_known_here_is_refused_and_changes_nothing() {
    let mut world = World::new(3);
    let ingvild = world.person("Ingvild");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let create = shared_note(case, "");
    let note = world.ask(ingvild, create).unwrap();
    let strange = Heads::new(vec![ids::ChangeHash([7; 32])]);
    let edit = TextEdit {
        document: note.document,
        part: None,
        field: TextField::Body,
        heads: strange,
        splices: typed(0, "x"),
    };
    assert!(world.ask(ingvild, edit).is_err());
    let open = world.ask(ingvild, DocumentOpen { document: note.document }).unwrap();
    assert_eq!(open.heads, note.heads);
}
