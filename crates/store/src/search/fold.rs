//! How words are compared.
//!
//! Case and accents do not count: "idé" is found by "ide", "Čáhci" by "cahci", and a letter written as two characters
//! (base and combining mark) is the same letter. But **æ, ø and å are letters of their own**, as in the Norwegian alphabet:
//! "tak" does not find "tåk", nor "for" "før". The Swedish and German ä and ö are the same letters as æ and ø, so that
//! "Bjørn" and "Björn" find each other.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word in a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
    /// How it is compared.
    pub(crate) folded: String,
}

/// The words of a text: runs of letters and digits.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let tail = text.get(rest..)?;
            let start = rest + tail.find(char::is_alphanumeric)?;
            let run = text.get(start..)?;
            let length = run.find(|letter| !in_word(letter)).unwrap_or(run.len());
            rest = start + length;
            let folded = fold(run.get(..length)?);
            if !folded.is_empty() {
                return Some(Word { range: start..rest, folded });
            }
        }
    })
}

/// A text as the index takes it: its words with a space between.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in words(text) {
        out.push_str(&word.folded);
        out.push(' ');
    }
    out
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    for letter in word.nfkc().flat_map(char::to_lowercase).nfc() {
        match letter {
            'å' | 'æ' | 'ø' => out.push(letter),
            'ä' | 'ǽ' => out.push('æ'),
            'ö' | 'ǿ' => out.push('ø'),
            'ǻ' => out.push('å'),
            _ => out.extend(std::iter::once(letter).nfd().filter(|part| part.is_alphanumeric())),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded).collect()
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(all("Idé IDE ide"), ["ide", "ide", "ide"]);
        assert_eq!(all("Čáhci Ŋuorjjo"), ["cahci", "ŋuorjjo"]);
    }

    #[test]
    fn norwegian_letters_are_letters_of_their_own() {
        assert_eq!(all("Åse ÆRE Øl"), ["åse", "ære", "øl"]);
        assert_eq!(all("Björn Bjørn Händel"), ["bjørn", "bjørn", "hændel"]);
    }

    #[test]
    fn a_letter_in_two_characters_is_the_same_letter() {
        assert_eq!(all("a\u{30a}pen"), ["åpen"]);
        assert_eq!(all("ide\u{301}"), ["ide"]);
        assert_eq!(all("A\u{30a}pen"), all("åpen"));
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "«Ja», sa Åse.";
        let standing: Vec<&str> = words(text).map(|word| &text[word.range]).collect();
        assert_eq!(standing, ["Ja", "sa", "Åse"]);
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let text = "Åpne dører, ½ dag, ﬁnt, ǅ, a\u{308}, ǻ, İstanbul 3. mars";
        assert_eq!(folded(&folded(text)), folded(text));
    }
}
