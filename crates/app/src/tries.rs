//! Guessing passphrases is slow: after some wrong ones, each further try must wait.
//!
//! The number of wrong tries stands in a file beside the key file and is raised *before* a try, so that ending the program in
//! the middle of one gains nothing. The wait is counted by the running process from its start or from the last wrong try, by a
//! clock that nobody can set: a restart begins the wait anew, and a changed date does not touch it.

use crate::durable_file::replace;
use crate::fault::AppFault;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

const FILE: &str = "felles.tries";
/// Wrong tries before anybody waits.
const FREE: u32 = 5;
/// How long the next try waits after one, two, … more wrong ones; then always the last.
const WAITS_SECONDS: [u64; 5] = [30, 60, 5 * 60, 15 * 60, 30 * 60];

/// How often the passphrase was wrong, and since when this process waits.
pub(crate) struct Tries {
    file: PathBuf,
    since: Duration,
}

impl Tries {
    /// For the profile in a folder. `now` counts from the start of this process.
    pub(crate) fn new(folder: &Path, now: Duration) -> Self {
        Self { file: folder.join(FILE), since: now }
    }

    /// How long the next try must wait; zero when it need not.
    pub(crate) fn wait(&self, now: Duration) -> Result<Duration, AppFault> {
        Ok(wait_after(self.count()?).saturating_sub(now.saturating_sub(self.since)))
    }

    /// Counts a try that is about to be made as a wrong one.
    ///
    /// # Errors
    /// [`AppFault::TooManyTries`] when it must wait; then it is not counted. What a disk can answer: then it must not be made.
    pub(crate) fn begin(&self, now: Duration) -> Result<(), AppFault> {
        let wait = self.wait(now)?;
        if !wait.is_zero() {
            return Err(AppFault::TooManyTries { wait });
        }
        self.write(self.count()?.saturating_add(1))
    }

    /// The try was wrong: the wait begins now.
    pub(crate) fn was_wrong(&mut self, now: Duration) {
        self.since = now;
    }

    /// The try was right: everything before it is forgotten.
    pub(crate) fn was_right(&self) -> Result<(), AppFault> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(AppFault::Folder(error.kind())),
            _ => Ok(()),
        }
    }

    /// The try told nothing about the passphrase.
    pub(crate) fn was_none(&self) -> Result<(), AppFault> {
        self.write(self.count()?.saturating_sub(1))
    }

    fn count(&self) -> Result<u32, AppFault> {
        match fs::read_to_string(&self.file) {
            // A file that says nothing sensible was not written by us: whoever wrote it shall not gain by it.
            Ok(text) => Ok(text.trim().parse().unwrap_or(u32::MAX)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(0),
            Err(error) if error.kind() == ErrorKind::InvalidData => Ok(u32::MAX),
            Err(error) => Err(AppFault::Folder(error.kind())),
        }
    }

    fn write(&self, count: u32) -> Result<(), AppFault> {
        replace(&self.file, format!("{count}\n").as_bytes())
    }
}

fn wait_after(wrong: u32) -> Duration {
    let Some(over) = wrong.checked_sub(FREE) else { return Duration::ZERO };
    let place = usize::try_from(over).unwrap_or(usize::MAX).min(WAITS_SECONDS.len() - 1);
    Duration::from_secs(WAITS_SECONDS.get(place).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn wrong(tries: &mut Tries, now: Duration) -> Result<(), AppFault> {
        tries.begin(now)?;
        tries.was_wrong(now);
        Ok(())
    }

    #[test]
    fn waits_grow_and_are_never_shorter_again() {
        let waits: Vec<u64> = (0..12).map(|wrong| wait_after(wrong).as_secs()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 300, 900, 1800, 1800, 1800]);
        assert_eq!(wait_after(u32::MAX).as_secs(), 1800);
    }

    #[test]
    fn a_restart_begins_the_wait_anew_and_never_shortens_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut tries = Tries::new(folder.path(), Duration::ZERO);
        for _ in 0..5 {
            wrong(&mut tries, SECOND).unwrap();
        }
        assert_eq!(tries.wait(SECOND * 21).unwrap(), SECOND * 10);
        let mut tries = Tries::new(folder.path(), Duration::ZERO);
        assert_eq!(tries.wait(Duration::ZERO).unwrap(), SECOND * 30);
        assert!(wrong(&mut tries, SECOND * 29).is_err());
        wrong(&mut tries, SECOND * 30).unwrap();
        assert_eq!(tries.wait(SECOND * 30).unwrap(), SECOND * 60);
    }

    #[test]
    fn a_try_that_dies_half_way_counts() {
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..5 {
            Tries::new(folder.path(), Duration::ZERO).begin(Duration::ZERO).unwrap();
        }
        assert!(Tries::new(folder.path(), Duration::ZERO).begin(Duration::ZERO).is_err());
    }

    #[test]
    fn the_right_one_wipes_the_slate_and_a_scribbled_slate_counts_as_full() {
        let folder = tempfile::tempdir().unwrap();
        let mut tries = Tries::new(folder.path(), Duration::ZERO);
        for _ in 0..5 {
            wrong(&mut tries, Duration::ZERO).unwrap();
        }
        tries.was_right().unwrap();
        assert_eq!(tries.wait(Duration::ZERO).unwrap(), Duration::ZERO);
        for scribble in [&b""[..], b"-1", b"\xff\xfe", b"4 "] {
            fs::write(folder.path().join(FILE), scribble).unwrap();
            let expected = if scribble == b"4 " { 0 } else { 1800 };
            assert_eq!(tries.wait(Duration::ZERO).unwrap().as_secs(), expected);
        }
    }
}
