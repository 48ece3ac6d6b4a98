//! A member with real keys who no longer runs our app.

use crate::envelopes::{padded, sealed_body};
use documents::{Document, derive_actor};
use domain::{DocumentKind, SpaceKind};
use harness::{Chance, PASSPHRASE, Who, World};
use identity::{Certificate, CertificateKind, Context, ControlLog, DeviceKeys, PersonKey};
use ids::{
    Actor, CaseId, ControlId, DeviceId, DocumentId, EnvelopeId, HubPosition, Incarnation, PersonId, Sequence,
    SessionBytes, SpaceId, UtcMillis,
};
use protocol::{
    Acknowledgement, ENVELOPE_VERSION, Envelope, EnvelopeKind, Header, Request, Response, SuiteCode,
};
use protocol::{UploadAnswer, UploadItem};
use sealing::{EncryptionKeys, EpochKey, Group, KeyFile, Payload};
use std::collections::BTreeMap;
use std::path::Path;
use store::{SpaceRow, Store};

/// Opens the database of a device that is not running.
#[must_use]
pub fn open_store(folder: &Path) -> Store {
    let profile = folder.join("profile");
    let locked = std::fs::read(profile.join("felles.key")).unwrap();
    let key = KeyFile::from_bytes(&locked).unwrap().open_with_passphrase(PASSPHRASE).unwrap();
    Store::open(&profile, &key).unwrap()
}

/// A member who sends whatever they like to one space.
pub struct Insider {
    pub person: PersonKey,
    pub device: DeviceKeys,
    pub encryption: EncryptionKeys,
    pub case: CaseId,
    pub space: SpaceId,
    pub epoch: ControlId,
    pub key: EpochKey,
    pub log: ControlLog,
    pub incarnation: Incarnation,
    pub sequence: Sequence,
    pub previous: Option<EnvelopeId>,
    pub now: UtcMillis,
    pub session: SessionBytes,
    pub chance: Chance,
    /// A document of the space that others have written in, with its kind.
    pub shared: Document,
}

/// A note that the insider founded honestly, to be spoiled.
pub struct NoteOfMine {
    pub document: Document,
    pub actor: Actor,
    pub changes: Vec<Vec<u8>>,
    pub max_op: u64,
}

impl Insider {
    /// Stops somebody's app and takes everything that its disk holds.
    #[must_use]
    pub fn take_over(world: &mut World, who: Who, (case, kind): (CaseId, SpaceKind)) -> Self {
        world.crash(who);
        let store = open_store(world.folder(who));
        let seed = |name| <[u8; 32]>::try_from(store.setting(name).unwrap().unwrap()).unwrap();
        let device = DeviceKeys::from_seed(&seed("device_seed"));
        let person = PersonKey::from_seed(&seed("person_seed"));
        let encryption =
            EncryptionKeys::from_stored(&store.setting("encryption_secret").unwrap().unwrap()).unwrap();
        let circle = |row: &SpaceRow| row.case == Some(case) && row.kind == kind;
        let row = store.spaces().unwrap().into_iter().find(circle).unwrap();
        let mut log = ControlLog::new(row.space);
        store.controls(row.space).unwrap().iter().for_each(|row| drop(log.add(&row.bytes)));
        let keys: BTreeMap<ControlId, EpochKey> = store
            .epoch_keys(row.space)
            .unwrap()
            .into_iter()
            .map(|row| (row.epoch, EpochKey::from_bytes(row.key)))
            .collect();
        let epoch = log.evaluate().current_epoch.unwrap();
        let id = store.case_document(case).unwrap().unwrap();
        let stored = store.document(id).unwrap().unwrap();
        let mut bytes = stored.snapshot.unwrap_or(Document::new(id, stored.kind).unwrap().save().unwrap());
        stored.changes.iter().for_each(|change| bytes.extend(change));
        let shared = Document::load(id, stored.kind, &bytes).unwrap();
        let mut chance = world.chance.split();
        let mut session = [0; 16];
        ids::RandomSource::fill(&mut chance, &mut session);
        let key = keys.get(&epoch).unwrap().clone();
        Self {
            person,
            device,
            encryption,
            case,
            space: row.space,
            epoch,
            key,
            log,
            incarnation: Incarnation(1_000),
            sequence: Sequence(1),
            previous: None,
            now: UtcMillis(world.now),
            session: SessionBytes(session),
            chance,
            shared,
        }
    }

    /// Begins a further log, so that what follows does not stand behind what was refused.
    pub fn next_life(&mut self) {
        self.incarnation = self.incarnation.next();
        self.sequence = Sequence(1);
        self.previous = None;
    }

    #[must_use]
    pub fn id(&self) -> DeviceId {
        self.device.id()
    }

    #[must_use]
    pub fn person_id(&self) -> PersonId {
        self.person.id()
    }

    #[must_use]
    pub fn certificate(&self) -> Certificate {
        let public = self.encryption.public().unwrap();
        Certificate::issue(&self.person, &self.device, public, CertificateKind::Normal, Vec::new())
    }

    /// The actor that this device must bear in a document.
    #[must_use]
    pub fn actor(&self, document: DocumentId) -> Actor {
        derive_actor(self.id(), self.session, document)
    }

    /// An honest note in the space, as one founding change.
    #[must_use]
    pub fn note(&mut self) -> NoteOfMine {
        self.note_as(self.id())
    }

    /// The same as if another device had made it.
    #[must_use]
    pub fn note_as(&mut self, author: DeviceId) -> NoteOfMine {
        let id = DocumentId::generate(&mut self.chance);
        let mut document = Document::new(id, DocumentKind::Note).unwrap();
        let actor = derive_actor(author, self.session, id);
        let (case, maker, now) = (self.case, self.person_id(), self.now);
        let (_, change) = document.edit(actor, now, |edit| edit.found(case, maker, now)).unwrap();
        let change = change.unwrap();
        // The genesis of a note has 7 operations.
        let max_op = 7 + documents::count_operations(&change.bytes).unwrap();
        NoteOfMine { document, actor, changes: vec![change.bytes], max_op }
    }

    #[must_use]
    pub fn payload(&self, groups: Vec<Group>) -> Payload {
        Payload {
            claimed_at: self.now,
            integrated: Vec::new(),
            control_heads: self.log.heads(),
            hub_position: HubPosition(0),
            groups,
        }
    }

    /// A payload of one document's changes, sealed.
    pub fn seal_changes(&mut self, document: DocumentId, kind: u8, changes: Vec<Vec<u8>>) -> Vec<u8> {
        let group = Group { document, kind, session: self.session, changes };
        self.seal(&self.payload(vec![group]))
    }

    /// A note of its own, sealed as it was made.
    pub fn seal_note(&mut self, note: NoteOfMine) -> Vec<u8> {
        self.seal_changes(note.document.id(), crate::killer_changes::NOTE, note.changes)
    }

    pub fn seal(&mut self, payload: &Payload) -> Vec<u8> {
        self.seal_plain(&postcard::to_stdvec(payload).unwrap())
    }

    /// Seals bytes that may be no payload.
    pub fn seal_plain(&mut self, plain: &[u8]) -> Vec<u8> {
        let small = zstd::bulk::compress(plain, 3).unwrap();
        self.seal_small(&small)
    }

    /// Seals bytes that may be no compressed bytes.
    pub fn seal_small(&mut self, small: &[u8]) -> Vec<u8> {
        self.seal_padded(&padded(small))
    }

    /// Seals bytes that may not even be padded.
    pub fn seal_padded(&mut self, padded: &[u8]) -> Vec<u8> {
        let envelope = self.envelope(padded);
        self.sign(envelope)
    }

    /// An envelope with an honest header around any bytes, not signed yet.
    pub fn envelope(&mut self, padded: &[u8]) -> Envelope {
        let mut nonce = [0; 24];
        ids::RandomSource::fill(&mut self.chance, &mut nonce);
        let header = Header {
            version: ENVELOPE_VERSION,
            kind: EnvelopeKind::Changes,
            suite: SuiteCode::XChaCha20Poly1305Blake3Ed25519,
            space: self.space,
            epoch: self.epoch,
            key_commitment: crate::envelopes::commitment(&self.key, &nonce),
            author: self.id(),
            incarnation: self.incarnation,
            sequence: self.sequence,
            previous: self.previous,
        };
        let body = sealed_body(&self.key, &nonce, &header, padded);
        Envelope { header, nonce, body, signature: [[0; 32]; 2] }
    }

    /// Signs an envelope as it stands and moves on in the log.
    pub fn sign(&mut self, mut envelope: Envelope) -> Vec<u8> {
        let id = envelope.id();
        envelope.signature = self.device.sign(Context::Envelope, id.as_bytes());
        self.sequence = self.sequence.next();
        self.previous = Some(id);
        protocol::encode(&envelope).unwrap()
    }

    /// A signed acknowledgement.
    #[must_use]
    pub fn acknowledge(&self, mut said: Acknowledgement) -> Vec<u8> {
        said.signature = self.device.sign(Context::Acknowledgement, &said.signed_bytes());
        protocol::encode(&said).unwrap()
    }

    /// Hands things to the real hub in a session of this device.
    pub fn upload(&mut self, world: &mut World, items: Vec<UploadItem>) -> Vec<UploadAnswer> {
        let request = Request::Upload { items };
        let answered =
            world.network.hub.answer(Some(self.id()), request, UtcMillis(world.now), &mut self.chance);
        match answered.response {
            Response::Uploaded(answers) => answers,
            other => panic!("the hub did not take the upload at all: {other:?}"),
        }
    }
}
