//! What the real program writes to its folder, to the hub and to its own output holds no word, name or secret in the clear.
#![expect(
    clippy::unwrap_used,
    reason = "what a test sets up must work; clippy spares test functions only, not what they call"
)]

mod program;

use hostile::canary::Canaries;
use program::{Door, Running};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};

const PASSPHRASE: &str = "kanari passord fuglebur";
/// Questions until everything has reached the hub; each takes about a millisecond.
const PATIENCE: usize = 60_000;

/// Everything that went over the wire, in both directions.
#[derive(Clone, Default)]
struct Wire(Arc<Mutex<Vec<u8>>>);

impl Wire {
    fn heard(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }

    /// Carries bytes on and keeps a copy, until one side ends.
    fn carry(self, mut from: TcpStream, mut to: TcpStream) {
        let mut buffer = [0; 16 * 1024];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            let bytes = buffer.get(..count).unwrap();
            self.0.lock().unwrap().extend_from_slice(bytes);
            if to.write_all(bytes).is_err() {
                break;
            }
        }
        // The other direction ends by itself.
        drop(to.shutdown(Shutdown::Write));
    }

    /// An address that leads to the hub, over this wire.
    fn to(&self, hub: &str) -> String {
        let hub = hub.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let wire = self.clone();
        std::thread::spawn(move || {
            for device in listener.incoming().flatten() {
                let at_hub = TcpStream::connect(&hub).unwrap();
                let (there, back) = (wire.clone(), wire.clone());
                let (from, to) = (device.try_clone().unwrap(), at_hub.try_clone().unwrap());
                std::thread::spawn(move || there.carry(from, to));
                std::thread::spawn(move || back.carry(at_hub, device));
            }
        });
        format!("http://{address}")
    }
}

fn words() -> Vec<String> {
    let mut words: Vec<String> = (1..=20).map(|number| format!("kanari{number:02}fuglæ")).collect();
    words.push(PASSPHRASE.to_owned());
    words
}

/// Writes each word somewhere, also where it is refused.
fn write_everywhere(door: &Door, hub: &str) {
    let words = words();
    let word = |number: usize| words.get(number - 1).unwrap();
    let profile = json!({ "display_name": word(1), "passphrase": PASSPHRASE, "device_name": word(2) });
    door.ask("profile_create", &profile).unwrap();
    door.ask("hub_set", &json!({ "address": hub })).unwrap();
    let case = json!({ "title": word(3), "workplace": word(4), "start": null, "planned_end": null,
        "participant": word(5), "mentor": word(6), "protection": "none" });
    let case = door.ask("case_create", &case).unwrap().pointer("/card/case").unwrap().clone();
    for (number, space) in ["shared", "counsellor_participant", "private"].into_iter().enumerate() {
        let note = json!({ "case": case, "space": space, "kind": "note", "title": word(7 + number) });
        let note = door.ask("note_create", &note).unwrap();
        let splices = json!([{ "at": 0, "remove": 0, "insert": format!("Det sto {} her.", word(10)) }]);
        let edit = json!({ "document": note.get("document"), "part": null, "field": "body",
            "heads": note.get("heads"), "splices": splices });
        door.ask("text_edit", &edit).unwrap();
    }
    door.ask(
        "task_add",
        &json!({ "case": case, "text": word(11), "owner": null, "due": null, "from": null }),
    )
    .unwrap();
    door.ask("search", &json!({ "query": word(12), "limit": 9 })).unwrap();
    write_further(door, &case);
}

/// A visit, a field, words that are taken out again, and questions that are refused.
fn write_further(door: &Door, case: &Value) {
    let words = words();
    let word = |number: usize| words.get(number - 1).unwrap();
    let visit =
        json!({ "case": case, "space": "shared", "kind": "visit", "title": word(13), "planned_at": null });
    let visit = door.ask("visit_create", &visit).unwrap();
    let document = visit.get("document");
    let mut heads = visit.get("heads").unwrap().clone();
    for (remove, insert) in [(0, word(14)), (word(14).chars().count(), word(15))] {
        let splices = json!([{ "at": 0, "remove": remove, "insert": insert }]);
        let edit = json!({ "document": document, "part": null, "field": "summary", "heads": heads, "splices": splices });
        heads = door.ask("text_edit", &edit).unwrap().get("heads").unwrap().clone();
    }
    let title =
        json!({ "document": document, "part": null, "field": "title", "value": { "text": word(16) } });
    door.ask("field_set", &title).unwrap();
    let refused = [
        ("search", json!({ "query": word(17).repeat(900), "limit": "mange" })),
        ("hub_set", json!({ "address": format!("http://{}", word(18)) })),
        ("passphrase_change", json!({ "current": word(19), "new": word(20) })),
    ];
    for (name, input) in refused {
        assert!(matches!(door.answer(name, &input), Some(Err(_))), "{name}");
    }
}

fn sent(door: &Door) -> bool {
    let status = door.ask("sync_overview", &json!({})).unwrap();
    status.get("unsent").and_then(Value::as_u64) == Some(0)
        && status.get("connection") == Some(&json!("up_to_date"))
}

/// The hub's own program.
struct Hub {
    child: Child,
    says: BufReader<ChildStdout>,
    address: String,
}

impl Hub {
    fn start(data: &Path, complaints: Stdio) -> Self {
        let program = Path::new(env!("CARGO_BIN_EXE_felles-webshell")).with_file_name("felles-hub");
        assert!(program.exists(), "build it first: cargo build -p felles-hub");
        let mut hub = Command::new(program);
        hub.args(["--listen", "127.0.0.1:0", "--data"]).arg(data);
        let mut child = hub.stdout(Stdio::piped()).stderr(complaints).spawn().unwrap();
        let mut says = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        says.read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on ").unwrap().to_owned();
        Self { child, says, address }
    }

    /// Ends it and gives what it said besides its address.
    fn end(&mut self) -> Vec<u8> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let mut said = Vec::new();
        self.says.read_to_end(&mut said).unwrap();
        said
    }
}

/// A test that fails leaves no program behind.
impl Drop for Hub {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn words_stand_nowhere_that_the_programs_write() {
    let folder = tempfile::tempdir().unwrap();
    let at_hub = folder.path().join("hub");
    std::fs::create_dir(&at_hub).unwrap();
    let mut hub = Hub::start(&at_hub, Stdio::from(File::create(folder.path().join("hub-stderr")).unwrap()));
    let wire = Wire::default();
    let address = wire.to(&hub.address);

    let complaints = File::create(folder.path().join("stderr")).unwrap();
    let running = Running::start(folder.path(), Stdio::from(complaints));
    write_everywhere(&running.door, &address);
    assert!((0..PATIENCE).any(|_| sent(&running.door)), "what was written never reached the hub");
    let canaries = Canaries::new(&words());
    nothing_in(&canaries, folder.path());
    running.kill();
    nothing_in(&canaries, folder.path());
    let heard = wire.heard();
    assert!(heard.len() > 10_000, "too little was heard to show anything: {} bytes", heard.len());
    assert_eq!(canaries.in_bytes("wire", &heard), []);
    assert_eq!(canaries.in_bytes("what the hub says", &hub.end()), []);
    nothing_in(&canaries, folder.path());
    // What finds a word in these would find one.
    let leaky = [heard, words().concat().into_bytes()].concat();
    assert!(canaries.in_bytes("wire", &leaky).len() >= words().len());
}

fn nothing_in(canaries: &Canaries, folder: &Path) {
    let (found, files) = canaries.in_folder(folder);
    assert!(files >= 5, "too few files to show anything: {files}");
    assert_eq!(found, []);
}
