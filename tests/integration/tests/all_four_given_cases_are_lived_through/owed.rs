//! One fact of the file: in which kind of thing it must stand, with which words and values, for whom.

use super::life::Life;
use super::standing::Standing;
use app::contract::Search;
use domain::{DocumentKind, Field, PartKind, Role, SpaceKind, TextField, Value};
use harness::Who;

/// A fact that must stand in one thing, or in one part of a thing.
#[derive(Clone, Debug)]
pub struct Owed {
    /// The file's id, or what it is of the case.
    pub what: String,
    pub kind: DocumentKind,
    pub part: Option<PartKind>,
    pub space: SpaceKind,
    /// Whose a private one is.
    pub owner: Option<String>,
    /// First name of whoever must have begun it.
    pub author: Option<String>,
    pub texts: Vec<(TextField, String)>,
    /// Pieces of text that must stand in it, where several wrote it.
    pub pieces: Vec<String>,
    pub values: Vec<(Field, Value)>,
}

impl Owed {
    pub fn new(what: &str, kind: DocumentKind, space: SpaceKind) -> Self {
        Self {
            what: what.to_owned(),
            kind,
            part: None,
            space,
            owner: None,
            author: None,
            texts: Vec::new(),
            pieces: Vec::new(),
            values: Vec::new(),
        }
    }

    pub fn part(mut self, part: PartKind) -> Self {
        self.part = Some(part);
        self
    }

    pub fn by(mut self, name: &str) -> Self {
        self.author = Some(name.to_owned());
        self
    }

    pub fn text(mut self, field: TextField, words: &str) -> Self {
        if !words.is_empty() {
            self.texts.push((field, words.to_owned()));
        }
        self
    }

    pub fn value(mut self, field: Field, value: Value) -> Self {
        if value != Value::Text(String::new()) {
            self.values.push((field, value));
        }
        self
    }

    /// Whether a thing is this fact.
    pub fn is(&self, thing: &Standing) -> bool {
        thing.kind == self.kind
            && thing.part == self.part
            && self.author.as_ref().is_none_or(|author| *author == thing.author)
            && self.texts.iter().all(|text| thing.texts.contains(text))
            && self.pieces.iter().all(|piece| thing.texts.iter().any(|(_, text)| text.contains(piece)))
            && self.values.iter().all(|value| thing.values.contains(value))
    }

    /// Whether somebody may read it.
    pub fn is_for(&self, person: &str, role: Role) -> bool {
        match &self.owner {
            Some(owner) => owner == person,
            None => self.space.has_reader(role),
        }
    }

    /// Every way to be off by one word or value: none of them may be found, or the search for facts has no teeth.
    pub fn each_wrong(&self) -> Vec<Self> {
        let mut wrong = Vec::new();
        for at in 0..self.texts.len() {
            let mut other = self.clone();
            other.texts[at].1.push_str(" og mer");
            wrong.push(other);
        }
        for at in 0..self.values.len() {
            let mut other = self.clone();
            other.values[at].1 = match &other.values[at].1 {
                Value::Text(text) => Value::Text(format!("{text} og mer")),
                Value::Number(number) => Value::Number(number + 100),
                Value::Date(day) => Value::Date(day.succ_opt().unwrap()),
                Value::Moment(at) => Value::Moment(ids::UtcMillis(at.0 + 1)),
                _ => Value::Code("something_else".to_owned()),
            };
            wrong.push(other);
        }
        wrong
    }

    /// The longest words in it, by which nobody who may not read it may be able to find them on their disk.
    pub fn words(&self) -> Option<&str> {
        let lines =
            self.values.iter().filter(|(field, _)| is_words(*field)).filter_map(|(_, value)| match value {
                Value::Text(text) => Some(text.as_str()),
                _ => None,
            });
        let texts =
            self.texts.iter().map(|(_, text)| text.as_str()).chain(self.pieces.iter().map(String::as_str));
        texts.chain(lines).max_by_key(|words| words.len())
    }

    /// Whether a search for its words finds the thing that it stands in.
    pub fn is_found(&self, life: &mut Life, who: Who, thing: &Standing) -> bool {
        let Some(words) = self.words() else { return true };
        let letters = |letter: char| !letter.is_alphanumeric();
        let query: Vec<&str> = words.split(letters).filter(|word| !word.is_empty()).take(5).collect();
        let search = Search { query: query.join(" "), limit: 50 };
        let hits = life.world.ask(who, search).unwrap();
        hits.iter().any(|hit| hit.document == thing.document)
    }
}

/// Fields that hold words which people write.
fn is_words(field: Field) -> bool {
    matches!(
        field,
        Field::Title
            | Field::Word
            | Field::Remark
            | Field::OldWords
            | Field::NewWords
            | Field::Reason
            | Field::CoverageNote
            | Field::RhythmRemark
            | Field::WritingWay
            | Field::Position
            | Field::Office
            | Field::FamilyName
    )
}
