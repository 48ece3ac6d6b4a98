//! What can be wrong with a claim about who is speaking.

use ids::{ControlId, SpaceId};
use thiserror::Error;

/// Why a record, a signature or an operation is not accepted.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum IdentityFault {
    /// More bytes or entries than the limit.
    #[error("record of size {size} is over the limit of {limit}")]
    TooLarge {
        /// Bytes or entries that came.
        size: usize,
        /// Bytes or entries that are allowed.
        limit: usize,
    },
    /// The bytes do not spell a record of this kind.
    #[error("bytes are not a record of this kind")]
    Malformed,
    /// The record comes from a later version; keep the bytes and try again after an update.
    #[error("record is from a newer version")]
    Newer,
    /// The signature does not hold, or the key is not a proper key.
    #[error("signature does not hold")]
    BadSignature,
    /// The operation belongs to another space.
    #[error("operation belongs to another space than {space}")]
    WrongSpace {
        /// The space whose log was asked.
        space: SpaceId,
    },
    /// A founding operation that is not the one this space is named after, or that is not founded properly.
    #[error("operation does not found space {space}")]
    NotTheGenesis {
        /// The space whose log was asked.
        space: SpaceId,
    },
    /// Operations that this one builds on have not arrived; add it again after them.
    #[error("{} earlier operations are missing", missing.len())]
    MissingParents {
        /// Their names, sorted.
        missing: Vec<ControlId>,
    },
    /// The log holds as many operations as it may.
    #[error("the log of space {space} is full")]
    LogFull {
        /// The space.
        space: SpaceId,
    },
}
