//! Tapering, pause and an end without blame: written by several offline, merged, found again, and taken up again.

use app::contract::{
    CaseOpen, Created, DocumentHistory, DocumentOpen, FieldSet, OfflineSet, Search, Splice, TextEdit,
    ThingBegin, ThingList,
};
use domain::{CaseStatus, DocumentKind, Field, Role, SpaceKind, TextField, Value};
use harness::{Who, World, example_case};
use ids::DocumentId;

fn write(world: &mut World, who: Who, document: DocumentId, field: TextField, words: &str) {
    let view = world.ask(who, DocumentOpen { document }).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
    world.ask(who, TextEdit { document, part: None, field, heads: view.heads, splices }).unwrap();
}

#[test]
fn what_each_takes_along_is_written_apart_and_stands_together() {
    let mut world = World::new(111);
    let (ingvild, sander, roar) = (world.person("Ingvild"), world.person("Deltaker"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, sander, case, Role::Participant);
    world.join(ingvild, roar, case, Role::Mentor);
    let begin = ThingBegin {
        case,
        space: SpaceKind::Shared,
        kind: DocumentKind::Ending,
        fields: Vec::new(),
        texts: Vec::new(),
        circle: None,
    };
    let Created { document, .. } = world.ask(ingvild, begin).unwrap();
    world.settle();
    let everybody = [ingvild, sander, roar];
    for who in everybody {
        world.ask(who, OfflineSet { offline: true }).unwrap();
    }
    write(&mut world, ingvild, document, TextField::Learned, "Vi trengte mer tid om morgenen.");
    write(&mut world, sander, document, TextField::TakesParticipant, "Jeg kan bremser nå.");
    write(&mut world, roar, document, TextField::TakesMentor, "Å spørre før jeg viser.");
    write(&mut world, roar, document, TextField::Learned, "Han lærer med hendene. ");
    for who in everybody {
        world.ask(who, OfflineSet { offline: false }).unwrap();
    }
    world.settle();
    for who in everybody {
        let view = world.ask(who, DocumentOpen { document }).unwrap();
        let text = |field| view.texts.iter().find(|text| text.field == field).unwrap().text.clone();
        let learned = text(TextField::Learned);
        assert!(learned.contains("mer tid om morgenen") && learned.contains("med hendene"), "{learned}");
        assert_eq!(text(TextField::TakesParticipant), "Jeg kan bremser nå.");
        assert_eq!(text(TextField::TakesMentor), "Å spørre før jeg viser.");
        let hits = world.ask(who, Search { query: "bremser".to_owned(), limit: 10 }).unwrap();
        assert!(hits.iter().any(|hit| hit.document == document));
        let history = world.ask(who, DocumentHistory { document }).unwrap();
        let writers: std::collections::BTreeSet<_> =
            history.iter().map(|sitting| sitting.author.person).collect();
        assert_eq!(writers.len(), 3);
        let list = ThingList { case: Some(case), kinds: vec![DocumentKind::Ending], archived: false };
        assert_eq!(world.ask(who, list).unwrap().len(), 1);
    }
}

#[test]
fn a_case_tapers_pauses_ends_with_an_outcome_and_may_begin_again() {
    let mut world = World::new(112);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let document = world.ask(ingvild, CaseOpen { case }).unwrap().document;
    let set = |world: &mut World, field, code: &str| {
        world.ask(ingvild, FieldSet { document, part: None, field, value: Value::Code(code.to_owned()) })
    };
    for status in ["running", "tapering", "paused", "running"] {
        set(&mut world, Field::CaseStatus, status).unwrap();
        world.settle();
        assert_eq!(world.ask(roar, CaseOpen { case }).unwrap().card.status.code(), status);
    }
    set(&mut world, Field::Outcome, "participant_stopped").unwrap();
    set(&mut world, Field::CaseStatus, "ended").unwrap();
    world.settle();
    assert_eq!(world.ask(roar, CaseOpen { case }).unwrap().card.status, CaseStatus::Ended);
    set(&mut world, Field::CaseStatus, "running").unwrap();
}
