//! The answers that a database can give instead of doing what was asked.

use rusqlite::ErrorCode;
use std::io::ErrorKind;
use thiserror::Error;

/// Extended result code of SQLite for "no room for the shared-memory file" (`SQLITE_IOERR_SHMSIZE`).
const IOERR_SHMSIZE: i32 = 10 | (19 << 8);

/// Why a database could not be opened, read or written. Messages hold no names, texts or paths.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum SqliteFault {
    /// The key does not open this file. Whether the key is wrong, the file another program's, or its very first bytes
    /// damaged cannot be told apart.
    #[error("the key does not open this database")]
    WrongKeyOrForeign,
    /// Plainly not ours: by its header, or by the application number inside.
    #[error("the file is not a database of this kind")]
    ForeignFile,
    /// The key is right, but bytes are missing or do not verify.
    #[error("the database is damaged")]
    Damaged,
    /// Written by a later version.
    #[error("the database is at version {found}, this program knows up to {known}")]
    TooNew {
        /// Version of the file.
        found: u32,
        /// Newest version that this program can open.
        known: u32,
    },
    /// Another process or handle has it open for writing.
    #[error("the database is in use")]
    InUse,
    /// No room on the disk. What was committed stays; the same write succeeds once there is room.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or file may only be read.
    #[error("the database may only be read")]
    ReadOnly,
    /// There is no such file.
    #[error("there is no database")]
    Missing,
    /// There is already something where a new database should be made.
    #[error("there is already a database")]
    AlreadyThere,
    /// The disk answered with an error.
    #[error("reading or writing failed: {0:?}")]
    Io(ErrorKind),
    /// A row breaks a promise of the schema: a mistake in the program, nothing was written.
    #[error("a promise of the schema would be broken (code {0})")]
    Constraint(i32),
    /// SQLite refused for a reason that is a mistake in the program.
    #[error("the database refused (code {0})")]
    Refused(i32),
}

/// Where a fault lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiesIn {
    /// In the disk: the same may succeed another time.
    Disk,
    /// In the file as it is: whatever is asked of it, and however often.
    File,
    /// In what was asked.
    Request,
}

impl SqliteFault {
    /// Where it lies.
    #[must_use]
    pub fn lies_in(self) -> LiesIn {
        match self {
            Self::InUse | Self::DiskFull | Self::ReadOnly | Self::Io(_) => LiesIn::Disk,
            Self::WrongKeyOrForeign
            | Self::ForeignFile
            | Self::Damaged
            | Self::TooNew { .. }
            | Self::Missing
            | Self::AlreadyThere => LiesIn::File,
            Self::Constraint(_) | Self::Refused(_) => LiesIn::Request,
        }
    }
}

impl From<rusqlite::Error> for SqliteFault {
    /// For a database that was opened: a page that does not verify is damage, not a wrong key.
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            return from_conversion(&error);
        };
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::SystemIoFailure if failure.extended_code == IOERR_SHMSIZE => Self::DiskFull,
            ErrorCode::SystemIoFailure | ErrorCode::FileLockingProtocolFailed => Self::Io(ErrorKind::Other),
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::CannotOpen => Self::Io(ErrorKind::NotFound),
            ErrorCode::PermissionDenied => Self::Io(ErrorKind::PermissionDenied),
            ErrorCode::OutOfMemory => Self::Io(ErrorKind::OutOfMemory),
            ErrorCode::ConstraintViolation => Self::Constraint(failure.extended_code),
            _ => Self::Refused(failure.extended_code),
        }
    }
}

/// A value of another type than the schema promises is damage; everything else is a mistake in the program.
fn from_conversion(error: &rusqlite::Error) -> SqliteFault {
    match error {
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::InvalidColumnType(..) => SqliteFault::Damaged,
        _ => SqliteFault::Refused(0),
    }
}

impl From<std::io::Error> for SqliteFault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::NotFound => Self::Missing,
            kind => Self::Io(kind),
        }
    }
}
