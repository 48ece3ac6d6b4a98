//! Words that may leave the work without the names in it.
//!
//! What was learned is told to others; whom it was about is not. It takes out too much rather than too little: a word that is
//! also somebody's name goes, and whoever wrote it sees what is left before it goes anywhere.

use crate::sensitive::tokens::{Token, fold, tokens};

/// Names this short are also ordinary words ("Bo", "Liv"): they go only where they are written as names.
const SHORT: usize = 3;
/// What may follow a name in one word: possession and the forms of a place.
const ENDINGS: [&str; 9] = ["", "s", "en", "ens", "et", "ets", "a", "er", "ene"];

/// One name as its words, and what stands in its place.
struct Name<K> {
    words: Vec<String>,
    kind: K,
}

/// A text in pieces: words as they stand, and in the place of each name what it named.
#[must_use]
pub fn nameless<K: Copy + PartialEq>(text: &str, names: &[(String, K)]) -> Vec<Result<String, K>> {
    let names = all_forms(names);
    let tokens = tokens(text);
    let mut pieces: Vec<Result<String, K>> = Vec::new();
    let (mut at, mut kept) = (0, 0);
    while let Some(first) = tokens.get(at) {
        let named = names.iter().find(|name| stands(text, tokens.get(at..).unwrap_or_default(), &name.words));
        let Some(name) = named else {
            at += 1;
            continue;
        };
        let last = tokens.get(at + name.words.len() - 1).unwrap_or(first);
        push(&mut pieces, text.get(kept..first.from).unwrap_or_default());
        if pieces.last() != Some(&Err(name.kind)) {
            pieces.push(Err(name.kind));
        }
        kept = last.to;
        at += name.words.len();
    }
    push(&mut pieces, text.get(kept..).unwrap_or_default());
    pieces
}

fn push<K>(pieces: &mut Vec<Result<String, K>>, words: &str) {
    if !words.is_empty() {
        pieces.push(Ok(words.to_owned()));
    }
}

/// Each name, and each word of one that is written large; the longest first.
fn all_forms<K: Copy>(names: &[(String, K)]) -> Vec<Name<K>> {
    let mut forms: Vec<Name<K>> = Vec::new();
    for (name, kind) in names {
        let words = tokens(name);
        let large = |word: &&Token| {
            let written = name.get(word.from..word.to).unwrap_or_default();
            is_large(written) && written.chars().count() >= SHORT
        };
        if words.len() > 1 {
            let one = |word: &Token| Name { words: vec![word.word.clone()], kind: *kind };
            forms.extend(words.iter().filter(large).map(one));
        }
        if !words.is_empty() {
            forms.push(Name { words: words.into_iter().map(|word| word.word).collect(), kind: *kind });
        }
    }
    forms.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
    forms
}

fn stands(text: &str, tokens: &[Token], words: &[String]) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    let beginning = before.iter().zip(tokens).all(|(word, token)| token.word == *word);
    let Some(token) = tokens.get(before.len()) else { return false };
    let large = text.get(token.from..token.to).is_some_and(is_large);
    beginning && ends(&token.word, last) && (large || words.len() > 1 || last.chars().count() > SHORT)
}

fn ends(word: &str, name: &str) -> bool {
    let few = if name.chars().count() > SHORT { ENDINGS.len() } else { 2 };
    word.strip_prefix(name).is_some_and(|rest| ENDINGS.iter().take(few).any(|ending| fold(ending) == rest))
}

fn is_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let names = [
            ("Sander".to_owned(), "deltakeren"),
            ("Liv".to_owned(), "mentoren"),
            ("Verkstedet i Brekkebakken AS".to_owned(), "arbeidsplassen"),
            ("Nordre Åsdal".to_owned(), "stedet"),
        ];
        let pieces = nameless(text, &names).into_iter();
        pieces.map(|piece| piece.unwrap_or_else(|kind| format!("[{kind}]"))).collect()
    }

    #[test]
    fn every_form_of_a_name_is_taken_out() {
        assert_eq!(
            shown("Sander og SANDERS mål, og sanders"),
            "[deltakeren] og [deltakeren] mål, og [deltakeren]"
        );
        assert_eq!(shown("Sander's plan"), "[deltakeren]'s plan");
        assert_eq!(shown("På Brekkebakken, i Åsdal"), "På [arbeidsplassen], i [stedet]");
        assert_eq!(shown("verkstedet i brekkebakken as."), "[arbeidsplassen].");
        assert_eq!(shown("Nordre Åsdals folk"), "[stedet] folk");
    }

    #[test]
    fn a_short_name_that_is_also_a_word_goes_only_where_it_is_a_name() {
        assert_eq!(
            shown("Liv sa at det er liv i det. Livs ord."),
            "[mentoren] sa at det er liv i det. [mentoren] ord."
        );
    }

    #[test]
    fn other_words_stay_as_they_were_written() {
        let text = "Å vente «lenge nok» – det hjalp.\n\nSandra kom.";
        assert_eq!(shown(text), text);
        assert_eq!(shown(""), "");
    }

    #[test]
    fn one_name_after_another_of_the_same_is_one() {
        assert_eq!(shown("Brekkebakken"), "[arbeidsplassen]");
        assert!(!shown("Verkstedet, Brekkebakken og Sander Liv").contains("Brekke"));
    }
}
