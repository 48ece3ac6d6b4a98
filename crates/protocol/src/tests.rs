//! Claims about bytes: they come back, they have limits, they have one spelling, and their names cover everything.

use ids::{
    ControlId, DeviceId, EnvelopeId, HubPosition, Incarnation, MailboxId, Sequence, SpaceId, UtcMillis,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::*;

fn space(number: u8) -> SpaceId {
    SpaceId::from_slice(&[number; 16]).unwrap()
}

fn envelope() -> Envelope {
    let header = Header {
        version: ENVELOPE_VERSION,
        kind: EnvelopeKind::Changes,
        suite: SuiteCode::XChaCha20Poly1305Blake3Ed25519,
        space: space(1),
        epoch: ControlId([2; 32]),
        key_commitment: [3; 32],
        author: DeviceId([4; 32]),
        incarnation: Incarnation(5),
        sequence: Sequence(6),
        previous: Some(EnvelopeId([7; 32])),
    };
    Envelope { header, nonce: [8; 24], body: vec![9; 300], signature: [[10; 32], [11; 32]] }
}

fn covered(author: u8, incarnation: u32, sequence: u64) -> Covered {
    let (incarnation, sequence) = (Incarnation(incarnation), Sequence(sequence));
    Covered { author: DeviceId([author; 32]), incarnation, sequence }
}

fn acknowledgement() -> Acknowledgement {
    Acknowledgement {
        space: space(1),
        device: DeviceId([2; 32]),
        counter: 3,
        said_at: UtcMillis(-4),
        covered: vec![covered(1, 1, 7), covered(1, 2, 1), covered(2, 1, 9)],
        signature: [[5; 32], [6; 32]],
    }
}

fn requests() -> Vec<Request> {
    let device = DeviceId([1; 32]);
    vec![
        Request::Facts,
        Request::Challenge { device },
        Request::OpenSession { device, challenge: [2; 32], signature: [[3; 32], [4; 32]] },
        Request::Upload {
            items: vec![
                UploadItem::Control { space: space(1), bytes: vec![1] },
                UploadItem::Envelope(vec![2, 3]),
                UploadItem::Acknowledgement(vec![]),
            ],
        },
        Request::Pull { spaces: vec![SpaceCursor { space: space(1), after: HubPosition(u64::MAX) }] },
        Request::MailboxPut { mailbox: MailboxId([5; 32]), message: vec![6; 10] },
        Request::MailboxRead { mailbox: MailboxId([5; 32]) },
        Request::Quarantined { spaces: vec![SpaceCursor { space: space(1), after: HubPosition(3) }] },
    ]
}

fn page() -> PullPage {
    let (space, position) = (space(1), HubPosition(2));
    PullPage {
        generation: 1,
        items: vec![
            Item::Control { space, position, id: ControlId([3; 32]), bytes: vec![4] },
            Item::Envelope { space, position, id: EnvelopeId([5; 32]), bytes: vec![6] },
            Item::Acknowledgement { space, position, bytes: vec![7] },
        ],
        cursors: vec![SpaceCursor { space, after: position }],
        closed: vec![space],
        more: true,
    }
}

fn responses() -> Vec<Response> {
    let answers = vec![
        UploadAnswer::Stored(HubPosition(1)),
        UploadAnswer::Duplicate(HubPosition(2)),
        UploadAnswer::Quarantined,
        UploadAnswer::TooLarge,
        UploadAnswer::NotAllowed,
        UploadAnswer::Invalid,
        UploadAnswer::Forked(HubPosition(3)),
    ];
    vec![
        Response::Facts(HubFacts { hub: [1; 32], generation: 2, version: 1 }),
        Response::Challenge([1; 32]),
        Response::Session([2; 32]),
        Response::Uploaded(answers),
        Response::Page(page()),
        Response::Put,
        Response::Mail(vec![vec![1], vec![]]),
        Response::Quarantine(QuarantinePage {
            envelopes: vec![vec![1, 2]],
            cursors: vec![SpaceCursor { space: space(1), after: HubPosition(4) }],
            more: false,
        }),
        Response::Refused(Refusal::NoSession),
        Response::Refused(Refusal::BadSignature),
        Response::Refused(Refusal::TooLarge),
        Response::Refused(Refusal::Malformed),
        Response::Refused(Refusal::Busy),
        Response::Refused(Refusal::Unavailable),
    ]
}

/// Comes back; not with a byte more, not with a byte less, not over the limit.
fn travels<T>(message: &T)
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let bytes = encode(message).unwrap();
    assert_eq!(decode::<T>(&bytes, bytes.len()).as_ref(), Ok(message));
    let fault = ProtocolFault::TooLarge { size: bytes.len(), limit: bytes.len() - 1 };
    assert_eq!(decode::<T>(&bytes, bytes.len() - 1), Err(fault));
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(decode::<T>(&longer, limits::MESSAGE_BYTES), Err(ProtocolFault::Malformed));
    for short in 0..bytes.len() {
        assert_eq!(decode::<T>(&bytes[..short], limits::MESSAGE_BYTES), Err(ProtocolFault::Malformed));
    }
}

#[test]
fn every_message_travels_and_no_trailing_byte_does() {
    requests().iter().for_each(travels);
    responses().iter().for_each(travels);
    travels(&Hint { space: space(1), position: HubPosition(3) });
    travels(&envelope());
    travels(&acknowledgement());
}

#[test]
fn a_request_of_a_later_version_is_malformed_and_not_another_request() {
    assert_eq!(decode::<Request>(&[7], limits::MESSAGE_BYTES), Err(ProtocolFault::Malformed));
    assert_eq!(decode::<Response>(&[8], limits::MESSAGE_BYTES), Err(ProtocolFault::Malformed));
}

#[test]
fn the_header_as_it_is_hashed_is_fixed_for_ever() {
    let bytes = envelope().header.associated_bytes();
    let expected = [
        &[1, 0, 0][..],
        &[1; 16],
        &[2; 32],
        &[3; 32],
        &[4; 32],
        &[5, 0, 0, 0],
        &[6, 0, 0, 0, 0, 0, 0, 0],
        &[1],
        &[7; 32],
    ]
    .concat();
    assert_eq!(bytes, expected);
    let mut first = envelope().header;
    first.previous = None;
    assert_eq!(first.associated_bytes(), [&expected[..expected.len() - 33], &[0]].concat());
}

#[test]
fn an_envelopes_name_covers_every_field_but_the_signature() {
    let name = envelope().id();
    let changes: [fn(&mut Envelope); 10] = [
        |e| e.header.version = 2,
        |e| e.header.space = space(9),
        |e| e.header.epoch = ControlId([9; 32]),
        |e| e.header.key_commitment[0] ^= 1,
        |e| e.header.author = DeviceId([9; 32]),
        |e| e.header.incarnation = Incarnation(9),
        |e| e.header.sequence = Sequence(9),
        |e| e.header.previous = None,
        |e| e.nonce[23] ^= 1,
        |e| e.body.push(0),
    ];
    for change in changes {
        let mut other = envelope();
        change(&mut other);
        assert_ne!(other.id(), name);
    }
    let mut signed = envelope();
    signed.signature = [[0; 32]; 2];
    assert_eq!(signed.id(), name);
}

#[test]
fn an_envelope_has_one_spelling_a_version_and_a_limit() {
    let bytes = encode(&envelope()).unwrap();
    assert_eq!(Envelope::from_bytes(&bytes), Ok(envelope()));
    let mut later = bytes.clone();
    later[0] = 2;
    assert_eq!(Envelope::from_bytes(&later), Err(ProtocolFault::Newer));
    // The kind (zero) spelled with two bytes.
    let spelled = [&bytes[..1], &[0x80, 0x00], &bytes[2..]].concat();
    assert_eq!(decode(&spelled, limits::ENVELOPE_BYTES), Ok(envelope()));
    assert_eq!(Envelope::from_bytes(&spelled), Err(ProtocolFault::Malformed));
    let mut large = envelope();
    large.body = vec![0; limits::ENVELOPE_BYTES];
    let large = encode(&large).unwrap();
    assert!(matches!(Envelope::from_bytes(&large), Err(ProtocolFault::TooLarge { .. })));
}

#[test]
fn what_an_acknowledgement_signs_covers_every_field_but_the_signature() {
    let signed = acknowledgement().signed_bytes();
    let changes: [fn(&mut Acknowledgement); 8] = [
        |a| a.space = space(9),
        |a| a.device = DeviceId([9; 32]),
        |a| a.counter = 9,
        |a| a.said_at = UtcMillis(4),
        |a| a.covered.truncate(2),
        |a| a.covered[0].author = DeviceId([0; 32]),
        |a| a.covered[0].incarnation = Incarnation(0),
        |a| a.covered[0].sequence = Sequence(8),
    ];
    for change in changes {
        let mut other = acknowledgement();
        change(&mut other);
        assert_ne!(other.signed_bytes(), signed);
    }
    let mut other = acknowledgement();
    other.signature = [[0; 32]; 2];
    assert_eq!(other.signed_bytes(), signed);
}

#[test]
fn an_acknowledgement_names_each_writer_once_in_order_and_not_too_many() {
    let read = |covered: Vec<Covered>| {
        Acknowledgement::from_bytes(&encode(&Acknowledgement { covered, ..acknowledgement() }).unwrap())
    };
    assert_eq!(read(acknowledgement().covered), Ok(acknowledgement()));
    assert!(read(vec![]).is_ok());
    let twice = vec![covered(1, 1, 7), covered(1, 1, 8)];
    let backwards = vec![covered(2, 1, 7), covered(1, 1, 8)];
    let crowd = |count: u32| (0..count).map(|life| covered(1, life, 1)).collect::<Vec<_>>();
    assert!(read(crowd(1024)).is_ok());
    for wrong in [twice, backwards, crowd(1025)] {
        assert_eq!(read(wrong), Err(ProtocolFault::Malformed));
    }
    let over = read(crowd(3000));
    assert!(matches!(over, Err(ProtocolFault::TooLarge { .. })));
}

#[test]
fn the_limits_fit_into_each_other() {
    const {
        assert!(limits::ENVELOPE_BYTES <= limits::PAGE_BYTES);
        assert!(limits::CONTROL_BYTES <= limits::ENVELOPE_BYTES);
        assert!(limits::PAGE_BYTES + limits::ENVELOPE_BYTES < limits::MESSAGE_BYTES);
    }
    let full = vec![covered(255, u32::MAX, u64::MAX); limits::VECTOR_ENTRIES];
    let said = Acknowledgement { covered: full, ..acknowledgement() };
    assert!(encode(&said).unwrap().len() <= limits::ACKNOWLEDGEMENT_BYTES);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_any_kind_never_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = decode::<Request>(&bytes, limits::MESSAGE_BYTES);
        let _ = decode::<Response>(&bytes, limits::MESSAGE_BYTES);
        let _ = decode::<Hint>(&bytes, limits::MESSAGE_BYTES);
        let _ = Envelope::from_bytes(&bytes);
        let _ = Acknowledgement::from_bytes(&bytes);
    }

    #[test]
    fn whatever_is_read_as_an_envelope_is_written_the_same(
        place in 0_usize..480,
        value in any::<u8>(),
    ) {
        let mut bytes = encode(&envelope()).unwrap();
        if let Some(byte) = bytes.get_mut(place) {
            *byte = value;
        }
        if let Ok(read) = Envelope::from_bytes(&bytes) {
            prop_assert_eq!(encode(&read).unwrap(), bytes);
        }
    }
}
