//! What each field takes.

use crate::{AddressProtection, DomainFault, Field, Value, limits, names};
use chrono::Datelike;
use ids::{ChangeHash, DeviceId, DocumentId, PartId, PersonId, SpaceId};

/// Words that may also be emptied.
const MAY_BE_EMPTIED: [Field; 5] =
    [Field::WorkplaceCoverage, Field::Outcome, Field::DigitalAccess, Field::SharedFrom, Field::GoalCategory];

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

fn is<T: std::str::FromStr>(text: &str) -> bool {
    text.parse::<T>().is_ok()
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

fn is_version(text: &str) -> bool {
    text.len() == limits::VERSION_LETTERS && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn are_hashes(text: &str) -> bool {
    text.split(' ').count() <= limits::HEADS && text.split(' ').all(|hash| hash.parse::<ChangeHash>().is_ok())
}

fn are_parties(text: &str) -> bool {
    text.split(' ').count() <= limits::PARTIES && text.split(' ').all(|id| id.parse::<PartId>().is_ok())
}

fn are_documents(text: &str) -> bool {
    text.split(' ').count() <= limits::LINKS && text.split(' ').all(|id| id.parse::<DocumentId>().is_ok())
}

impl Field {
    fn shape(self) -> Shape {
        use Field as F;
        if let Some(knows) = self.vocabulary() {
            return if MAY_BE_EMPTIED.contains(&self) {
                Shape::OptionalWord(knows)
            } else {
                Shape::Word(knows)
            };
        }
        match self {
            F::Title => Shape::Line(limits::TITLE),
            F::WorkplaceName
            | F::DisplayName
            | F::DeviceName
            | F::Office
            | F::FamilyName
            | F::Position
            | F::SpokenLanguage => Shape::Line(limits::NAME),
            F::Word => Shape::Line(limits::WORD),
            F::CorrectionReason
            | F::Place
            | F::WorkplaceSector
            | F::WorkplacePlace
            | F::Reason
            | F::OldWords
            | F::NewWords
            | F::SettledReason
            | F::CoverageNote
            | F::RhythmRemark
            | F::WritingWay
            | F::Remark => Shape::Line(limits::LINE),
            F::HappenedAt | F::PlannedAt | F::SuggestedAt => Shape::Moment,
            F::NextContact
            | F::Start
            | F::PlannedEnd
            | F::End
            | F::Due
            | F::Day
            | F::RevisitOn
            | F::Until => Shape::Date,
            F::Interpreter | F::Sits | F::SpecialCategory | F::OnBehalf | F::Kept | F::Chosen => Shape::Flag,
            F::Level => Shape::Number(-2, 2),
            F::Week => Shape::Number(1, limits::PLAN_WEEKS),
            F::Support | F::Belief => Shape::Number(1, 5),
            F::Version => Shape::Id(is_version),
            F::Minutes => Shape::Number(0, limits::MINUTES),
            F::DeclarationVersion => Shape::Number(1, i64::from(u32::MAX)),
            F::SignedBy => Shape::Id(is::<DeviceId>),
            F::Signature => Shape::Id(is_signature),
            F::MentorHoursPerMonth => Shape::Number(0, limits::HOURS_PER_MONTH),
            F::RhythmVisitDays
            | F::RhythmMentorCounsellorDays
            | F::RhythmParticipantCounsellorDays
            | F::RhythmAllThreeDays => Shape::Number(1, limits::RHYTHM_DAYS),
            F::Language => Shape::Id(is_language),
            F::Parties | F::WordsBy | F::RhythmWith => Shape::Id(are_parties),
            F::Links => Shape::Id(are_documents),
            F::About => Shape::Id(is::<DocumentId>),
            F::Person => Shape::Id(is::<PersonId>),
            F::Circle => Shape::Id(is::<SpaceId>),
            F::SeenHeads => Shape::Id(are_hashes),
            F::Owner | F::Voice | F::ByParty | F::ToParty | F::FromPart => Shape::Id(is::<PartId>),
            F::FromDocument | F::MovedTo | F::ReplacedBy => Shape::Id(is::<DocumentId>),
            // Every other field has a vocabulary; a test sees to it.
            _ => Shape::Id(|_| false),
        }
    }

    /// Whether only devices read it: a key, a signature, a moment, or which circle or thing something came from. To a
    /// person it would be a row of digits.
    #[must_use]
    pub fn is_for_devices(self) -> bool {
        use Field as F;
        matches!(
            self,
            F::Person
                | F::Version
                | F::SignedBy
                | F::Signature
                | F::Circle
                | F::CircleKind
                | F::SeenHeads
                | F::FromDocument
                | F::FromPart
                | F::MovedTo
                | F::ReplacedBy
        )
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
    fn every_field_takes_something() {
        let nothing = |field: &&Field| match field.shape() {
            Shape::Id(known) => ["a5".repeat(16), "a5".repeat(32), "a5".repeat(64), "nb".into(), ID.into()]
                .iter()
                .all(|text| !known(text)),
            _ => false,
        };
        assert_eq!(Field::ALL.iter().find(nothing), None);
    }

    #[test]
    fn a_person_reads_only_those_ids_that_stand_for_a_name() {
        use Field as F;
        let names = [
            F::Parties,
            F::WordsBy,
            F::RhythmWith,
            F::Owner,
            F::Voice,
            F::ByParty,
            F::ToParty,
            F::Language,
            F::Links,
            F::About,
        ];
        let ids = Field::ALL.iter().filter(|field| matches!(field.shape(), Shape::Id(_)));
        let told: Vec<_> = ids.filter(|field| !field.is_for_devices()).collect();
        assert_eq!(told, Field::ALL.iter().filter(|field| names.contains(field)).collect::<Vec<_>>());
    }

    const ID: &str = "00000000-0000-4000-8000-000000000001";

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
