//! The smallest reasonable set of splices from one text to another, for whole texts that come without splices.
//! Works on words, so that two people's changes in one sentence do not run into each other letter by letter, and
//! is bounded by size and not by time: the same texts always give the same splices.

use crate::Splice;
use crate::limits::COMPARED_WORDS;
use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

/// Splices from `old` to `new`, each to the result of the one before, in order.
pub(crate) fn splices(old: &str, new: &str) -> Vec<Splice> {
    let (old_words, new_words): (Vec<&str>, Vec<&str>) = (words(old).collect(), words(new).collect());
    let begin = old_words.iter().zip(&new_words).take_while(|(a, b)| a == b).count();
    let most = old_words.len().min(new_words.len()) - begin;
    let ends = old_words.iter().rev().zip(new_words.iter().rev());
    let end = ends.take(most).take_while(|(a, b)| a == b).count();
    let differing = |words: &[&'_ str]| words.len() - begin - end;
    let (old_differing, new_differing) = (differing(&old_words), differing(&new_words));
    let old_middle = old_words.get(begin..begin + old_differing).unwrap_or_default();
    let new_middle = new_words.get(begin..begin + new_differing).unwrap_or_default();
    let before = old_words.iter().take(begin).map(|word| word.chars().count()).sum();
    if old_differing + new_differing > COMPARED_WORDS {
        return refined(before, &old_middle.concat(), &new_middle.concat()).into_iter().collect();
    }
    compared(before, old_middle, new_middle)
}

fn compared(before: usize, old: &[&str], new: &[&str]) -> Vec<Splice> {
    let mut splices = Vec::new();
    let mut at = before;
    for run in replaced_runs(&capture_diff_slices(Algorithm::Myers, old, new)) {
        match run {
            Run::Kept(old_range) => at += count(old.get(old_range).unwrap_or_default()),
            Run::Replaced(old_range, new_range) => {
                let (gone, come) =
                    (old.get(old_range).unwrap_or_default(), new.get(new_range).unwrap_or_default());
                splices.extend(refined(at, &gone.concat(), &come.concat()));
                at += count(come);
            }
        }
    }
    splices
}

enum Run {
    Kept(std::ops::Range<usize>),
    Replaced(std::ops::Range<usize>, std::ops::Range<usize>),
}

/// Joins neighbouring removals and additions, which the comparison may tell apart.
fn replaced_runs(operations: &[DiffOp]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for operation in operations {
        let (tag, old, new) = operation.as_tag_tuple();
        match (tag, runs.last_mut()) {
            (DiffTag::Equal, _) => runs.push(Run::Kept(old)),
            (_, Some(Run::Replaced(gone, come))) => (gone.end, come.end) = (old.end, new.end),
            _ => runs.push(Run::Replaced(old, new)),
        }
    }
    runs
}

fn count(words: &[&str]) -> usize {
    words.iter().map(|word| word.chars().count()).sum()
}

/// Leaves out what begins and ends alike, but never cuts a word or a joined character in two.
fn refined(at: usize, gone: &str, come: &str) -> Option<Splice> {
    let (old, new): (Vec<char>, Vec<char>) = (gone.chars().collect(), come.chars().collect());
    let most = old.len().min(new.len());
    let alike = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let begin = (0..=alike).rev().find(|cut| may_cut(&old, *cut) && may_cut(&new, *cut)).unwrap_or(0);
    let alike = old.iter().rev().zip(new.iter().rev()).take(most - begin).take_while(|(a, b)| a == b).count();
    let fits = |cut: &usize| may_cut(&old, old.len() - cut) && may_cut(&new, new.len() - cut);
    let end = (0..=alike).rev().find(fits).unwrap_or(0);
    let remove = old.len() - begin - end;
    let insert: String = new.iter().take(new.len() - end).skip(begin).collect();
    (remove > 0 || !insert.is_empty()).then_some(Splice { at: at + begin, remove, insert })
}

/// Whether a text may be cut before this letter.
fn may_cut(letters: &[char], cut: usize) -> bool {
    match (cut.checked_sub(1).and_then(|before| letters.get(before)), letters.get(cut)) {
        (Some(before), Some(after)) => {
            let word = before.is_alphanumeric() && after.is_alphanumeric();
            let flag = is_flag(*before) && is_flag(*after);
            !(word || flag || joins(*after) || *before == '\u{200D}')
        }
        _ => true,
    }
}

/// Belongs to the letter before it.
fn joins(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05C7}' | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

fn is_flag(letter: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&letter)
}

/// Words and the white space between them, in order; together they are the text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let white = rest.chars().next()?.is_whitespace();
        let end = rest.find(|letter: char| letter.is_whitespace() != white).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}
