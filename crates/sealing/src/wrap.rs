//! Handing an epoch key to a device, and to those who come later.

use identity::Wrap;
use ids::{ControlId, DeviceId, RandomSource, SpaceId};

use crate::aead::{open_box, seal_box};
use crate::encryption_keys::seal_to;
use crate::{EncryptionKeys, EpochKey, SealingFault};

/// What a wrap is for: it opens for this device, in this space, for this key's epoch, or not at all.
fn wrap_info(space: &SpaceId, salt: &[u8; 32], recipient: &DeviceId) -> Vec<u8> {
    let mut info = b"felles/v1/epoch-wrap\0".to_vec();
    info.extend_from_slice(space.as_bytes());
    info.extend_from_slice(salt);
    info.extend_from_slice(recipient.as_bytes());
    info
}

/// Makes a key unreadable to everybody but one device. `public` is the encryption key in its certificate.
///
/// # Errors
/// [`SealingFault::Newer`] or [`SealingFault::Malformed`] when the public key cannot be used.
pub fn wrap_epoch_key(
    key: &EpochKey,
    space: &SpaceId,
    recipient: &DeviceId,
    public: &[u8],
    random: &mut dyn RandomSource,
) -> Result<Wrap, SealingFault> {
    let info = wrap_info(space, &key.salt(), recipient);
    let bytes = seal_to(public, &info, key.as_bytes(), random)?;
    Ok(Wrap { device: *recipient, bytes })
}

/// Opens a wrap that was made for this device, and checks that the key is the one that the epoch's salt names.
///
/// # Errors
/// [`SealingFault::DoesNotOpen`] for another device's, space's or epoch's wrap or a changed one.
pub fn unwrap_epoch_key(
    keys: &EncryptionKeys,
    space: &SpaceId,
    salt: &[u8; 32],
    wrap: &Wrap,
) -> Result<EpochKey, SealingFault> {
    let bytes = keys.open(&wrap_info(space, salt, &wrap.device), &wrap.bytes)?;
    checked_key(&bytes, salt)
}

fn older_associated(space: &SpaceId, older: &ControlId) -> Vec<u8> {
    let mut associated = b"felles/v1/older-key\0".to_vec();
    associated.extend_from_slice(space.as_bytes());
    associated.extend_from_slice(older.as_bytes());
    associated
}

/// Seals an earlier epoch's key under a new one, so that whoever holds the new one can read history. 72 bytes.
///
/// # Errors
/// None in practice; the cipher refuses only texts of impossible length.
pub fn seal_older(
    new: &EpochKey,
    space: &SpaceId,
    older_epoch: &ControlId,
    older: &EpochKey,
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    seal_box(&new.older_keys_key(), &older_associated(space, older_epoch), older.as_bytes(), random)
}

/// The other direction of [`seal_older`]; `salt` is the earlier epoch's.
///
/// # Errors
/// [`SealingFault::DoesNotOpen`].
pub fn open_older(
    new: &EpochKey,
    space: &SpaceId,
    older_epoch: &ControlId,
    salt: &[u8; 32],
    sealed: &[u8],
) -> Result<EpochKey, SealingFault> {
    let bytes = open_box(&new.older_keys_key(), &older_associated(space, older_epoch), sealed)?;
    checked_key(&bytes, salt)
}

fn checked_key(bytes: &[u8], salt: &[u8; 32]) -> Result<EpochKey, SealingFault> {
    let key = EpochKey::from_bytes(bytes.try_into().map_err(|_| SealingFault::DoesNotOpen)?);
    if key.salt() == *salt { Ok(key) } else { Err(SealingFault::DoesNotOpen) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EncryptionSuite;
    use crate::tests::scene::seeded;

    struct Scene {
        space: SpaceId,
        device: DeviceId,
        keys: EncryptionKeys,
        key: EpochKey,
        wrap: Wrap,
    }

    fn scene(suite: EncryptionSuite) -> Scene {
        let mut random = seeded(2);
        let (space, device) = (SpaceId::generate(&mut random), DeviceId([1; 32]));
        let keys = EncryptionKeys::generate(suite, &mut random);
        let key = EpochKey::generate(&mut random);
        let wrap = wrap_epoch_key(&key, &space, &device, &keys.public().unwrap(), &mut random).unwrap();
        Scene { space, device, keys, key, wrap }
    }

    #[test]
    fn a_wrap_opens_for_its_device_and_has_the_size_that_was_planned() {
        for (suite, size) in [(EncryptionSuite::XWing, 1169), (EncryptionSuite::X25519, 81)] {
            let Scene { space, keys, key, wrap, .. } = scene(suite);
            assert_eq!(wrap.bytes.len(), size);
            let opened = unwrap_epoch_key(&keys, &space, &key.salt(), &wrap).unwrap();
            assert_eq!(opened.as_bytes(), key.as_bytes());
        }
    }

    #[test]
    fn a_wrap_opens_for_no_other_device_space_salt_or_key() {
        let mut random = seeded(3);
        for suite in [EncryptionSuite::XWing, EncryptionSuite::X25519] {
            let Scene { space, device, keys, key, wrap } = scene(suite);
            let others = EncryptionKeys::generate(suite, &mut |bytes: &mut [u8]| bytes.fill(9));
            let (salt, other_space) = (key.salt(), SpaceId::generate(&mut random));
            assert!(unwrap_epoch_key(&others, &space, &salt, &wrap).is_err());
            assert!(unwrap_epoch_key(&keys, &other_space, &salt, &wrap).is_err());
            assert!(unwrap_epoch_key(&keys, &space, &[0; 32], &wrap).is_err());
            let swapped = Wrap { device: DeviceId([2; 32]), bytes: wrap.bytes.clone() };
            assert!(unwrap_epoch_key(&keys, &space, &salt, &swapped).is_err());
            for bit in (0..wrap.bytes.len() * 8).step_by(61) {
                let mut bytes = wrap.bytes.clone();
                bytes[bit / 8] ^= 1 << (bit % 8);
                assert!(unwrap_epoch_key(&keys, &space, &salt, &Wrap { device, bytes }).is_err());
            }
        }
    }

    #[test]
    fn a_key_that_is_not_the_epochs_is_refused_although_it_opens() {
        let mut random = seeded(3);
        let Scene { space, device, keys, key, .. } = scene(EncryptionSuite::X25519);
        // A dishonest author names one key by the salt and wraps another for this member.
        let info = wrap_info(&space, &key.salt(), &device);
        let bytes = seal_to(&keys.public().unwrap(), &info, &[5; 32], &mut random).unwrap();
        let opened = unwrap_epoch_key(&keys, &space, &key.salt(), &Wrap { device, bytes });
        assert_eq!(opened.unwrap_err(), SealingFault::DoesNotOpen);
    }

    #[test]
    fn an_older_key_opens_under_the_new_one_and_nowhere_else() {
        let mut random = seeded(3);
        let Scene { space, key: older, .. } = scene(EncryptionSuite::X25519);
        let (new, epoch) = (EpochKey::generate(&mut random), ControlId([4; 32]));
        let sealed = seal_older(&new, &space, &epoch, &older, &mut random).unwrap();
        assert_eq!(sealed.len(), 72);
        let opened = open_older(&new, &space, &epoch, &older.salt(), &sealed).unwrap();
        assert_eq!(opened.as_bytes(), older.as_bytes());
        assert!(open_older(&older, &space, &epoch, &older.salt(), &sealed).is_err());
        assert!(open_older(&new, &space, &ControlId([5; 32]), &older.salt(), &sealed).is_err());
        assert!(open_older(&new, &SpaceId::generate(&mut random), &epoch, &older.salt(), &sealed).is_err());
        assert!(open_older(&new, &space, &epoch, &new.salt(), &sealed).is_err());
    }
}
