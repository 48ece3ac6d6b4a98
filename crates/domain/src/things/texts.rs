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
            Self::Case | Self::AccessLog => &[],
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
            Self::Ending => &[T::Learned, T::TakesParticipant, T::TakesCounsellor, T::TakesMentor],
        }
    }
}
