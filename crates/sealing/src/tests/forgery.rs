//! Who is no member gets nothing accepted: more than a thousand forged envelopes against signature, membership and key.

use identity::{Context, DeviceKeys};
use protocol::encode;

use super::scene::*;
use crate::*;

#[test]
fn a_thousand_forged_envelopes_are_refused() {
    let mut random = seeded(1);
    let (ada, eve) = (DeviceKeys::generate(&mut random), DeviceKeys::generate(&mut random));
    let (key, eves_key) = (EpochKey::generate(&mut random), EpochKey::generate(&mut random));
    let honest = seal(&payload(&mut random), &facts(&ada), &key, &mut random).unwrap();
    let mut refused = 0;
    for number in 0..400_u64 {
        // Eve signs under Ada's name.
        let mut named = seal(&payload(&mut random), &facts(&eve), &eves_key, &mut random).unwrap().envelope;
        named.header.author = ada.id();
        named.signature = eve.sign(Context::Envelope, named.id().as_bytes());
        assert_eq!(verify_envelope(&encode(&named).unwrap()), Err(SealingFault::BadSignature));
        // Eve puts Ada's signature under another envelope.
        let mut borrowed = named;
        borrowed.header.sequence = ids::Sequence(number);
        borrowed.signature = honest.envelope.signature;
        assert_eq!(verify_envelope(&encode(&borrowed).unwrap()), Err(SealingFault::BadSignature));
        // Eve, with a signature of her own but without the space's key, copies the commitment and guesses a body.
        let mut guessed = honest.envelope.clone();
        guessed.header.author = eve.id();
        random(&mut guessed.body);
        guessed.signature = eve.sign(Context::Envelope, guessed.id().as_bytes());
        let verified = verify_envelope(&encode(&guessed).unwrap()).unwrap();
        assert_eq!(open(&verified, &key), Err(SealingFault::DoesNotOpen));
        refused += 3;
    }
    assert!(refused >= 1_000);
}
