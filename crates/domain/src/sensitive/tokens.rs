//! A text as words with their places.

use unicode_normalization::UnicodeNormalization;

/// A word of a text: folded, and where it stands, in bytes.
pub(crate) struct Token {
    pub(crate) word: String,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// The words of a text, in order.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut from = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (from, is_letter(letter)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                let word = text.get(start..at).map(fold).unwrap_or_default();
                tokens.push(Token { word, from: start, to: at });
                from = None;
            }
            _ => {}
        }
    }
    tokens
}

/// Letters, and the marks that stand on the letter before them.
fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&letter)
}

/// Composed, in small letters, without accents. Ring, slash and dots make letters of their own and stay.
pub(crate) fn fold(word: &str) -> String {
    word.nfc().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' => 'o',
        'ú' | 'ù' | 'û' => 'u',
        other => other,
    }
}
