//! The words around a hit.

use super::fold::{Word, words};

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
    fn without_a_hit_the_first_words_are_shown() {
        assert_eq!(marked("Bare noen ord.", &["annet"]), "Bare noen ord.");
        assert_eq!(marked("", &["annet"]), "");
    }
}
