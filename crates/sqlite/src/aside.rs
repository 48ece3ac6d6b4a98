//! Where a damaged database goes: aside, never away.

use crate::SqliteFault;
use crate::lock::{Lock, companion};
use crate::opening::sync_folder_of;
use std::fs;
use std::path::{Path, PathBuf};

/// How many may lie aside under one label before another label is needed.
const ASIDE: u32 = 1000;

/// Moves a database with its log to `<file>.aside-<label>-<n>` beside it and gives the new path. Deletes nothing and
/// writes over nothing. `label` is an id or a time in digits, never a word that a person wrote.
///
/// # Errors
/// [`SqliteFault::Missing`] when there is none, [`SqliteFault::InUse`] while it is open, [`SqliteFault::Io`].
pub fn move_aside(path: &Path, label: &str) -> Result<PathBuf, SqliteFault> {
    if !path.try_exists()? {
        return Err(SqliteFault::Missing);
    }
    let _lock = Lock::take(path)?;
    let target = free_name(path, label)?;
    // The log first: a database without its log must not be found in the old place.
    let log = companion(path, "wal");
    if log.try_exists()? {
        fs::rename(&log, companion(&target, "wal"))?;
    }
    fs::rename(path, &target)?;
    sync_folder_of(path)?;
    Ok(target)
}

fn free_name(path: &Path, label: &str) -> Result<PathBuf, SqliteFault> {
    for number in 1..=ASIDE {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".aside-{label}-{number}"));
        let target = PathBuf::from(name);
        if !target.try_exists()? && !companion(&target, "wal").try_exists()? {
            return Ok(target);
        }
    }
    Err(SqliteFault::AlreadyThere)
}
