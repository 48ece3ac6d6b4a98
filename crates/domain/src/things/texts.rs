//! Which texts each kind of document has, in the order in which they are shown.

use crate::{DocumentKind, TextField};

impl TextField {
    /// Whether what stands here is the participant's own words, whoever typed them in.
    #[must_use]
    pub fn is_the_participants_own(self) -> bool {
        matches!(
            self,
            Self::ViewParticipant
                | Self::SituationParticipant
                | Self::Wording
                | Self::OwnWords
                | Self::TakesParticipant
        )
    }
}

impl DocumentKind {
    /// The texts of a document of this kind, in the order in which they are shown.
    #[must_use]
    pub fn texts(self) -> &'static [TextField] {
        use TextField as T;
        match self {
            Self::Case | Self::AccessLog | Self::OwnLog => &[],
            Self::SharedPicture => {
                &[T::Together, T::ViewParticipant, T::ViewCounsellor, T::ViewMentor, T::Agree, T::Differ]
            }
            Self::Note => &[T::Body],
            Self::Visit => &[
                T::Purpose,
                T::Preparation,
                T::Saw,
                T::SituationParticipant,
                T::SituationCounsellor,
                T::SituationMentor,
                T::Agree,
                T::Differ,
                T::Summary,
            ],
            Self::Goal => &[
                T::Wording,
                T::Why,
                T::LevelMinusTwo,
                T::LevelMinusOne,
                T::LevelZero,
                T::LevelPlusOne,
                T::LevelPlusTwo,
            ],
            Self::Agreement => &[T::AgreedWhat, T::AgreedWho, T::FollowUp, T::Otherwise],
            Self::WorkTask | Self::CheckIn | Self::Plan => &[T::Body],
            Self::Adaptation => &[T::Body, T::HowItWent],
            Self::Openness => &[T::Topic, T::MayBeTold, T::OwnWords],
            Self::Turn => &[T::Happened, T::Did, T::Learned],
            Self::Question => &[T::QuestionText, T::AnswerText],
            Self::Reflection => {
                &[T::WhatIDid, T::LookingBack, T::Mattered, T::OtherWays, T::TryNext, T::LearningPoint]
            }
            Self::Division => &[T::TakesParticipant, T::TakesCounsellor, T::TakesMentor],
            Self::Ending => {
                &[T::HowItWent, T::Learned, T::TakesParticipant, T::TakesCounsellor, T::TakesMentor]
            }
        }
    }

    /// The texts that a list tells of a thing, the one that says most first: what was summed up stands before what it was made
    /// of, and an agreement is told by what was agreed.
    pub fn in_brief(self) -> impl Iterator<Item = TextField> {
        let first = (self == Self::Visit).then_some(TextField::Summary);
        let known: &[TextField] =
            if self == Self::Agreement { &[TextField::AgreedWhat] } else { self.texts() };
        let rest = known
            .iter()
            .copied()
            .filter(move |field| Some(*field) != first && Some(*field) != self.heading());
        first.into_iter().chain(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_tells_each_text_once_but_for_the_heading_and_begins_with_what_was_summed_up() {
        let visit: Vec<TextField> = DocumentKind::Visit.in_brief().collect();
        assert_eq!(visit.first(), Some(&TextField::Summary));
        assert_eq!(visit.len(), DocumentKind::Visit.texts().len());
        let goal: Vec<TextField> = DocumentKind::Goal.in_brief().collect();
        assert_eq!(goal.first(), Some(&TextField::Why));
        assert_eq!(DocumentKind::Agreement.in_brief().collect::<Vec<_>>(), [TextField::AgreedWhat]);
        assert_eq!(goal.len() + 1, DocumentKind::Goal.texts().len());
    }
}
