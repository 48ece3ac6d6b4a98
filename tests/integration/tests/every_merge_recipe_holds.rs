//! Every recipe of the example cases for edits made apart from each other, with real devices and a real hub.

use app::contract::{CaseConfirm, DocumentDifference, DocumentOpen, DocumentView, Splice, TextEdit};
use app::contract::{OfflineSet, PieceKind};
use domain::{Role, TextField};
use harness::{CASES, Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId, Heads};
use serde_json::Value;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

/// Words, and everything between them letter by letter.
fn words(text: &str) -> Vec<&str> {
    let starts = text.char_indices().scan(false, |inside, (at, letter)| {
        let begins = !(*inside && letter.is_alphanumeric());
        *inside = letter.is_alphanumeric();
        Some((at, begins))
    });
    let mut starts: Vec<usize> = starts.filter(|(_, begins)| *begins).map(|(at, _)| at).collect();
    starts.push(text.len());
    starts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

/// What somebody who types changes: each word that differs, from left to right.
fn typed(before: &str, after: &str) -> Vec<Splice> {
    let mut splices: Vec<Splice> = Vec::new();
    let mut at = 0;
    let mut open = false;
    let (before, after) = (words(before), words(after));
    for change in TextDiff::from_slices(&before, &after).iter_all_changes() {
        let count = u32::try_from(change.value().chars().count()).unwrap();
        if change.tag() == ChangeTag::Equal {
            (at, open) = (at + count, false);
            continue;
        }
        if !open {
            splices.push(Splice { at, remove: 0, insert: String::new() });
            open = true;
        }
        let last = splices.last_mut().unwrap();
        if change.tag() == ChangeTag::Insert {
            last.insert.push_str(change.value());
            at += count;
        } else {
            last.remove += count;
        }
    }
    splices
}

fn text_of(view: &DocumentView, field: TextField) -> String {
    view.texts.iter().find(|text| text.field == field).unwrap().text.clone()
}

struct Scene {
    world: World,
    people: BTreeMap<String, (Who, Role)>,
    document: DocumentId,
    field: TextField,
}

fn role(code: &str) -> Role {
    match code {
        "VEILEDER" => Role::Counsellor,
        "MENTOR" => Role::Mentor,
        _ => Role::Participant,
    }
}

fn name_and_role(case: &Value, person: &str) -> (String, Role) {
    let people = case["personer"].as_array().unwrap();
    let found = people.iter().find(|one| one["id"] == person).unwrap();
    (found["fornavn"].as_str().unwrap().to_owned(), role(found["rolle"].as_str().unwrap()))
}

fn document(world: &mut World, counsellor: Who, case: CaseId, title: &str) -> (DocumentId, TextField) {
    if title == "Vårt felles bilde" {
        let view = world.ask(counsellor, CaseConfirm { case }).unwrap();
        return (view.shared_picture.unwrap(), TextField::Together);
    }
    let create = shared_note(case, title.to_owned());
    (world.ask(counsellor, create).unwrap().document, TextField::Body)
}

/// The case on the counsellor's device, everybody of the recipe in it, and the text that they begin with on all devices.
fn scene(seed: u64, case: &Value, recipe: &Value) -> Scene {
    let mut world = World::new(seed);
    let counsellor_name = case["personer"].as_array().unwrap().iter().find(|one| one["rolle"] == "VEILEDER");
    let counsellor = world.person(counsellor_name.unwrap()["fornavn"].as_str().unwrap());
    let id = example_case(&mut world, counsellor, case["id"].as_str().unwrap());
    let mut people = BTreeMap::new();
    for edit in recipe["endringer"].as_array().unwrap() {
        let person = edit["person"].as_str().unwrap();
        let (name, role) = name_and_role(case, person);
        let who = if role == Role::Counsellor { counsellor } else { world.person(&name) };
        if role != Role::Counsellor {
            world.join(counsellor, who, id, role);
            // One of the example cases is shielded, and asks everybody.
            world.ask(who, CaseConfirm { case: id }).unwrap();
        }
        people.insert(person.to_owned(), (who, role));
    }
    let (document, field) = document(&mut world, counsellor, id, recipe["dokument"].as_str().unwrap());
    let view = world.ask(counsellor, DocumentOpen { document }).unwrap();
    let remove = u32::try_from(text_of(&view, field).chars().count()).unwrap();
    let splices = vec![Splice { at: 0, remove, insert: recipe["grunnlag"].as_str().unwrap().to_owned() }];
    world.ask(counsellor, TextEdit { document, part: None, field, heads: view.heads, splices }).unwrap();
    world.settle();
    Scene { world, people, document, field }
}

/// What each role added since a moment, as one person's device tells it.
fn added(scene: &mut Scene, who: Who, from: &Heads) -> BTreeMap<Role, String> {
    let difference =
        DocumentDifference { document: scene.document, from: from.clone(), to: Heads::default() };
    let view = scene.world.ask(who, difference).unwrap();
    let mut added: BTreeMap<Role, String> = BTreeMap::new();
    let text = view.texts.iter().find(|text| text.field == scene.field).unwrap();
    for piece in text.pieces.iter().filter(|piece| piece.kind == PieceKind::Added) {
        let by = piece.by.as_ref().unwrap();
        added.entry(by.role.unwrap()).or_default().push_str(&piece.text);
    }
    added
}

fn holds(seed: u64, case: &Value, recipe: &Value) {
    let mut scene = scene(seed, case, recipe);
    let (document, field) = (scene.document, scene.field);
    let base = recipe["grunnlag"].as_str().unwrap();
    let mut before = None;
    let mut wrote: BTreeMap<Role, String> = BTreeMap::new();
    let edits = recipe["endringer"].as_array().unwrap();
    for edit in edits.iter().filter(|edit| edit["frakoblet"] == true) {
        let (who, _) = scene.people[edit["person"].as_str().unwrap()];
        scene.world.ask(who, OfflineSet { offline: true }).unwrap();
    }
    for edit in edits {
        let (who, role) = scene.people[edit["person"].as_str().unwrap()];
        let view = scene.world.ask(who, DocumentOpen { document }).unwrap();
        assert_eq!(text_of(&view, field), base, "{}: the same beginning on every device", recipe["id"]);
        let splices = typed(base, edit["tekst"].as_str().unwrap());
        wrote.insert(role, splices.iter().map(|splice| splice.insert.as_str()).collect());
        before = Some(view.heads.clone());
        let edit = TextEdit { document, part: None, field, heads: view.heads, splices };
        scene.world.ask(who, edit).unwrap();
    }
    scene.world.settle();
    let everybody: Vec<Who> = scene.people.values().map(|(who, _)| *who).collect();
    for who in &everybody {
        scene.world.ask(*who, OfflineSet { offline: false }).unwrap();
    }
    scene.world.settle();
    let mut texts = Vec::new();
    for who in everybody {
        let view = scene.world.ask(who, DocumentOpen { document }).unwrap();
        let text = text_of(&view, field);
        for words in recipe["skalInneholdeAlle"].as_array().unwrap() {
            let words = words.as_str().unwrap();
            assert!(text.contains(words), "{}: {words:?} is not in {text:?}", recipe["id"]);
        }
        assert_eq!(added(&mut scene, who, before.as_ref().unwrap()), wrote, "{}", recipe["id"]);
        texts.push((text, view.heads));
    }
    assert!(texts.windows(2).all(|pair| pair[0] == pair[1]), "{}: {texts:?}", recipe["id"]);
}

#[test]
fn every_merge_recipe_holds_on_every_device() {
    let file: Value = serde_json::from_str(CASES).unwrap();
    let mut recipes = 0;
    for case in file["forlop"].as_array().unwrap() {
        for recipe in case["samtidigeRedigeringer"].as_array().into_iter().flatten() {
            for seed in 0..3 {
                holds(seed, case, recipe);
            }
            recipes += 1;
        }
    }
    assert_eq!(recipes, 4);
}
