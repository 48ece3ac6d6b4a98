//! Base 32 (RFC 4648, section 6) in lower case without padding: safe in links, in QR codes and read aloud.

const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

pub(crate) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn letter(five_bits: u32) -> char {
    let place = usize::try_from(five_bits & 31).unwrap_or(0);
    LETTERS.get(place).copied().map_or('a', char::from)
}

/// Reads either case; nothing for any other letter, or when the last bits are not zero.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let place = LETTERS.iter().position(|known| *known == letter.to_ascii_lowercase())?;
        held = held << 5 | u32::try_from(place).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
        held &= (1 << bits) - 1;
    }
    (bits < 5 && held == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10.
    #[test]
    fn the_vectors_of_rfc_4648_come_out_and_go_in() {
        for (plain, text) in [
            ("", ""),
            ("f", "my"),
            ("fo", "mzxq"),
            ("foo", "mzxw6"),
            ("foob", "mzxw6yq"),
            ("fooba", "mzxw6ytb"),
            ("foobar", "mzxw6ytboi"),
        ] {
            assert_eq!(write(plain.as_bytes()), text);
            assert_eq!(read(text).unwrap(), plain.as_bytes());
            assert_eq!(read(&text.to_uppercase()).unwrap(), plain.as_bytes());
        }
        for wrong in ["m", "mz1", "mzx", "mr", "m-", "å"] {
            assert_eq!(read(wrong), None);
        }
    }
}
