//! A declaration of confidentiality as its signer's device signed it.

use identity::{Context, DeviceKeys, Signature, verify};
use ids::{CaseId, DeviceId, UtcMillis};
use serde::{Deserialize, Serialize};

use crate::SealingFault;

/// "I have read this text, and I keep to it": bound to the version of the text, the case and the moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Which text.
    pub version: u32,
    /// For which case.
    pub case: CaseId,
    /// When, by the signer's clock.
    pub signed_at: UtcMillis,
    /// The signer's device.
    pub device: DeviceId,
    /// Over all of the above.
    pub signature: Signature,
}

impl Declaration {
    /// Signs with the device's key.
    #[must_use]
    pub fn sign(version: u32, case: CaseId, signed_at: UtcMillis, keys: &DeviceKeys) -> Self {
        let device = keys.id();
        let signature = keys.sign(Context::Declaration, &signed_bytes(version, case, signed_at, device));
        Self { version, case, signed_at, device, signature }
    }

    /// Checks that the device that it names signed it.
    ///
    /// # Errors
    /// [`SealingFault::BadSignature`].
    pub fn verify(&self) -> Result<(), SealingFault> {
        let signed = signed_bytes(self.version, self.case, self.signed_at, self.device);
        Ok(verify(&self.device, Context::Declaration, &signed, &self.signature)?)
    }
}

fn signed_bytes(version: u32, case: CaseId, signed_at: UtcMillis, device: DeviceId) -> Vec<u8> {
    let mut bytes = version.to_le_bytes().to_vec();
    bytes.extend_from_slice(case.as_bytes());
    bytes.extend_from_slice(&signed_at.0.to_le_bytes());
    bytes.extend_from_slice(&device.0);
    bytes
}
