//! While the participant holds somebody's device, only their own box and the texts for them are reached; its owner opens it again.

use app::contract::{
    AboutParticipant, AboutView, CaseList, CaseOpen, Created, DocumentOpen, FaultKind, HandoverStatus,
    NoteCreate, OpenHereSet, OwnWordsBegin, ProblemCode, ProfileLock, ProfileUnlock, ProfileUnlockHere,
    ResponseGive, Splice, TabletHandOver, TextEdit,
};
use domain::{NoteKind, ResponseKind, Role, SpaceKind, TextField};
use harness::{PASSPHRASE, Who, World, example_case};
use ids::{CaseId, DocumentId};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const CONTRACT: &str = include_str!("../../../ui/src/core/contract.ts");
/// All that the participant's hands may do.
const OPEN: [&str; 12] = [
    "about_participant",
    "access_list",
    "activity_seen",
    "document_open",
    "handover_status",
    "own_words_begin",
    "profile_lock",
    "profile_status",
    "response_give",
    "text_edit",
    "text_share",
    "unlock_options",
];

struct Scene {
    world: World,
    case: CaseId,
    other: CaseId,
    ingvild: Who,
    roar: Who,
    /// In the circles that the participant belongs to.
    theirs: Vec<DocumentId>,
    /// Everywhere else.
    closed: Vec<DocumentId>,
}

fn note(world: &mut World, who: Who, case: CaseId, space: SpaceKind, words: &str) -> DocumentId {
    let create = NoteCreate { case, space, kind: NoteKind::Note, title: words.to_owned(), circle: None };
    let note: Created = world.ask(who, create).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: format!("{words} står her.") }];
    let edit =
        TextEdit { document: note.document, part: None, field: TextField::Body, heads: note.heads, splices };
    world.ask(who, edit).unwrap();
    note.document
}

fn scene(seed: u64) -> Scene {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let other = example_case(&mut world, ingvild, "forlop-02");
    world.join(ingvild, roar, case, Role::Mentor);
    let theirs = vec![
        note(&mut world, ingvild, case, SpaceKind::Shared, "Åpentord"),
        note(&mut world, ingvild, case, SpaceKind::CounsellorParticipant, "Toord"),
    ];
    let closed = vec![
        note(&mut world, ingvild, case, SpaceKind::MentorSupport, "Lukketord"),
        note(&mut world, ingvild, case, SpaceKind::Private, "Lukketord"),
        note(&mut world, ingvild, other, SpaceKind::Shared, "Lukketord"),
    ];
    world.settle();
    Scene { world, case, other, ingvild, roar, theirs, closed }
}

fn commands() -> Vec<String> {
    let table = &CONTRACT[CONTRACT.find("export interface Contract {").unwrap()..];
    let lines = table.lines().skip(1).take_while(|line| *line != "}");
    lines.map(|line| line.trim().split_once(':').unwrap().0.to_owned()).collect()
}

/// Asks a command with everything that an input may name, and gives the answers that were given.
fn answers(scene: &mut Scene, name: &str, documents: &[DocumentId], case: CaseId) -> Vec<String> {
    let mut given = Vec::new();
    for document in documents {
        for space in ["shared", "private", "mentor_support"] {
            let mut input = Map::new();
            for (field, value) in [
                ("document", json!(document)),
                ("case", json!(case)),
                ("space", json!(space)),
                ("limit", json!(50)),
                ("query", json!("Lukketord")),
                ("passphrase", json!(PASSPHRASE)),
                ("kind", json!("agree")),
                ("about", Value::Null),
                ("words", json!("")),
                ("old_words", json!("")),
                ("new_words", json!("")),
                ("reason", json!("")),
                ("part", Value::Null),
                ("field", json!("body")),
                ("heads", json!([])),
                ("splices", json!([])),
                ("status", json!("shared")),
            ] {
                if fields_of(name).contains(field) {
                    input.insert(field.to_owned(), value);
                }
            }
            match scene.world.call(scene.ingvild, name, Value::Object(input)) {
                Ok(answer) => given.push(answer.to_string()),
                Err(problem) if problem.code == ProblemCode::NotAllowed && problem.fault.is_none() => {}
                Err(problem) => given.push(serde_json::to_string(&problem).unwrap()),
            }
        }
    }
    given
}

fn fields_of(command: &str) -> BTreeSet<String> {
    let line = CONTRACT.lines().find(|line| line.trim().starts_with(&format!("{command}: {{ input: ")));
    let input = line.unwrap().split_once("input: ").unwrap().1.split_once(';').unwrap().0;
    let from = CONTRACT.find(&format!("export type {input} = ")).unwrap();
    let declaration = CONTRACT[from..].split_once(";\n").unwrap().0;
    let plain: String = declaration
        .split("/**")
        .enumerate()
        .map(|(at, piece)| if at == 0 { piece } else { piece.split_once("*/").unwrap().1 })
        .collect();
    let names = plain.split_once('{').map_or("", |(_, inside)| inside).split(',');
    names
        .filter_map(|field| {
            Some(field.split_once(':')?.0.trim_matches([' ', '"', '?', '\n', '{']).to_owned())
        })
        .collect()
}

#[test]
fn every_command_but_the_participants_few_is_refused() {
    let mut scene = scene(101);
    let (case, ingvild) = (scene.case, scene.ingvild);
    scene.world.ask(ingvild, TabletHandOver { case }).unwrap();
    let documents: Vec<DocumentId> = scene.theirs.iter().chain(&scene.closed).copied().collect();
    let closed: Vec<String> = commands().into_iter().filter(|name| !OPEN.contains(&name.as_str())).collect();
    assert!(closed.len() > 60, "the contract was read");
    for name in closed {
        assert_eq!(answers(&mut scene, &name, &documents, case), Vec::<String>::new(), "{name}");
    }
    assert!(scene.world.ask(ingvild, HandoverStatus {}).unwrap().handed.is_some());
}

#[test]
fn what_is_open_gives_nothing_of_other_circles_and_cases() {
    let mut scene = scene(102);
    let (case, other, ingvild) = (scene.case, scene.other, scene.ingvild);
    scene.world.ask(ingvild, TabletHandOver { case }).unwrap();
    let closed = scene.closed.clone();
    for name in ["document_open", "response_give", "text_edit", "text_share"] {
        assert_eq!(answers(&mut scene, name, &closed, case), Vec::<String>::new(), "{name}");
    }
    for name in ["about_participant", "access_list", "own_words_begin"] {
        assert_eq!(answers(&mut scene, name, &closed, other), Vec::<String>::new(), "{name}");
    }
    // Others' words are read and not written over.
    let theirs = scene.theirs.clone();
    for name in ["text_edit", "text_share"] {
        assert_eq!(answers(&mut scene, name, &theirs, case), Vec::<String>::new(), "{name}");
    }
    for space in [SpaceKind::Private, SpaceKind::MentorSupport] {
        assert!(scene.world.ask(ingvild, OwnWordsBegin { case, space }).is_err());
    }
    for document in theirs {
        assert!(scene.world.ask(ingvild, DocumentOpen { document }).is_ok());
    }
    let about: AboutView = scene.world.ask(ingvild, AboutParticipant { case }).unwrap();
    let all = serde_json::to_string(&about).unwrap();
    assert!(all.contains("Åpentord") && all.contains("Toord") && !all.contains("Lukketord"));
    assert!(about.entries.windows(2).all(|pair| pair[0].at <= pair[1].at));
}

#[test]
fn the_walk_has_teeth_where_nobody_has_handed_anything_over() {
    let mut scene = scene(103);
    let (case, closed) = (scene.case, scene.closed.clone());
    for name in ["document_open", "case_open", "search", "case_list", "since_last", "document_history"] {
        assert!(!answers(&mut scene, name, &closed, case).is_empty(), "{name} would not be noticed");
    }
}

#[test]
fn what_is_written_there_is_marked_as_the_participants_words_though_the_device_signs() {
    let mut scene = scene(104);
    let (case, ingvild, roar) = (scene.case, scene.ingvild, scene.roar);
    let read = scene.theirs[0];
    let handed = scene.world.ask(ingvild, TabletHandOver { case }).unwrap().handed.unwrap();
    let own = scene.world.ask(ingvild, OwnWordsBegin { case, space: SpaceKind::Shared }).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: "Jeg liker meg i verkstedet.".to_owned() }];
    let edit =
        TextEdit { document: own.document, part: None, field: TextField::Body, heads: own.heads, splices };
    scene.world.ask(ingvild, edit).unwrap();
    let agree = ResponseGive {
        document: read,
        kind: ResponseKind::Agree,
        about: None,
        words: String::new(),
        old_words: String::new(),
        new_words: String::new(),
        reason: String::new(),
    };
    scene.world.ask(ingvild, agree).unwrap();
    scene.world.settle();
    let seen = scene.world.ask(roar, DocumentOpen { document: own.document }).unwrap();
    let voice = seen.fields.iter().find(|view| view.field == domain::Field::Voice).unwrap();
    assert_eq!(voice.values[0].value, domain::Value::Text(handed.party.to_string()));
    assert_eq!(seen.author.name, "Ingvild");
    let answered = scene.world.ask(roar, DocumentOpen { document: read }).unwrap().parts;
    let by = answered[0].fields.iter().find(|view| view.field == domain::Field::ByParty).unwrap();
    assert_eq!(by.values[0].value, domain::Value::Text(handed.party.to_string()));
    assert_eq!(by.values[0].by.name, "Ingvild");
}

#[test]
fn only_its_owner_opens_it_again_over_a_restart_too() {
    let mut scene = scene(105);
    let (case, ingvild) = (scene.case, scene.ingvild);
    scene.world.drawer(ingvild).set_there(true);
    scene.world.ask(ingvild, OpenHereSet { passphrase: Some(PASSPHRASE.to_owned()) }).unwrap();
    scene.world.ask(ingvild, TabletHandOver { case }).unwrap();
    assert!(scene.world.ask(ingvild, CaseList {}).is_err());
    for restart in [false, true] {
        if restart {
            scene.world.crash(ingvild);
            scene.world.boot(ingvild);
        } else {
            scene.world.ask(ingvild, ProfileLock {}).unwrap();
        }
        let refused = scene.world.ask(ingvild, ProfileUnlockHere {}).unwrap_err();
        assert_eq!(refused.fault, Some(FaultKind::HandedOver));
        assert_eq!(scene.world.ask(ingvild, CaseList {}).unwrap_err().code, ProblemCode::Locked);
    }
    assert!(scene.world.ask(ingvild, ProfileUnlock { passphrase: "feil gjetning her".to_owned() }).is_err());
    scene.world.ask(ingvild, ProfileUnlock { passphrase: PASSPHRASE.to_owned() }).unwrap();
    assert!(scene.world.ask(ingvild, CaseOpen { case }).is_ok());
    // From now on the machine opens it again.
    scene.world.ask(ingvild, ProfileLock {}).unwrap();
    scene.world.ask(ingvild, ProfileUnlockHere {}).unwrap();
}
