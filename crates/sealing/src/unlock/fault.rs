use thiserror::Error;

/// Why a database key cannot be locked or unlocked.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum UnlockFault {
    /// The passphrase opens no slot of the file.
    #[error("the passphrase opens no slot of the key file")]
    WrongPassphrase,
    /// The code, secret or key opens no slot of the file.
    #[error("this opens no slot of the key file")]
    WrongSecret,
    /// There is no slot for this way in.
    #[error("the key file has no such slot")]
    NoSuchSlot,
    /// The file is something else altogether.
    #[error("the file is not a key file")]
    NotAKeyFile,
    /// The file was a key file, and is not whole.
    #[error("the key file is damaged")]
    Damaged,
    /// The file was written by a later version.
    #[error("the key file is from a newer version")]
    TooNew,
    /// The cost asked for is outside of what Argon2id or this program allows.
    #[error("the cost is outside of the allowed range")]
    BadCost,
    /// More than a key file holds.
    #[error("the key file would be too large")]
    TooLarge,
}
