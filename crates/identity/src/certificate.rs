//! A person's word that a device is theirs, and the device's word that it belongs to that person.

use ids::{DeviceId, PersonId};
use serde::{Deserialize, Serialize};

use crate::signing::verify_person;
use crate::{Context, DeviceKeys, IdentityFault, PersonKey, Signature, Verified, limits, verify};

/// Version of certificates that this crate writes and reads.
pub const CERTIFICATE_VERSION: u8 = 1;
/// Ed25519 for both signatures.
const SUITE_ED25519: u8 = 1;

/// What a device is for. New kinds are added at the end, with a new certificate version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CertificateKind {
    /// Somebody works on it.
    Normal,
    /// Exists only as words on paper, until it is needed.
    Recovery,
    /// Belongs to the organisation and is shown as such to every member.
    OrganisationArchive,
}

/// A device's certificate: signed by the person and by the device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Format version; [`CERTIFICATE_VERSION`].
    pub version: u8,
    /// How it is signed; 1 is Ed25519.
    pub suite: u8,
    /// Whose device.
    pub person: PersonId,
    /// The device.
    pub device: DeviceId,
    /// The device's public encryption key as `sealing` writes it; opaque here.
    pub encryption_key: Vec<u8>,
    /// What the device is for.
    pub kind: CertificateKind,
    /// The device's name, sealed by whoever may know it; opaque here, often empty.
    pub sealed_label: Vec<u8>,
    /// By the person, over everything above.
    pub person_signature: Signature,
    /// By the device, over everything above.
    pub device_signature: Signature,
}

impl Certificate {
    /// Makes a certificate; both secret keys must be at hand.
    #[must_use]
    pub fn issue(
        person: &PersonKey,
        device: &DeviceKeys,
        encryption_key: Vec<u8>,
        kind: CertificateKind,
        sealed_label: Vec<u8>,
    ) -> Self {
        let mut certificate = Self {
            version: CERTIFICATE_VERSION,
            suite: SUITE_ED25519,
            person: person.id(),
            device: device.id(),
            encryption_key,
            kind,
            sealed_label,
            person_signature: [[0; 32]; 2],
            device_signature: [[0; 32]; 2],
        };
        let signed = certificate.signed_bytes();
        certificate.person_signature = person.sign(Context::CertificateByPerson, &signed);
        certificate.device_signature = device.sign(Context::CertificateByDevice, &signed);
        certificate
    }

    /// Checks both signatures, the version and the limits.
    ///
    /// # Errors
    /// [`IdentityFault::Newer`], [`IdentityFault::TooLarge`], [`IdentityFault::Malformed`] for an unknown suite,
    /// [`IdentityFault::BadSignature`].
    pub fn verify(&self) -> Result<Verified<Certificate>, IdentityFault> {
        self.check()?;
        Ok(Verified::after_checking(self.clone()))
    }

    /// [`Certificate::verify`] without a copy.
    pub(crate) fn check(&self) -> Result<(), IdentityFault> {
        if self.version > CERTIFICATE_VERSION {
            return Err(IdentityFault::Newer);
        }
        if self.version != CERTIFICATE_VERSION || self.suite != SUITE_ED25519 {
            return Err(IdentityFault::Malformed);
        }
        at_most(self.encryption_key.len(), limits::ENCRYPTION_KEY_BYTES)?;
        at_most(self.sealed_label.len(), limits::LABEL_BYTES)?;
        let signed = self.signed_bytes();
        verify_person(&self.person, Context::CertificateByPerson, &signed, &self.person_signature)?;
        verify(&self.device, Context::CertificateByDevice, &signed, &self.device_signature)
    }

    /// What both sign: the fields in order, variable ones behind their length.
    fn signed_bytes(&self) -> Vec<u8> {
        let kind = match self.kind {
            CertificateKind::Normal => 0,
            CertificateKind::Recovery => 1,
            CertificateKind::OrganisationArchive => 2,
        };
        let mut bytes = vec![self.version, self.suite];
        bytes.extend_from_slice(self.person.as_bytes());
        bytes.extend_from_slice(self.device.as_bytes());
        append_counted(&mut bytes, &self.encryption_key);
        bytes.push(kind);
        append_counted(&mut bytes, &self.sealed_label);
        bytes
    }

    /// Everything, signatures included, by hand: what a space's name is derived from.
    pub(crate) fn all_bytes(&self) -> Vec<u8> {
        let mut bytes = self.signed_bytes();
        for half in self.person_signature.iter().chain(&self.device_signature) {
            bytes.extend_from_slice(half);
        }
        bytes
    }
}

fn append_counted(bytes: &mut Vec<u8>, field: &[u8]) {
    bytes.extend_from_slice(&u64::try_from(field.len()).unwrap_or(u64::MAX).to_le_bytes());
    bytes.extend_from_slice(field);
}

pub(crate) fn at_most(size: usize, limit: usize) -> Result<(), IdentityFault> {
    if size > limit { Err(IdentityFault::TooLarge { size, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issue() -> Certificate {
        let (person, device) = (PersonKey::from_seed(&[1; 32]), DeviceKeys::from_seed(&[2; 32]));
        Certificate::issue(&person, &device, vec![1, 2, 3], CertificateKind::Normal, vec![4])
    }

    #[test]
    fn an_issued_certificate_holds() {
        let certificate = issue();
        assert_eq!(certificate.verify().unwrap().into_inner(), certificate);
    }

    #[test]
    fn changing_any_field_breaks_it() {
        let changes: [fn(&mut Certificate); 8] = [
            |c| c.version = 2,
            |c| c.suite = 2,
            |c| c.person = PersonKey::from_seed(&[9; 32]).id(),
            |c| c.device = DeviceKeys::from_seed(&[9; 32]).id(),
            |c| c.encryption_key.push(0),
            |c| c.kind = CertificateKind::Recovery,
            |c| c.sealed_label.clear(),
            |c| std::mem::swap(&mut c.person_signature, &mut c.device_signature),
        ];
        for change in changes {
            let mut certificate = issue();
            change(&mut certificate);
            assert!(certificate.verify().is_err());
        }
    }

    #[test]
    fn neither_the_person_alone_nor_the_device_alone_can_make_one() {
        let (person, device) = (PersonKey::from_seed(&[1; 32]), DeviceKeys::from_seed(&[2; 32]));
        let (stranger, tablet) = (PersonKey::from_seed(&[3; 32]), DeviceKeys::from_seed(&[4; 32]));
        let mut stolen = Certificate::issue(&stranger, &device, vec![], CertificateKind::Normal, vec![]);
        stolen.person = person.id();
        assert_eq!(stolen.verify(), Err(IdentityFault::BadSignature));
        let mut claimed = Certificate::issue(&person, &tablet, vec![], CertificateKind::Normal, vec![]);
        claimed.device = device.id();
        assert_eq!(claimed.verify(), Err(IdentityFault::BadSignature));
    }

    #[test]
    fn bytes_cannot_move_from_one_field_to_the_next() {
        let mut certificate = issue();
        certificate.sealed_label.clear();
        certificate.encryption_key.push(4);
        assert!(certificate.verify().is_err());
    }

    #[test]
    fn a_later_version_is_newer_and_not_broken() {
        let mut certificate = issue();
        certificate.version = 2;
        assert_eq!(certificate.verify(), Err(IdentityFault::Newer));
    }
}
