//! What goes along when a thing is shared with more people, and whose it is to share.

use crate::{DocumentKind, Field, NoteKind, TextField};

/// What stays where it was: where a text stands in its own circle, and the ways from and to other documents.
const STAYS: [Field; 10] = [
    Field::TextStatus,
    Field::CorrectionReason,
    Field::SharedFrom,
    Field::WordsBy,
    Field::MovedTo,
    Field::FromDocument,
    Field::ReplacedBy,
    // Who agreed, agreed among those who read it then.
    Field::AgreementStatus,
    Field::Kept,
    Field::Until,
];
/// What of a visit is told beside its summary.
const OF_VISIT: [Field; 6] =
    [Field::Title, Field::HappenedAt, Field::ContactKind, Field::VisitStatus, Field::Parties, Field::Voice];

/// Whose a thing is, when sharing it is theirs alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owned {
    /// The participant's, and nobody speaks for them.
    OwnWords,
    /// The participant's.
    Participants,
    /// Theirs who say it.
    Speakers,
}

impl DocumentKind {
    /// The texts that go along when a thing of this kind is shared with more people; none for kinds that are not shared so.
    /// What people judged, answered and responded was said to those who read then, and stays.
    #[must_use]
    pub fn widened_texts(self) -> &'static [TextField] {
        match self {
            Self::Visit => &[TextField::Summary],
            Self::Note
            | Self::Goal
            | Self::Agreement
            | Self::WorkTask
            | Self::Adaptation
            | Self::Openness
            | Self::CheckIn
            | Self::Turn
            | Self::Question => self.texts(),
            // A plan is its steps and begins where its readers are; a reflection leaves as a learning point without names.
            Self::Case
            | Self::SharedPicture
            | Self::AccessLog
            | Self::OwnLog
            | Self::Plan
            | Self::Reflection
            | Self::Division
            | Self::Ending => &[],
        }
    }

    /// Whether this field goes along when a thing of this kind is shared with more people.
    #[must_use]
    pub fn shares(self, field: Field) -> bool {
        match self {
            Self::Visit => OF_VISIT.contains(&field),
            _ => self.fields().contains(&field) && !STAYS.contains(&field),
        }
    }

    /// Whether a value in this field says something by itself, without any text.
    #[must_use]
    pub fn says_something(self, field: Field) -> bool {
        match field {
            Field::Support | Field::Belief | Field::Word => true,
            Field::Title => matches!(self, Self::WorkTask | Self::Adaptation),
            _ => false,
        }
    }

    /// Whose it is to share a thing of this kind; nothing where every reader may.
    #[must_use]
    pub fn owned(self, note: Option<NoteKind>) -> Option<Owned> {
        match (self, note) {
            (Self::Note, Some(NoteKind::OwnWords)) => Some(Owned::OwnWords),
            (Self::Openness, _) => Some(Owned::Participants),
            (Self::CheckIn, _) => Some(Owned::Speakers),
            _ => None,
        }
    }

    /// The text that stands as the heading of a thing without a title of its own.
    #[must_use]
    pub fn heading(self) -> Option<TextField> {
        match self {
            Self::Goal => Some(TextField::Wording),
            Self::Openness => Some(TextField::Topic),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_along_is_there_and_says_where_it_came_from() {
        for kind in DocumentKind::ALL {
            assert!(kind.widened_texts().iter().all(|text| kind.texts().contains(text)), "{kind:?}");
            if !kind.widened_texts().is_empty() {
                for field in [Field::SharedFrom, Field::WordsBy, Field::MovedTo] {
                    assert!(kind.fields().contains(&field) && !kind.shares(field), "{kind:?} {field:?}");
                }
            }
        }
    }

    #[test]
    fn a_private_reflection_is_never_shared_as_it_stands() {
        assert!(DocumentKind::Reflection.widened_texts().is_empty());
        assert!(DocumentKind::CheckIn.shares(Field::Support) && DocumentKind::CheckIn.shares(Field::Word));
    }

    #[test]
    fn a_heading_is_a_text_of_its_kind_and_takes_no_titles_place() {
        for kind in DocumentKind::ALL {
            let Some(text) = kind.heading() else { continue };
            assert_eq!(kind.texts().first(), Some(&text), "{kind:?}");
            assert!(!kind.fields().contains(&Field::Title), "{kind:?}");
        }
    }
}
