//! Words that deserve a calm second look before more people read them: found on the device, told to nobody.
//!
//! The list and the reasons for it stand in `words.txt`. Nothing here stops anybody or remembers anything.

mod list;
#[cfg(test)]
mod tests;
pub(crate) mod tokens;

use crate::SensitiveTopic;
use list::{Line, lines};
use tokens::{Token, tokens};

/// A run of a text that a line of the list fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SensitiveRun {
    /// Bytes of the text before it.
    pub from: usize,
    /// Bytes of the text up to its end.
    pub to: usize,
    /// What it is about.
    pub topic: SensitiveTopic,
}

/// The runs of a text that the list knows, in order; none overlaps another.
#[must_use]
pub fn sensitive_runs(text: &str) -> Vec<SensitiveRun> {
    let tokens = tokens(text);
    let mut runs = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        // An exception is more exact than what it excepts: it comes first, and its words are done with.
        let excepted = longest(rest, |line| line.topic.is_none());
        let (words, topic) =
            excepted.or_else(|| longest(rest, |line| line.topic.is_some())).unwrap_or((1, None));
        if let (Some(topic), Some(first), Some(last)) = (topic, rest.first(), rest.get(words - 1)) {
            runs.push(SensitiveRun { from: first.from, to: last.to, topic });
        }
        at += words;
    }
    runs
}

/// The line with the most words that fits where the tokens begin: how many words, and what about.
fn longest(tokens: &[Token], wanted: impl Fn(&Line) -> bool) -> Option<(usize, Option<SensitiveTopic>)> {
    let fits = |line: &&Line| {
        line.words.len() <= tokens.len()
            && line.words.iter().zip(tokens).all(|(word, token)| word.fits(&token.word))
    };
    let best = lines().iter().filter(|line| wanted(line)).filter(fits).max_by_key(|line| line.words.len())?;
    Some((best.words.len(), best.topic))
}
