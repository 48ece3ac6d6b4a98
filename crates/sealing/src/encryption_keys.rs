//! A device's HPKE key pair (RFC 9180): what epoch keys are wrapped to.

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::{X25519HkdfSha256, XWing};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng,
};
use ids::RandomSource;
use rand_core::{TryCryptoRng, TryRng};
use zeroize::Zeroizing;

use crate::SealingFault;

/// Which key encapsulation a key is for. With HKDF-SHA256 and ChaCha20-Poly1305 in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EncryptionSuite {
    /// X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 together, so that a later quantum computer
    /// does not open what is wrapped today. Wraps have 1,169 bytes.
    #[default]
    XWing,
    /// X25519 alone, where bytes are dear. Wraps have 81 bytes.
    X25519,
}

impl EncryptionSuite {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::XWing => 1,
            Self::X25519 => 2,
        }
    }

    pub(crate) fn from_code(code: u8) -> Result<Self, SealingFault> {
        match code {
            0 => Err(SealingFault::Malformed),
            1 => Ok(Self::XWing),
            2 => Ok(Self::X25519),
            _ => Err(SealingFault::Newer),
        }
    }
}

/// A device's encryption key pair; the secret is wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct EncryptionKeys {
    suite: EncryptionSuite,
    secret: Zeroizing<[u8; 32]>,
}

impl EncryptionKeys {
    /// A fresh pair.
    #[must_use]
    pub fn generate(suite: EncryptionSuite, random: &mut dyn RandomSource) -> Self {
        let secret = match suite {
            EncryptionSuite::XWing => draw::<XWing>(random),
            EncryptionSuite::X25519 => draw::<X25519HkdfSha256>(random),
        };
        Self { suite, secret }
    }

    /// Which suite the pair is for.
    #[must_use]
    pub fn suite(&self) -> EncryptionSuite {
        self.suite
    }

    /// Suite byte and secret, 33 bytes, for the encrypted database and nothing else.
    #[must_use]
    pub fn to_stored(&self) -> Zeroizing<Vec<u8>> {
        let mut stored = Zeroizing::new(Vec::with_capacity(33));
        stored.push(self.suite.code());
        stored.extend_from_slice(self.secret.as_ref());
        stored
    }

    /// The other direction of [`EncryptionKeys::to_stored`].
    ///
    /// # Errors
    /// [`SealingFault::Newer`] for an unknown suite, [`SealingFault::Malformed`] otherwise.
    pub fn from_stored(stored: &[u8]) -> Result<Self, SealingFault> {
        let (code, secret) = stored.split_first().ok_or(SealingFault::Malformed)?;
        let suite = EncryptionSuite::from_code(*code)?;
        let secret = secret.try_into().map_err(|_| SealingFault::Malformed)?;
        let keys = Self { suite, secret: Zeroizing::new(secret) };
        keys.public()?;
        Ok(keys)
    }

    /// Suite byte and public key: what a certificate carries.
    ///
    /// # Errors
    /// [`SealingFault::Malformed`] when the secret is not one of its suite; cannot happen for a generated pair.
    pub fn public(&self) -> Result<Vec<u8>, SealingFault> {
        match self.suite {
            EncryptionSuite::XWing => public_of::<XWing>(self.suite, self.secret.as_ref()),
            EncryptionSuite::X25519 => public_of::<X25519HkdfSha256>(self.suite, self.secret.as_ref()),
        }
    }

    /// Opens what [`seal_to`] made for this pair.
    pub(crate) fn open(&self, info: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealingFault> {
        let (code, sealed) = sealed.split_first().ok_or(SealingFault::Malformed)?;
        if EncryptionSuite::from_code(*code)? != self.suite {
            return Err(SealingFault::DoesNotOpen);
        }
        match self.suite {
            EncryptionSuite::XWing => open_with::<XWing>(self.secret.as_ref(), info, &[], sealed),
            EncryptionSuite::X25519 => open_with::<X25519HkdfSha256>(self.secret.as_ref(), info, &[], sealed),
        }
    }
}

impl std::fmt::Debug for EncryptionKeys {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "EncryptionKeys({:?}, ..)", self.suite)
    }
}

/// Seals to a public key as [`EncryptionKeys::public`] writes it: suite byte, encapsulated key, ciphertext.
pub(crate) fn seal_to(
    public: &[u8],
    info: &[u8],
    plain: &[u8],
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    let (code, public) = public.split_first().ok_or(SealingFault::Malformed)?;
    let suite = EncryptionSuite::from_code(*code)?;
    let mut sealed = vec![suite.code()];
    match suite {
        EncryptionSuite::XWing => seal_with::<XWing>(public, info, plain, random, &mut sealed)?,
        EncryptionSuite::X25519 => seal_with::<X25519HkdfSha256>(public, info, plain, random, &mut sealed)?,
    }
    Ok(sealed)
}

fn draw<K: Kem>(random: &mut dyn RandomSource) -> Zeroizing<[u8; 32]> {
    let (secret, _) = K::gen_keypair_with_rng(&mut Source(random));
    let mut bytes = Zeroizing::new([0_u8; 32]);
    // Both suites have secrets of 32 bytes; `write_exact` would panic on any other.
    secret.write_exact(bytes.as_mut());
    bytes
}

fn public_of<K: Kem>(suite: EncryptionSuite, secret: &[u8]) -> Result<Vec<u8>, SealingFault> {
    let secret = K::PrivateKey::from_bytes(secret).map_err(|_| SealingFault::Malformed)?;
    let mut public = vec![suite.code()];
    public.extend_from_slice(&K::sk_to_pk(&secret).to_bytes());
    Ok(public)
}

fn seal_with<K: Kem>(
    public: &[u8],
    info: &[u8],
    plain: &[u8],
    random: &mut dyn RandomSource,
    out: &mut Vec<u8>,
) -> Result<(), SealingFault> {
    let public = K::PublicKey::from_bytes(public).map_err(|_| SealingFault::Malformed)?;
    let (encapsulated, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, K>(
        &OpModeS::Base,
        &public,
        info,
        plain,
        &[],
        &mut Source(random),
    )
    .map_err(|_| SealingFault::Malformed)?;
    out.extend_from_slice(&encapsulated.to_bytes());
    out.extend_from_slice(&sealed);
    Ok(())
}

fn open_with<K: Kem>(
    secret: &[u8],
    info: &[u8],
    associated: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealingFault> {
    let secret = K::PrivateKey::from_bytes(secret).map_err(|_| SealingFault::Malformed)?;
    let (encapsulated, body) =
        sealed.split_at_checked(K::EncappedKey::size()).ok_or(SealingFault::Malformed)?;
    let encapsulated = K::EncappedKey::from_bytes(encapsulated).map_err(|_| SealingFault::DoesNotOpen)?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, K>(
        &OpModeR::Base,
        &secret,
        &encapsulated,
        info,
        body,
        associated,
    )
    .map(Zeroizing::new)
    .map_err(|_| SealingFault::DoesNotOpen)
}

/// Our source of randomness as the one that HPKE asks for.
struct Source<'a>(&'a mut dyn RandomSource);

impl TryRng for Source<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(buffer);
        Ok(())
    }
}

impl TryCryptoRng for Source<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len() / 2).map(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap()).collect()
    }

    /// RFC 9180 appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, sequence 0.
    #[test]
    fn the_vector_of_rfc_9180_opens_through_our_own_wrapper() {
        let secret = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
        let mut sealed = hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
        sealed.extend(hex(
            "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
        ));
        let info = hex("4f6465206f6e2061204772656369616e2055726e");
        let plain = open_with::<X25519HkdfSha256>(&secret, &info, b"Count-0", &sealed).unwrap();
        assert_eq!(plain.as_slice(), b"Beauty is truth, truth beauty");
    }

    #[test]
    fn a_pair_comes_back_from_the_database() {
        let mut random = crate::tests::scene::seeded(1);
        for suite in [EncryptionSuite::XWing, EncryptionSuite::X25519] {
            let keys = EncryptionKeys::generate(suite, &mut random);
            let again = EncryptionKeys::from_stored(&keys.to_stored()).unwrap();
            let sealed = seal_to(&keys.public().unwrap(), b"info", b"key", &mut random).unwrap();
            assert_eq!(again.open(b"info", &sealed).unwrap().as_slice(), b"key");
        }
        assert_eq!(EncryptionKeys::from_stored(&[9; 33]).unwrap_err(), SealingFault::Newer);
        assert_eq!(EncryptionKeys::from_stored(&[1; 32]).unwrap_err(), SealingFault::Malformed);
    }
}
