//! The organisation's way in: whoever holds the secret half can open the file, and everybody can see that it is so.

use ids::RandomSource;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::key_file::{read_body, write_body};
use super::{KeyFile, SlotKind, UnlockFault};
use crate::encryption_keys::seal_to;
use crate::{EncryptionKeys, EncryptionSuite, base32, limits};

const PUBLIC_PREFIX: &str = "felles-kontor-1-";
const SECRET_PREFIX: &str = "felles-kontor-hemmelig-1-";
const CHECKSUM_BYTES: usize = 5;

/// The public half, with the organisation's name as everybody shall see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationKey {
    /// What the organisation is called.
    pub name: String,
    public: Vec<u8>,
}

/// The secret half; stays with the organisation.
#[derive(Clone, Debug)]
pub struct OrganisationSecret(EncryptionKeys);

#[derive(Serialize, Deserialize)]
struct OrganisationSlot {
    key: OrganisationKey,
    sealed: Vec<u8>,
}

impl OrganisationSecret {
    /// A fresh pair for an organisation.
    ///
    /// # Errors
    /// [`UnlockFault::TooLarge`] for a name that is too long.
    pub fn generate(
        name: &str,
        random: &mut dyn RandomSource,
    ) -> Result<(Self, OrganisationKey), UnlockFault> {
        if name.len() > limits::NAME_BYTES {
            return Err(UnlockFault::TooLarge);
        }
        let keys = EncryptionKeys::generate(EncryptionSuite::XWing, random);
        let public = keys.public().map_err(|_| UnlockFault::WrongSecret)?;
        Ok((Self(keys), OrganisationKey { name: name.to_owned(), public }))
    }

    /// As it is kept by the organisation.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(checked_text(SECRET_PREFIX, &self.0.to_stored()))
    }

    /// Whether a text looks like a secret half, right or mistyped.
    #[must_use]
    pub fn is_meant_by(text: &str) -> bool {
        text.trim_start().to_ascii_lowercase().starts_with(SECRET_PREFIX)
    }

    /// The other direction of [`OrganisationSecret::to_text`]; nothing when it is mistyped.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let stored = Zeroizing::new(checked_bytes(SECRET_PREFIX, text)?);
        EncryptionKeys::from_stored(&stored).ok().map(Self)
    }
}

impl OrganisationKey {
    /// As it is handed out.
    ///
    /// # Errors
    /// [`UnlockFault::TooLarge`]; not for a key that was generated or parsed.
    pub fn to_text(&self) -> Result<String, UnlockFault> {
        Ok(checked_text(PUBLIC_PREFIX, &write_body(self)?))
    }

    /// The other direction of [`OrganisationKey::to_text`]; nothing when it is mistyped or another key's.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let key: Self = read_body(&checked_bytes(PUBLIC_PREFIX, text)?).ok()?;
        let usable = key.name.len() <= limits::NAME_BYTES
            && seal_to(&key.public, &[], &[], &mut |bytes: &mut [u8]| bytes.fill(0)).is_ok();
        usable.then_some(key)
    }

    /// What a slot is for: it opens for this key under this name, or not at all.
    fn info(&self) -> Vec<u8> {
        SlotKind::Organisation.associated(&[self.name.as_bytes(), &[0], &self.public])
    }
}

impl KeyFile {
    /// Lets an organisation in; an earlier one stays out from then on.
    ///
    /// # Errors
    /// [`UnlockFault::WrongSecret`] for a key that nothing can be sealed to.
    pub fn set_organisation(
        &mut self,
        organisation: &OrganisationKey,
        key: &[u8; 32],
        random: &mut dyn RandomSource,
    ) -> Result<(), UnlockFault> {
        let sealed = seal_to(&organisation.public, &organisation.info(), key, random)
            .map_err(|_| UnlockFault::WrongSecret)?;
        let slot = OrganisationSlot { key: organisation.clone(), sealed };
        self.replace(SlotKind::Organisation, write_body(&slot)?);
        Ok(())
    }

    /// Who besides the person can open the file.
    #[must_use]
    pub fn organisation(&self) -> Option<OrganisationKey> {
        let body = self.bodies(SlotKind::Organisation).next()?;
        read_body::<OrganisationSlot>(body).ok().map(|slot| slot.key)
    }

    /// Opens the file as the organisation.
    ///
    /// # Errors
    /// [`UnlockFault::WrongSecret`], [`UnlockFault::NoSuchSlot`].
    pub fn open_as_organisation(
        &self,
        secret: &OrganisationSecret,
    ) -> Result<Zeroizing<[u8; 32]>, UnlockFault> {
        let mut fault = self.without();
        for body in self.bodies(SlotKind::Organisation) {
            fault = UnlockFault::WrongSecret;
            let slot: OrganisationSlot = read_body(body)?;
            let Ok(plain) = secret.0.open(&slot.key.info(), &slot.sealed) else { continue };
            let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| UnlockFault::Damaged)?;
            return Ok(Zeroizing::new(bytes));
        }
        Err(fault)
    }
}

fn checked_text(prefix: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes);
    let mut checked = Zeroizing::new(bytes.to_vec());
    checked.extend(hash.as_bytes().iter().take(CHECKSUM_BYTES));
    format!("{prefix}{}", base32::write(&checked))
}

fn checked_bytes(prefix: &str, text: &str) -> Option<Vec<u8>> {
    if text.len() > limits::KEY_FILE_BYTES {
        return None;
    }
    let written: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let body = written.to_ascii_lowercase();
    let mut bytes = base32::read(body.strip_prefix(prefix)?)?;
    let end = bytes.len().checked_sub(CHECKSUM_BYTES)?;
    let said = bytes.split_off(end);
    let hash = blake3::hash(&bytes);
    (hash.as_bytes().get(..CHECKSUM_BYTES)? == said).then_some(bytes)
}
