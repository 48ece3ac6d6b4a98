//! Why a document could not be read or changed. Ids and numbers only, never words of a text.

use domain::{DomainFault, Field, TextField};
use ids::{ChangeHash, DocumentId, PartId};
use thiserror::Error;

/// Why a document could not be read or changed.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum DocumentFault {
    /// Saved bytes that are not this document.
    #[error("the saved bytes of document {0} do not open")]
    Damaged(DocumentId),
    /// What was saved does not open again with the same moment; the bytes must not replace good ones.
    #[error("document {0} does not survive saving")]
    NotSaved(DocumentId),
    /// A moment or change that this device does not have.
    #[error("change {0} is not known here")]
    UnknownChange(ChangeHash),
    /// No such part.
    #[error("part {0} is not in this document")]
    UnknownPart(PartId),
    /// A part with this id is there already.
    #[error("part {0} is in this document already")]
    PartExists(PartId),
    /// A document or part of this kind has no such text.
    #[error("there is no text {0:?} here")]
    NoSuchText(TextField),
    /// A document or part of this kind has no such field.
    #[error("there is no field {0:?} here")]
    NoSuchField(Field),
    /// A place outside the text.
    #[error("a text of {length} code points has no place {at} with {remove} after it")]
    OutsideText {
        /// Code points that the text has.
        length: usize,
        /// Where.
        at: usize,
        /// How many after it.
        remove: usize,
    },
    /// More splices, operations or letters than the limit.
    #[error("the edit is over the limit of {limit}")]
    EditTooLarge {
        /// The limit that was hit.
        limit: usize,
    },
    /// The document has grown to its limit.
    #[error("document {0} is full")]
    Full(DocumentId),
    /// A domain rule.
    #[error(transparent)]
    Domain(#[from] DomainFault),
    /// The machinery beneath refused or failed.
    #[error("document {0} could not be handled")]
    Broken(DocumentId),
    /// A change that did not take hold although the guard let it pass.
    #[error("change {0} did not take hold")]
    NotTakenIn(ChangeHash),
}
