//! Ways in by a secret with so many random bits that guessing is hopeless: nothing needs to be stretched.

use ids::RandomSource;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::key_file::{read_body, write_body};
use super::{KeyFile, RecoveryCode, SlotKind, UnlockFault};
use crate::aead::{open_box, seal_box};

#[derive(Serialize, Deserialize)]
struct SecretSlot {
    /// Names the secret without telling anything of it; new each time.
    name: [u8; 16],
    sealed: Vec<u8>,
}

/// A secret for the operating system's key store, and the name that it lies under there.
pub struct StoredSecret {
    /// Not secret.
    pub name: [u8; 16],
    /// What the key store keeps.
    pub secret: Zeroizing<[u8; 32]>,
}

impl KeyFile {
    /// Makes a code the one that opens; an earlier one opens no more.
    ///
    /// # Errors
    /// [`UnlockFault::TooLarge`]; not for a key of 32 bytes.
    pub fn set_recovery_code(
        &mut self,
        code: &RecoveryCode,
        key: &[u8; 32],
        random: &mut dyn RandomSource,
    ) -> Result<(), UnlockFault> {
        self.set_secret(SlotKind::RecoveryCode, code.secret(), key, random).map(|_| ())
    }

    /// Opens the file with a recovery code.
    ///
    /// # Errors
    /// [`UnlockFault::WrongSecret`] for the code of something else or an earlier one, [`UnlockFault::NoSuchSlot`].
    pub fn open_with_recovery_code(&self, code: &RecoveryCode) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        self.open_with_secret(SlotKind::RecoveryCode, code.secret())
    }

    /// Draws a secret for the key store and makes it open the file; an earlier one opens no more.
    ///
    /// # Errors
    /// As [`KeyFile::set_recovery_code`].
    pub fn set_stored_secret(
        &mut self,
        key: &[u8; 32],
        random: &mut dyn RandomSource,
    ) -> Result<StoredSecret, UnlockFault> {
        let mut secret = Zeroizing::new([0_u8; 32]);
        random.fill(secret.as_mut());
        let name = self.set_secret(SlotKind::StoredSecret, secret.as_ref(), key, random)?;
        Ok(StoredSecret { name, secret })
    }

    /// The name that the secret lies under in the key store.
    ///
    /// # Errors
    /// [`UnlockFault::NoSuchSlot`].
    pub fn stored_secret_name(&self) -> Result<[u8; 16], UnlockFault> {
        let body = self.bodies(SlotKind::StoredSecret).next().ok_or_else(|| self.without())?;
        Ok(read_body::<SecretSlot>(body)?.name)
    }

    /// Opens the file with what the key store kept.
    ///
    /// # Errors
    /// [`UnlockFault::WrongSecret`], [`UnlockFault::NoSuchSlot`].
    pub fn open_with_stored_secret(&self, secret: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        self.open_with_secret(SlotKind::StoredSecret, secret)
    }

    fn set_secret(
        &mut self,
        kind: SlotKind,
        secret: &[u8],
        key: &[u8; 32],
        random: &mut dyn RandomSource,
    ) -> Result<[u8; 16], UnlockFault> {
        let mut name = [0_u8; 16];
        random.fill(&mut name);
        let sealed = seal_box(&slot_key(kind, secret, &name), &kind.associated(&[&name]), key, random)
            .map_err(|_| UnlockFault::TooLarge)?;
        self.replace(kind, write_body(&SecretSlot { name, sealed })?);
        Ok(name)
    }

    pub(super) fn open_with_secret(
        &self,
        kind: SlotKind,
        secret: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        let mut fault = self.without();
        for body in self.bodies(kind) {
            fault = UnlockFault::WrongSecret;
            let slot: SecretSlot = read_body(body)?;
            let key = slot_key(kind, secret, &slot.name);
            let Ok(plain) = open_box(&key, &kind.associated(&[&slot.name]), &slot.sealed) else { continue };
            let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| UnlockFault::Damaged)?;
            return Ok(Zeroizing::new(bytes));
        }
        Err(fault)
    }
}

fn slot_key(kind: SlotKind, secret: &[u8], name: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    let mut hasher = blake3::Hasher::new_derive_key("felles 2026 key file slot under a random secret");
    hasher.update(&[kind.code()]).update(name).update(secret);
    Zeroizing::new(*hasher.finalize().as_bytes())
}
