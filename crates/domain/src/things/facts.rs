//! What lists tell of the parts of a thing.

use crate::{Field, PartKind, TextField};

/// Where the facts stand that lists tell of a part; each kind of part has some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What the number is out of.
    pub out_of: Option<Field>,
    /// Words in one line.
    pub line: Option<Field>,
    /// Words of any length.
    pub text: Option<TextField>,
}

const NONE: PartFacts = PartFacts {
    party: None,
    at: None,
    day: None,
    code: None,
    state: None,
    number: None,
    out_of: None,
    line: None,
    text: None,
};
const BY: PartFacts = PartFacts { party: Some(Field::ByParty), ..NONE };
const RESPONSE: PartFacts = PartFacts {
    at: Some(Field::HappenedAt),
    code: Some(Field::ResponseKind),
    state: Some(Field::ResponseStatus),
    line: Some(Field::Reason),
    text: Some(TextField::ResponseText),
    ..BY
};
const MEASURE: PartFacts =
    PartFacts { day: Some(Field::Start), code: Some(Field::MeasureKind), line: Some(Field::Remark), ..NONE };

impl PartKind {
    /// What lists tell of a part of this kind; nothing for the kinds that have lists of their own.
    #[must_use]
    pub fn facts(self) -> Option<PartFacts> {
        use Field as F;
        match self {
            // An answer is told only once its signature holds.
            Self::Party
            | Self::Task
            | Self::Contact
            | Self::Declaration
            | Self::Access
            | Self::Circle
            | Self::Answer
            | Self::Seen => None,
            Self::Judgement => Some(PartFacts {
                at: Some(F::HappenedAt),
                day: Some(F::Day),
                state: Some(F::OnBehalf),
                number: Some(F::Level),
                line: Some(F::Word),
                ..BY
            }),
            Self::Ability => Some(PartFacts {
                at: Some(F::HappenedAt),
                day: Some(F::Day),
                code: Some(F::Ability),
                state: Some(F::OnBehalf),
                line: Some(F::Word),
                ..BY
            }),
            Self::PlanStep => Some(PartFacts {
                party: Some(F::Owner),
                day: Some(F::Day),
                state: Some(F::Sits),
                number: Some(F::Week),
                text: Some(TextField::Topic),
                ..NONE
            }),
            Self::Hours => Some(PartFacts {
                party: Some(F::Owner),
                day: Some(F::Day),
                code: Some(F::HoursCategory),
                state: Some(F::HoursStatus),
                number: Some(F::Minutes),
                out_of: Some(F::MentorHoursPerMonth),
                line: Some(F::Remark),
                ..NONE
            }),
            Self::Response => Some(RESPONSE),
            Self::Arrangement => Some(PartFacts {
                at: Some(F::HappenedAt),
                day: Some(F::Until),
                code: Some(F::DistanceKind),
                state: Some(F::About),
                line: Some(F::Reason),
                ..BY
            }),
            Self::Measure => Some(MEASURE),
            Self::SaidYes => Some(PartFacts { day: Some(F::Day), ..BY }),
            Self::Ask => Some(PartFacts { code: Some(F::About), state: Some(F::Chosen), ..NONE }),
            Self::Reply => Some(PartFacts {
                at: Some(F::HappenedAt),
                code: Some(F::TimeAnswer),
                line: Some(F::Reason),
                ..BY
            }),
        }
    }
}
