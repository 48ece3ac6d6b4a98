//! File: magic, version byte, slots (postcard), BLAKE3 checksum over all before it. Each slot holds the same database key,
//! wrapped in its own way. Slots of kinds that this version does not know are passed over and survive a rewrite.

use serde::{Deserialize, Serialize};

use super::UnlockFault;
use crate::limits;

pub(super) const MAGIC: &[u8; 11] = b"felles-key\0";
pub(super) const FILE_VERSION: u8 = 1;
const CHECKSUM_BYTES: usize = 32;

/// A way in. A number once given is never given to another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// What the person remembers.
    Passphrase,
    /// What the person wrote down.
    RecoveryCode,
    /// What the operating system's key store keeps.
    StoredSecret,
    /// The organisation's key, which the person can see.
    Organisation,
    /// No way in: says which database the file belongs to.
    Database,
}

impl SlotKind {
    const ALL: [Self; 5] =
        [Self::Passphrase, Self::RecoveryCode, Self::StoredSecret, Self::Organisation, Self::Database];

    pub(super) fn code(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::RecoveryCode => 2,
            Self::StoredSecret => 3,
            Self::Organisation => 4,
            Self::Database => 16,
        }
    }

    /// What a slot's cipher covers besides the key: the file's format, the slot's kind, and what the slot itself says.
    pub(super) fn associated(self, said: &[&[u8]]) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&[FILE_VERSION, self.code()]);
        said.iter().for_each(|part| bytes.extend_from_slice(part));
        bytes
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot {
    pub(super) kind: u8,
    pub(super) body: Vec<u8>,
}

/// Every way in to one database key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyFile {
    pub(super) slots: Vec<Slot>,
}

impl KeyFile {
    /// Reads a file. Nothing is opened.
    ///
    /// # Errors
    /// [`UnlockFault::NotAKeyFile`] for a foreign file, [`UnlockFault::Damaged`] for one that is not whole,
    /// [`UnlockFault::TooNew`] for a later format.
    pub fn from_bytes(file: &[u8]) -> Result<Self, UnlockFault> {
        let rest = file.strip_prefix(MAGIC.as_slice()).ok_or(UnlockFault::NotAKeyFile)?;
        match rest.first() {
            Some(version) if *version > FILE_VERSION => return Err(UnlockFault::TooNew),
            Some(&FILE_VERSION) if file.len() <= limits::KEY_FILE_BYTES => {}
            _ => return Err(UnlockFault::Damaged),
        }
        let (said, checksum) = file.split_last_chunk::<CHECKSUM_BYTES>().ok_or(UnlockFault::Damaged)?;
        if blake3::hash(said).as_bytes() != checksum {
            return Err(UnlockFault::Damaged);
        }
        let slots = said.get(MAGIC.len() + 1..).ok_or(UnlockFault::Damaged)?;
        match postcard::take_from_bytes(slots) {
            Ok((slots, [])) => Ok(Self { slots }),
            _ => Err(UnlockFault::Damaged),
        }
    }

    /// The file, to be kept so that it is never half there.
    ///
    /// # Errors
    /// [`UnlockFault::TooLarge`].
    pub fn to_bytes(&self) -> Result<Vec<u8>, UnlockFault> {
        let mut file = MAGIC.to_vec();
        file.push(FILE_VERSION);
        file.extend(postcard::to_stdvec(&self.slots).map_err(|_| UnlockFault::TooLarge)?);
        let checksum = blake3::hash(&file);
        file.extend_from_slice(checksum.as_bytes());
        if file.len() > limits::KEY_FILE_BYTES { Err(UnlockFault::TooLarge) } else { Ok(file) }
    }

    /// Whether there is a slot for this way in.
    #[must_use]
    pub fn has(&self, kind: SlotKind) -> bool {
        self.bodies(kind).next().is_some()
    }

    /// Takes a way in away.
    pub fn remove(&mut self, kind: SlotKind) {
        self.slots.retain(|slot| slot.kind != kind.code());
    }

    /// Says which database the file belongs to, by bytes that never change in it.
    pub fn belong_to(&mut self, database: &[u8]) {
        self.replace(SlotKind::Database, database.to_vec());
    }

    /// Whether the file says that it belongs to another database. A file that says nothing contradicts nothing.
    #[must_use]
    pub fn belongs_elsewhere(&self, database: &[u8]) -> bool {
        self.bodies(SlotKind::Database).any(|body| body != database)
    }

    pub(super) fn bodies(&self, kind: SlotKind) -> impl Iterator<Item = &[u8]> {
        self.slots.iter().filter(move |slot| slot.kind == kind.code()).map(|slot| slot.body.as_slice())
    }

    /// Puts one slot in the place of all others of its kind.
    pub(super) fn replace(&mut self, kind: SlotKind, body: Vec<u8>) {
        self.remove(kind);
        self.slots.push(Slot { kind: kind.code(), body });
    }

    /// What to say when there is no slot of a kind: perhaps a later version knows one.
    pub(super) fn without(&self) -> UnlockFault {
        let known = |slot: &Slot| SlotKind::ALL.iter().any(|kind| kind.code() == slot.kind);
        if self.slots.iter().all(known) { UnlockFault::NoSuchSlot } else { UnlockFault::TooNew }
    }
}

/// A slot's body as what it should be.
pub(super) fn read_body<'de, T: Deserialize<'de>>(body: &'de [u8]) -> Result<T, UnlockFault> {
    match postcard::take_from_bytes(body) {
        Ok((slot, [])) => Ok(slot),
        _ => Err(UnlockFault::Damaged),
    }
}

/// A slot's body.
pub(super) fn write_body<T: Serialize>(slot: &T) -> Result<Vec<u8>, UnlockFault> {
    postcard::to_stdvec(slot).map_err(|_| UnlockFault::TooLarge)
}
