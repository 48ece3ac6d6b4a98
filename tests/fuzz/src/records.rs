//! What travels in the clear: envelopes, acknowledgements, requests, signed operations, certificates, links.

use crate::Target;
use harness::Chance;
use hostile::any_envelope;
use identity::{
    Certificate, CertificateKind, ControlLog, DeviceKeys, Operation, PersonKey, SignedOperation, SpaceRole,
};
use identity::{author_operation, found_space};
use ids::{ControlId, HubPosition, Incarnation, MailboxId, Sequence, UtcMillis};
use protocol::{
    Acknowledgement, Covered, Hint, HubFacts, Item, PullPage, Request, Response, SpaceCursor, UploadItem,
    limits,
};
use sealing::{EncryptionKeys, EncryptionSuite, EpochKey, Invitation, InvitationKind};

pub(crate) fn targets() -> Vec<Target> {
    let (log, operations) = control_log();
    let space = log.space();
    vec![
        Target::new("envelope", 4_000, vec![an_envelope()], |bytes| {
            drop(sealing::verify_envelope(bytes));
        }),
        Target::new("acknowledgement", 8_000, vec![encoded(&an_acknowledgement())], |bytes| {
            drop(Acknowledgement::from_bytes(bytes));
        }),
        Target::new("request", 8_000, requests(), |bytes| {
            drop(protocol::decode::<Request>(bytes, limits::MESSAGE_BYTES));
        }),
        Target::new("response", 8_000, responses(), |bytes| {
            drop(protocol::decode::<Response>(bytes, limits::MESSAGE_BYTES));
        }),
        Target::new("hint", 8_000, vec![encoded(&Hint { space, position: HubPosition(7) })], |bytes| {
            drop(protocol::decode::<Hint>(bytes, limits::MESSAGE_BYTES));
        }),
        Target::new("operation", 2_000, operations, move |bytes| {
            drop(SignedOperation::read(bytes));
            drop(ControlLog::new(space).add(bytes));
        }),
        Target::new("certificate", 4_000, vec![encoded(&certificate(1))], |bytes| {
            if let Ok(certificate) = protocol::decode::<Certificate>(bytes, 64 * 1024) {
                drop(certificate.verify());
            }
        }),
        Target::new("invitation", 4_000, vec![invitation().to_link().into_bytes()], |bytes| {
            drop(Invitation::parse(&String::from_utf8_lossy(bytes)));
        }),
    ]
}

pub(crate) fn encoded<T: serde::Serialize>(value: &T) -> Vec<u8> {
    protocol::encode(value).unwrap()
}

pub(crate) fn invitation() -> Invitation {
    let (device, person) = (DeviceKeys::from_seed(&[1 ^ 0x80; 32]), PersonKey::from_seed(&[1; 32]));
    let hub = "https://hub.example".to_owned();
    let (kind, expires_at) = (InvitationKind::AtTheTable, UtcMillis(1_800_000_000_000));
    Invitation::new(kind, &device, person.id(), hub, expires_at, &mut Chance::new(1)).unwrap()
}

pub(crate) fn certificate(seed: u8) -> Certificate {
    let (person, device) = (PersonKey::from_seed(&[seed; 32]), DeviceKeys::from_seed(&[seed ^ 0x80; 32]));
    let public = EncryptionKeys::generate(EncryptionSuite::X25519, &mut Chance::new(3)).public().unwrap();
    Certificate::issue(&person, &device, public, CertificateKind::Normal, vec![9; 20])
}

fn an_envelope() -> Vec<u8> {
    any_envelope(&DeviceKeys::from_seed(&[7; 32]), &EpochKey::from_bytes([8; 32]), &[0; 256])
}

fn an_acknowledgement() -> Acknowledgement {
    let device = DeviceKeys::from_seed(&[7; 32]);
    let covered = (1..4)
        .map(|n| Covered { author: device.id(), incarnation: Incarnation(n), sequence: Sequence(n.into()) })
        .collect();
    let space = control_log().0.space();
    let said_at = UtcMillis(1_800_000_000_000);
    let mut said =
        Acknowledgement { space, device: device.id(), counter: 1, said_at, covered, signature: [[0; 32]; 2] };
    said.signature = device.sign(identity::Context::Acknowledgement, &said.signed_bytes());
    said
}

fn control_log() -> (ControlLog, Vec<Vec<u8>>) {
    let device = DeviceKeys::from_seed(&[1 ^ 0x80; 32]);
    let founded = found_space(&mut Chance::new(2), &device, certificate(1)).unwrap();
    let mut log = ControlLog::new(founded.space);
    log.add(&founded.bytes).unwrap();
    let mut said = vec![founded.bytes];
    for operation in [
        Operation::AddPerson { person: certificate(2).person, role: SpaceRole::Writer },
        Operation::AddDevice { certificate: certificate(2) },
        Operation::Epoch { salt: [1; 32], wraps: Vec::new(), older: vec![(ControlId([3; 32]), vec![1; 72])] },
    ] {
        let (_, bytes) = author_operation(&log, &device, &operation).unwrap();
        log.add(&bytes).unwrap();
        said.push(bytes);
    }
    (log, said)
}

pub(crate) fn requests() -> Vec<Vec<u8>> {
    let (log, operations) = control_log();
    let (space, mailbox) = (log.space(), MailboxId([4; 32]));
    let device = DeviceKeys::from_seed(&[7; 32]).id();
    let mut items = vec![
        UploadItem::Envelope(an_envelope()),
        UploadItem::Acknowledgement(encoded(&an_acknowledgement())),
    ];
    items.extend(operations.into_iter().map(|bytes| UploadItem::Control { space, bytes }));
    [
        Request::Facts,
        Request::Challenge { device },
        Request::OpenSession { device, challenge: [1; 32], signature: [[2; 32]; 2] },
        Request::Upload { items },
        Request::Pull { spaces: vec![SpaceCursor { space, after: HubPosition(9) }; 3] },
        Request::MailboxPut { mailbox, message: vec![1; 100] },
        Request::MailboxRead { mailbox },
    ]
    .iter()
    .map(encoded)
    .collect()
}

fn responses() -> Vec<Vec<u8>> {
    let space = control_log().0.space();
    let item =
        Item::Acknowledgement { space, position: HubPosition(1), bytes: encoded(&an_acknowledgement()) };
    let page = PullPage {
        generation: 1,
        items: vec![item; 3],
        cursors: vec![SpaceCursor { space, after: HubPosition(3) }],
        closed: vec![space],
        more: true,
    };
    [
        Response::Facts(HubFacts { hub: [1; 32], generation: 1, version: 1 }),
        Response::Session([3; 32]),
        Response::Uploaded(vec![protocol::UploadAnswer::Stored(HubPosition(1)); 4]),
        Response::Page(page),
        Response::Mail(vec![vec![1; 40]; 2]),
    ]
    .iter()
    .map(encoded)
    .collect()
}
