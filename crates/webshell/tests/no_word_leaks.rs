//! What the real program writes to its folder, to the hub and to its own output holds no word, name or secret in the clear.
#![expect(
    clippy::unwrap_used,
    reason = "what a test sets up must work; clippy spares test functions only, not what they call"
)]

mod program;

use hostile::canary::Canaries;
use hub::http::{Surroundings, serve};
use hub::settings::Settings;
use hub::{Log, Quotas};
use ids::UtcMillis;
use program::{Door, Running};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
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
    let mut words: Vec<String> = (1..=12).map(|number| format!("kanari{number:02}fuglæ")).collect();
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
}

fn sent(door: &Door) -> bool {
    let status = door.ask("sync_overview", &json!({})).unwrap();
    status.get("unsent").and_then(Value::as_u64) == Some(0)
        && status.get("connection") == Some(&json!("up_to_date"))
}

fn surroundings(complaints: Arc<Mutex<String>>) -> Surroundings {
    let mut count = 0_u64;
    Surroundings {
        clock: Arc::new(|| UtcMillis(1_800_000_000_000)),
        random: Box::new(move |bytes: &mut [u8]| {
            for chunk in bytes.chunks_mut(8) {
                count = count.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mixed = (count ^ (count >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                chunk.iter_mut().zip(mixed.to_le_bytes()).for_each(|(to, from)| *to = from);
            }
        }),
        on_fault: Box::new(move |fault| complaints.lock().unwrap().push_str(&fault.to_string())),
    }
}

#[test]
fn words_stand_nowhere_that_the_programs_write() {
    let folder = tempfile::tempdir().unwrap();
    let at_hub = folder.path().join("hub");
    std::fs::create_dir(&at_hub).unwrap();
    let hubs_complaints = Arc::new(Mutex::new(String::new()));
    let mut surroundings = surroundings(Arc::clone(&hubs_complaints));
    let log = Log::create_or_open(&at_hub.join("hub.sqlite3"), &mut *surroundings.random).unwrap();
    let listen = "127.0.0.1:0".parse().unwrap();
    let settings = Settings { listen, data: at_hub, tls: None, quotas: Quotas::default() };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let hub = runtime.block_on(serve(&settings, log, surroundings)).unwrap();
    let wire = Wire::default();
    let address = wire.to(&hub.address());

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
    assert_eq!(canaries.in_bytes("hub's log", hubs_complaints.lock().unwrap().as_bytes()), []);
    // What finds a word in these would find one.
    let leaky = [heard, words().concat().into_bytes()].concat();
    assert!(canaries.in_bytes("wire", &leaky).len() >= words().len());
    runtime.block_on(hub.stop());
}

fn nothing_in(canaries: &Canaries, folder: &Path) {
    let (found, files) = canaries.in_folder(folder);
    assert!(files >= 5, "too few files to show anything: {files}");
    assert_eq!(found, []);
}
