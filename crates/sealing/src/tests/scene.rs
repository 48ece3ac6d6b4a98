//! People with devices and keys, and something to seal.

use identity::{Certificate, CertificateKind, DeviceKeys, PersonKey};
use ids::{
    ControlId, DeviceId, DocumentId, HubPosition, Incarnation, RandomSource, Sequence, SessionBytes, SpaceId,
    UtcMillis,
};
use protocol::Covered;

use crate::*;

/// Random bytes that are the same in every run.
pub(crate) fn seeded(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut count = 0_u64;
    move |bytes: &mut [u8]| {
        count += 1;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&seed.to_le_bytes()).update(&count.to_le_bytes());
        hasher.finalize_xof().fill(bytes);
    }
}

pub(crate) struct Party {
    pub(crate) person: PersonKey,
    pub(crate) device: DeviceKeys,
    pub(crate) encryption: EncryptionKeys,
}

impl Party {
    pub(crate) fn new(number: u8) -> Self {
        let mut random = seeded(u64::from(number) + 1_000);
        let suite = if number.is_multiple_of(2) { EncryptionSuite::XWing } else { EncryptionSuite::X25519 };
        Self {
            person: PersonKey::generate(&mut random),
            device: DeviceKeys::generate(&mut random),
            encryption: EncryptionKeys::generate(suite, &mut random),
        }
    }

    pub(crate) fn certificate(&self) -> Certificate {
        let public = self.encryption.public().unwrap();
        Certificate::issue(&self.person, &self.device, public, CertificateKind::Normal, vec![])
    }
}

pub(crate) fn payload(random: &mut dyn RandomSource) -> Payload {
    let covered = Covered { author: DeviceId([4; 32]), incarnation: Incarnation(1), sequence: Sequence(9) };
    let group = |random: &mut dyn RandomSource| Group {
        document: DocumentId::generate(random),
        kind: 3,
        session: SessionBytes([6; 16]),
        changes: vec![b"first change".to_vec(), vec![0; 40], vec![]],
    };
    Payload {
        claimed_at: UtcMillis(1_700_000_000_000),
        integrated: vec![covered],
        control_heads: vec![ControlId([2; 32])],
        hub_position: HubPosition(17),
        groups: vec![group(random), group(random)],
    }
}

pub(crate) fn facts(author: &DeviceKeys) -> SealFacts<'_> {
    SealFacts {
        space: SpaceId::from_slice(&[8; 16]).unwrap(),
        epoch: ControlId([3; 32]),
        author,
        incarnation: Incarnation(1),
        sequence: Sequence(5),
        previous: Some(ids::EnvelopeId([7; 32])),
    }
}
