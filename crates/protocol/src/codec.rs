//! Bytes in, bytes out, never more than a limit.

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// Why bytes are not a message.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ProtocolFault {
    /// More bytes than the limit for this kind of message.
    #[error("message of {size} bytes is over the limit of {limit}")]
    TooLarge {
        /// Bytes that came.
        size: usize,
        /// Bytes that are allowed.
        limit: usize,
    },
    /// The bytes do not spell a message of this kind.
    #[error("bytes are not a message of this kind")]
    Malformed,
    /// The bytes come from a later version than this one can read; keep them, do not throw them away.
    #[error("message is from a newer version")]
    Newer,
}

/// Writes a message.
///
/// # Errors
/// [`ProtocolFault::Malformed`] when a value cannot be written (a sequence of unknown length).
pub fn encode<T: Serialize>(message: &T) -> Result<Vec<u8>, ProtocolFault> {
    postcard::to_stdvec(message).map_err(|_| ProtocolFault::Malformed)
}

/// Reads a message of at most `limit` bytes and refuses trailing bytes.
///
/// # Errors
/// [`ProtocolFault::TooLarge`] over the limit, [`ProtocolFault::Malformed`] otherwise.
pub fn decode<T: DeserializeOwned>(bytes: &[u8], limit: usize) -> Result<T, ProtocolFault> {
    if bytes.len() > limit {
        return Err(ProtocolFault::TooLarge { size: bytes.len(), limit });
    }
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Ok(message),
        _ => Err(ProtocolFault::Malformed),
    }
}
