//! Payloads of every shape go in and come out; oversized ones do neither.

use identity::DeviceKeys;
use ids::{ControlId, DeviceId, DocumentId, HubPosition, Incarnation, Sequence, SessionBytes, UtcMillis};
use proptest::collection::vec;
use proptest::prelude::*;
use protocol::Covered;

use super::scene::*;
use crate::envelope::{inflate, seal_plain};
use crate::*;

fn a_group() -> impl Strategy<Value = Group> {
    (any::<[u8; 16]>(), any::<u8>(), any::<[u8; 16]>(), vec(vec(any::<u8>(), 0..200), 0..6)).prop_map(
        |(document, kind, session, changes)| Group {
            document: DocumentId::from_slice(&document).unwrap(),
            kind,
            session: SessionBytes(session),
            changes,
        },
    )
}

fn a_payload() -> impl Strategy<Value = Payload> {
    let covered = (any::<[u8; 32]>(), any::<u32>(), any::<u64>()).prop_map(|(author, life, sequence)| {
        Covered { author: DeviceId(author), incarnation: Incarnation(life), sequence: Sequence(sequence) }
    });
    let heads = any::<[u8; 32]>().prop_map(ControlId);
    (any::<i64>(), vec(covered, 0..8), vec(heads, 0..4), any::<u64>(), vec(a_group(), 0..6)).prop_map(
        |(time, integrated, control_heads, position, groups)| Payload {
            claimed_at: UtcMillis(time),
            integrated,
            control_heads,
            hub_position: HubPosition(position),
            groups,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_payload_comes_back(payload in a_payload(), seed in any::<u64>()) {
        let mut random = seeded(seed);
        let (author, key) = (DeviceKeys::generate(&mut random), EpochKey::generate(&mut random));
        let sealed = seal(&payload, &facts(&author), &key, &mut random).unwrap();
        prop_assert_eq!(open(&verify_envelope(&sealed.bytes).unwrap(), &key), Ok(payload));
    }

    #[test]
    fn bytes_of_any_kind_never_panic(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(verify_envelope(&bytes).is_err());
        let _ = Payload::from_plain(&bytes);
        let _ = inflate(&bytes);
        let _ = Invitation::parse(&String::from_utf8_lossy(&bytes));
        let _ = KeyFile::from_bytes(&bytes);
    }
}

fn sealed(payload: &Payload) -> Result<SealedEnvelope, SealingFault> {
    let author = DeviceKeys::from_seed(&[1; 32]);
    seal(payload, &facts(&author), &EpochKey::from_bytes([2; 32]), &mut seeded(3))
}

/// Opens a plaintext that our own `seal` would not have made.
fn opened(plain: &[u8]) -> Result<Payload, SealingFault> {
    let (author, key) = (DeviceKeys::from_seed(&[1; 32]), EpochKey::from_bytes([2; 32]));
    let sealed = seal_plain(plain, &facts(&author), &key, &mut seeded(3)).unwrap();
    open(&verify_envelope(&sealed.bytes).unwrap(), &key)
}

fn too_large<T>(result: &Result<T, SealingFault>) -> bool {
    matches!(result, Err(SealingFault::TooLarge { .. }))
}

#[test]
fn more_than_the_limit_is_not_sealed() {
    let mut random = seeded(4);
    let plain = payload(&mut random);
    let mut groups = plain.clone();
    groups.groups = vec![plain.groups[0].clone(); limits::GROUPS + 1];
    let mut changes = plain.clone();
    changes.groups[0].changes = vec![vec![]; limits::CHANGES];
    let mut heads = plain.clone();
    heads.control_heads = vec![ControlId([0; 32]); limits::CONTROL_HEADS + 1];
    let mut vector = plain.clone();
    vector.integrated = vec![plain.integrated[0]; protocol::limits::VECTOR_ENTRIES + 1];
    let mut bytes = plain.clone();
    bytes.groups[0].changes = vec![vec![0; limits::PLAIN_BYTES]];
    let mut incompressible = plain.clone();
    incompressible.groups[0].changes = vec![vec![0; protocol::limits::ENVELOPE_BYTES]];
    random(&mut incompressible.groups[0].changes[0]);
    for over in [groups, changes, heads, vector, bytes, incompressible] {
        assert!(too_large(&sealed(&over)));
    }
    let mut full = plain;
    full.groups.truncate(1);
    full.groups[0].changes = vec![vec![0; 100]; limits::CHANGES];
    assert!(sealed(&full).is_ok());
}

#[test]
fn more_than_the_limit_is_not_opened() {
    let plain = payload(&mut seeded(4));
    let mut groups = plain.clone();
    groups.groups = vec![plain.groups[0].clone(); limits::GROUPS + 1];
    assert!(too_large(&opened(&postcard::to_stdvec(&groups).unwrap())));
    let mut changes = plain.clone();
    changes.groups[0].changes = vec![vec![]; limits::CHANGES + 1];
    assert_eq!(opened(&postcard::to_stdvec(&changes).unwrap()), Err(SealingFault::Malformed));
    let mut trailing = postcard::to_stdvec(&plain).unwrap();
    trailing.push(0);
    assert_eq!(opened(&trailing), Err(SealingFault::Malformed));
    assert_eq!(opened(&[]), Err(SealingFault::Malformed));
}

#[test]
fn a_bomb_is_stopped_while_it_inflates() {
    assert!(too_large(&opened(&vec![0; limits::PLAIN_BYTES + 1])));
    let bomb = zstd::bulk::compress(&vec![0; 256 * 1024 * 1024], 1).unwrap();
    assert!(bomb.len() < 64 * 1024);
    assert!(too_large(&inflate(&bomb)));
    // Two frames one after the other do not each get the whole allowance.
    let half = zstd::bulk::compress(&vec![0; limits::PLAIN_BYTES / 2 + 1], 1).unwrap();
    assert!(too_large(&inflate(&[half.clone(), half].concat())));
}

#[test]
fn a_frame_that_asks_for_a_large_window_is_refused() {
    let mut encoder = zstd::stream::Encoder::new(Vec::new(), 1).unwrap();
    encoder.window_log(limits::WINDOW_LOG + 3).unwrap();
    std::io::Write::write_all(&mut encoder, &vec![7; 64 * 1024 * 1024]).unwrap();
    assert_eq!(inflate(&encoder.finish().unwrap()).unwrap_err(), SealingFault::Malformed);
}
