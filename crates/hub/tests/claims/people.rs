//! People with devices, circles and things to send, for the tests of the hub. Bodies are not sealed: the hub cannot tell.
use felles_hub::Log;
use identity::{
    Certificate, CertificateKind, Context, ControlLog, DeviceKeys, Operation, PersonKey, SpaceRole,
    author_operation, found_space, sign, sign_session,
};
use ids::{ControlId, DeviceId, HubPosition, Incarnation, RandomSource, Sequence, SpaceId, UtcMillis};
use protocol::{
    Acknowledgement, Covered, Envelope, EnvelopeKind, Header, PullPage, Request, Response, SpaceCursor,
    SuiteCode, UploadAnswer, UploadItem, encode,
};

pub const NOW: UtcMillis = UtcMillis(1_800_000_000_000);

/// Random bytes that are the same in every run and never twice the same within one.
pub fn seeded(seed: u8) -> impl RandomSource + Send + Clone {
    let mut count = 0_u64;
    move |bytes: &mut [u8]| {
        for chunk in bytes.chunks_mut(8) {
            count += 1;
            let mixed = (count ^ u64::from(seed) << 56).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }
}

pub struct Person {
    pub key: PersonKey,
    pub device: DeviceKeys,
    pub certificate: Certificate,
}

pub fn person(seed: u8) -> Person {
    let (key, device) = (PersonKey::from_seed(&[seed; 32]), DeviceKeys::from_seed(&[seed ^ 0x80; 32]));
    let certificate = Certificate::issue(&key, &device, vec![1; 32], CertificateKind::Normal, Vec::new());
    Person { key, device, certificate }
}

impl Person {
    pub fn id(&self) -> DeviceId {
        self.device.id()
    }

    pub fn envelope(&self, space: SpaceId, sequence: u64, size: usize) -> UploadItem {
        UploadItem::Envelope(encode(&self.envelope_value(space, sequence, size)).unwrap())
    }

    pub fn envelope_value(&self, space: SpaceId, sequence: u64, size: usize) -> Envelope {
        let header = Header {
            version: 1,
            kind: EnvelopeKind::Changes,
            suite: SuiteCode::XChaCha20Poly1305Blake3Ed25519,
            space,
            epoch: ControlId([3; 32]),
            key_commitment: [4; 32],
            author: self.id(),
            incarnation: Incarnation(1),
            sequence: Sequence(sequence),
            previous: None,
        };
        self.signed(Envelope { header, nonce: [5; 24], body: vec![6; size], signature: [[0; 32]; 2] })
    }

    pub fn signed(&self, mut envelope: Envelope) -> Envelope {
        envelope.signature = sign(&self.device, Context::Envelope, envelope.id().as_bytes());
        envelope
    }

    pub fn acknowledgement(&self, space: SpaceId, counter: u64) -> UploadItem {
        let covered =
            vec![Covered { author: self.id(), incarnation: Incarnation(1), sequence: Sequence(counter) }];
        let mut said = Acknowledgement {
            space,
            device: self.id(),
            counter,
            said_at: NOW,
            covered,
            signature: [[0; 32]; 2],
        };
        said.signature = sign(&self.device, Context::Acknowledgement, &said.signed_bytes());
        UploadItem::Acknowledgement(encode(&said).unwrap())
    }
}

/// A space with everything that was said in its log so far.
pub struct Circle {
    pub space: SpaceId,
    pub log: ControlLog,
    pub said: Vec<UploadItem>,
}

impl Circle {
    pub fn found(founder: &Person, seed: u8) -> Self {
        let founded = found_space(&mut seeded(seed), &founder.device, founder.certificate.clone()).unwrap();
        let mut log = ControlLog::new(founded.space);
        log.add(&founded.bytes).unwrap();
        let said = vec![UploadItem::Control { space: founded.space, bytes: founded.bytes }];
        Self { space: founded.space, log, said }
    }

    pub fn say(&mut self, by: &Person, operation: &Operation) -> UploadItem {
        let (_, bytes) = author_operation(&self.log, &by.device, operation).unwrap();
        self.log.add(&bytes).unwrap();
        self.said.push(UploadItem::Control { space: self.space, bytes });
        self.said.last().unwrap().clone()
    }

    pub fn add(&mut self, by: &Person, who: &Person, role: SpaceRole) -> Vec<UploadItem> {
        let person = Operation::AddPerson { person: who.key.id(), role };
        let device = Operation::AddDevice { certificate: who.certificate.clone() };
        vec![self.say(by, &person), self.say(by, &device)]
    }
}

/// A log with the ways in which tests talk to it.
pub struct Hub {
    pub log: Log,
    pub now: UtcMillis,
}

impl Hub {
    pub fn new() -> Self {
        Self { log: Log::in_memory(&mut seeded(1)).unwrap(), now: NOW }
    }

    pub fn ask(&mut self, who: &Person, request: Request) -> Response {
        self.log.answer(Some(who.id()), request, self.now, &mut seeded(2)).response
    }

    pub fn upload(&mut self, who: &Person, items: Vec<UploadItem>) -> Vec<UploadAnswer> {
        match self.ask(who, Request::Upload { items }) {
            Response::Uploaded(answers) => answers,
            other => panic!("unexpected {other:?}"),
        }
    }

    pub fn pull(&mut self, who: &Person, asked: &[(SpaceId, u64)]) -> PullPage {
        let spaces = asked
            .iter()
            .map(|(space, after)| SpaceCursor { space: *space, after: HubPosition(*after) })
            .collect();
        match self.ask(who, Request::Pull { spaces }) {
            Response::Page(page) => page,
            other => panic!("unexpected {other:?}"),
        }
    }
}

pub fn stored(position: u64) -> UploadAnswer {
    UploadAnswer::Stored(HubPosition(position))
}

pub fn duplicate(position: u64) -> UploadAnswer {
    UploadAnswer::Duplicate(HubPosition(position))
}

pub fn position_of(item: &protocol::Item) -> u64 {
    match item {
        protocol::Item::Control { position, .. }
        | protocol::Item::Envelope { position, .. }
        | protocol::Item::Acknowledgement { position, .. } => position.0,
    }
}

/// The answer to a challenge, as a device sends it.
pub fn open_session(who: &Person, hub: &[u8; 32], challenge: [u8; 32]) -> Request {
    let signature = sign_session(&who.device, hub, &challenge);
    Request::OpenSession { device: who.id(), challenge, signature }
}
