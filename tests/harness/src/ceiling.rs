//! A disk that takes nothing beyond a place: the operating system itself refuses to let any file of this process grow further.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::runtime::Builder;
use tokio::signal::unix::{SignalKind, signal};

/// "File size limit exceeded" on Linux (signal(7)); unheard, it would end the process.
const FILE_TOO_LARGE: i32 = 25;

/// As long as this lives, no file of this process grows beyond a place. It holds for the whole process: tests that use it stand
/// in a file of their own and take turns.
pub struct Ceiling {
    before: Rlimit,
}

impl Ceiling {
    /// Lets every file grow to so many bytes.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a disk without its ceiling would show nothing")]
    pub fn at(bytes: u64) -> Self {
        // Listening once is enough: the process goes on not to die of it.
        let runtime = Builder::new_current_thread().enable_all().build().expect("something to listen with");
        let _inside = runtime.enter();
        drop(signal(SignalKind::from_raw(FILE_TOO_LARGE)).expect("a signal that can be heard"));
        let before = getrlimit(Resource::Fsize);
        let limit = Rlimit { current: Some(bytes), maximum: before.maximum };
        setrlimit(Resource::Fsize, limit).expect("a limit");
        Self { before }
    }
}

impl Drop for Ceiling {
    fn drop(&mut self) {
        // Lifting one's own limit up to what was allowed before is never refused.
        let _ = setrlimit(Resource::Fsize, self.before);
    }
}
