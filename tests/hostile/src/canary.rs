//! Looking for words in bytes, however they may be spelled there.

use memchr::memmem;
use std::path::Path;

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A word found where it should not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub word: String,
    pub spelling: &'static str,
    pub place: String,
}

/// Words to be looked for, with their spellings.
pub struct Canaries {
    spellings: Vec<(String, &'static str, Vec<u8>)>,
}

impl Canaries {
    #[must_use]
    pub fn new(words: &[String]) -> Self {
        let spellings = words
            .iter()
            .flat_map(|word| spellings(word).into_iter().map(|(name, bytes)| (word.clone(), name, bytes)));
        Self { spellings: spellings.collect() }
    }

    /// Every word in these bytes.
    #[must_use]
    pub fn in_bytes(&self, place: &str, bytes: &[u8]) -> Vec<Found> {
        let there = self.spellings.iter().filter(|(_, _, spelled)| memmem::find(bytes, spelled).is_some());
        there
            .map(|(word, spelling, _)| Found { word: word.clone(), spelling, place: place.to_owned() })
            .collect()
    }

    /// Every word in the files of a folder, in their bytes and in their names. Says how many files there were.
    #[must_use]
    pub fn in_folder(&self, folder: &Path) -> (Vec<Found>, usize) {
        let (mut found, mut files) = (Vec::new(), 0);
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let path = entry.path();
                let place = path.display().to_string();
                found.extend(self.in_bytes(&place, entry.file_name().as_encoded_bytes()));
                if entry.file_type().unwrap().is_dir() {
                    folders.push(path);
                } else {
                    files += 1;
                    found.extend(self.in_bytes(&place, &std::fs::read(&path).unwrap()));
                }
            }
        }
        (found, files)
    }
}

/// A word in every spelling that programs commonly write.
#[must_use]
pub fn spellings(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = word.as_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let percent: String = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
    let json: String = word
        .chars()
        .map(
            |letter| {
                if letter.is_ascii() { letter.to_string() } else { format!("\\u{:04x}", u32::from(letter)) }
            },
        )
        .collect();
    let mut all = vec![
        ("UTF-8", bytes.to_vec()),
        ("UTF-16, little end first", word.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("UTF-16, big end first", word.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("hexadecimal", hex.clone().into_bytes()),
        ("hexadecimal, large letters", hex.to_uppercase().into_bytes()),
        ("per cent", percent.into_bytes()),
        ("JSON", json.into_bytes()),
        ("backwards", bytes.iter().rev().copied().collect()),
    ];
    // Depending on what stands before it, a word has three spellings in base 64.
    for before in 0..3 {
        all.push(("base 64", base64_inside(bytes, before)));
    }
    all
}

/// The letters of base 64 that a word alone decides, when so many bytes stand before it in its group of three.
fn base64_inside(word: &[u8], before: usize) -> Vec<u8> {
    let bytes = [vec![0; before], word.to_vec()].concat();
    let whole = bytes.len() / 3 * 3;
    let mut letters = Vec::new();
    for group in bytes[..whole].chunks(3) {
        let number = group.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        letters.extend([18, 12, 6, 0].map(|shift| BASE64[(number >> shift) as usize & 63]));
    }
    letters.split_off(if before == 0 { 0 } else { before + 1 })
}
