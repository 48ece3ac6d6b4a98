//! Whole doors: the hub's door for requests, the core's door for commands, an import, an operator's settings.

use crate::Target;
use crate::records::requests;
use app::Device;
use harness::{CASES, Chance, PASSPHRASE};
use hub::Log;
use hub::settings::{Arguments, Settings};
use identity::DeviceKeys;
use ids::UtcMillis;
use sealing::{KeyCost, RecoveryCode};
use serde_json::{Value, json};
use transport::HubAddress;

const NOW: UtcMillis = UtcMillis(1_800_000_000_000);

pub(crate) fn targets() -> Vec<Target> {
    vec![hub_door(), command_door(), import(), settings(), typed_words()]
}

fn hub_door() -> Target {
    let mut chance = Chance::new(7);
    let mut log = Log::in_memory(&mut chance).unwrap();
    let device = DeviceKeys::from_seed(&[7; 32]).id();
    Target::new("hub", 1_500, requests(), move |bytes| {
        // A minute later each time, so that the budget never says no.
        let now = UtcMillis(NOW.0 + i64::try_from(chance.below(1 << 40)).unwrap());
        drop(log.answer_bytes(Some(device), bytes, now, &mut chance));
    })
}

fn an_open_device() -> (tempfile::TempDir, Device) {
    let folder = tempfile::tempdir().unwrap();
    let cost = KeyCost { memory_kib: 8, passes: 1, lanes: 1 };
    let mut device = Device::with_key_cost(folder.path().to_owned(), Box::new(Chance::new(8)), cost);
    let create = json!({"display_name": "Ingvild", "passphrase": PASSPHRASE, "device_name": "nettbrett"});
    device.call("profile_create", create, NOW).unwrap();
    (folder, device)
}

fn command_door() -> Target {
    let id = "00000000-0000-4000-8000-000000000001";
    let commands = [
        json!({"case_open": {"case": id}}),
        json!({"note_create": {"case": id, "space": "shared", "kind": "note", "title": "Besøk"}}),
        json!({"text_edit": {"document": id, "part": null, "field": "body", "heads": [], "splices":
            [{"at": 0, "remove": 0, "insert": "Hei"}]}}),
        json!({"timeline": {"case": id, "before": null, "limit": 50, "archived": false}}),
        json!({"search": {"query": "ord \"og\" ord*", "limit": 50}}),
        json!({"hub_set": {"address": "https://hub.example:7600/x"}}),
        json!({"invitation_follow": {"link": "felles:xyz"}}),
        json!({"field_set": {"document": id, "part": id, "field": "due", "heads": [], "value": {"date": "2026-03-31"}}}),
    ];
    let samples = commands.iter().map(|command| command.to_string().into_bytes()).collect();
    let (folder, mut device) = an_open_device();
    Target::new("command", 1_500, samples, move |bytes| {
        let _profile = &folder;
        let Ok(Value::Object(command)) = serde_json::from_slice(bytes) else { return };
        for (name, input) in command {
            drop(device.call(&name, input, NOW));
            device.take_orders();
        }
    })
}

fn import() -> Target {
    // One case is enough to damage, and quick to take in when the damage is harmless.
    let mut file: Value = serde_json::from_str(CASES).unwrap();
    for list in file.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
        list.truncate(1);
    }
    let sample = file.to_string().into_bytes();
    let (folder, mut device) = an_open_device();
    Target::new("import", 150, vec![sample], move |bytes| {
        let _profile = &folder;
        let json = String::from_utf8_lossy(bytes).into_owned();
        drop(device.call("cases_import", json!({"json": json, "only": null}), NOW));
    })
}

fn settings() -> Target {
    let sample = "listen = \"0.0.0.0:7600\"\ndata = \"/var/lib/felles\"\nbehind_proxy = true\n\
        certificate = \"/etc/c.pem\"\nkey = \"/etc/k.pem\"\n";
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("hub.toml");
    Target::new("settings", 1_500, vec![sample.as_bytes().to_vec()], move |bytes| {
        let _settings = &folder;
        std::fs::write(&config, bytes).unwrap();
        drop(Settings::from_arguments(&Arguments { config: Some(config.clone()), ..Arguments::default() }));
    })
}

/// What a person types or pastes into one line.
fn typed_words() -> Target {
    let code = RecoveryCode::generate(&mut Chance::new(9)).groups().join(" ");
    let samples = [code.as_str(), "https://hub.example:7600/felles", "http://[::1]:7600", "FELLES-ORG-1"];
    let samples = samples.iter().map(|text| text.as_bytes().to_vec()).collect();
    Target::new("typed", 4_000, samples, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        drop(RecoveryCode::parse(&text));
        drop(HubAddress::parse(&text));
        drop(domain::names::name(&text));
    })
}
