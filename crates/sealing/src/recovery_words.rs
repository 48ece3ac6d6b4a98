//! Twenty-four words on paper that are a device (BIP-39, English list): its signing key, its encryption key, and the key to
//! what its certificates say to it alone.

use bip39::{Language, Mnemonic};
use identity::DeviceKeys;
use ids::{CaseId, RandomSource, SpaceId};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::aead::{open_box, seal_box};
use crate::{EncryptionKeys, RecoveryCodeFault, SealingFault, limits};

/// Labels have one size, whatever the name and the circle: 568 bytes with nonce and tag.
const LABEL_PLAIN_BYTES: usize = 528;

/// Words; wiped from memory when dropped, never shown by `Debug`.
pub struct RecoveryWords(Zeroizing<[u8; 32]>);

/// What the person's other devices write to the words' device, sealed in its certificate of one circle.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryLabel {
    /// The seed of the person's key.
    pub person_seed: [u8; 32],
    /// What the person is called.
    pub display_name: String,
    /// The circle's kind, as the app numbers it.
    pub kind: u8,
    /// The case that the circle belongs to.
    pub case: Option<CaseId>,
}

impl Drop for RecoveryLabel {
    fn drop(&mut self) {
        self.person_seed.zeroize();
    }
}

impl RecoveryWords {
    /// How many.
    pub const COUNT: usize = 24;

    /// Fresh words.
    #[must_use]
    pub fn generate(random: &mut dyn RandomSource) -> Self {
        let mut entropy = Zeroizing::new([0_u8; 32]);
        random.fill(entropy.as_mut());
        Self(entropy)
    }

    /// The words, to be written down in order.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        // 256 bits are always 24 words.
        Mnemonic::from_entropy_in(Language::English, self.0.as_ref())
            .map(|mnemonic| mnemonic.words().collect())
            .unwrap_or_default()
    }

    /// Reads words in either case, with anything but letters between them.
    ///
    /// # Errors
    /// [`RecoveryCodeFault::Mistyped`] for a word that is not in the list, too few or too many, or a checksum that does not fit.
    pub fn parse(text: &str) -> Result<Self, RecoveryCodeFault> {
        let mistyped = RecoveryCodeFault::Mistyped;
        let composed: Zeroizing<String> = Zeroizing::new(text.nfkd().collect::<String>().to_lowercase());
        let words: Vec<&str> =
            composed.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        if words.len() != Self::COUNT {
            return Err(mistyped);
        }
        let written = Zeroizing::new(words.join(" "));
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, &written).map_err(|_| mistyped)?;
        let entropy = Zeroizing::new(mnemonic.to_entropy());
        let entropy: [u8; 32] = entropy.as_slice().try_into().map_err(|_| mistyped)?;
        Ok(Self(Zeroizing::new(entropy)))
    }

    /// The device's signing key.
    #[must_use]
    pub fn device(&self) -> DeviceKeys {
        DeviceKeys::from_seed(&self.derive("felles 2026 recovery device signing key"))
    }

    /// The device's encryption key.
    ///
    /// # Errors
    /// None in practice: every 32 bytes are a secret of the suite.
    pub fn encryption(&self) -> Result<EncryptionKeys, SealingFault> {
        let mut stored = Zeroizing::new(vec![crate::EncryptionSuite::XWing.code()]);
        stored.extend_from_slice(self.derive("felles 2026 recovery device encryption key").as_ref());
        EncryptionKeys::from_stored(&stored)
    }

    /// The key to what certificates say to this device.
    #[must_use]
    pub fn label_key(&self) -> Zeroizing<[u8; 32]> {
        self.derive("felles 2026 recovery device certificate labels")
    }

    fn derive(&self, context: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key(context, self.0.as_ref()))
    }
}

impl std::fmt::Debug for RecoveryWords {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("RecoveryWords(..)")
    }
}

fn associated(space: &SpaceId) -> Vec<u8> {
    let mut associated = b"felles/v1/recovery-label\0".to_vec();
    associated.extend_from_slice(space.as_bytes());
    associated
}

/// Seals a label for the certificate in one circle.
///
/// # Errors
/// [`SealingFault::TooLarge`] for a name that is too long.
pub fn seal_recovery_label(
    label: &RecoveryLabel,
    space: &SpaceId,
    key: &[u8; 32],
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    let mut plain = Zeroizing::new(postcard::to_stdvec(label).map_err(|_| SealingFault::Malformed)?);
    if plain.len() > LABEL_PLAIN_BYTES || label.display_name.len() > limits::NAME_BYTES {
        return Err(SealingFault::TooLarge { size: plain.len(), limit: LABEL_PLAIN_BYTES });
    }
    plain.resize(LABEL_PLAIN_BYTES, 0);
    seal_box(key, &associated(space), &plain, random)
}

/// Opens the label in a certificate of one circle.
///
/// # Errors
/// [`SealingFault::DoesNotOpen`] for another circle's, or other words'.
pub fn open_recovery_label(
    sealed: &[u8],
    space: &SpaceId,
    key: &[u8; 32],
) -> Result<RecoveryLabel, SealingFault> {
    let plain = open_box(key, &associated(space), sealed)?;
    postcard::take_from_bytes(&plain).map(|(label, _)| label).map_err(|_| SealingFault::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::scene::seeded;

    /// BIP-39's own test vectors (trezor/python-mnemonic, vectors.json), 256 bits.
    #[test]
    fn the_vectors_of_bip_39_pass_through_our_own_wrapper() {
        let zeros = RecoveryWords(Zeroizing::new([0; 32]));
        let written = zeros.words().join(" ");
        assert_eq!(written, format!("{}art", "abandon ".repeat(23)));
        let sevens = RecoveryWords(Zeroizing::new([0x7F; 32])).words().join(" ");
        let expected = "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth \
useful legal winner thank year wave sausage worth title";
        assert_eq!(sevens, expected);
    }

    #[test]
    fn words_are_read_as_they_were_meant_and_a_slip_is_told() {
        let words = RecoveryWords::generate(&mut seeded(3));
        let written = words.words();
        assert_eq!(written.len(), RecoveryWords::COUNT);
        for text in [written.join(" "), written.join(", ").to_uppercase(), written.join("\n 7. ")] {
            assert_eq!(RecoveryWords::parse(&text).unwrap().0, words.0);
        }
        let mut swapped = written.clone();
        swapped.swap(0, 1);
        for wrong in [written[1..].join(" "), swapped.join(" "), written.join(" ").replacen('a', "å", 1)] {
            assert!(RecoveryWords::parse(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_label_opens_with_its_words_in_its_circle_and_tells_nothing_by_its_length() {
        let mut random = seeded(4);
        let (words, others) = (RecoveryWords::generate(&mut random), RecoveryWords::generate(&mut random));
        let (space, other) = (SpaceId::generate(&mut random), SpaceId::generate(&mut random));
        let label = |name: &str, case| RecoveryLabel {
            person_seed: [9; 32],
            display_name: name.to_owned(),
            kind: 3,
            case,
        };
        let case = Some(CaseId::generate(&mut random));
        let short =
            seal_recovery_label(&label("Åse", None), &space, &words.label_key(), &mut random).unwrap();
        let long = label(&"å".repeat(80), case);
        let sealed = seal_recovery_label(&long, &space, &words.label_key(), &mut random).unwrap();
        assert_eq!((short.len(), sealed.len()), (568, 568));
        assert!(sealed.len() <= identity::limits::LABEL_BYTES);
        assert!(open_recovery_label(&sealed, &space, &words.label_key()).unwrap() == long);
        assert!(open_recovery_label(&sealed, &other, &words.label_key()).is_err());
        assert!(open_recovery_label(&sealed, &space, &others.label_key()).is_err());
        let endless = label(&"å".repeat(300), case);
        assert!(seal_recovery_label(&endless, &space, &words.label_key(), &mut random).is_err());
    }

    #[test]
    fn the_keys_of_words_are_always_the_same_and_never_one_another() {
        let words = RecoveryWords::generate(&mut seeded(5));
        let again = RecoveryWords::parse(&words.words().join(" ")).unwrap();
        assert_eq!(words.device().id(), again.device().id());
        assert_eq!(words.encryption().unwrap().public(), again.encryption().unwrap().public());
        assert_ne!(*words.label_key(), *words.device().seed());
        assert_ne!(words.encryption().unwrap().to_stored()[1..], words.label_key()[..]);
    }
}
