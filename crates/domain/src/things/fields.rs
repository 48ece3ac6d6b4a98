//! Which single values each kind of document has, in the order in which they are shown.

use crate::{DocumentKind, Field};
use Field as F;

const CASE: &[Field] = &[
    F::Title,
    F::CaseStatus,
    F::Outcome,
    F::Shielding,
    F::WorkplaceName,
    F::WorkplaceSector,
    F::WorkplacePlace,
    F::WorkplaceCoverage,
    F::Start,
    F::PlannedEnd,
    F::End,
    F::Language,
    F::MentorHoursPerMonth,
    F::RhythmVisitDays,
    F::RhythmMentorCounsellorDays,
    F::RhythmParticipantCounsellorDays,
    F::RhythmAllThreeDays,
    F::RhythmWith,
    F::RhythmRemark,
    F::Office,
    F::CoverageNote,
];
const SHARED_PICTURE: &[Field] = &[F::Title, F::HappenedAt];
const NOTE: &[Field] = &[
    F::Title,
    F::HappenedAt,
    F::NoteKind,
    F::TextStatus,
    F::CorrectionReason,
    F::Parties,
    F::Voice,
    F::FromDocument,
    F::FromPart,
    F::PlannedAt,
    F::Place,
    F::Links,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const VISIT: &[Field] = &[
    F::Title,
    F::HappenedAt,
    F::ContactKind,
    F::VisitStatus,
    F::Reason,
    F::PlannedAt,
    F::Minutes,
    F::Place,
    F::Parties,
    F::NextContact,
    F::TextStatus,
    F::CorrectionReason,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const GOAL: &[Field] = &[
    F::HappenedAt,
    F::GoalCategory,
    F::GoalStatus,
    F::ReplacedBy,
    F::FromDocument,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const AGREEMENT: &[Field] = &[
    F::HappenedAt,
    F::AgreementStatus,
    F::Due,
    F::ReplacedBy,
    F::FromDocument,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const WORK_TASK: &[Field] = &[F::Title, F::HappenedAt, F::Voice, F::SharedFrom, F::WordsBy, F::MovedTo];
const ADAPTATION: &[Field] = &[
    F::Title,
    F::HappenedAt,
    F::AdaptationStatus,
    F::Start,
    F::End,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const PLAN: &[Field] = &[F::Title, F::HappenedAt, F::Start, F::Voice, F::SharedFrom, F::WordsBy, F::MovedTo];
const OPENNESS: &[Field] = &[
    F::HappenedAt,
    F::OpennessStatus,
    F::SpecialCategory,
    F::RevisitOn,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const CHECK_IN: &[Field] =
    &[F::HappenedAt, F::Support, F::Belief, F::Word, F::Voice, F::SharedFrom, F::WordsBy, F::MovedTo];
const TURN: &[Field] = &[
    F::Title,
    F::HappenedAt,
    F::TurnKind,
    F::Word,
    F::Place,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const QUESTION: &[Field] = &[
    F::HappenedAt,
    F::QuestionStatus,
    F::ToParty,
    F::Due,
    F::FromDocument,
    F::Voice,
    F::SharedFrom,
    F::WordsBy,
    F::MovedTo,
];
const REFLECTION: &[Field] = &[F::Title, F::HappenedAt, F::FromDocument, F::Kept, F::Until];
const DIVISION: &[Field] = &[F::HappenedAt];
const ENDING: &[Field] = &[F::HappenedAt, F::TextStatus, F::CorrectionReason];

impl DocumentKind {
    /// The fields of a document of this kind, in the order in which they are shown.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Case => CASE,
            Self::SharedPicture => SHARED_PICTURE,
            Self::AccessLog | Self::OwnLog => &[],
            Self::Note => NOTE,
            Self::Visit => VISIT,
            Self::Goal => GOAL,
            Self::Agreement => AGREEMENT,
            Self::WorkTask => WORK_TASK,
            Self::Adaptation => ADAPTATION,
            Self::Plan => PLAN,
            Self::Openness => OPENNESS,
            Self::CheckIn => CHECK_IN,
            Self::Turn => TURN,
            Self::Question => QUESTION,
            Self::Reflection => REFLECTION,
            Self::Division => DIVISION,
            Self::Ending => ENDING,
        }
    }
}
