use std::fs::{self, File, TryLockError};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the demo keeps its hub and its two profiles between runs; one demo at a time.
#[derive(Clone)]
pub struct DemoFolder {
    root: PathBuf,
    /// Held as long as the demo runs.
    _lock: Arc<File>,
}

impl DemoFolder {
    /// Opens or makes the folder. What an interrupted preparation left behind is thrown away: it is nobody's work.
    pub fn open(root: Option<&Path>, fresh: bool) -> Result<Self, String> {
        let root = root.map_or_else(usual_place, |root| Ok(root.to_owned()))?;
        let sentence = |error| format!("the demo's folder cannot be made: {error}");
        fs::create_dir_all(&root).map_err(sentence)?;
        let lock = File::create(root.join("lock")).map_err(sentence)?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => "it runs already".to_owned(),
            TryLockError::Error(error) => sentence(error),
        })?;
        let folder = DemoFolder { root, _lock: Arc::new(lock) };
        if fresh || folder.prepared_for().is_none() {
            folder.clear()?;
        }
        Ok(folder)
    }

    /// The hub's data.
    pub fn hub(&self) -> PathBuf {
        self.root.join("hub")
    }

    /// The profile of one of the two.
    pub fn profile(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The port of the hub that both profiles were told about, when the preparation was finished.
    pub fn prepared_for(&self) -> Option<u16> {
        fs::read_to_string(self.root.join("prepared")).ok()?.trim().parse().ok()
    }

    /// Says that the preparation is finished; written last, so that half a preparation is never taken for a whole one.
    pub fn set_prepared(&self, port: u16) -> Result<(), String> {
        let (draft, place) = (self.root.join("prepared.draft"), self.root.join("prepared"));
        fs::write(&draft, format!("{port}\n"))
            .and_then(|()| fs::rename(&draft, &place))
            .map_err(|error| format!("the demo's folder cannot be written: {error}"))
    }

    /// The port of the time before when it is free, else any free one.
    pub fn hub_port(&self) -> Result<u16, String> {
        let free =
            |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| listener.local_addr());
        let before = self.prepared_for().and_then(|port| free(port).ok());
        before
            .map_or_else(|| free(0), Ok)
            .map(|address| address.port())
            .map_err(|error| format!("no free port: {error}"))
    }

    fn clear(&self) -> Result<(), String> {
        // The mark goes first: from here on the folder counts as not prepared.
        let marks = [self.root.join("prepared.draft"), self.root.join("prepared")];
        marks.iter().filter(|mark| mark.exists()).try_for_each(fs::remove_file).map_err(cannot_clear)?;
        let parts = [self.hub(), self.profile("counsellor"), self.profile("mentor")];
        parts.iter().filter(|part| part.exists()).try_for_each(fs::remove_dir_all).map_err(cannot_clear)
    }
}

fn cannot_clear(error: std::io::Error) -> String {
    format!("what earlier runs kept cannot be thrown away: {error}")
}

/// By the XDG base directory specification.
fn usual_place() -> Result<PathBuf, String> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_DATA_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".local/share")))
        .map(|base| base.join("felles-demo"))
        .ok_or_else(|| "there is no home folder; name one with --data".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_prepared(root: &Path) -> PathBuf {
        let left = root.join("counsellor/profile.db");
        fs::create_dir_all(left.parent().unwrap()).unwrap();
        fs::write(&left, "half").unwrap();
        left
    }

    #[test]
    fn an_interrupted_preparation_begins_anew() {
        let root = tempfile::tempdir().unwrap();
        let left = half_prepared(root.path());
        DemoFolder::open(Some(root.path()), false).unwrap();
        assert!(!left.exists());
    }

    #[test]
    fn a_finished_preparation_is_kept_until_a_fresh_start() {
        let root = tempfile::tempdir().unwrap();
        let folder = DemoFolder::open(Some(root.path()), false).unwrap();
        let kept = half_prepared(root.path());
        folder.set_prepared(4321).unwrap();
        drop(folder);
        assert_eq!(DemoFolder::open(Some(root.path()), false).unwrap().prepared_for(), Some(4321));
        assert!(kept.exists());
        assert_eq!(DemoFolder::open(Some(root.path()), true).unwrap().prepared_for(), None);
        assert!(!kept.exists());
    }

    #[test]
    fn only_one_demo_at_a_time_touches_the_folder() {
        let root = tempfile::tempdir().unwrap();
        let first = DemoFolder::open(Some(root.path()), false).unwrap();
        let kept = half_prepared(root.path());
        assert!(DemoFolder::open(Some(root.path()), true).is_err());
        assert!(kept.exists());
        drop(first);
    }

    #[test]
    fn a_taken_port_is_not_insisted_on() {
        let root = tempfile::tempdir().unwrap();
        let folder = DemoFolder::open(Some(root.path()), false).unwrap();
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        folder.set_prepared(port).unwrap();
        assert_ne!(folder.hub_port().unwrap(), port);
        drop(taken);
        assert_eq!(folder.hub_port().unwrap(), port);
    }
}
