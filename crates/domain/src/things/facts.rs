//! What lists tell of the parts of a thing.

use crate::{Field, PartKind, TextField};

/// Where the facts stand that lists tell of a part; each kind of part has some of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartFacts {
    /// Whose it is or who says it.
    pub party: Option<Field>,
    /// When it was said, a moment.
    pub at: Option<Field>,
    /// The day it is about or holds until.
    pub day: Option<Field>,
    /// What kind it is or what it says, a word.
    pub code: Option<Field>,
    /// Where it stands: a word, or yes and no.
    pub state: Option<Field>,
    /// How much or how far.
    pub number: Option<Field>,
    /// Words in one line.
    pub line: Option<Field>,
    /// Words of any length.
    pub text: Option<TextField>,
}

impl PartKind {
    /// What lists tell of a part of this kind; nothing for the kinds that have lists of their own.
    #[must_use]
    pub fn facts(self) -> Option<PartFacts> {
        use Field as F;
        let none = PartFacts::default();
        let by = PartFacts { party: Some(F::ByParty), ..none };
        match self {
            Self::Party
            | Self::Task
            | Self::Contact
            | Self::Declaration
            | Self::Access
            | Self::Circle
            | Self::Seen => None,
            Self::Judgement => {
                Some(PartFacts { day: Some(F::Day), number: Some(F::Level), line: Some(F::Word), ..by })
            }
            Self::Answer => Some(PartFacts {
                at: Some(F::HappenedAt),
                code: Some(F::Answer),
                state: Some(F::OnBehalf),
                line: Some(F::Reason),
                ..by
            }),
            Self::Ability => {
                Some(PartFacts { day: Some(F::Day), code: Some(F::Ability), line: Some(F::Word), ..by })
            }
            Self::PlanStep => Some(PartFacts {
                party: Some(F::Owner),
                day: Some(F::Day),
                state: Some(F::Sits),
                number: Some(F::Week),
                text: Some(TextField::Topic),
                ..none
            }),
            Self::Hours => Some(PartFacts {
                party: Some(F::Owner),
                day: Some(F::Day),
                code: Some(F::HoursCategory),
                state: Some(F::HoursStatus),
                number: Some(F::Minutes),
                line: Some(F::Remark),
                ..none
            }),
            Self::Response => Some(PartFacts {
                at: Some(F::HappenedAt),
                code: Some(F::ResponseKind),
                state: Some(F::ResponseStatus),
                line: Some(F::Reason),
                text: Some(TextField::ResponseText),
                ..by
            }),
            Self::Arrangement => Some(PartFacts {
                at: Some(F::HappenedAt),
                day: Some(F::Until),
                code: Some(F::DistanceKind),
                state: Some(F::About),
                line: Some(F::Reason),
                ..by
            }),
            Self::Ask => Some(PartFacts { code: Some(F::About), state: Some(F::Chosen), ..none }),
            Self::Reply => Some(PartFacts {
                at: Some(F::HappenedAt),
                code: Some(F::TimeAnswer),
                line: Some(F::Reason),
                ..by
            }),
        }
    }
}
