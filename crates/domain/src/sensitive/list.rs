//! Reads `words.txt`.

use super::SensitiveTopic;
use super::tokens::fold;
use std::sync::OnceLock;

const LIST: &str = include_str!("words.txt");

/// How one word of a line is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    Whole(String),
    Begins(String),
    Ends(String),
}

impl Word {
    fn read(word: &str) -> Self {
        match (word.strip_suffix('*'), word.strip_prefix('*')) {
            (Some(stem), _) => Self::Begins(fold(stem)),
            (None, Some(ending)) => Self::Ends(fold(ending)),
            (None, None) => Self::Whole(fold(word)),
        }
    }

    pub(super) fn fits(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => word == whole,
            Self::Begins(stem) => word.starts_with(stem.as_str()),
            Self::Ends(ending) => word.ends_with(ending.as_str()),
        }
    }
}

/// One line: words after each other, and what they are about; nothing for an exception.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    pub(super) words: Vec<Word>,
    pub(super) topic: Option<SensitiveTopic>,
}

/// Every line of the list, read once.
pub(super) fn lines() -> &'static [Line] {
    static LINES: OnceLock<Vec<Line>> = OnceLock::new();
    LINES.get_or_init(|| read(LIST))
}

fn read(list: &str) -> Vec<Line> {
    let mut topic = None;
    let mut lines = Vec::new();
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            topic = SensitiveTopic::from_code(heading);
            continue;
        }
        let (words, topic) = match line.strip_prefix('-') {
            Some(exception) => (exception, None),
            None => (line, topic),
        };
        // What is parted by a hyphen in a text is two words; so it is here.
        let words = words.split([' ', '-']).filter(|word| !word.is_empty()).map(Word::read).collect();
        lines.push(Line { words, topic });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_the_list_stands_under_a_topic_and_once() {
        let lines = lines();
        let mut seen = BTreeSet::new();
        for line in lines {
            assert!(!line.words.is_empty());
            assert!(seen.insert(&line.words), "twice: {line:?}");
        }
        for topic in SensitiveTopic::ALL {
            let count = lines.iter().filter(|line| line.topic == Some(*topic)).count();
            assert!(count >= 15, "{topic:?} has {count} lines");
        }
        let exceptions = LIST.lines().filter(|line| line.starts_with('-')).count();
        assert_eq!(lines.iter().filter(|line| line.topic.is_none()).count(), exceptions);
    }

    #[test]
    fn no_stem_is_so_short_that_it_begins_ordinary_words() {
        for line in lines() {
            if let [Word::Begins(stem) | Word::Ends(stem)] = line.words.as_slice() {
                assert!(stem.chars().count() >= 4, "{stem}");
            }
        }
    }
}
