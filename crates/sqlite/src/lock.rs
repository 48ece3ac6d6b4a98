//! One writer: a lock of the operating system on a file beside the database. It is free again when its process ends,
//! however it ends.

use crate::SqliteFault;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Held for as long as the database is open for writing.
pub(crate) struct Lock(#[expect(dead_code, reason = "the lock lives as long as the open file")] File);

impl Lock {
    /// Takes the lock of the database at this path, or says that somebody has it. Never waits.
    pub(crate) fn take(database: &Path) -> Result<Self, SqliteFault> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(beside(database, "lock"))
            .map_err(|error| match error.kind() {
                std::io::ErrorKind::PermissionDenied => SqliteFault::ReadOnly,
                _ => error.into(),
            })?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(SqliteFault::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// The path of a companion of the database: `felles.db` and `lock` give `felles.db.lock`.
pub(crate) fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(".");
    path.push(ending);
    path.into()
}

/// The companions that SQLite itself keeps: `felles.db-wal`, `felles.db-shm`.
pub(crate) fn companion(database: &Path, ending: &str) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push("-");
    path.push(ending);
    path.into()
}
