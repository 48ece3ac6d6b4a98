//! The shape of a sealed envelope and of an acknowledgement, readable without any key.

use ids::{ControlId, DeviceId, EnvelopeId, Incarnation, Sequence, SpaceId, UtcMillis};
use serde::{Deserialize, Serialize};

use crate::canonical::Canonical;
use crate::{ProtocolFault, decode, encode, limits};

/// Version of envelopes that this crate writes and reads.
pub const ENVELOPE_VERSION: u8 = 1;

/// What an envelope carries. New kinds are added at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EnvelopeKind {
    /// Changes to one or more documents.
    Changes,
}

/// Which algorithms sealed and signed an envelope. New suites are added at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SuiteCode {
    /// XChaCha20-Poly1305, BLAKE3, Ed25519.
    XChaCha20Poly1305Blake3Ed25519,
}

/// The clear part of an envelope; the associated data of its seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Format version; 1.
    pub version: u8,
    /// What it carries.
    pub kind: EnvelopeKind,
    /// How it is sealed.
    pub suite: SuiteCode,
    /// Whose readers it is for.
    pub space: SpaceId,
    /// Which key opens it.
    pub epoch: ControlId,
    /// BLAKE3 commitment to that key and this header's nonce, so that no second key opens it.
    pub key_commitment: [u8; 32],
    /// Who wrote and signed it.
    pub author: DeviceId,
    /// Which life of the author's database.
    pub incarnation: Incarnation,
    /// Place in the author's log of this space and incarnation, from 1.
    pub sequence: Sequence,
    /// The author's envelope before this one; absent for the first.
    pub previous: Option<EnvelopeId>,
}

impl Header {
    /// The header as the seal's associated data and as part of the envelope's id: the fields in their order,
    /// numbers little-endian at full width, an absent `previous` as one zero byte.
    #[must_use]
    pub fn associated_bytes(&self) -> Vec<u8> {
        let kind = match self.kind {
            EnvelopeKind::Changes => 0,
        };
        let suite = match self.suite {
            SuiteCode::XChaCha20Poly1305Blake3Ed25519 => 0,
        };
        let mut out = Canonical::default();
        out.bytes(&[self.version, kind, suite])
            .bytes(self.space.as_bytes())
            .bytes(self.epoch.as_bytes())
            .bytes(&self.key_commitment)
            .bytes(self.author.as_bytes())
            .bytes(&self.incarnation.0.to_le_bytes())
            .bytes(&self.sequence.0.to_le_bytes());
        match &self.previous {
            None => out.bytes(&[0]),
            Some(previous) => out.bytes(&[1]).bytes(previous.as_bytes()),
        };
        out.finish()
    }
}

/// A sealed envelope as it travels and as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// The clear part.
    pub header: Header,
    /// Random, 24 bytes.
    pub nonce: [u8; 24],
    /// Ciphertext with its tag.
    pub body: Vec<u8>,
    /// Ed25519 by the author over the envelope's id: first and second half.
    pub signature: [[u8; 32]; 2],
}

impl Envelope {
    /// Its name: BLAKE3 (key derivation mode) over header, nonce and the BLAKE3 hash of the body. The signature
    /// is over these bytes and is not part of the name.
    #[must_use]
    pub fn id(&self) -> EnvelopeId {
        let mut hasher = blake3::Hasher::new_derive_key("felles 2026 envelope id v1");
        hasher.update(&self.header.associated_bytes());
        hasher.update(&self.nonce);
        hasher.update(blake3::hash(&self.body).as_bytes());
        EnvelopeId(*hasher.finalize().as_bytes())
    }

    /// Reads an envelope; refuses every spelling but the one that [`encode`] writes, so that equal envelopes
    /// have equal bytes.
    ///
    /// # Errors
    /// [`ProtocolFault::TooLarge`] over [`limits::ENVELOPE_BYTES`], [`ProtocolFault::Newer`] for a later version,
    /// [`ProtocolFault::Malformed`] otherwise, also for a sequence number above [`limits::LAST_NUMBER`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ProtocolFault> {
        if bytes.first().is_some_and(|version| *version > ENVELOPE_VERSION) {
            return Err(ProtocolFault::Newer);
        }
        let envelope: Self = decode(bytes, limits::ENVELOPE_BYTES)?;
        let countable = envelope.header.sequence.0 <= limits::LAST_NUMBER;
        if envelope.header.version != ENVELOPE_VERSION || !countable || encode(&envelope)? != bytes {
            return Err(ProtocolFault::Malformed);
        }
        Ok(envelope)
    }
}

/// How far one writer's log has been taken in: everything up to and with `sequence`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Covered {
    /// Whose log.
    pub author: DeviceId,
    /// Which life of that device.
    pub incarnation: Incarnation,
    /// The last one taken in without a gap.
    pub sequence: Sequence,
}

/// A device's signed word that it has written these envelopes to its disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Which space.
    pub space: SpaceId,
    /// Who says so.
    pub device: DeviceId,
    /// Grows with each acknowledgement of this device; an older one is ignored.
    pub counter: u64,
    /// When it was said, by the sayer's clock. Only shown, never compared.
    pub said_at: UtcMillis,
    /// What is on the disk, sorted by author and incarnation.
    pub covered: Vec<Covered>,
    /// Ed25519 by the device over BLAKE3 of the fields above: first and second half.
    pub signature: [[u8; 32]; 2],
}

impl Acknowledgement {
    /// What the signature covers: BLAKE3 (key derivation mode) over every field before it, numbers little-endian
    /// at full width, `covered` behind its count.
    #[must_use]
    pub fn signed_bytes(&self) -> [u8; 32] {
        let mut out = Canonical::default();
        out.bytes(self.space.as_bytes())
            .bytes(self.device.as_bytes())
            .bytes(&self.counter.to_le_bytes())
            .bytes(&self.said_at.0.to_le_bytes())
            .count(self.covered.len());
        for covered in &self.covered {
            out.bytes(covered.author.as_bytes())
                .bytes(&covered.incarnation.0.to_le_bytes())
                .bytes(&covered.sequence.0.to_le_bytes());
        }
        blake3::derive_key("felles 2026 acknowledgement v1", &out.finish())
    }

    /// Reads an acknowledgement; refuses every spelling but the one that [`encode`] writes, writers that are not
    /// in strictly rising order, more than [`limits::VECTOR_ENTRIES`] of them, a counter above
    /// [`limits::LAST_NUMBER`] and a moment outside of the calendar.
    ///
    /// # Errors
    /// [`ProtocolFault::TooLarge`] over [`limits::ACKNOWLEDGEMENT_BYTES`], [`ProtocolFault::Malformed`] otherwise.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ProtocolFault> {
        let said: Self = decode(bytes, limits::ACKNOWLEDGEMENT_BYTES)?;
        let rising = said.covered.is_sorted_by(|before, after| {
            (before.author, before.incarnation) < (after.author, after.incarnation)
        });
        let countable = said.counter <= limits::LAST_NUMBER && said.said_at.is_in_calendar();
        if !rising || !countable || said.covered.len() > limits::VECTOR_ENTRIES || encode(&said)? != bytes {
            return Err(ProtocolFault::Malformed);
        }
        Ok(said)
    }
}
