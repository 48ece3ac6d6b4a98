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

/// Bytes at the beginning of SQLite's log, and before each page in it (<https://www.sqlite.org/fileformat2.html#the_write_ahead_log>).
const LOG_HEAD: usize = 32;
const FRAME: usize = 24 + 4096;

impl Backup {
    fn log(&self) -> PathBuf {
        self.folder.path().join("profile/felles.db-wal")
    }

    /// Where it lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where each write that was finished since the device started ends in the log of its database.
    #[must_use]
    pub fn writes(&self) -> Vec<usize> {
        let log = std::fs::read(self.log()).unwrap_or_default();
        let frames = log.get(LOG_HEAD..).unwrap_or_default().chunks_exact(FRAME).enumerate();
        // The last page of a write says how large the database is after it.
        let last = frames.filter(|(_, frame)| frame.get(4..8).is_some_and(|size| size != [0; 4]));
        last.map(|(number, _)| LOG_HEAD + (number + 1) * FRAME).collect()
    }

    /// The disk as it was when this was the end of the log: as a process leaves it that dies there.
    ///
    /// # Errors
    /// What a disk can answer.
    pub fn cut_at(&self, end: usize) -> std::io::Result<Self> {
        let folder = tempfile::tempdir()?;
        copy(self.folder.path(), folder.path())?;
        let cut = Self { folder };
        let log = std::fs::OpenOptions::new().write(true).open(cut.log())?;
        log.set_len(end.try_into().unwrap_or(u64::MAX))?;
        Ok(cut)
    }
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
        if copied == Copied::Profile && !self.mark_in_backups {
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

impl World {
    /// Copies the hub's disk.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a story whose disk cannot be copied cannot go on")]
    pub fn backup_hub(&self) -> Backup {
        let folder = tempfile::tempdir().expect("a folder for a backup");
        for path in self.hub_files() {
            if let Some(name) = path.file_name() {
                std::fs::copy(&path, folder.path().join(name)).expect("a backup");
            }
        }
        Backup { folder }
    }

    /// The hub starts from a backup. Its operator renews its generation, as the manual says, or forgets to.
    #[expect(clippy::expect_used, reason = "a story whose hub cannot be put back cannot go on")]
    pub fn restore_hub(&mut self, backup: &Backup, renewed: bool) {
        let Some(file) = self.network.hub_file.take() else { return };
        // The old one lets go of its file first.
        self.network.hub = hub::Log::in_memory(&mut self.chance).expect("a hub in memory");
        self.network.hub_file = Some(file);
        for path in self.hub_files() {
            std::fs::remove_file(path).expect("the disk that was");
        }
        copy(backup.folder.path(), self.disks()).expect("the backup put back");
        self.network.restart_hub();
        if renewed {
            self.network.hub.renew_generation(&mut self.chance).expect("a new generation");
        }
    }

    /// The hub's log with what SQLite keeps beside it.
    fn hub_files(&self) -> Vec<PathBuf> {
        let Some(file) = &self.network.hub_file else { return Vec::new() };
        let beside = ["", "-wal", "-shm"].map(|end| PathBuf::from(format!("{}{end}", file.display())));
        beside.into_iter().filter(|path| path.exists()).collect()
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
