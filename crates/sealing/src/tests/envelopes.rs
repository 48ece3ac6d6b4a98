//! An envelope opens as it was sealed, or not at all.

use identity::{Context, DeviceKeys};
use ids::{ControlId, DeviceId, EnvelopeId, Incarnation, Sequence, SpaceId};
use protocol::{Envelope, Header, encode};

use super::scene::*;
use crate::*;

fn scene() -> (DeviceKeys, EpochKey, Payload, SealedEnvelope) {
    let mut random = seeded(1);
    let author = DeviceKeys::generate(&mut random);
    let key = EpochKey::generate(&mut random);
    let payload = payload(&mut random);
    let sealed = seal(&payload, &facts(&author), &key, &mut random).unwrap();
    (author, key, payload, sealed)
}

/// The author signs a changed envelope anew, as only the author could.
fn signed_anew(mut envelope: Envelope, author: &DeviceKeys) -> Vec<u8> {
    envelope.header.author = author.id();
    envelope.signature = author.sign(Context::Envelope, envelope.id().as_bytes());
    encode(&envelope).unwrap()
}

#[test]
fn what_was_sealed_comes_out_again() {
    let (author, key, payload, sealed) = scene();
    let verified = verify_envelope(&sealed.bytes).unwrap();
    assert_eq!(*verified, sealed.envelope);
    assert_eq!((verified.id(), verified.header.author), (sealed.id, author.id()));
    assert_eq!(open(&verified, &key), Ok(payload));
}

#[test]
fn nothing_of_the_payload_stands_in_the_clear() {
    let (_, _, _, sealed) = scene();
    let bytes = sealed.bytes;
    assert!(!bytes.windows(12).any(|window| window == b"first change"));
}

#[test]
fn two_small_edits_of_different_length_have_one_size() {
    let (author, key, mut payload, _) = scene();
    let mut random = seeded(5);
    payload.groups.truncate(1);
    let mut sizes = std::collections::BTreeSet::new();
    for length in [0, 1, 7, 30, 60] {
        let mut letters = vec![0; length];
        random(&mut letters);
        payload.groups[0].changes = vec![letters];
        sizes.insert(seal(&payload, &facts(&author), &key, &mut random).unwrap().bytes.len());
    }
    assert_eq!(sizes.len(), 1, "{sizes:?}");
}

#[test]
fn an_envelope_with_any_bit_turned_is_refused_before_any_key_is_used() {
    let (_, _, _, sealed) = scene();
    let mut refused = 0;
    for bit in 0..sealed.bytes.len() * 8 {
        let mut turned = sealed.bytes.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        assert!(verify_envelope(&turned).is_err(), "bit {bit}");
        refused += 1;
    }
    assert!(refused > 1_000);
    for short in 0..sealed.bytes.len() {
        assert!(verify_envelope(&sealed.bytes[..short]).is_err());
    }
}

#[test]
fn a_body_opens_under_no_other_header_even_when_the_author_signs_it() {
    let (author, key, _, sealed) = scene();
    let changes: [fn(&mut Header); 6] = [
        |h| h.space = SpaceId::from_slice(&[9; 16]).unwrap(),
        |h| h.epoch = ControlId([9; 32]),
        |h| h.incarnation = Incarnation(2),
        |h| h.sequence = Sequence(6),
        |h| h.previous = None,
        |h| h.previous = Some(EnvelopeId([8; 32])),
    ];
    for change in changes {
        let mut envelope = sealed.envelope.clone();
        change(&mut envelope.header);
        let verified = verify_envelope(&signed_anew(envelope, &author)).unwrap();
        assert_eq!(open(&verified, &key), Err(SealingFault::DoesNotOpen));
    }
    let mut commitment = sealed.envelope.clone();
    commitment.header.key_commitment[0] ^= 1;
    let verified = verify_envelope(&signed_anew(commitment, &author)).unwrap();
    assert!(matches!(open(&verified, &key), Err(SealingFault::WrongKey { .. })));
    let mut nonce = sealed.envelope.clone();
    nonce.nonce[0] ^= 1;
    let verified = verify_envelope(&signed_anew(nonce, &author)).unwrap();
    assert!(matches!(open(&verified, &key), Err(SealingFault::WrongKey { .. })));
}

#[test]
fn nobody_takes_over_anothers_envelope_by_signing_it() {
    let (_, key, _, sealed) = scene();
    let thief = DeviceKeys::from_seed(&[66; 32]);
    let verified = verify_envelope(&signed_anew(sealed.envelope.clone(), &thief)).unwrap();
    assert_eq!(verified.header.author, thief.id());
    assert_eq!(open(&verified, &key), Err(SealingFault::DoesNotOpen));
    // And the thief's signature under the true author's name is no signature.
    let mut envelope = sealed.envelope.clone();
    envelope.signature = thief.sign(Context::Envelope, sealed.id.as_bytes());
    assert_eq!(verify_envelope(&encode(&envelope).unwrap()), Err(SealingFault::BadSignature));
    envelope.header.author = DeviceId([0; 32]);
    assert!(verify_envelope(&encode(&envelope).unwrap()).is_err());
}

#[test]
fn another_epochs_key_is_called_the_wrong_key() {
    let (_, _, _, sealed) = scene();
    let other = EpochKey::generate(&mut seeded(99));
    let verified = verify_envelope(&sealed.bytes).unwrap();
    let epoch = sealed.envelope.header.epoch;
    assert_eq!(open(&verified, &other), Err(SealingFault::WrongKey { epoch }));
}

#[test]
fn an_envelope_of_a_later_version_is_newer() {
    let (_, _, _, sealed) = scene();
    let mut later = sealed.bytes;
    later[0] = 2;
    assert_eq!(verify_envelope(&later), Err(SealingFault::Newer));
    later[0] = 0;
    assert_eq!(verify_envelope(&later), Err(SealingFault::Malformed));
}

#[test]
fn a_foreign_signature_context_is_not_an_envelopes() {
    let (author, _, _, sealed) = scene();
    let mut envelope = sealed.envelope;
    envelope.signature = author.sign(Context::Acknowledgement, sealed.id.as_bytes());
    assert_eq!(verify_envelope(&encode(&envelope).unwrap()), Err(SealingFault::BadSignature));
}
