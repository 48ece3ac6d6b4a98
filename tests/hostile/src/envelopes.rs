//! The format of envelopes written down a second time, so that a hostile writer can break each part of it by itself.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use protocol::Header;
use sealing::EpochKey;

pub(crate) fn commitment(key: &EpochKey, nonce: &[u8; 24]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("felles 2026 key commitment v1");
    hasher.update(key.as_bytes()).update(nonce);
    *hasher.finalize().as_bytes()
}

pub(crate) fn sealed_body(key: &EpochKey, nonce: &[u8; 24], header: &Header, padded: &[u8]) -> Vec<u8> {
    let key = blake3::derive_key("felles 2026 envelope key v1", key.as_bytes());
    let associated = header.associated_bytes();
    XChaCha20Poly1305::new(&Key::from(key))
        .encrypt(&XNonce::from(*nonce), Payload { msg: padded, aad: &associated })
        .unwrap()
}

/// Length, bytes, zeros up to the length that Padmé gives.
#[must_use]
pub fn padded(bytes: &[u8]) -> Vec<u8> {
    let mut padded = u32::try_from(bytes.len()).unwrap().to_le_bytes().to_vec();
    padded.extend(bytes);
    let length = padded.len();
    let whole = if length <= 256 {
        256
    } else {
        let exponent = length.ilog2();
        let mask = (1_usize << (exponent - exponent.ilog2() - 1)) - 1;
        (length + mask) & !mask
    };
    padded.resize(whole, 0);
    padded
}

/// What lies inside, for whoever has the key and asks nothing else.
pub(crate) fn opened(key: &EpochKey, envelope: &protocol::Envelope) -> Option<Vec<u8>> {
    let key = blake3::derive_key("felles 2026 envelope key v1", key.as_bytes());
    let associated = envelope.header.associated_bytes();
    let padded = XChaCha20Poly1305::new(&Key::from(key))
        .decrypt(&XNonce::from(envelope.nonce), Payload { msg: &envelope.body, aad: &associated })
        .ok()?;
    let length = u32::from_le_bytes(padded.get(..4)?.try_into().ok()?);
    let small = padded.get(4..4 + usize::try_from(length).ok()?)?;
    zstd::bulk::decompress(small, sealing::limits::PLAIN_BYTES).ok()
}

/// An envelope of some space by this device around any bytes, signed and sealed with this key.
#[must_use]
pub fn any_envelope(device: &identity::DeviceKeys, key: &EpochKey, padded: &[u8]) -> Vec<u8> {
    let nonce = [6; 24];
    let header = Header {
        version: protocol::ENVELOPE_VERSION,
        kind: protocol::EnvelopeKind::Changes,
        suite: protocol::SuiteCode::XChaCha20Poly1305Blake3Ed25519,
        space: ids::SpaceId::from_slice(&[1; 16]).unwrap(),
        epoch: ids::ControlId([2; 32]),
        key_commitment: commitment(key, &nonce),
        author: device.id(),
        incarnation: ids::Incarnation(1),
        sequence: ids::Sequence(1),
        previous: None,
    };
    let body = sealed_body(key, &nonce, &header, padded);
    let mut envelope = protocol::Envelope { header, nonce, body, signature: [[0; 32]; 2] };
    envelope.signature = device.sign(identity::Context::Envelope, envelope.id().as_bytes());
    protocol::encode(&envelope).unwrap()
}
