//! Names and headings that look like what they are.
//!
//! Characters that turn the reading direction or take no room can make one name look like another.
//! They are taken out (Unicode Technical Report 36, sections 2.6 and 2.8); ordinary letters of every script stay.

use crate::{DomainFault, limits};
use unicode_normalization::UnicodeNormalization;

const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// A name: cleaned, not empty, at most [`limits::NAME`] code points.
///
/// # Errors
/// [`DomainFault::Empty`] when nothing visible is left, [`DomainFault::TooLong`] over the limit.
pub fn name(text: &str) -> Result<String, DomainFault> {
    let clean = line(text, limits::NAME)?;
    if clean.is_empty() { Err(DomainFault::Empty) } else { Ok(clean) }
}

/// A heading or working title: cleaned, at most [`limits::TITLE`] code points, may be empty.
///
/// # Errors
/// [`DomainFault::TooLong`] over the limit.
pub fn title(text: &str) -> Result<String, DomainFault> {
    line(text, limits::TITLE)
}

/// One cleaned line of at most `limit` code points.
///
/// # Errors
/// [`DomainFault::TooLong`] over the limit.
pub fn line(text: &str, limit: usize) -> Result<String, DomainFault> {
    let clean = clean(text);
    let length = clean.chars().count();
    if length > limit { Err(DomainFault::TooLong { length, limit }) } else { Ok(clean) }
}

/// One line in Unicode's composed form (NFC) without characters that deceive the eye. Cleaning twice changes nothing.
#[must_use]
pub fn clean(text: &str) -> String {
    let letters: Vec<char> = text.chars().filter(|letter| !deceives(*letter)).collect();
    let mut kept = String::with_capacity(text.len());
    for (place, letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| letters.get(before));
        let joins = *letter != ZERO_WIDTH_JOINER
            || (before.is_some_and(|l| joinable(*l)) && letters.get(place + 1).is_some_and(|l| joinable(*l)));
        if joins {
            kept.push(if letter.is_control() || letter.is_whitespace() { ' ' } else { *letter });
        }
    }
    let composed: String = kept.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Turns the reading direction or takes no room.
fn deceives(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// An emoji, its presentation selector or its skin tone: what a zero-width joiner may stand between.
fn joinable(letter: char) -> bool {
    matches!(letter,
        '\u{FE0F}' | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}'
        | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_and_invisible_characters_are_taken_out() {
        assert_eq!(clean("Ro\u{202E}ar\u{200B}"), "Roar");
        assert_eq!(clean("\u{FEFF}In\u{2066}gvild\u{2069}\u{E0041}"), "Ingvild");
        assert_eq!(clean("a\u{200D}b"), "ab");
    }

    #[test]
    fn a_family_of_emoji_stays_one_family() {
        let family = "👩\u{200D}👩\u{200D}👧";
        assert_eq!(clean(family), family);
        let flag = "🏳\u{FE0F}\u{200D}🌈";
        assert_eq!(clean(flag), flag);
    }

    #[test]
    fn letters_are_composed_and_lines_are_one() {
        assert_eq!(clean("A\u{30A}se \n\t Bjo\u{308}rk "), "Åse Björk");
        assert_eq!(clean("Máret Ánne Šuš"), "Máret Ánne Šuš");
    }

    #[test]
    fn cleaning_twice_changes_nothing() {
        for text in ["e\u{200B}\u{301}", "\u{200D}👩\u{200D}", "  x \u{202E} y ", "\u{1100}\u{115F}\u{1161}"]
        {
            assert_eq!(clean(&clean(text)), clean(text));
        }
    }

    #[test]
    fn a_name_of_nothing_visible_is_refused() {
        assert_eq!(name("\u{200B}\u{3164} \u{202E}"), Err(DomainFault::Empty));
        assert_eq!(title("\u{200B}"), Ok(String::new()));
    }

    #[test]
    fn limits_count_code_points() {
        assert!(name(&"å".repeat(limits::NAME)).is_ok());
        let long = "😀".repeat(limits::NAME + 1);
        assert_eq!(name(&long), Err(DomainFault::TooLong { length: limits::NAME + 1, limit: limits::NAME }));
    }
}
