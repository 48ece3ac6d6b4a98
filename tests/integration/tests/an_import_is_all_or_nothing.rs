//! A file with a fault anywhere takes in nothing; a good one takes in everything once.

use app::contract::{CaseList, CaseOpen, CasesImport, DocumentOpen, FaultKind, ProblemCode, Search};
use harness::{CASES, World};
use serde_json::{Value, json};

fn import(json: String) -> CasesImport {
    CasesImport { json, only: None }
}

#[test]
fn a_fault_in_the_last_case_leaves_nothing_of_the_first() {
    let mut world = World::new(11);
    let who = world.person("Ingvild");
    let mut file: Value = serde_json::from_str(CASES).unwrap();
    file["forlop"][3]["hendelser"][0]["tidspunkt"] = json!("i går");
    let problem = world.ask(who, import(file.to_string())).unwrap_err();
    assert_eq!((problem.code, problem.fault), (ProblemCode::Invalid, Some(FaultKind::NoSuchDate)));
    assert_eq!(problem.place.as_deref(), Some("forlop[3].hendelser[0].tidspunkt"));
    assert_eq!(world.ask(who, CaseList {}).unwrap(), Vec::new());
    assert_eq!(world.ask(who, Search { query: "Sander".to_owned(), limit: 10 }).unwrap(), Vec::new());
}

#[test]
fn a_good_file_is_taken_in_once_and_survives_a_crash() {
    let mut world = World::new(12);
    let who = world.person("Ingvild");
    let imported = world.ask(who, import(CASES.to_owned())).unwrap();
    assert_eq!(imported.cases.len(), 4);
    let left_out: Vec<(&str, u32)> =
        imported.left_out.iter().map(|left| (left.what.as_str(), left.count)).collect();
    assert_eq!(left_out, [("AVSTAND", 1)], "distance is told anew, and nothing else is lost");
    let again = world.ask(who, import(CASES.to_owned())).unwrap_err();
    assert_eq!(again.fault, Some(FaultKind::AlreadyThere));
    let before = world.ask(who, CaseList {}).unwrap();
    world.crash(who);
    world.start(who).unwrap();
    assert_eq!(world.ask(who, CaseList {}).unwrap(), before);
    assert!(!world.ask(who, Search { query: "løftebuk".to_owned(), limit: 10 }).unwrap().is_empty());
}

#[test]
fn a_shielded_case_shows_neither_name_nor_place_in_the_list() {
    let mut world = World::new(13);
    let who = world.person("Merete");
    let only = Some(vec!["forlop-06".to_owned()]);
    world.ask(who, CasesImport { json: CASES.to_owned(), only }).unwrap();
    let card = world.ask(who, CaseList {}).unwrap().remove(0);
    assert_eq!((card.title.as_str(), card.workplace.as_str(), card.names.len()), ("", "", 0));
}

#[test]
fn the_shared_picture_begins_with_what_the_file_says_that_its_people_began_with() {
    let mut world = World::new(14);
    let who = world.person("Ingvild");
    let only = Some(vec!["forlop-01".to_owned()]);
    let case = world.ask(who, CasesImport { json: CASES.to_owned(), only }).unwrap().cases[0];
    let document = world.ask(who, CaseOpen { case }).unwrap().shared_picture.unwrap();
    let view = world.ask(who, DocumentOpen { document }).unwrap();
    assert_eq!(view.texts[0].text, "Sander kommer tirsdag og torsdag. Han jobber best før lunsj.");
    let mut file: Value = serde_json::from_str(CASES).unwrap();
    file["forlop"][2]["samtidigeRedigeringer"][0]["grunnlag"] = json!(7);
    let problem = world.ask(who, import(file.to_string())).unwrap_err();
    assert_eq!(problem.place.as_deref(), Some("forlop[2].samtidigeRedigeringer[0].grunnlag"));
}
