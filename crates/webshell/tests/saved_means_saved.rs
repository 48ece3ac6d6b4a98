//! The real program is killed while it acknowledges words; every word that it acknowledged is there when it starts again.
#![expect(
    clippy::unwrap_used,
    reason = "what a test sets up must work; clippy spares test functions only, not what they call"
)]

mod program;

use program::{Door, Running};
use serde_json::{Value, json};
use std::process::Stdio;
use std::sync::mpsc::{Sender, channel};

const KILLS: u64 = 12;
/// Most words acknowledged between two kills.
const WORDS: u64 = 25;

/// Types one word after the other until the program dies, and tells of each that was acknowledged.
fn type_on(door: &Door, document: &Value, mut heads: Value, life: u64, acknowledged: &Sender<String>) {
    for number in 0.. {
        let word = format!("ord{life:03}x{number:06}");
        let splices = json!([{ "at": 0, "remove": 0, "insert": format!("{word} ") }]);
        let edit = json!({ "document": document, "part": null, "field": "body", "heads": heads, "splices": splices });
        let Some(answer) = door.ask("text_edit", &edit) else { return };
        heads = answer.get("heads").unwrap().clone();
        if acknowledged.send(word).is_err() {
            return;
        }
    }
}

fn words_on_disk(door: &Door, document: &Value) -> (Value, Vec<String>) {
    let view = door.ask("document_open", &json!({ "document": document })).unwrap();
    let text = view.pointer("/texts/0/text").and_then(Value::as_str).unwrap_or_default();
    (view.get("heads").unwrap().clone(), text.split_whitespace().map(str::to_owned).collect())
}

fn missing<'a>(acknowledged: &'a [String], found: &[String]) -> Vec<&'a String> {
    acknowledged.iter().filter(|word| !found.contains(word)).collect()
}

/// A profile with a case and an empty note.
fn begin(door: &Door) -> Value {
    let profile =
        json!({ "display_name": "Ingvild", "passphrase": "tre glade mekanikere", "device_name": "pc" });
    door.ask("profile_create", &profile).unwrap();
    let case = json!({ "title": "Verkstedet", "workplace": "Brekke", "start": null, "planned_end": null,
        "protection": "none", "participant": "Sander", "mentor": null });
    let case = door.ask("case_create", &case).unwrap();
    let case = case.pointer("/card/case").unwrap();
    let note = json!({ "case": case, "space": "shared", "kind": "note", "title": "I dag" });
    door.ask("note_create", &note).unwrap().get("document").unwrap().clone()
}

#[test]
fn every_acknowledged_word_outlives_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = Running::start(folder.path(), Stdio::inherit());
    let document = begin(&running.door);
    let mut acknowledged: Vec<String> = Vec::new();
    for life in 0..KILLS {
        let (heads, found) = words_on_disk(&running.door, &document);
        assert_eq!(missing(&acknowledged, &found), Vec::<&String>::new(), "after {life} kills");
        let (told, hears) = channel();
        let (door, typing) = (running.door.clone(), document.clone());
        let typist = std::thread::spawn(move || type_on(&door, &typing, heads, life, &told));
        // The typist is already at the next word when the blow falls, each time somewhere else in it.
        let until = 1 + (life.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % WORDS;
        acknowledged.extend(hears.iter().take(usize::try_from(until).unwrap()));
        (0..life * 40_000).for_each(|_| std::hint::spin_loop());
        running.kill();
        acknowledged.extend(hears.iter());
        typist.join().unwrap();
        running = Running::start(folder.path(), Stdio::inherit());
        running.door.ask("profile_unlock", &json!({ "passphrase": "tre glade mekanikere" })).unwrap();
    }
    let (_, found) = words_on_disk(&running.door, &document);
    assert_eq!(missing(&acknowledged, &found), Vec::<&String>::new());
    assert!(acknowledged.len() >= usize::try_from(KILLS).unwrap());
    // What finds a missing word would find one.
    let never = ["never acknowledged and never there".to_owned()];
    assert_eq!(missing(&never, &found).len(), 1);
    running.kill();
}
