//! What must stand, by what the devices acknowledged.

use domain::{DocumentKind, Field, SpaceKind, TextField, Value};
use ids::{DocumentId, PartId};
use std::collections::{BTreeMap, BTreeSet};

/// Every word that anybody writes in a story begins like this; nothing else does.
pub const WORD_MARK: &str = "ordzq";

/// A text in a document.
pub type Place = (DocumentId, Option<PartId>, TextField);

/// A word that a device acknowledged.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where.
    pub place: Place,
    /// By whom, as index among the people.
    pub author: usize,
    /// Somebody who saw it took it out, and was told that it is done.
    pub removed: bool,
}

/// A document that a device acknowledged.
#[derive(Clone, Debug)]
pub struct Paper {
    /// In which case, as index among the cases.
    pub case: usize,
    /// Which kind.
    pub kind: DocumentKind,
    /// For which readers.
    pub space: SpaceKind,
    /// Who may read it, as indexes among the people.
    pub readers: BTreeSet<usize>,
    /// Its tasks.
    pub tasks: Vec<PartId>,
}

/// Everything that was acknowledged.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// By the word itself; each is written once.
    pub words: BTreeMap<String, Word>,
    /// All documents.
    pub papers: BTreeMap<DocumentId, Paper>,
    /// Words that were on a disk when an older backup took its place, and perhaps nowhere else: they may stand or not.
    pub doubtful_words: BTreeSet<String>,
    /// Documents of the same fate.
    pub doubtful_papers: BTreeSet<DocumentId>,
    /// Fields of the same fate.
    pub doubtful_fields: BTreeSet<(DocumentId, Option<PartId>, Field)>,
    /// Every value that was ever set.
    pub fields: BTreeMap<(DocumentId, Option<PartId>, Field), Vec<Value>>,
    written: u32,
}

impl Model {
    /// A word that nobody has written yet. All are equally long, so that none begins another.
    pub fn fresh_word(&mut self) -> String {
        self.written += 1;
        format!("{WORD_MARK}{:06}", self.written)
    }

    /// The texts of a document.
    #[must_use]
    pub fn places(&self, document: DocumentId) -> Vec<Place> {
        let Some(paper) = self.papers.get(&document) else { return Vec::new() };
        let own = paper.kind.texts().iter().map(|field| (document, None, *field));
        let tasks = paper.tasks.iter().map(|part| (document, Some(*part), TextField::TaskText));
        own.chain(tasks).collect()
    }

    /// Whether a word is no longer asked for, or cannot be asked for with right.
    #[must_use]
    pub fn is_removed(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|word| word.removed) || self.doubtful_words.contains(word)
    }
}

/// The words of a text.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty())
}
