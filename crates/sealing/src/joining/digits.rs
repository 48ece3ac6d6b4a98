//! Six digits that two people compare by looking or by reading them to each other.

use serde::{Deserialize, Serialize};

const SIX_DIGITS: u64 = 1_000_000;

/// What both screens show. Equal on both exactly when both devices heard the same words; somebody in between who could not
/// choose any word afterwards gets them equal once in a million times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digits(u32);

impl Digits {
    /// From the hash of everything said.
    pub(crate) fn of(said: &[u8; 32]) -> Self {
        let key = blake3::derive_key("felles 2026 joining digits v1", said);
        let (first, _) = key.split_first_chunk::<8>().unwrap_or((&[0; 8], &[]));
        // 2⁶⁴ is so much more than a million that no number is likelier than another.
        Self(u32::try_from(u64::from_le_bytes(*first) % SIX_DIGITS).unwrap_or_default())
    }
}

impl std::fmt::Display for Digits {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:06}", self.0)
    }
}
