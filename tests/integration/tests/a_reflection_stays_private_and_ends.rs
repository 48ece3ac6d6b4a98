//! A reflection on own practice is the person's own, leaves as a learning point without names, and is emptied when its time is over
//! unless it is kept.

use app::contract::{
    Created, DocumentOpen, FieldSet, LearningPoint, NamedKind, Search, TextWords, ThingBegin, ThingList,
    Timeline,
};
use domain::{DocumentKind, Field, Role, SpaceKind, TextField, Value, limits};
use harness::{Who, World, example_case};
use ids::{CaseId, DocumentId};
use std::collections::BTreeSet;

const A_DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn reflect(world: &mut World, who: Who, case: CaseId, texts: &[(TextField, &str)]) -> Created {
    let words = |(field, text): &(TextField, &str)| TextWords { field: *field, text: (*text).to_owned() };
    let (kind, space) = (DocumentKind::Reflection, SpaceKind::Private);
    let begin = ThingBegin {
        case,
        space,
        kind,
        fields: Vec::new(),
        texts: texts.iter().map(words).collect(),
        circle: None,
    };
    world.ask(who, begin).unwrap()
}

fn reflections(world: &mut World, who: Who, case: CaseId) -> BTreeSet<DocumentId> {
    let kinds = vec![DocumentKind::Reflection];
    let things = world.ask(who, ThingList { case: Some(case), kinds, archived: true }).unwrap();
    let things: BTreeSet<DocumentId> = things.into_iter().map(|thing| thing.document).collect();
    let page = Timeline { case, before: None, limit: 200, archived: true };
    let shown = world.ask(who, page).unwrap();
    let shown = shown.iter().filter(|entry| entry.kind == DocumentKind::Reflection);
    assert_eq!(shown.map(|entry| entry.document).collect::<BTreeSet<_>>(), things);
    things
}

fn found(world: &mut World, who: Who, query: &str) -> usize {
    world.ask(who, Search { query: query.to_owned(), limit: 20 }).unwrap().len()
}

#[test]
fn it_is_nobody_elses_and_begins_in_no_shared_circle() {
    let mut world = World::new(91);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let begun = reflect(&mut world, ingvild, case, &[(TextField::TryNext, "Vente lenger før jeg svarer")]);
    world.settle();
    assert!(reflections(&mut world, ingvild, case).contains(&begun.document));
    assert!(reflections(&mut world, roar, case).is_empty());
    assert!(!world.holds(roar, "Vente lenger før jeg svarer"));
    let shared = ThingBegin {
        case,
        space: SpaceKind::Shared,
        kind: DocumentKind::Reflection,
        fields: Vec::new(),
        texts: Vec::new(),
        circle: None,
    };
    assert!(world.ask(ingvild, shared).is_err());
}

#[test]
fn when_its_time_is_over_it_is_in_no_list_and_no_search_unless_it_is_kept() {
    let mut world = World::new(92);
    let ingvild = world.person("Ingvild");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let goes = reflect(&mut world, ingvild, case, &[(TextField::WhatIDid, "Jeg avbrøt avisbudet")]);
    let stays = reflect(&mut world, ingvild, case, &[(TextField::WhatIDid, "Jeg ventet på blomsterbudet")]);
    let keep =
        FieldSet { document: stays.document, part: None, field: Field::Kept, value: Value::Flag(true) };
    world.ask(ingvild, keep).unwrap();
    assert_eq!(found(&mut world, ingvild, "avisbudet"), 1);

    world.skew(ingvild, limits::REFLECTION_DAYS * A_DAY_MS);
    let both = [goes.document, stays.document];
    let there = |world: &mut World| {
        let shown = reflections(world, ingvild, case);
        both.map(|document| shown.contains(&document))
    };
    assert_eq!(there(&mut world), [true, true], "it holds for its last day too");
    world.skew(ingvild, (limits::REFLECTION_DAYS + 2) * A_DAY_MS);
    assert_eq!(there(&mut world), [false, true]);
    assert_eq!(
        (found(&mut world, ingvild, "avisbudet"), found(&mut world, ingvild, "blomsterbudet")),
        (0, 1)
    );
    let view = world.ask(ingvild, DocumentOpen { document: goes.document }).unwrap();
    assert!(view.archived && view.texts.iter().all(|text| text.text.is_empty()));
}

#[test]
fn a_learning_point_goes_without_the_names_of_any_case() {
    let mut world = World::new(93);
    let ingvild = world.person("Ingvild");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let other = example_case(&mut world, ingvild, "forlop-05");
    let mut names = Vec::new();
    for case in [case, other] {
        let view = world.ask(ingvild, app::contract::CaseOpen { case }).unwrap();
        names.extend(view.parties.iter().map(|party| party.name.clone()));
        names.extend([view.card.workplace, view.place]);
    }
    names.retain(|name| !name.is_empty());
    assert!(names.len() > 6, "{names:?}");
    let text =
        names.iter().map(|name| format!("{name} og {}s svar. ", name.to_uppercase())).collect::<String>();
    let made = reflect(&mut world, ingvild, case, &[(TextField::LearningPoint, &text)]);
    let left = world.ask(ingvild, LearningPoint { document: made.document }).unwrap();
    let told: String = left.pieces.iter().map(|piece| piece.text.as_str()).collect();
    for name in &names {
        assert!(!told.to_lowercase().contains(&name.to_lowercase()), "{name} is still in: {told}");
    }
    assert!(told.contains(" og "));
    assert!(left.pieces.iter().any(|piece| piece.name == Some(NamedKind::Participant)));
    assert!(left.until.is_some());
}
