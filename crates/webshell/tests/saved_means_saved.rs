//! The real program is killed while it acknowledges words; every word that it acknowledged is there when it starts again.
#![expect(
    clippy::unwrap_used,
    reason = "what a test sets up must work; clippy spares test functions only, not what they call"
)]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};

const KILLS: u64 = 12;
/// Most words acknowledged between two kills.
const WORDS: u64 = 25;

/// The program, and how to speak with it.
struct Running {
    child: Child,
    door: Door,
}

#[derive(Clone)]
struct Door {
    address: String,
    cookie: String,
}

impl Door {
    /// A request and its whole answer, or nothing when the other side died before it was whole.
    fn exchange(&self, line: &str, body: &str) -> Option<(String, String)> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        let Self { address, cookie } = self;
        let head = format!("{line} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n");
        let length = body.len();
        let rest = format!("Cookie: {cookie}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
        stream.write_all((head + &rest).as_bytes()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        text.split_once("\r\n\r\n").map(|(head, body)| (head.to_owned(), body.to_owned()))
    }

    /// What a command answers; nothing when the program died before the answer was whole.
    fn ask(&self, name: &str, input: &Value) -> Option<Value> {
        let call = json!({ "name": name, "input": input }).to_string();
        let (head, body) = self.exchange("POST /api", &call)?;
        let answer = serde_json::from_str(&body).ok()?;
        assert!(head.starts_with("HTTP/1.1 200"), "{name}: {head} {body}");
        Some(answer)
    }
}

impl Running {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_felles-webshell"))
            .arg("--profile")
            .arg(folder.join("profile"))
            .arg("--ui")
            .arg(folder.join("ui"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (address, token) =
            line.trim().strip_prefix("open http://").and_then(|rest| rest.split_once("/?token=")).unwrap();
        let mut door = Door { address: address.to_owned(), cookie: String::new() };
        let (head, _) = door.exchange(&format!("GET /?token={token}"), "").unwrap();
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        door.cookie = cookie.split(';').next().unwrap().to_owned();
        Running { child, door }
    }

    /// SIGKILL: nothing of the process runs after it.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

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
        "participant": "Sander", "mentor": null });
    let case = door.ask("case_create", &case).unwrap();
    let case = case.pointer("/card/case").unwrap();
    let note = json!({ "case": case, "space": "shared", "kind": "note", "title": "I dag" });
    door.ask("note_create", &note).unwrap().get("document").unwrap().clone()
}

#[test]
fn every_acknowledged_word_outlives_the_program() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("ui")).unwrap();
    std::fs::write(folder.path().join("ui/index.html"), "<!doctype html>").unwrap();
    let mut running = Running::start(folder.path());
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
        running = Running::start(folder.path());
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
