//! Which closed vocabulary a field's words come from.

use crate::{
    Ability, AccessKind, AdaptationStatus, AgreementStatus, Answer, CaseStatus, ContactKind, Coverage,
    DigitalAccess, DistanceKind, Field, GoalCategory, GoalStatus, HoursCategory, HoursStatus, MeasureKind,
    NoteKind, OpennessStatus, Outcome, PartyStatus, QuestionStatus, ResponseKind, ResponseStatus, Role,
    Shielding, SigningWay, SpaceKind, TaskStatus, TextField, TextStatus, TimeAnswer, TurnKind, VisitStatus,
};

macro_rules! vocabularies {
    ($of:expr; $($field:ident: $words:ident),+ $(,)?) => {
        match $of {
            $(Field::$field => Some(|code| $words::from_code(code).is_some()),)+
            _ => None,
        }
    };
}

impl Field {
    /// Whether a code is a word of the field's vocabulary; nothing for a field that holds no such word.
    pub(crate) fn vocabulary(self) -> Option<fn(&str) -> bool> {
        vocabularies!(self;
            SigningWay: SigningWay, NoteKind: NoteKind, TextStatus: TextStatus, ContactKind: ContactKind,
            VisitStatus: VisitStatus, CaseStatus: CaseStatus, Shielding: Shielding, AccessKind: AccessKind,
            Role: Role, PartyStatus: PartyStatus, TaskStatus: TaskStatus, GoalStatus: GoalStatus,
            Ability: Ability, AdaptationStatus: AdaptationStatus, OpennessStatus: OpennessStatus,
            TurnKind: TurnKind, AgreementStatus: AgreementStatus, Answer: Answer,
            QuestionStatus: QuestionStatus, HoursCategory: HoursCategory, HoursStatus: HoursStatus,
            ResponseKind: ResponseKind, ResponseStatus: ResponseStatus, DistanceKind: DistanceKind, TimeAnswer: TimeAnswer,
            WorkplaceCoverage: Coverage, Outcome: Outcome, DigitalAccess: DigitalAccess,
            SharedFrom: SpaceKind, CircleKind: SpaceKind, AboutText: TextField,
            GoalCategory: GoalCategory, MeasureKind: MeasureKind,
        )
    }
}
