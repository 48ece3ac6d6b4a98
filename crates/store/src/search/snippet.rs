//! The words around a hit.

use super::fold::{Word, words};
use super::places::{SearchPlace, SearchText};
use std::collections::BTreeSet;

/// Words shown before the first hit.
const BEFORE: usize = 8;
/// Words shown in all.
const SHOWN: usize = 28;

/// A run of words with one fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPiece {
    /// The words as they were written.
    pub text: String,
    /// Whether they are what was looked for.
    pub hit: bool,
}

/// The text in which most of the terms stand, the first of several, with the words around its first hit. Without any hit: the
/// first words of all, and no text.
pub(crate) fn best(text: &SearchText, terms: &[String]) -> (Option<SearchPlace>, Vec<FoundPiece>) {
    let mut found: Option<(usize, SearchPlace, &str)> = None;
    for (place, stretch) in text.stretches() {
        let hits = hits(stretch, terms);
        if hits > found.as_ref().map_or(0, |(most, ..)| *most) {
            found = Some((hits, place, stretch));
        }
    }
    match found {
        Some((_, place, stretch)) => (Some(place), around_first(stretch, terms)),
        None => (None, around_first(text.body(), terms)),
    }
}

/// How many of the terms begin some word of a text.
fn hits(text: &str, terms: &[String]) -> usize {
    let mut hit: BTreeSet<&str> = BTreeSet::new();
    for word in words(text) {
        hit.extend(terms.iter().map(String::as_str).filter(|term| word.folded.starts_with(term)));
    }
    hit.len()
}

/// The first hit with the words around it; the first words when there is none.
pub(crate) fn around_first(text: &str, terms: &[String]) -> Vec<FoundPiece> {
    let words: Vec<Word> = words(text).collect();
    let is_hit = |word: &Word| terms.iter().any(|term| word.folded.starts_with(term.as_str()));
    let first = words.iter().position(is_hit).unwrap_or(0);
    let from = first.saturating_sub(BEFORE);
    let to = words.len().min(from + SHOWN);
    let Some(shown) = words.get(from..to) else { return Vec::new() };
    let (Some(start), Some(end)) = (shown.first(), shown.last()) else { return Vec::new() };
    let (start, end) = (if from == 0 { 0 } else { start.range.start }, end.range.end);
    let mut pieces = Pieces::default();
    pieces.add(if from == 0 { "" } else { "…" }, false);
    let mut at = start;
    for word in shown.iter().filter(|word| is_hit(word)) {
        pieces.add(text.get(at..word.range.start).unwrap_or_default(), false);
        pieces.add(text.get(word.range.clone()).unwrap_or_default(), true);
        at = word.range.end;
    }
    let rest = if to == words.len() { text.len() } else { end };
    pieces.add(text.get(at..rest).unwrap_or_default(), false);
    pieces.add(if to == words.len() { "" } else { "…" }, false);
    pieces.0
}

#[derive(Default)]
struct Pieces(Vec<FoundPiece>);

impl Pieces {
    fn add(&mut self, text: &str, hit: bool) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.hit == hit => last.text.push_str(text),
            _ => self.0.push(FoundPiece { text: text.to_owned(), hit }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, terms: &[&str]) -> String {
        let terms: Vec<String> = terms.iter().map(|term| (*term).to_owned()).collect();
        let pieces = around_first(text, &terms);
        pieces
            .iter()
            .map(|piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect()
    }

    #[test]
    fn hits_are_marked_as_they_were_written() {
        assert_eq!(marked("En god Idé, sa Åse.", &["ide", "åse"]), "En god [Idé], sa [Åse].");
    }

    #[test]
    fn long_texts_are_cut_around_the_first_hit() {
        let text = format!("{}målet {}", "før ".repeat(100), "etter ".repeat(100));
        let shown = marked(&text, &["mål"]);
        assert!(
            shown.starts_with("…før") && shown.contains("[målet]") && shown.ends_with("etter…"),
            "{shown}"
        );
        assert!(shown.chars().count() < 200);
    }

    #[test]
    fn the_text_with_most_of_the_words_is_shown() {
        let mut text = SearchText::default();
        let (purpose, saw) = (domain::TextField::Purpose, domain::TextField::Saw);
        text.add(None, Some(purpose), "Se på truck og lager");
        text.add(None, Some(saw), "Han kjørte truck alene, lageret var stille");
        let terms = ["truck".to_owned(), "alene".to_owned()];
        let (place, pieces) = best(&text, &terms);
        assert_eq!(place, Some(SearchPlace { part: None, field: Some(saw) }));
        assert!(pieces.iter().all(|piece| !piece.text.contains("Se på")), "{pieces:?}");
        assert_eq!(best(&text, &["truck".to_owned()]).0.and_then(|place| place.field), Some(purpose));
        assert_eq!(best(&text, &["båt".to_owned()]).0, None);
    }

    #[test]
    fn without_a_hit_the_first_words_are_shown() {
        assert_eq!(marked("Bare noen ord.", &["annet"]), "Bare noen ord.");
        assert_eq!(marked("", &["annet"]), "");
    }
}
