//! The secrets of this device and of its person, kept in the encrypted database and nowhere else.

use identity::{Certificate, CertificateKind, DeviceKeys, PersonKey};
use ids::RandomSource;
use sealing::{EncryptionKeys, EncryptionSuite, SealingFault};

/// Everything that makes this device able to speak and to read.
pub(crate) struct Keys {
    pub(crate) person: PersonKey,
    pub(crate) device: DeviceKeys,
    pub(crate) encryption: EncryptionKeys,
    pub(crate) certificate: Certificate,
}

impl Keys {
    /// Fresh keys for a new person on a new device.
    pub(crate) fn generate(random: &mut dyn RandomSource) -> Result<Self, SealingFault> {
        let person = PersonKey::generate(random);
        let device = DeviceKeys::generate(random);
        let encryption = EncryptionKeys::generate(EncryptionSuite::XWing, random);
        Self::certified(person, device, encryption)
    }

    /// The keys of an existing device, with its certificate made anew: the same keys give the same certificate.
    pub(crate) fn certified(
        person: PersonKey,
        device: DeviceKeys,
        encryption: EncryptionKeys,
    ) -> Result<Self, SealingFault> {
        let public = encryption.public()?;
        let certificate = Certificate::issue(&person, &device, public, CertificateKind::Normal, Vec::new());
        Ok(Self { person, device, encryption, certificate })
    }
}
