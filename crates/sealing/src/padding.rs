//! Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019):
//! a length is rounded up so that it gives away O(log log n) bits and costs at most 12 %.

use crate::SealingFault;
use crate::limits::PADDED_LEAST;

const LENGTH_BYTES: usize = 4;

/// The length that a text of this length is padded to.
fn padme(length: usize) -> usize {
    if length <= PADDED_LEAST {
        return PADDED_LEAST;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1_usize << (exponent - kept)) - 1;
    (length + mask) & !mask
}

/// Length (little-endian), text, zeros.
pub(crate) fn pad(text: &[u8]) -> Result<Vec<u8>, SealingFault> {
    let too_large = SealingFault::TooLarge { size: text.len(), limit: crate::limits::PLAIN_BYTES };
    let length = u32::try_from(text.len()).map_err(|_| too_large)?;
    let mut padded = Vec::with_capacity(padme(text.len() + LENGTH_BYTES));
    padded.extend_from_slice(&length.to_le_bytes());
    padded.extend_from_slice(text);
    padded.resize(padme(padded.len()), 0);
    Ok(padded)
}

/// The text inside; refuses every padding but the one that [`pad`] makes.
pub(crate) fn unpad(padded: &[u8]) -> Result<&[u8], SealingFault> {
    let (length, rest) = padded.split_first_chunk::<LENGTH_BYTES>().ok_or(SealingFault::Malformed)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| SealingFault::Malformed)?;
    let (text, zeros) = rest.split_at_checked(length).ok_or(SealingFault::Malformed)?;
    if padded.len() != padme(length + LENGTH_BYTES) || zeros.iter().any(|byte| *byte != 0) {
        return Err(SealingFault::Malformed);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_comes_off_again_at_every_length() {
        for length in (0..2000).chain([65_535, 65_536, 1_000_000]) {
            let text = vec![7; length];
            let padded = pad(&text).unwrap();
            assert_eq!(unpad(&padded).unwrap(), text);
            assert!(padded.len() >= PADDED_LEAST);
            assert!(padded.len() <= PADDED_LEAST.max((length + 4) * 112 / 100));
        }
    }

    #[test]
    fn small_texts_all_look_alike() {
        assert_eq!(pad(b"").unwrap().len(), pad(&[1; 252]).unwrap().len());
    }

    #[test]
    fn anything_hidden_in_the_padding_is_refused() {
        let padded = pad(b"text").unwrap();
        let mut hidden = padded.clone();
        hidden[200] = 1;
        assert_eq!(unpad(&hidden), Err(SealingFault::Malformed));
        assert_eq!(unpad(&padded[..255]), Err(SealingFault::Malformed));
        assert_eq!(unpad(&[255; 300]), Err(SealingFault::Malformed));
        assert_eq!(unpad(&[1]), Err(SealingFault::Malformed));
    }
}
