//! What a person waits for: the list with a thousand cases, and one case of three years.

use crate::{median, say};
use app::contract::{CaseCreate, CaseList, CaseOpen, CasesImport, DistanceAmong, TaskList, Timeline};
use harness::{CASES, Who, World};
use ids::CaseId;
use serde_json::{Value, json};
use std::time::Instant;

const CASES_IN_LIST: usize = 1_000;
/// So many cases a screen asks about at a time.
const TOLD_AT_ONCE: usize = 50;
/// Weeks in three years, each with a visit and a note.
const WEEKS: usize = 156;
const RUNS: u32 = 20;

pub(crate) fn measure() {
    let mut world = World::new(2);
    let who = world.person("Ingvild");
    for number in 0..CASES_IN_LIST {
        let create = CaseCreate {
            protection: domain::AddressProtection::None,
            title: format!("Forløp {number}"),
            workplace: "Verkstedet".to_owned(),
            start: None,
            planned_end: None,
            participant: "Sander".to_owned(),
            mentor: Some("Roar".to_owned()),
        };
        world.ask(who, create).unwrap();
    }
    let long = long_case(&mut world, who);
    let list = time(|| world.ask(who, CaseList {}).unwrap().len());
    say("opening the list with 1,000 cases", &format!("{list:.1} ms"), "<= 300 ms");
    let cases: Vec<CaseId> = world.ask(who, CaseList {}).unwrap().iter().map(|card| card.case).collect();
    world.crash(who);
    world.start(who).unwrap();
    let begun = Instant::now();
    for some in cases.chunks(TOLD_AT_ONCE) {
        world.ask(who, DistanceAmong { cases: some.to_vec() }).unwrap();
    }
    let figure = format!("{:.0?}", begun.elapsed());
    say("  all their sentences of distance, first after a start", &figure, "");
    let case = time(|| {
        world.ask(who, CaseOpen { case: long }).unwrap();
        world.ask(who, Timeline { case: long, before: None, limit: 50, archived: false }).unwrap();
        world.ask(who, TaskList { case: Some(long) }).unwrap().len()
    });
    say("opening one case of three years", &format!("{case:.1} ms"), "<= 50 ms");
}

/// The median of several runs, in milliseconds.
fn time(mut work: impl FnMut() -> usize) -> f64 {
    let run = |_| {
        let begun = Instant::now();
        std::hint::black_box(work());
        begun.elapsed().as_secs_f64() * 1_000.0
    };
    median((0..RUNS).map(run).collect())
}

/// An example case whose events are told again week after week.
fn long_case(world: &mut World, who: Who) -> CaseId {
    let mut file: Value = serde_json::from_str(CASES).unwrap();
    let case = file.pointer_mut("/forlop/0").unwrap();
    let events = case.pointer("/hendelser").and_then(Value::as_array).unwrap().clone();
    let told: Vec<Value> = (0..WEEKS * 2)
        .zip(events.iter().filter(|event| event.get("lenker").is_none()).cycle())
        .map(|(number, event)| {
            let mut event = event.clone();
            event.as_object_mut().unwrap().remove("avtale");
            *event.pointer_mut("/id").unwrap() = json!(format!("uke-{number}"));
            event
        })
        .collect();
    *case.pointer_mut("/hendelser").unwrap() = Value::Array(told);
    let only = Some(vec!["forlop-01".to_owned()]);
    let imported = world.ask(who, CasesImport { json: file.to_string(), only }).unwrap();
    *imported.cases.first().unwrap()
}
