//! Putting a file in the place of another so that after a crash at any moment one of the two is there, whole.

use crate::fault::AppFault;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// What has just been done; after each of these the power may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Begun,
    Written,
    Synced,
    Renamed,
    FolderSynced,
}

/// Writes beside, makes that durable, renames, and makes the rename durable.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), AppFault> {
    replace_in_steps(path, bytes, &mut |_| Ok(())).map_err(|error| AppFault::Folder(error.kind()))
}

fn replace_in_steps(
    path: &Path,
    bytes: &[u8],
    after: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<()> {
    let building = path.with_extension("new");
    // What an interrupted attempt left there is written over.
    let mut file = File::create(&building)?;
    let (first, rest) = bytes.split_at(bytes.len() / 2);
    file.write_all(first)?;
    after(Step::Begun)?;
    file.write_all(rest)?;
    after(Step::Written)?;
    file.sync_all()?;
    after(Step::Synced)?;
    fs::rename(&building, path)?;
    after(Step::Renamed)?;
    if let Some(folder) = path.parent() {
        sync_folder(folder)?;
    }
    after(Step::FolderSynced)
}

/// Makes a rename in a folder durable (fsync(2): "calling fsync() does not ensure that the entry in the directory …").
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    // Only Unix can open a folder for that; elsewhere the rename itself is durable.
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 5] = [Step::Begun, Step::Written, Step::Synced, Step::Renamed, Step::FolderSynced];

    fn crash_after(path: &Path, bytes: &[u8], last: Step) {
        let crashed = replace_in_steps(path, bytes, &mut |step| {
            if step == last { Err(io::ErrorKind::Interrupted.into()) } else { Ok(()) }
        });
        assert_eq!(crashed.unwrap_err().kind(), io::ErrorKind::Interrupted);
    }

    #[test]
    fn after_a_crash_at_any_step_the_old_or_the_new_is_there_whole() {
        for (number, last) in STEPS.into_iter().enumerate() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("felles.key");
            replace(&path, b"the old one").unwrap();
            crash_after(&path, b"the new one, which is longer", last);
            let expected: &[u8] = if number < 3 { b"the old one" } else { b"the new one, which is longer" };
            assert_eq!(fs::read(&path).unwrap(), expected, "{last:?}");
            replace(&path, b"third").unwrap();
            assert_eq!(fs::read(&path).unwrap(), b"third", "{last:?}");
            assert!(!path.with_extension("new").exists());
        }
    }

    #[test]
    fn nothing_is_renamed_before_it_is_durable() {
        let folder = tempfile::tempdir().unwrap();
        let mut seen = Vec::new();
        replace_in_steps(&folder.path().join("x.key"), b"1", &mut |step| {
            seen.push(step);
            Ok(())
        })
        .unwrap();
        assert_eq!(seen, STEPS);
    }

    /// Where everything can be written and nothing made durable (fsync(2): `EINVAL` for a special file).
    #[cfg(unix)]
    #[test]
    fn what_cannot_be_made_durable_is_not_put_in_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("felles.key");
        replace(&path, b"the old one").unwrap();
        std::os::unix::fs::symlink("/dev/null", path.with_extension("new")).unwrap();
        assert!(replace(&path, b"the new one").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"the old one");
    }

    #[cfg(unix)]
    #[test]
    fn a_rename_that_cannot_be_made_durable_is_told() {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("profile");
        fs::create_dir(&folder).unwrap();
        let replaced = replace_in_steps(&folder.join("felles.key"), b"1", &mut |step| match step {
            // The folder can no longer be reached from here on.
            Step::Renamed => fs::rename(&folder, above.path().join("elsewhere")),
            _ => Ok(()),
        });
        assert_eq!(replaced.unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
