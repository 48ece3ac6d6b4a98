//! The key under which one epoch of one space is sealed.

use ids::RandomSource;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// 32 random bytes; wiped from memory when dropped, never shown by `Debug`. Nothing is sealed with the bytes
/// themselves: each purpose has its own key derived from them (BLAKE3, key derivation mode).
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct EpochKey([u8; 32]);

impl EpochKey {
    /// A fresh key.
    #[must_use]
    pub fn generate(random: &mut dyn RandomSource) -> Self {
        let mut key = Self([0; 32]);
        random.fill(&mut key.0);
        key
    }

    /// A key from the encrypted database.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// For the encrypted database, and for nothing else.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The salt of the epoch that this key opens: a hash of the key, so that everybody who is handed a key can
    /// tell whether it is the one that the epoch's author meant, and nobody can hand different keys to different members.
    #[must_use]
    pub fn salt(&self) -> [u8; 32] {
        blake3::derive_key("felles 2026 epoch salt v1", &self.0)
    }

    /// Commits an envelope to this key, so that no second key opens it.
    pub(crate) fn commitment(&self, nonce: &[u8; 24]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("felles 2026 key commitment v1");
        hasher.update(&self.0).update(nonce);
        *hasher.finalize().as_bytes()
    }

    pub(crate) fn envelope_key(&self) -> zeroize::Zeroizing<[u8; 32]> {
        zeroize::Zeroizing::new(blake3::derive_key("felles 2026 envelope key v1", &self.0))
    }

    pub(crate) fn older_keys_key(&self) -> zeroize::Zeroizing<[u8; 32]> {
        zeroize::Zeroizing::new(blake3::derive_key("felles 2026 older keys key v1", &self.0))
    }
}

impl std::fmt::Debug for EpochKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("EpochKey(..)")
    }
}
