//! What can be wrong with something sealed.

use identity::IdentityFault;
use ids::ControlId;
use protocol::ProtocolFault;
use thiserror::Error;

/// Why something cannot be sealed or opened.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SealingFault {
    /// More bytes or entries than the limit; when sealing, split it.
    #[error("size {size} is over the limit of {limit}")]
    TooLarge {
        /// Bytes or entries there are.
        size: usize,
        /// Bytes or entries that are allowed.
        limit: usize,
    },
    /// The bytes do not spell a thing of this kind.
    #[error("bytes are not a thing of this kind")]
    Malformed,
    /// It comes from a later version; keep the bytes and try again after an update.
    #[error("it is from a newer version")]
    Newer,
    /// The signature or a certificate does not hold.
    #[error("signature does not hold")]
    BadSignature,
    /// The key is not the one that sealed it.
    #[error("not the key of epoch {epoch}")]
    WrongKey {
        /// The epoch that the envelope names.
        epoch: ControlId,
    },
    /// It does not open: another key, another recipient, or changed on the way.
    #[error("it does not open")]
    DoesNotOpen,
}

impl From<ProtocolFault> for SealingFault {
    fn from(fault: ProtocolFault) -> Self {
        match fault {
            ProtocolFault::TooLarge { size, limit } => Self::TooLarge { size, limit },
            ProtocolFault::Malformed => Self::Malformed,
            ProtocolFault::Newer => Self::Newer,
        }
    }
}

impl From<IdentityFault> for SealingFault {
    fn from(fault: IdentityFault) -> Self {
        match fault {
            IdentityFault::TooLarge { size, limit } => Self::TooLarge { size, limit },
            IdentityFault::Newer => Self::Newer,
            IdentityFault::BadSignature => Self::BadSignature,
            _ => Self::Malformed,
        }
    }
}

pub(crate) fn at_most(size: usize, limit: usize) -> Result<(), SealingFault> {
    if size > limit { Err(SealingFault::TooLarge { size, limit }) } else { Ok(()) }
}
