//! The database key under a passphrase.
//!
//! File: magic, version byte, slots (postcard), BLAKE3 checksum over all before it. Each slot holds the same
//! database key, wrapped in its own way; this version makes and opens passphrase slots and passes over others.

use argon2::{Algorithm, Argon2, Params, Version};
use ids::RandomSource;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::aead::{decrypt, draw_nonce, encrypt};
use crate::limits;

const MAGIC: &[u8; 11] = b"felles-key\0";
const FILE_VERSION: u8 = 1;
const SLOT_PASSPHRASE: u8 = 1;
const CHECKSUM_BYTES: usize = 32;
/// What a file may ask of the device that opens it: 512 MiB, 16 passes, 4 lanes.
const COST_LIMIT: KeyCost = KeyCost { memory_kib: 512 * 1024, passes: 16, lanes: 4 };

/// Why a database key cannot be locked or unlocked.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum UnlockFault {
    /// The passphrase opens no slot of the file.
    #[error("the passphrase opens no slot of the key file")]
    WrongPassphrase,
    /// The file is damaged or something else altogether.
    #[error("the file is not a whole key file")]
    NotAKeyFile,
    /// The file was written by a later version.
    #[error("the key file is from a newer version")]
    TooNew,
    /// The cost asked for is outside of what Argon2id or this program allows.
    #[error("the cost is outside of the allowed range")]
    BadCost,
}

/// What one guess of the passphrase costs (Argon2id, RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for KeyCost {
    /// 64 MiB, three passes, one lane: RFC 9106's second recommendation with the lanes of a small tablet.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl KeyCost {
    fn is_bearable(&self) -> bool {
        self.memory_kib <= COST_LIMIT.memory_kib
            && self.passes <= COST_LIMIT.passes
            && self.lanes <= COST_LIMIT.lanes
    }
}

#[derive(Serialize, Deserialize)]
struct Slot {
    kind: u8,
    body: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct PassphraseSlot {
    cost: KeyCost,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

impl PassphraseSlot {
    /// Everything that decides how the slot opens.
    fn associated(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&[FILE_VERSION, SLOT_PASSPHRASE]);
        for number in [self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&self.salt);
        bytes
    }

    fn open(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        if !self.cost.is_bearable() {
            return Err(UnlockFault::NotAKeyFile);
        }
        let key = stretch(passphrase, &self.salt, self.cost).map_err(|_| UnlockFault::NotAKeyFile)?;
        let plain = decrypt(&key, &self.nonce, &self.associated(), &self.sealed)
            .map_err(|_| UnlockFault::WrongPassphrase)?;
        let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| UnlockFault::NotAKeyFile)?;
        Ok(Zeroizing::new(bytes))
    }
}

/// Writes a key file with one passphrase slot.
///
/// # Errors
/// [`UnlockFault::BadCost`].
pub fn lock_database_key(
    passphrase: &str,
    key: &[u8; 32],
    cost: KeyCost,
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, UnlockFault> {
    if !cost.is_bearable() {
        return Err(UnlockFault::BadCost);
    }
    let mut salt = [0_u8; 16];
    random.fill(&mut salt);
    let mut slot = PassphraseSlot { cost, salt, nonce: draw_nonce(random), sealed: Vec::new() };
    let stretched = stretch(passphrase, &salt, cost)?;
    slot.sealed =
        encrypt(&stretched, &slot.nonce, &slot.associated(), key).map_err(|_| UnlockFault::BadCost)?;
    let body = postcard::to_stdvec(&slot).map_err(|_| UnlockFault::BadCost)?;
    write_file(&[Slot { kind: SLOT_PASSPHRASE, body }])
}

/// Reads a key file and opens it with a passphrase.
///
/// # Errors
/// [`UnlockFault::WrongPassphrase`], [`UnlockFault::NotAKeyFile`] for a damaged or foreign file,
/// [`UnlockFault::TooNew`] for a later format or a file with none but unknown slots.
pub fn unlock_database_key(passphrase: &str, file: &[u8]) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
    let slots = read_file(file)?;
    let mut fault = UnlockFault::TooNew;
    for slot in slots.iter().filter(|slot| slot.kind == SLOT_PASSPHRASE) {
        let Ok((slot, [])) = postcard::take_from_bytes::<PassphraseSlot>(&slot.body) else {
            return Err(UnlockFault::NotAKeyFile);
        };
        match slot.open(passphrase) {
            Err(UnlockFault::WrongPassphrase) => fault = UnlockFault::WrongPassphrase,
            answer => return answer,
        }
    }
    Err(fault)
}

fn write_file(slots: &[Slot]) -> Result<Vec<u8>, UnlockFault> {
    let mut file = MAGIC.to_vec();
    file.push(FILE_VERSION);
    file.extend(postcard::to_stdvec(slots).map_err(|_| UnlockFault::BadCost)?);
    let checksum = blake3::hash(&file);
    file.extend_from_slice(checksum.as_bytes());
    Ok(file)
}

fn read_file(file: &[u8]) -> Result<Vec<Slot>, UnlockFault> {
    let rest = file.strip_prefix(MAGIC.as_slice()).ok_or(UnlockFault::NotAKeyFile)?;
    match rest.first() {
        Some(version) if *version > FILE_VERSION => return Err(UnlockFault::TooNew),
        Some(&FILE_VERSION) if file.len() <= limits::KEY_FILE_BYTES => {}
        _ => return Err(UnlockFault::NotAKeyFile),
    }
    let (said, checksum) = file.split_last_chunk::<CHECKSUM_BYTES>().ok_or(UnlockFault::NotAKeyFile)?;
    if blake3::hash(said).as_bytes() != checksum {
        return Err(UnlockFault::NotAKeyFile);
    }
    let slots = said.get(MAGIC.len() + 1..).ok_or(UnlockFault::NotAKeyFile)?;
    match postcard::take_from_bytes(slots) {
        Ok((slots, [])) => Ok(slots),
        _ => Err(UnlockFault::NotAKeyFile),
    }
}

/// Argon2id over the passphrase in Unicode's composed form (NFC), because keyboards differ in how they spell "å".
fn stretch(passphrase: &str, salt: &[u8], cost: KeyCost) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| UnlockFault::BadCost)?;
    let passphrase: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(|_| UnlockFault::BadCost)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: KeyCost = KeyCost { memory_kib: 64, passes: 1, lanes: 1 };

    fn random(bytes: &mut [u8]) {
        bytes.fill(0xC3);
    }

    fn locked() -> Vec<u8> {
        lock_database_key("blåbær på låven", &[7; 32], CHEAP, &mut random).unwrap()
    }

    /// From the Argon2 reference implementation's own tests (version 0x13, t = 2, m = 64 MiB, p = 1).
    #[test]
    fn the_reference_vector_of_argon2id_passes_through_our_own_wrapper() {
        let cost = KeyCost { memory_kib: 65_536, passes: 2, lanes: 1 };
        let key = stretch("password", b"somesalt", cost).unwrap();
        let written: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(written, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    #[test]
    fn the_right_passphrase_opens_however_its_letters_are_composed() {
        assert_eq!(*unlock_database_key("blåbær på låven", &locked()).unwrap(), [7; 32]);
        let decomposed: String = "blåbær på låven".nfd().collect();
        assert_eq!(*unlock_database_key(&decomposed, &locked()).unwrap(), [7; 32]);
    }

    #[test]
    fn another_passphrase_is_wrong_and_says_nothing_else() {
        for wrong in ["", "blåbær", "Blåbær på låven", "blåbær på låven "] {
            assert_eq!(unlock_database_key(wrong, &locked()), Err(UnlockFault::WrongPassphrase));
        }
    }

    #[test]
    fn a_damaged_or_foreign_file_is_never_called_a_wrong_passphrase() {
        let file = locked();
        for place in 0..file.len() {
            let mut damaged = file.clone();
            damaged[place] ^= 0x40;
            let fault = unlock_database_key("blåbær på låven", &damaged).unwrap_err();
            let version_place = MAGIC.len();
            let expected =
                if place == version_place { UnlockFault::TooNew } else { UnlockFault::NotAKeyFile };
            assert_eq!(fault, expected, "byte {place}");
            assert!(unlock_database_key("blåbær på låven", &file[..place]).is_err());
        }
        for foreign in [&b""[..], b"SQLite format 3\0", &[0; 4096]] {
            assert_eq!(unlock_database_key("x", foreign), Err(UnlockFault::NotAKeyFile));
        }
    }

    #[test]
    fn a_file_cannot_ask_for_more_memory_than_the_limit() {
        let cost = KeyCost { memory_kib: u32::MAX, ..CHEAP };
        assert_eq!(lock_database_key("x", &[7; 32], cost, &mut random), Err(UnlockFault::BadCost));
        let slot = PassphraseSlot { cost, salt: [0; 16], nonce: [0; 24], sealed: vec![0; 48] };
        let body = postcard::to_stdvec(&slot).unwrap();
        let file = write_file(&[Slot { kind: SLOT_PASSPHRASE, body }]).unwrap();
        assert_eq!(unlock_database_key("x", &file), Err(UnlockFault::NotAKeyFile));
    }

    #[test]
    fn a_second_slot_opens_too_and_unknown_slots_are_passed_over() {
        let mut slots = read_file(&locked()).unwrap();
        let other = lock_database_key("another", &[7; 32], CHEAP, &mut random).unwrap();
        slots.insert(0, Slot { kind: 200, body: vec![1, 2, 3] });
        slots.extend(read_file(&other).unwrap());
        let file = write_file(&slots).unwrap();
        assert_eq!(*unlock_database_key("another", &file).unwrap(), [7; 32]);
        assert_eq!(*unlock_database_key("blåbær på låven", &file).unwrap(), [7; 32]);
        let unknown = write_file(&slots[..1]).unwrap();
        assert_eq!(unlock_database_key("another", &unknown), Err(UnlockFault::TooNew));
    }
}
