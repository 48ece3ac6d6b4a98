//! The shape of a sealed envelope and of an acknowledgement, readable without any key.

use ids::{ControlId, DeviceId, EnvelopeId, Incarnation, Sequence, SpaceId, UtcMillis};
use serde::{Deserialize, Serialize};

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
