//! Why a change does not pass.

use ids::ChangeHash;
use thiserror::Error;

/// Why a change does not pass.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum GuardFault {
    /// More bytes than the limit.
    #[error("the change is too large")]
    TooLarge,
    /// Not one plain change: another kind of chunk, a compressed one, a bundle, or bytes left over.
    #[error("the bytes are not one plain change")]
    NotOneChange,
    /// The checksum is not that of the bytes.
    #[error("the checksum of the change is wrong")]
    Checksum,
    /// The bytes do not spell a change in the one canonical way.
    #[error("the change is malformed")]
    Malformed,
    /// Something that only a newer version may write.
    #[error("the change holds something of a newer version")]
    Newer,
    /// More operations, references or dependencies than the limit.
    #[error("the change holds too much")]
    TooManyOperations,
    /// A dependency that is not here.
    #[error("change {0} is missing")]
    MissingDependency(ChangeHash),
    /// An actor that is not the signer's own.
    #[error("the change bears somebody else's actor")]
    BorrowedActor,
    /// An actor that none of the ancestors has.
    #[error("the change refers to an actor that its ancestors do not know")]
    ForeignActor,
    /// Does not follow the actor's own previous change.
    #[error("the change does not follow its writer's previous one")]
    SequenceNumber,
    /// Another change of the same actor has this place already: a cloned or rolled-back writer.
    #[error("another change of the same writer has the same number")]
    SequenceTaken,
    /// Operation numbers that do not follow those of the ancestors.
    #[error("the operation numbers do not follow those before them")]
    OperationNumber,
}

impl GuardFault {
    /// Whether the change may pass later: when what is missing has come, or this app is newer.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self, Self::MissingDependency(_) | Self::Newer)
    }
}
