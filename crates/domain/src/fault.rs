//! Which rule of the work a value or a step breaks. Never carries the words themselves.

use crate::{Field, PartKind};
use thiserror::Error;

/// Which rule of the work a value or a step breaks.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum DomainFault {
    /// Something that must be there is missing or blank.
    #[error("a value that must be there is empty")]
    Empty,
    /// More Unicode code points than allowed.
    #[error("a text of {length} code points is over the limit of {limit}")]
    TooLong {
        /// Code points that it has.
        length: usize,
        /// Code points that it may have.
        limit: usize,
    },
    /// A number outside its range.
    #[error("a number is outside {least} to {most}")]
    OutOfRange {
        /// Smallest allowed.
        least: i64,
        /// Largest allowed.
        most: i64,
    },
    /// A value of another shape than the field takes, such as a number where a date belongs.
    #[error("the field {0:?} does not take a value of this shape")]
    WrongShape(Field),
    /// A code that the field's vocabulary does not have, or an id that is none.
    #[error("the field {0:?} does not know this word")]
    UnknownWord(Field),
    /// A step that the rules do not allow, such as cancelling a visit that was held.
    #[error("this step is not allowed from here")]
    NotAllowed,
    /// A case ends with an outcome.
    #[error("a case ends with an outcome")]
    NeedsOutcome,
    /// A correction of something shared needs a reason.
    #[error("a correction needs a reason")]
    NeedsReason,
    /// A shared text changes by a correction with a reason.
    #[error("a shared text is corrected with a reason")]
    Shared,
    /// A text goes to more readers, never to fewer: what was read is read.
    #[error("a text is shared with more people, never with fewer")]
    NotWider,
    /// The participant's own words are the participant's to share with more people.
    #[error("own words are shared with more people by their owner alone")]
    OwnWords,
    /// A strictly confidential address, which Felles must not hold.
    #[error("a strictly confidential address must not be kept")]
    StrictlyConfidential,
    /// A planned visit needs a time.
    #[error("a planned visit needs a time")]
    NeedsTime,
    /// Only a case document has such parts.
    #[error("this kind of document has no parts of kind {0:?}")]
    NoSuchPart(PartKind),
}
