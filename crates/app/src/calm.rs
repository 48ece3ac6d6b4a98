//! Words that deserve a second look, as pieces that a screen can mark.

use crate::contract::{CalmPiece, CalmWords};
use domain::sensitive_runs;
use std::collections::BTreeSet;

/// A text in runs.
pub(crate) fn calm_words(text: &str) -> CalmWords {
    let mut topics = BTreeSet::new();
    let mut pieces = Vec::new();
    let mut through = 0;
    let mut push = |from: usize, to: usize, topic| {
        let words = text.get(from..to).unwrap_or_default();
        if !words.is_empty() {
            pieces.push(CalmPiece { text: words.to_owned(), topic });
        }
    };
    for run in sensitive_runs(text) {
        push(through, run.from, None);
        push(run.from, run.to, Some(run.topic));
        topics.insert(run.topic);
        through = run.to;
    }
    push(through, text.len(), None);
    CalmWords { topics: topics.into_iter().collect(), pieces }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::SensitiveTopic;

    #[test]
    fn the_pieces_together_are_the_text() {
        let text = "😀 Han er sykmeldt, sier legen.";
        let calm = calm_words(text);
        let whole: String = calm.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, text);
        assert_eq!(calm.topics, [SensitiveTopic::Health]);
        let marked: Vec<&str> = calm
            .pieces
            .iter()
            .filter(|piece| piece.topic.is_some())
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(marked, ["sykmeldt", "legen"]);
    }
}
