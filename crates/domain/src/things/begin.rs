//! How a thing begins: in which circle, and with which word for where it stands.

use crate::{
    AdaptationStatus, AgreementStatus, DocumentKind, Field, GoalStatus, OpennessStatus, QuestionStatus,
    SpaceKind, TextStatus, TurnKind, limits,
};
use chrono::{NaiveDate, TimeDelta};

impl DocumentKind {
    /// The field that says where a thing of this kind stands, and the word that it begins with.
    #[must_use]
    pub fn state(self) -> Option<(Field, &'static str)> {
        match self {
            Self::Goal => Some((Field::GoalStatus, GoalStatus::Active.code())),
            Self::Agreement => Some((Field::AgreementStatus, AgreementStatus::Proposed.code())),
            Self::Adaptation => Some((Field::AdaptationStatus, AdaptationStatus::Proposed.code())),
            Self::Openness => Some((Field::OpennessStatus, OpennessStatus::Applies.code())),
            Self::Question => Some((Field::QuestionStatus, QuestionStatus::Open.code())),
            Self::Turn => Some((Field::TurnKind, TurnKind::Setback.code())),
            Self::Note | Self::Ending => Some((Field::TextStatus, TextStatus::Draft.code())),
            Self::Case
            | Self::SharedPicture
            | Self::Visit
            | Self::AccessLog
            | Self::OwnLog
            | Self::WorkTask
            | Self::Plan
            | Self::CheckIn
            | Self::Reflection
            | Self::Division => None,
        }
    }

    /// Whether it writes itself: no news, no activity, nothing that a screen writes in, and only added to by one device.
    #[must_use]
    pub fn is_log(self) -> bool {
        matches!(self, Self::AccessLog | Self::OwnLog)
    }

    /// The last day on which a thing that begins on `day` holds, unless it is kept.
    #[must_use]
    pub fn holds_until(self, day: NaiveDate) -> Option<NaiveDate> {
        if self != Self::Reflection {
            return None;
        }
        day.checked_add_signed(TimeDelta::days(limits::REFLECTION_DAYS))
    }

    /// Whether people begin things of this kind one by one, in a circle of their choice.
    #[must_use]
    pub fn may_be_begun_in(self, space: SpaceKind) -> bool {
        match self {
            Self::Case | Self::SharedPicture | Self::AccessLog | Self::OwnLog => false,
            Self::Note | Self::Visit | Self::Question | Self::CheckIn => true,
            Self::Reflection => space == SpaceKind::Private,
            Self::Division | Self::Ending => space == SpaceKind::Shared,
            // Nobody agrees with themselves, and the mentor's circle is never about the participant.
            Self::Agreement => matches!(space, SpaceKind::Shared | SpaceKind::CounsellorParticipant),
            // The mentor's circle is never about the participant.
            Self::Goal | Self::WorkTask | Self::Adaptation | Self::Plan | Self::Openness | Self::Turn => {
                space != SpaceKind::MentorSupport
            }
        }
    }
}
