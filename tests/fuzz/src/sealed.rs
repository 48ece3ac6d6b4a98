//! What comes out of a seal: compressed bytes, payloads, changes, joining messages, key files.

use crate::Target;
use crate::records::{certificate, invitation};
use documents::{Document, Guard, derive_actor};
use domain::{DocumentKind, Field, TextField, Value};
use harness::Chance;
use hostile::forged::mended;
use hostile::{any_envelope, padded};
use identity::DeviceKeys;
use ids::{Actor, CaseId, DocumentId, HubPosition, SessionBytes, UtcMillis};
use sealing::{EpochKey, Group, Invited, Inviter, KeyCost, KeyFile, Payload, Speaker};

const NOW: UtcMillis = UtcMillis(1_799_999_990_000);
const SESSION: SessionBytes = SessionBytes([5; 16]);

pub(crate) fn targets() -> Vec<Target> {
    let (document, actor, changes) = real_changes();
    let payload = postcard::to_stdvec(&a_payload(document.id(), &changes)).unwrap();
    let (invited, asked, answered) = joining_messages();
    vec![
        Target::new("payload", 1_500, vec![payload.clone()], |bytes| {
            open(&padded(&zstd::bulk::compress(bytes, 1).unwrap()));
        }),
        Target::new("compressed", 1_500, vec![zstd::bulk::compress(&payload, 3).unwrap()], |bytes| {
            open(&padded(bytes))
        }),
        Target::new("padding", 1_500, vec![padded(&[1; 90]), padded(&[1; 900])], open),
        Target::new("guard", 15_000, changes.clone(), move |bytes| {
            check(&document, actor, &changes, &mended(bytes));
        }),
        Target::new("inviter", 1_500, vec![asked.clone(), answered.clone()], |bytes| {
            let mut chance = Chance::new(6);
            drop(with_speaker(1, |me| Inviter::new().hear(&invitation(), me, bytes, NOW, &mut chance)));
        }),
        Target::new("invited", 1_500, vec![answered, asked], move |bytes| {
            let mut chance = Chance::new(6);
            drop(with_speaker(2, |me| invited.clone().hear(&invitation(), me, bytes, NOW, &mut chance)));
        }),
        Target::new("key_file", 4_000, vec![a_key_file()], |bytes| {
            drop(KeyFile::from_bytes(bytes));
        }),
    ]
}

/// Opens whatever a member sealed with the real key.
fn open(padded: &[u8]) {
    let key = EpochKey::from_bytes([8; 32]);
    let bytes = any_envelope(&DeviceKeys::from_seed(&[7; 32]), &key, padded);
    // Over the limit of an envelope: then there is nothing to open.
    if let Ok(verified) = sealing::verify_envelope(&bytes) {
        drop(sealing::open(&verified, &key));
    }
}

/// Guards a change behind as many honest ones as let it pass, and takes in what passes.
fn check(document: &Document, actor: Actor, honest: &[Vec<u8>], bytes: &[u8]) {
    for before in 0..honest.len() {
        let mut guard = Guard::new(document);
        let mut batch: Vec<_> =
            honest[..before].iter().map(|bytes| guard.check(actor, bytes).expect("honest")).collect();
        let Ok(change) = guard.check(actor, bytes) else { continue };
        batch.push(change);
        if let Ok(with) = document.take_in(&batch) {
            with.save().expect("what was taken in can be saved");
            with.content().expect("what was taken in can be read");
        }
        return;
    }
}

fn real_changes() -> (Document, Actor, Vec<Vec<u8>>) {
    let mut chance = Chance::new(4);
    let id = DocumentId::generate(&mut chance);
    let before = Document::new(id, DocumentKind::Note).unwrap();
    let mut document = before.clone();
    let device = DeviceKeys::from_seed(&[7; 32]);
    let actor = derive_actor(device.id(), SESSION, id);
    let (case, person) = (CaseId::generate(&mut chance), certificate(1).person);
    let mut changes = Vec::new();
    let place = documents::TextPlace::document(TextField::Body);
    for text in ["", "Daniel lærer fort.", "Daniel lærer fort, og helst med hendene."] {
        let (_, change) = document
            .edit(actor, UtcMillis(1_800_000_000_000), |edit| {
                if text.is_empty() {
                    edit.found(case, person, UtcMillis(1))?;
                    return edit.set(None, Field::Title, &Value::Text("Besøk".into()));
                }
                edit.write_text(&place, text)
            })
            .unwrap();
        changes.push(change.unwrap().bytes);
    }
    (before, actor, changes)
}

fn a_payload(document: DocumentId, changes: &[Vec<u8>]) -> Payload {
    let group = Group { document, kind: 3, session: SESSION, changes: changes.to_vec() };
    Payload {
        claimed_at: UtcMillis(1_800_000_000_000),
        integrated: Vec::new(),
        control_heads: Vec::new(),
        hub_position: HubPosition(1),
        groups: vec![group],
    }
}

/// Somebody who is joining, by the seed of their keys.
fn with_speaker<T>(seed: u8, speak: impl FnOnce(Speaker<'_>) -> T) -> T {
    let (keys, certificate) = (DeviceKeys::from_seed(&[seed ^ 0x80; 32]), certificate(seed));
    speak(Speaker { keys: &keys, certificate: &certificate, display_name: "Roar", device_name: "laptop" })
}

/// An invited one who has asked, the question, and the inviter's answer to it.
fn joining_messages() -> (Invited, Vec<u8>, Vec<u8>) {
    let (invitation, mut chance) = (invitation(), Chance::new(5));
    let invited = with_speaker(2, |me| Invited::ask(&invitation, me, &mut chance)).unwrap();
    let asked = invited.outgoing().unwrap().to_vec();
    let mut inviter = Inviter::new();
    with_speaker(1, |me| inviter.hear(&invitation, me, &asked, NOW, &mut chance)).unwrap();
    let answered = inviter.outgoing().unwrap().to_vec();
    (invited, asked, answered)
}

fn a_key_file() -> Vec<u8> {
    let mut file = KeyFile::default();
    let cost = KeyCost { memory_kib: 8, passes: 1, lanes: 1 };
    file.set_passphrase("tre glade mekanikere", &[1; 32], cost, &mut Chance::new(6)).unwrap();
    file.to_bytes().unwrap()
}
