//! A copy of the house that may be broken.

use crate::Change;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds the workspace.
#[must_use]
pub fn repository_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A copy of every file that is or could be under version control.
pub struct Tree {
    root: PathBuf,
}

impl Tree {
    /// Makes the copy, or brings it up to date. A file that is the same keeps its time, so that cargo builds little anew.
    #[must_use]
    pub fn grown(root: PathBuf) -> Self {
        let house = repository_root();
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&house)
            .output()
            .expect("git");
        assert!(listed.status.success(), "the house is under version control");
        let listed = String::from_utf8(listed.stdout).expect("names that are text");
        let mut copies = BTreeSet::new();
        for name in listed.split('\0').filter(|name| !name.is_empty()) {
            // A file that was deleted and not yet committed is listed all the same.
            let Ok(bytes) = std::fs::read(house.join(name)) else { continue };
            let copy = root.join(name);
            copies.insert(copy.clone());
            if std::fs::read(&copy).ok().as_ref() != Some(&bytes) {
                std::fs::create_dir_all(copy.parent().expect("a folder")).expect("a folder");
                std::fs::write(copy, bytes).expect("a copy");
            }
        }
        keep_only(&copies, &root);
        Self { root }
    }

    /// Where it stands.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Breaks one place while something is done.
    pub fn broken<T>(&self, change: &Change, work: impl FnOnce() -> T) -> T {
        let path = self.root.join(change.file);
        let sound = std::fs::read_to_string(&path).expect("the file that is to be broken");
        std::fs::write(&path, sound.replacen(change.sound, change.broken, 1)).expect("broken");
        let done = work();
        std::fs::write(&path, sound).expect("mended");
        done
    }
}

/// Takes out what an earlier copy had and the house has no more: two files of one name may both be a test.
pub fn keep_only(copies: &BTreeSet<PathBuf>, folder: &Path) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            keep_only(copies, &path);
        } else if !copies.contains(&path) {
            std::fs::remove_file(&path).expect("removed");
        }
    }
}
