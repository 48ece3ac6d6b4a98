//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a random 24-byte nonce.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ids::RandomSource;
use zeroize::Zeroizing;

use crate::SealingFault;

pub(crate) const NONCE_BYTES: usize = 24;

pub(crate) fn draw_nonce(random: &mut dyn RandomSource) -> [u8; NONCE_BYTES] {
    let mut nonce = [0_u8; NONCE_BYTES];
    random.fill(&mut nonce);
    nonce
}

/// Ciphertext with its tag behind it.
pub(crate) fn encrypt(
    key: &[u8; 32],
    nonce: &[u8; NONCE_BYTES],
    associated: &[u8],
    plain: &[u8],
) -> Result<Vec<u8>, SealingFault> {
    XChaCha20Poly1305::new(&Key::from(*key))
        .encrypt(&XNonce::from(*nonce), Payload { msg: plain, aad: associated })
        .map_err(|_| SealingFault::TooLarge { size: plain.len(), limit: crate::limits::PLAIN_BYTES })
}

pub(crate) fn decrypt(
    key: &[u8; 32],
    nonce: &[u8; NONCE_BYTES],
    associated: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealingFault> {
    XChaCha20Poly1305::new(&Key::from(*key))
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: associated })
        .map(Zeroizing::new)
        .map_err(|_| SealingFault::DoesNotOpen)
}

/// A fresh nonce, then ciphertext with its tag.
pub(crate) fn seal_box(
    key: &[u8; 32],
    associated: &[u8],
    plain: &[u8],
    random: &mut dyn RandomSource,
) -> Result<Vec<u8>, SealingFault> {
    let nonce = draw_nonce(random);
    let mut sealed = nonce.to_vec();
    sealed.extend(encrypt(key, &nonce, associated, plain)?);
    Ok(sealed)
}

/// The other direction of [`seal_box`].
pub(crate) fn open_box(
    key: &[u8; 32],
    associated: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealingFault> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or(SealingFault::DoesNotOpen)?;
    decrypt(key, nonce, associated, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    #[test]
    fn the_vector_of_the_xchacha_draft_passes_through_our_own_wrapper() {
        let key: [u8; 32] = std::array::from_fn(|i| 0x80 + u8::try_from(i).unwrap());
        let nonce: [u8; 24] = std::array::from_fn(|i| 0x40 + u8::try_from(i).unwrap());
        let associated = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
        let plain =
            b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
sunscreen would be it.";
        let sealed = encrypt(&key, &nonce, &associated, plain).unwrap();
        let written: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            written,
            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"
        );
        assert_eq!(decrypt(&key, &nonce, &associated, &sealed).unwrap().as_slice(), plain);
    }

    #[test]
    fn a_box_with_any_bit_turned_stays_shut() {
        let mut random = |bytes: &mut [u8]| bytes.fill(3);
        let sealed = seal_box(&[1; 32], b"for", b"text", &mut random).unwrap();
        for bit in 0..sealed.len() * 8 {
            let mut turned = sealed.clone();
            turned[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(open_box(&[1; 32], b"for", &turned), Err(SealingFault::DoesNotOpen));
        }
        for short in 0..sealed.len() {
            assert!(open_box(&[1; 32], b"for", &sealed[..short]).is_err());
        }
        assert!(open_box(&[1; 32], b"other", &sealed).is_err());
        assert!(open_box(&[2; 32], b"for", &sealed).is_err());
    }
}
