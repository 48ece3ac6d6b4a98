//! A text as the sequence of its elements: each letter with the name of the operation that put it there.

use automerge::iter::ListRange;
use automerge::{ObjId, ReadDoc, ScalarValueRef, ValueRef};
use ids::Actor;
use std::ops::Range;

/// Stands for something in a text that is not a letter, as Automerge counts it.
const NOT_A_LETTER: &str = "\u{FFFC}";

/// Names one element for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ElementId {
    pub(crate) counter: u64,
    pub(crate) actor: Actor,
}

impl ElementId {
    pub(crate) fn of(id: &ObjId) -> Option<Self> {
        match id {
            ObjId::Id(counter, actor, _) => {
                Some(Self { counter: *counter, actor: Actor::from_slice(actor.to_bytes())? })
            }
            ObjId::Root => None,
        }
    }

    /// The same in Automerge's terms.
    pub(crate) fn to_automerge(self) -> ObjId {
        ObjId::Id(self.counter, automerge::ActorId::from(self.actor.0), 0)
    }
}

/// The elements of a text at one moment, in order. Nearly always one letter each; a foreign writer may have
/// put more into one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Elements {
    ids: Vec<ElementId>,
    places: Vec<Range<usize>>,
    letters: String,
}

impl Elements {
    /// As the text stands.
    pub(crate) fn now<R: ReadDoc>(reader: &R, text: &ObjId) -> Self {
        Self::gather(reader.list_range(text, ..))
    }

    /// As the text stood at a moment; nothing at the moment before everything.
    pub(crate) fn at<R: ReadDoc>(reader: &R, text: &ObjId, moment: &[automerge::ChangeHash]) -> Self {
        if moment.is_empty() { Self::default() } else { Self::gather(reader.list_range_at(text, .., moment)) }
    }

    fn gather(items: ListRange<'_>) -> Self {
        let mut elements = Self::default();
        for item in items {
            let Some(id) = ElementId::of(&item.id()) else { continue };
            match &item.value {
                ValueRef::Scalar(ScalarValueRef::Str(letters)) => elements.push(id, letters),
                _ => elements.push(id, NOT_A_LETTER),
            }
        }
        elements
    }

    pub(crate) fn push(&mut self, id: ElementId, letters: &str) {
        let from = self.letters.len();
        self.letters.push_str(letters);
        self.ids.push(id);
        self.places.push(from..self.letters.len());
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn ids(&self) -> &[ElementId] {
        &self.ids
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &str {
        &self.letters
    }

    pub(crate) fn letters(&self, element: usize) -> &str {
        self.places.get(element).and_then(|place| self.letters.get(place.clone())).unwrap_or_default()
    }

    pub(crate) fn code_points(&self, element: usize) -> usize {
        self.letters(element).chars().count()
    }
}
