//! Which parts each kind of document has, and what stands in them.

use crate::{DocumentKind, Field, PartKind, TextField};

impl DocumentKind {
    /// The kinds of parts that a document of this kind may have.
    #[must_use]
    pub fn parts(self) -> &'static [PartKind] {
        match self {
            Self::Case => &[
                PartKind::Party,
                PartKind::Task,
                PartKind::Contact,
                PartKind::Declaration,
                PartKind::Hours,
                PartKind::Arrangement,
                PartKind::Circle,
                PartKind::Measure,
            ],
            Self::AccessLog => &[PartKind::Access],
            Self::OwnLog => &[PartKind::Circle, PartKind::Seen],
            Self::Goal => &[PartKind::Judgement, PartKind::Response],
            Self::Agreement => &[PartKind::Answer, PartKind::SaidYes, PartKind::Response],
            Self::WorkTask => &[PartKind::Ability, PartKind::Response],
            Self::Plan => &[PartKind::PlanStep, PartKind::Response],
            Self::Reflection => &[],
            Self::Visit => &[PartKind::Response, PartKind::Ask, PartKind::Reply],
            Self::SharedPicture
            | Self::Note
            | Self::Adaptation
            | Self::Openness
            | Self::CheckIn
            | Self::Turn
            | Self::Question
            | Self::Division
            | Self::Ending => &[PartKind::Response],
        }
    }
}

const PARTY: &[Field] = &[
    Field::Role,
    Field::DisplayName,
    Field::Person,
    Field::PartyStatus,
    Field::DigitalAccess,
    Field::ReplacedBy,
    Field::Language,
    Field::Interpreter,
    Field::Start,
    Field::End,
    Field::FamilyName,
    Field::Position,
    Field::SpokenLanguage,
    Field::WritingWay,
];

impl PartKind {
    /// The texts of a part of this kind.
    #[must_use]
    pub fn texts(self) -> &'static [TextField] {
        match self {
            Self::Task => &[TextField::TaskText],
            Self::PlanStep => &[TextField::Topic],
            Self::Response => &[TextField::ResponseText],
            Self::Party
            | Self::Contact
            | Self::Declaration
            | Self::Access
            | Self::Circle
            | Self::Seen
            | Self::Judgement
            | Self::Answer
            | Self::Ability
            | Self::Hours
            | Self::Arrangement
            | Self::Ask
            | Self::Reply
            | Self::Measure
            | Self::SaidYes => &[],
        }
    }

    /// The fields of a part of this kind.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Party => PARTY,
            Self::Task => &[F::Owner, F::Due, F::TaskStatus, F::FromDocument],
            Self::Access => &[F::AccessKind, F::HappenedAt, F::DeviceName],
            Self::Contact => &[F::ContactKind, F::HappenedAt, F::Minutes, F::Parties, F::FromDocument],
            Self::Declaration => &[
                F::Parties,
                F::Person,
                F::DeclarationVersion,
                F::HappenedAt,
                F::SigningWay,
                F::SignedBy,
                F::Signature,
            ],
            Self::Circle => &[F::Circle, F::CircleKind],
            Self::Seen => &[F::FromDocument, F::SeenHeads, F::HappenedAt],
            Self::Judgement => &[F::ByParty, F::HappenedAt, F::Day, F::Level, F::Word, F::OnBehalf],
            Self::Answer => &[
                F::ByParty,
                F::HappenedAt,
                F::Answer,
                F::Reason,
                F::OnBehalf,
                F::Version,
                F::SignedBy,
                F::Signature,
            ],
            Self::Ability => &[F::ByParty, F::HappenedAt, F::Day, F::Ability, F::Word, F::OnBehalf],
            Self::PlanStep => &[F::Week, F::Owner, F::Remark, F::Sits, F::Day],
            Self::Hours => &[
                F::Owner,
                F::Day,
                F::Minutes,
                F::HoursCategory,
                F::HoursStatus,
                F::Remark,
                F::MentorHoursPerMonth,
            ],
            Self::Response => &[
                F::ByParty,
                F::HappenedAt,
                F::ResponseKind,
                F::ResponseStatus,
                F::AboutText,
                F::OldWords,
                F::NewWords,
                F::Reason,
                F::SettledReason,
            ],
            Self::Arrangement => &[F::DistanceKind, F::ByParty, F::HappenedAt, F::Reason, F::Until, F::About],
            Self::Ask => &[F::About, F::Chosen],
            Self::Measure => &[F::MeasureKind, F::Start, F::End, F::Remark],
            Self::SaidYes => &[F::ByParty, F::Day],
            Self::Reply => {
                &[F::ByParty, F::HappenedAt, F::PlannedAt, F::TimeAnswer, F::SuggestedAt, F::Reason]
            }
        }
    }
}
