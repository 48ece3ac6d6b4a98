//! A confidential case tells neither name nor place before it was opened, and asks first; a strictly confidential one is refused.

use app::contract::{
    AccessList, CaseConfirm, CaseCreate, CaseList, CaseOpen, FaultKind, FieldSet, InvitationList, Problem,
    Search, SinceLast, Splice, TaskAdd, TaskList, TextEdit,
};
use domain::{AccessKind, AddressProtection, Field, Role, TextField, Value as FieldValue};
use harness::{PASSPHRASE, Who, World, shared_note};
use ids::{CaseId, DeviceId, DocumentId, InvitationId, PersonId};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const CONTRACT: &str = include_str!("../../../ui/src/core/contract.ts");
/// Words of the case, none of which may be told.
const WORDS: [&str; 8] = [
    "Tittelord",
    "Verkstedord",
    "Stedsord",
    "Deltakernavn",
    "Notatord",
    "Tekstord",
    "Oppgaveord",
    "Bransjeord",
];

/// Ingvild and Roar in a case full of words that nobody else says, with work of each that the other has not seen.
struct Scene {
    world: World,
    case: CaseId,
    documents: Vec<DocumentId>,
    part: String,
    devices: Vec<(DeviceId, PersonId)>,
    invitations: BTreeSet<InvitationId>,
    ingvild: Who,
    roar: Who,
}

fn scene(seed: u64, protection: AddressProtection) -> Scene {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let participant = world.person("Deltakernavn");
    let create = CaseCreate {
        title: "Tittelord".to_owned(),
        workplace: "Verkstedord".to_owned(),
        start: None,
        planned_end: None,
        protection,
        participant: "Deltakernavn".to_owned(),
        mentor: Some("Mentor".to_owned()),
    };
    let view = world.ask(ingvild, create).unwrap();
    let case = view.card.case;
    for (field, words) in [(Field::WorkplacePlace, "Stedsord"), (Field::WorkplaceSector, "Bransjeord")] {
        let value = FieldValue::Text(words.to_owned());
        world.ask(ingvild, FieldSet { document: view.document, part: None, field, value }).unwrap();
    }
    let task = TaskAdd { case, text: "Oppgaveord".to_owned(), owner: None, due: None, from: None };
    let task = world.ask(ingvild, task).unwrap();
    world.join(ingvild, participant, case, Role::Participant);
    world.join(ingvild, roar, case, Role::Mentor);
    let mut documents = vec![view.document, view.shared_picture.unwrap()];
    for who in [ingvild, roar] {
        // Roar writes too: so he must have opened the case, and forgets it with the restart below.
        if who == roar && protection != AddressProtection::None {
            world.ask(roar, CaseConfirm { case }).unwrap();
        }
        let title = "Notatord".to_owned();
        let create = shared_note(case, title);
        let note = world.ask(who, create).unwrap();
        let splices = vec![Splice { at: 0, remove: 0, insert: "Tekstord i en setning.".to_owned() }];
        let (document, heads) = (note.document, note.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        world.ask(who, edit).unwrap();
        documents.push(document);
        world.settle();
    }
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    let readers = view.spaces.iter().flat_map(|space| &space.readers);
    let devices = readers.flat_map(|reader| reader.devices.iter().map(|one| (one.device, reader.person)));
    let devices = devices.collect::<BTreeSet<_>>().into_iter().collect();
    let part = task.part.unwrap().to_string();
    let lists = [ingvild, roar].map(|who| world.ask(who, InvitationList {}).unwrap());
    let invitations = lists.iter().flatten().map(|view| view.invitation).collect();
    Scene { world, case, documents, part, devices, invitations, ingvild, roar }
}

/// Every command with the names of its input's fields, from the contract that the screens are built against.
fn commands() -> BTreeMap<String, Vec<String>> {
    let table = &CONTRACT[CONTRACT.find("export interface Contract {").unwrap()..];
    let lines = table.lines().skip(1).take_while(|line| *line != "}");
    lines
        .map(|line| {
            let (name, rest) = line.trim().split_once(": { input: ").unwrap();
            (name.to_owned(), fields_of(rest.split_once(';').unwrap().0))
        })
        .collect()
}

fn fields_of(input: &str) -> Vec<String> {
    let from = CONTRACT.find(&format!("export type {input} = ")).unwrap();
    let declaration = &CONTRACT[from..];
    let declaration = &declaration[..declaration.find(";\n").unwrap()];
    let mut plain = String::new();
    for (at, piece) in declaration.split("/**").enumerate() {
        plain.push_str(if at == 0 { piece } else { piece.split_once("*/").unwrap().1 });
    }
    let Some((_, inside)) = plain.split_once('{') else { return Vec::new() };
    let names = inside.split(',').filter_map(|field| field.split_once(':'));
    names.map(|(name, _)| name.trim().trim_matches(['"', '?', '}']).trim().to_owned()).collect()
}

impl Scene {
    /// Leaves something on a device that has not been sent.
    fn leave_unsent(&mut self, who: Who) {
        let (case, title) = (self.case, "Notatord".to_owned());
        let create = shared_note(case, title);
        self.documents.push(self.world.ask(who, create).unwrap().document);
    }

    /// What a screen could put into a field of this name.
    fn candidates(&self, field: &str) -> Vec<Value> {
        let documents = || self.documents.iter().map(|id| json!(id)).collect();
        match field {
            "case" => vec![json!(self.case)],
            "cases" => vec![json!([self.case])],
            "document" => documents(),
            "part" | "party" | "owner" => vec![json!(self.part), Value::Null],
            "query" => WORDS.map(|word| json!(word)).to_vec(),
            "passphrase" => vec![json!(PASSPHRASE)],
            "space" => vec![json!("shared"), json!("private")],
            "kind" => vec![json!("note"), json!("visit"), json!("response"), json!("agree")],
            "kinds" => vec![json!(["note", "goal"]), json!(["hours"])],
            "fields" | "texts" => vec![json!([])],
            "limit" => vec![json!(200)],
            "archived" | "offline" => vec![json!(true)],
            "field" => vec![json!("title"), json!("body")],
            "value" => vec![json!({"text": "x"})],
            "status" => vec![json!("shared"), json!("made"), json!("seen")],
            "about" => vec![Value::Null],
            "until" => vec![json!("2026-02-01")],
            "words" | "old_words" | "new_words" | "reason" => vec![json!("x")],
            "version" => vec![json!("00".repeat(32))],
            "answer" => vec![json!("agree")],
            "day" => vec![json!("2026-11-24")],
            "minutes" => vec![json!(60)],
            "category" => vec![json!("training")],
            "confirmed" => vec![json!(false)],
            "heads" | "splices" | "parties" | "from" | "only" => vec![json!([]), Value::Null],
            "to" => vec![json!("shared"), json!([])],
            "at" => vec![json!(1)],
            "protection" => vec![json!("none")],
            "title" | "workplace" | "participant" | "mentor" | "name" => vec![json!("x")],
            "start" | "planned_end" | "before" | "due" | "planned_at" => vec![Value::Null],
            "invitation" => self.invitations.iter().map(|id| json!(id)).collect(),
            "meeting" => vec![json!("table")],
            "comparison" => vec![json!("same")],
            "envelope" => vec![json!("00".repeat(32))],
            "choice" => vec![json!("use_this")],
            "declaration" => vec![json!(1), Value::Null],
            "device" => self.devices.iter().map(|(device, _)| json!(device)).collect(),
            "person" => self.devices.iter().map(|(_, person)| json!(person)).collect(),
            "role" => vec![json!("mentor"), json!("writer"), json!("admin")],
            _ => vec![json!("x"), json!([]), json!(1), json!(true), Value::Null],
        }
    }

    /// Every input that the candidates make, not more than some hundred.
    fn inputs(&self, fields: &[String]) -> Vec<Value> {
        let mut inputs = vec![Map::new()];
        for field in fields {
            let candidates = self.candidates(field);
            inputs = inputs
                .into_iter()
                .flat_map(|input| {
                    candidates.iter().map(move |value| {
                        let mut input = input.clone();
                        input.insert(field.clone(), value.clone());
                        input
                    })
                })
                .take(400)
                .collect();
        }
        inputs.into_iter().map(Value::Object).collect()
    }

    /// Asks everything on a device that has just started, each command on its own copy of the disk, and gives the commands
    /// whose answers hold a word of the case.
    fn leaks(&mut self, who: Who) -> BTreeSet<String> {
        let folder = self.world.folder(who).to_owned();
        let aside = tempfile::tempdir().unwrap();
        self.world.crash(who);
        copy(&folder, aside.path());
        let (mut leaks, mut untaught) = (BTreeSet::new(), BTreeSet::new());
        for (name, fields) in commands() {
            if name == "case_confirm" {
                continue;
            }
            self.world.crash(who);
            std::fs::remove_dir_all(&folder).unwrap();
            copy(aside.path(), &folder);
            self.world.start(who).unwrap();
            let mut understood = false;
            for input in self.inputs(&fields) {
                let answer = match self.world.call(who, &name, input) {
                    Ok(answer) => answer.to_string(),
                    Err(problem) => serde_json::to_string(&problem).unwrap(),
                };
                understood |= !(answer.contains("wrong_type") && answer.contains(&name));
                if WORDS.iter().any(|word| answer.contains(word)) {
                    leaks.insert(name.clone());
                }
            }
            if !understood {
                untaught.insert(format!("{name}: {fields:?}"));
            }
        }
        assert!(
            untaught.is_empty(),
            "`candidates` has no input that these commands understand: {untaught:#?}"
        );
        leaks
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to)
        } else {
            drop(std::fs::copy(entry.path(), to))
        }
    }
}

fn fault<T>(answer: Result<T, Problem>) -> Option<FaultKind> {
    answer.err().and_then(|problem| problem.fault)
}

#[test]
fn no_command_tells_a_word_of_a_shielded_case_that_nobody_opened() {
    let mut scene = scene(31, AddressProtection::Confidential);
    let (ingvild, roar) = (scene.ingvild, scene.roar);
    scene.leave_unsent(roar);
    for who in [ingvild, roar] {
        assert_eq!(scene.leaks(who), BTreeSet::new(), "{}", scene.world.name(who));
    }
}

#[test]
fn the_walk_over_all_commands_has_teeth() {
    let mut scene = scene(32, AddressProtection::None);
    scene.leave_unsent(scene.roar);
    let leaks = scene.leaks(scene.roar);
    let must = [
        "case_list",
        "case_open",
        "document_difference",
        "document_open",
        "search",
        "since_last",
        "sync_overview",
        "task_list",
        "timeline",
    ];
    for name in must {
        assert!(leaks.contains(name), "{name} would not be noticed: {leaks:?}");
    }
    // Whom Ingvild invited stands on her device.
    let hers = scene.leaks(scene.ingvild);
    assert!(hers.contains("invitation_list"), "{hers:?}");
}

#[test]
fn opening_asks_first_and_holds_for_the_session() {
    let mut scene = scene(33, AddressProtection::Confidential);
    let (case, roar, ingvild) = (scene.case, scene.roar, scene.ingvild);
    scene.world.crash(roar);
    scene.world.start(roar).unwrap();
    let asked = scene.world.ask(roar, CaseOpen { case }).unwrap_err();
    assert_eq!(asked.fault, Some(FaultKind::ConfirmOpening));
    assert_eq!(asked.place, Some(case.to_string()));
    let query = Search { query: "Tekstord".to_owned(), limit: 10 };
    assert!(
        scene.world.ask(roar, query.clone()).unwrap().is_empty(),
        "a hit would tell that the word is there"
    );

    let view = scene.world.ask(roar, CaseConfirm { case }).unwrap();
    assert_eq!(view.card.title, "Tittelord");
    assert_eq!(scene.world.ask(roar, CaseOpen { case }).unwrap().place, "Stedsord");
    let tasks = scene.world.ask(roar, TaskList { case: Some(case) }).unwrap();
    assert_eq!(tasks[0].text, "Oppgaveord");
    // Outside of the case it stays masked, also now.
    assert_eq!(scene.world.ask(roar, CaseList {}).unwrap()[0].title, "");
    assert_eq!(scene.world.ask(roar, TaskList { case: None }).unwrap()[0].text, "");
    let hits = scene.world.ask(roar, query).unwrap();
    assert!(hits.len() == 2 && hits.iter().all(|hit| hit.title.is_empty() && hit.snippet.is_empty()));
    let news = scene.world.ask(ingvild, SinceLast {}).unwrap();
    assert!(!news.is_empty() && news.iter().all(|entry| entry.title.is_empty() && entry.authors.is_empty()));

    scene.world.crash(roar);
    scene.world.start(roar).unwrap();
    assert_eq!(fault(scene.world.ask(roar, CaseOpen { case })), Some(FaultKind::ConfirmOpening));
    scene.world.ask(roar, CaseConfirm { case }).unwrap();
    scene.world.settle();
    let log = scene.world.ask(ingvild, AccessList { case, limit: 200 }).unwrap();
    let roars: Vec<_> = log.iter().filter(|entry| entry.by.role == Some(Role::Mentor)).collect();
    assert_eq!(roars.len(), 3, "every confirmed opening is written down, within the hour too");
    assert!(roars.iter().all(|entry| entry.what == AccessKind::OpenedShielded));
}

#[test]
fn a_case_that_is_shielded_later_hides_at_once_on_every_device() {
    let mut scene = scene(34, AddressProtection::None);
    let (case, roar, ingvild) = (scene.case, scene.roar, scene.ingvild);
    assert!(scene.world.ask(roar, CaseOpen { case }).is_ok());
    let document = scene.documents[0];
    let shield = |code: &str| FieldSet {
        document,
        part: None,
        field: Field::Shielding,
        value: FieldValue::Code(code.to_owned()),
    };
    let strictly = scene.world.ask(ingvild, shield("strictly_confidential"));
    assert_eq!(fault(strictly), Some(FaultKind::StrictlyConfidential));
    scene.world.ask(ingvild, shield("confidential")).unwrap();
    assert!(scene.world.ask(ingvild, CaseOpen { case }).is_ok(), "whoever shields a case stands in it");
    scene.world.settle();
    assert_eq!(fault(scene.world.ask(roar, CaseOpen { case })), Some(FaultKind::ConfirmOpening));
    assert_eq!(scene.world.ask(roar, CaseList {}).unwrap()[0].title, "");
}

#[test]
fn a_strictly_confidential_case_is_never_begun() {
    let mut world = World::new(35);
    let ingvild = world.person("Ingvild");
    let create = CaseCreate {
        title: "Tittelord".to_owned(),
        workplace: "Verkstedord".to_owned(),
        start: None,
        planned_end: None,
        protection: AddressProtection::StrictlyConfidential,
        participant: "Deltakernavn".to_owned(),
        mentor: None,
    };
    assert_eq!(fault(world.ask(ingvild, create)), Some(FaultKind::StrictlyConfidential));
    assert!(world.ask(ingvild, CaseList {}).unwrap().is_empty());
    assert!(!world.holds(ingvild, "Deltakernavn"));
}
