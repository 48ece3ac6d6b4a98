//! What people do with disks: copy them, put an old copy back, start a copy on a second machine.

use crate::{Who, World};
use app::contract::Problem;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How much a backup holds of a device's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The profile only; the mark beside it stays what it is.
    Profile,
    /// All there is, the mark too.
    Everything,
}

/// A copy of a device's disk as it was at a moment.
#[derive(Debug)]
pub struct Backup {
    folder: TempDir,
}

impl World {
    /// Copies a device's disk.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a story whose disk cannot be copied cannot go on")]
    pub fn backup(&self, who: Who) -> Backup {
        let folder = tempfile::tempdir().expect("a folder for a backup");
        copy(self.folder(who), folder.path()).expect("a backup");
        Backup { folder }
    }

    /// The device dies, and a while later starts from a backup.
    ///
    /// # Errors
    /// Whatever opening the profile answers.
    #[expect(clippy::expect_used, reason = "a story whose disk cannot be put back cannot go on")]
    pub fn restore(&mut self, who: Who, backup: &Backup, copied: Copied) -> Result<(), Problem> {
        self.crash(who);
        let mut from = backup.folder.path().to_owned();
        let mut to = self.folder(who).to_owned();
        if copied == Copied::Profile {
            from.push("profile");
            to.push("profile");
        }
        std::fs::remove_dir_all(&to).expect("the disk that was");
        copy(&from, &to).expect("the backup put back");
        // What was still on its way to the hub is there by now.
        self.pass(crate::MINUTE_MS);
        self.start(who)
    }

    /// Starts a copy of a device's whole disk on another machine.
    ///
    /// # Errors
    /// Whatever opening the profile answers.
    #[expect(clippy::expect_used, reason = "a story whose disk cannot be copied cannot go on")]
    pub fn start_copy(&mut self, of: Who) -> Result<Who, Problem> {
        let folder: PathBuf = self.disks().join(format!("copy-{}", self.everybody().count()));
        copy(self.folder(of), &folder).expect("a copy of the disk");
        let name = self.name(of).to_owned();
        let copy = self.sit_down(&name, folder);
        self.start(copy).map(|()| copy)
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
