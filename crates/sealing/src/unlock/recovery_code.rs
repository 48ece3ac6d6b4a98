//! The way in that the person wrote down: 128 random bits in seven groups of four letters, with a checksum that tells a
//! slip of the pen from the code of something else.

use ids::RandomSource;
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Crockford's base 32: no I, L, O or U, so that nothing looks like something else on paper.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_BYTES: usize = 16;
/// 128 bits of secret and 12 of checksum are 28 letters.
const CODE_LETTERS: usize = 28;
const GROUP_LETTERS: usize = 4;

/// Why a text is no recovery code.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum RecoveryCodeFault {
    /// Too many or too few letters, a letter that codes do not have, or a checksum that does not fit.
    #[error("the recovery code is mistyped")]
    Mistyped,
}

/// A code; wiped from memory when dropped, never shown by `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; SECRET_BYTES]);

impl RecoveryCode {
    /// Groups of a code.
    pub const GROUPS: usize = CODE_LETTERS / GROUP_LETTERS;

    /// A fresh code.
    #[must_use]
    pub fn generate(random: &mut dyn RandomSource) -> Self {
        let mut secret = [0_u8; SECRET_BYTES];
        random.fill(&mut secret);
        Self(secret)
    }

    /// The code as it is written down, group by group.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        let mut bits: u32 = 0;
        let mut held: u32 = 0;
        let mut letters = Vec::with_capacity(CODE_LETTERS + 1);
        for byte in self.0.iter().chain(&self.checksum()) {
            held = held << 8 | u32::from(*byte);
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                let place = usize::try_from(held >> bits & 31).unwrap_or(0);
                letters.push(LETTERS.get(place).copied().map_or('0', char::from));
            }
            held &= (1 << bits) - 1;
        }
        letters.truncate(CODE_LETTERS);
        letters.chunks(GROUP_LETTERS).map(|group| group.iter().collect()).collect()
    }

    /// Reads a code in either case, with anything between the groups, and with O for 0 and I or L for 1.
    ///
    /// # Errors
    /// [`RecoveryCodeFault::Mistyped`].
    pub fn parse(text: &str) -> Result<Self, RecoveryCodeFault> {
        let mistyped = RecoveryCodeFault::Mistyped;
        let (mut bits, mut held): (u32, u32) = (0, 0);
        let mut bytes = Vec::with_capacity(SECRET_BYTES + 2);
        let letters = spoken(text);
        if letters.chars().count() != CODE_LETTERS {
            return Err(mistyped);
        }
        for letter in letters.bytes() {
            let place = LETTERS.iter().position(|known| *known == letter).ok_or(mistyped)?;
            held = held << 5 | u32::try_from(place).map_err(|_| mistyped)?;
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes.push(u8::try_from(held >> bits & 0xFF).map_err(|_| mistyped)?);
            }
            held &= (1 << bits) - 1;
        }
        // Four bits are left: the second half of the checksum's second byte.
        bytes.push(u8::try_from(held << (8 - bits) & 0xFF).map_err(|_| mistyped)?);
        let (secret, said) = bytes.split_first_chunk::<SECRET_BYTES>().ok_or(mistyped)?;
        let code = Self(*secret);
        if code.checksum() == said { Ok(code) } else { Err(mistyped) }
    }

    /// Whether a text is one group of the code, however it is written.
    #[must_use]
    pub fn is_group(&self, place: usize, text: &str) -> bool {
        self.groups().get(place).is_some_and(|group| *group == spoken(text))
    }

    pub(super) fn secret(&self) -> &[u8] {
        &self.0
    }

    /// Twelve bits, left-aligned in two bytes.
    fn checksum(&self) -> [u8; 2] {
        let hash = blake3::derive_key("felles 2026 recovery code checksum", &self.0);
        let [first, second, ..] = hash;
        [first, second & 0xF0]
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("RecoveryCode(..)")
    }
}

/// The letters that somebody meant, without what stands between them.
fn spoken(text: &str) -> String {
    let meant = text.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| {
        match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        }
    });
    meant.collect()
}
