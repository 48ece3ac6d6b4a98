//! Which fields and texts each kind of thing has, and what each field takes.

use crate::{
    AccessKind, AddressProtection, CaseStatus, ContactKind, Coverage, DigitalAccess, DocumentKind,
    DomainFault, Field, NoteKind, Outcome, PartKind, PartyStatus, Role, Shielding, SigningWay, SpaceKind,
    TaskStatus, TextField, TextStatus, Value, VisitStatus, limits, names,
};
use chrono::Datelike;
use ids::{DeviceId, DocumentId, PartId, PersonId, SpaceId};

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
        }
    }

    /// The fields of a document of this kind, in the order in which they are shown.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Case => &[
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
            ],
            Self::SharedPicture => &[F::Title, F::HappenedAt],
            Self::AccessLog => &[],
            Self::Note => &[
                F::Title,
                F::HappenedAt,
                F::NoteKind,
                F::TextStatus,
                F::CorrectionReason,
                F::Parties,
                F::Voice,
                F::FromDocument,
                F::SharedFrom,
                F::WordsBy,
                F::MovedTo,
            ],
            Self::Visit => &[
                F::Title,
                F::HappenedAt,
                F::ContactKind,
                F::VisitStatus,
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
            ],
        }
    }

    /// The kinds of parts that a document of this kind may have.
    #[must_use]
    pub fn parts(self) -> &'static [PartKind] {
        match self {
            Self::Case => &[PartKind::Party, PartKind::Task, PartKind::Contact, PartKind::Declaration],
            Self::AccessLog => &[PartKind::Access, PartKind::Circle],
            Self::SharedPicture | Self::Note | Self::Visit => &[],
        }
    }
}

impl PartKind {
    /// The texts of a part of this kind.
    #[must_use]
    pub fn texts(self) -> &'static [TextField] {
        match self {
            Self::Task => &[TextField::TaskText],
            Self::Party | Self::Contact | Self::Declaration | Self::Access | Self::Circle => &[],
        }
    }

    /// The fields of a part of this kind.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Party => &[
                F::Role,
                F::DisplayName,
                F::Person,
                F::PartyStatus,
                F::DigitalAccess,
                F::ReplacedBy,
                F::Language,
                F::Interpreter,
                F::Start,
                F::End,
            ],
            Self::Task => &[F::Owner, F::Due, F::TaskStatus, F::FromDocument],
            Self::Access => &[F::AccessKind, F::HappenedAt, F::DeviceName],
            Self::Circle => &[F::Circle, F::CircleKind],
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
        }
    }
}

/// What a field takes.
enum Shape {
    /// One line of free words, at most so many code points.
    Line(usize),
    /// A word of a closed vocabulary; it is never emptied.
    Word(fn(&str) -> bool),
    /// A word of a closed vocabulary that may be emptied.
    OptionalWord(fn(&str) -> bool),
    /// An id or several, as text.
    Id(fn(&str) -> bool),
    /// A whole number within these bounds.
    Number(i64, i64),
    Flag,
    Date,
    Moment,
}

fn knows<T>(from_code: fn(&str) -> Option<T>, code: &str) -> bool {
    from_code(code).is_some()
}

fn is_language(code: &str) -> bool {
    (2..=limits::LANGUAGE_CODE).contains(&code.len())
        && code
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_signature(text: &str) -> bool {
    text.len() == limits::SIGNATURE_LETTERS && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn are_parties(text: &str) -> bool {
    text.split(' ').count() <= limits::PARTIES && text.split(' ').all(|id| id.parse::<PartId>().is_ok())
}

impl Field {
    fn shape(self) -> Shape {
        match self {
            Self::Title => Shape::Line(limits::TITLE),
            Self::WorkplaceName | Self::DisplayName | Self::DeviceName => Shape::Line(limits::NAME),
            Self::CorrectionReason | Self::Place | Self::WorkplaceSector | Self::WorkplacePlace => {
                Shape::Line(limits::LINE)
            }
            Self::HappenedAt | Self::PlannedAt => Shape::Moment,
            Self::NextContact | Self::Start | Self::PlannedEnd | Self::End | Self::Due => Shape::Date,
            Self::Interpreter => Shape::Flag,
            Self::Minutes => Shape::Number(0, limits::MINUTES),
            Self::DeclarationVersion => Shape::Number(1, i64::from(u32::MAX)),
            Self::SigningWay => Shape::Word(|code| knows(SigningWay::from_code, code)),
            Self::SignedBy => Shape::Id(|text| text.parse::<DeviceId>().is_ok()),
            Self::Signature => Shape::Id(is_signature),
            Self::MentorHoursPerMonth => Shape::Number(0, limits::HOURS_PER_MONTH),
            Self::RhythmVisitDays
            | Self::RhythmMentorCounsellorDays
            | Self::RhythmParticipantCounsellorDays
            | Self::RhythmAllThreeDays => Shape::Number(1, limits::RHYTHM_DAYS),
            Self::NoteKind => Shape::Word(|code| knows(NoteKind::from_code, code)),
            Self::TextStatus => Shape::Word(|code| knows(TextStatus::from_code, code)),
            Self::ContactKind => Shape::Word(|code| knows(ContactKind::from_code, code)),
            Self::VisitStatus => Shape::Word(|code| knows(VisitStatus::from_code, code)),
            Self::CaseStatus => Shape::Word(|code| knows(CaseStatus::from_code, code)),
            Self::Shielding => Shape::Word(|code| knows(Shielding::from_code, code)),
            Self::Circle => Shape::Id(|text| text.parse::<SpaceId>().is_ok()),
            Self::CircleKind => Shape::Word(|code| knows(SpaceKind::from_code, code)),
            Self::AccessKind => Shape::Word(|code| knows(AccessKind::from_code, code)),
            Self::Role => Shape::Word(|code| knows(Role::from_code, code)),
            Self::PartyStatus => Shape::Word(|code| knows(PartyStatus::from_code, code)),
            Self::TaskStatus => Shape::Word(|code| knows(TaskStatus::from_code, code)),
            Self::WorkplaceCoverage => Shape::OptionalWord(|code| knows(Coverage::from_code, code)),
            Self::Outcome => Shape::OptionalWord(|code| knows(Outcome::from_code, code)),
            Self::DigitalAccess => Shape::OptionalWord(|code| knows(DigitalAccess::from_code, code)),
            Self::Language => Shape::Id(is_language),
            Self::SharedFrom => Shape::OptionalWord(|code| knows(SpaceKind::from_code, code)),
            Self::Parties | Self::WordsBy => Shape::Id(are_parties),
            Self::Person => Shape::Id(|text| text.parse::<PersonId>().is_ok()),
            Self::Owner | Self::Voice | Self::ReplacedBy => Shape::Id(|text| text.parse::<PartId>().is_ok()),
            Self::FromDocument | Self::MovedTo => Shape::Id(|text| text.parse::<DocumentId>().is_ok()),
        }
    }

    /// Whether the field takes this value as it stands.
    ///
    /// # Errors
    /// [`DomainFault::WrongShape`], [`DomainFault::UnknownWord`], [`DomainFault::TooLong`],
    /// [`DomainFault::OutOfRange`], or [`DomainFault::Empty`] for a word that must not be emptied.
    pub fn accepts(self, value: &Value) -> Result<(), DomainFault> {
        if let (Self::Shielding, Value::Code(code)) = (self, value)
            && let Some(protection) = AddressProtection::from_code(code)
        {
            return protection.shielding().map(|_| ());
        }
        match (self.shape(), value) {
            (Shape::Word(_), Value::Nothing) => Err(DomainFault::Empty),
            (_, Value::Nothing) => Ok(()),
            (Shape::Line(limit), Value::Text(text)) => within(text, limit),
            (Shape::Id(known), Value::Text(text)) => self.check_word(known(text)),
            (Shape::Word(known) | Shape::OptionalWord(known), Value::Code(code)) => {
                self.check_word(known(code))
            }
            (Shape::Number(least, most), Value::Number(number)) => {
                let inside = (least..=most).contains(number);
                if inside { Ok(()) } else { Err(DomainFault::OutOfRange { least, most }) }
            }
            (Shape::Date, Value::Date(date)) => in_calendar((1..=9999).contains(&date.year())),
            (Shape::Moment, Value::Moment(at)) => in_calendar(at.is_in_calendar()),
            (Shape::Flag, Value::Flag(_)) => Ok(()),
            _ => Err(DomainFault::WrongShape(self)),
        }
    }

    /// The value as the field keeps it: free words cleaned by [`names::clean`], everything else as it is.
    ///
    /// # Errors
    /// As [`Field::accepts`], judged after cleaning.
    pub fn tidy(self, value: &Value) -> Result<Value, DomainFault> {
        let tidy = match (self.shape(), value) {
            (Shape::Line(_), Value::Text(text)) => Value::Text(names::clean(text)),
            _ => value.clone(),
        };
        self.accepts(&tidy).map(|()| tidy)
    }

    fn check_word(self, known: bool) -> Result<(), DomainFault> {
        if known { Ok(()) } else { Err(DomainFault::UnknownWord(self)) }
    }
}

/// What lies outside brings down whoever shows or keeps it: SQLite, like most calendars, ends with the year 9999.
fn in_calendar(inside: bool) -> Result<(), DomainFault> {
    if inside { Ok(()) } else { Err(DomainFault::OutOfRange { least: 1, most: 9999 }) }
}

fn within(text: &str, limit: usize) -> Result<(), DomainFault> {
    let length = text.chars().count();
    if length > limit { Err(DomainFault::TooLong { length, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_text_has_a_home() {
        let homes = |field: &Field| {
            DocumentKind::ALL.iter().any(|kind| kind.fields().contains(field))
                || PartKind::ALL.iter().any(|kind| kind.fields().contains(field))
        };
        assert!(Field::ALL.iter().all(homes));
        let text_homes = |text: &TextField| {
            DocumentKind::ALL.iter().any(|kind| kind.texts().contains(text))
                || PartKind::ALL.iter().any(|kind| kind.texts().contains(text))
        };
        assert!(TextField::ALL.iter().all(text_homes));
    }

    #[test]
    fn a_strictly_confidential_address_is_refused_and_not_just_unknown() {
        let strictly = Value::Code("strictly_confidential".into());
        assert_eq!(Field::Shielding.accepts(&strictly), Err(DomainFault::StrictlyConfidential));
        assert_eq!(Field::Shielding.accepts(&Value::Code("confidential".into())), Ok(()));
    }

    #[test]
    fn a_field_takes_its_own_vocabulary_only() {
        assert_eq!(Field::TaskStatus.accepts(&Value::Code("done".into())), Ok(()));
        let unknown = Err(DomainFault::UnknownWord(Field::TaskStatus));
        assert_eq!(Field::TaskStatus.accepts(&Value::Code("hired".into())), unknown);
        let shape = Err(DomainFault::WrongShape(Field::TaskStatus));
        assert_eq!(Field::TaskStatus.accepts(&Value::Text("done".into())), shape);
        assert_eq!(Field::TaskStatus.accepts(&Value::Nothing), Err(DomainFault::Empty));
        assert_eq!(Field::Outcome.accepts(&Value::Nothing), Ok(()));
    }

    #[test]
    fn numbers_keep_their_bounds() {
        assert_eq!(Field::Minutes.accepts(&Value::Number(90)), Ok(()));
        assert!(Field::Minutes.accepts(&Value::Number(-1)).is_err());
        assert!(Field::RhythmVisitDays.accepts(&Value::Number(0)).is_err());
    }

    #[test]
    fn days_and_moments_lie_in_the_calendar() {
        for (year, taken) in
            [(1, true), (9999, true), (0, false), (-1, false), (10_000, false), (262_000, false)]
        {
            let date = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            assert_eq!(Field::Due.accepts(&Value::Date(date)).is_ok(), taken, "{year}");
        }
        for (at, taken) in [(0, true), (i64::MAX, false), (i64::MIN, false), (253_402_300_800_000, false)] {
            assert_eq!(Field::HappenedAt.accepts(&Value::Moment(ids::UtcMillis(at))).is_ok(), taken, "{at}");
        }
    }

    #[test]
    fn ids_must_be_ids() {
        let part = "00000000-0000-4000-8000-000000000001";
        assert_eq!(Field::Parties.accepts(&Value::Text(format!("{part} {part}"))), Ok(()));
        assert!(Field::Parties.accepts(&Value::Text(format!("{part}  {part}"))).is_err());
        assert!(Field::Owner.accepts(&Value::Text("Sander".into())).is_err());
        assert_eq!(Field::Person.accepts(&Value::Text("a5".repeat(32))), Ok(()));
        assert_eq!(Field::Language.accepts(&Value::Text("se-NO".into())), Ok(()));
        assert!(Field::Language.accepts(&Value::Text("nordsamisk!".into())).is_err());
    }

    #[test]
    fn a_heading_is_kept_clean() {
        let tidy = Field::Title.tidy(&Value::Text(" Be\u{202E}søk\n".into()));
        assert_eq!(tidy, Ok(Value::Text("Besøk".into())));
        assert!(Field::Title.tidy(&Value::Text("å".repeat(limits::TITLE + 1))).is_err());
    }
}
