//! The way in that the person remembers: Argon2id over the passphrase opens the slot.

use argon2::{Algorithm, Argon2, Params, Version};
use ids::RandomSource;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::key_file::{read_body, write_body};
use super::{KeyCost, KeyFile, SlotKind, UnlockFault};
use crate::aead::{decrypt, draw_nonce, encrypt};

#[derive(Serialize, Deserialize)]
pub(super) struct PassphraseSlot {
    pub(super) cost: KeyCost,
    pub(super) salt: [u8; 16],
    pub(super) nonce: [u8; 24],
    pub(super) sealed: Vec<u8>,
}

impl PassphraseSlot {
    /// Everything that decides how the slot opens.
    fn associated(&self) -> Vec<u8> {
        let [memory, passes, lanes] =
            [self.cost.memory_kib, self.cost.passes, self.cost.lanes].map(u32::to_le_bytes);
        SlotKind::Passphrase.associated(&[&memory, &passes, &lanes, &self.salt])
    }

    fn open(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        if !self.cost.is_bearable() {
            return Err(UnlockFault::Damaged);
        }
        let key = stretch(passphrase, &self.salt, self.cost).map_err(|_| UnlockFault::Damaged)?;
        let plain = decrypt(&key, &self.nonce, &self.associated(), &self.sealed)
            .map_err(|_| UnlockFault::WrongPassphrase)?;
        let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| UnlockFault::Damaged)?;
        Ok(Zeroizing::new(bytes))
    }
}

impl KeyFile {
    /// Makes a passphrase the one that opens; an earlier one opens no more.
    ///
    /// # Errors
    /// [`UnlockFault::BadCost`].
    pub fn set_passphrase(
        &mut self,
        passphrase: &str,
        key: &[u8; 32],
        cost: KeyCost,
        random: &mut dyn RandomSource,
    ) -> Result<(), UnlockFault> {
        if !cost.is_bearable() {
            return Err(UnlockFault::BadCost);
        }
        let mut salt = [0_u8; 16];
        random.fill(&mut salt);
        let mut slot = PassphraseSlot { cost, salt, nonce: draw_nonce(random), sealed: Vec::new() };
        let stretched = stretch(passphrase, &salt, cost)?;
        slot.sealed =
            encrypt(&stretched, &slot.nonce, &slot.associated(), key).map_err(|_| UnlockFault::BadCost)?;
        self.replace(SlotKind::Passphrase, write_body(&slot)?);
        Ok(())
    }

    /// Opens the file with a passphrase.
    ///
    /// # Errors
    /// [`UnlockFault::WrongPassphrase`], [`UnlockFault::Damaged`] for a slot that is none,
    /// [`UnlockFault::TooNew`] for a file with none but unknown slots.
    pub fn open_with_passphrase(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        let mut fault = self.without();
        for body in self.bodies(SlotKind::Passphrase) {
            match read_body::<PassphraseSlot>(body)?.open(passphrase) {
                Err(UnlockFault::WrongPassphrase) => fault = UnlockFault::WrongPassphrase,
                answer => return answer,
            }
        }
        Err(fault)
    }
}

/// Argon2id over the passphrase in Unicode's composed form (NFC), because keyboards differ in how they spell "å".
pub(super) fn stretch(
    passphrase: &str,
    salt: &[u8],
    cost: KeyCost,
) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| UnlockFault::BadCost)?;
    let passphrase: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(|_| UnlockFault::BadCost)?;
    Ok(key)
}
