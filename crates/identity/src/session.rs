//! Proving to a hub that one holds a device's key.

use ids::DeviceId;

use crate::{Context, DeviceKeys, IdentityFault, Signature, sign, verify};

fn session_bytes(hub: &[u8; 32], challenge: &[u8; 32]) -> [u8; 64] {
    let mut bytes = [0_u8; 64];
    let (first, second) = bytes.split_at_mut(32);
    first.copy_from_slice(hub);
    second.copy_from_slice(challenge);
    bytes
}

/// Answers a hub's challenge. The hub's name is signed too, so that one hub cannot pass on another's challenge.
#[must_use]
pub fn sign_session(keys: &DeviceKeys, hub: &[u8; 32], challenge: &[u8; 32]) -> Signature {
    sign(keys, Context::Session, &session_bytes(hub, challenge))
}

/// Checks the answer to a challenge.
///
/// # Errors
/// [`IdentityFault::BadSignature`].
pub fn verify_session(
    device: &DeviceId,
    hub: &[u8; 32],
    challenge: &[u8; 32],
    signature: &Signature,
) -> Result<(), IdentityFault> {
    verify(device, Context::Session, &session_bytes(hub, challenge), signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_holds_for_one_device_one_hub_and_one_challenge() {
        let (keys, other) = (DeviceKeys::from_seed(&[1; 32]), DeviceKeys::from_seed(&[2; 32]));
        let answer = sign_session(&keys, &[3; 32], &[4; 32]);
        assert_eq!(verify_session(&keys.id(), &[3; 32], &[4; 32], &answer), Ok(()));
        assert!(verify_session(&other.id(), &[3; 32], &[4; 32], &answer).is_err());
        assert!(verify_session(&keys.id(), &[9; 32], &[4; 32], &answer).is_err());
        assert!(verify_session(&keys.id(), &[3; 32], &[9; 32], &answer).is_err());
        assert!(verify_session(&keys.id(), &[4; 32], &[3; 32], &answer).is_err());
    }
}
