use crate::device::{Device, Screens};
use crate::programs::Programs;
use crate::tell::tell;
use std::process::ExitStatus;
use std::time::{Duration, Instant};

/// A window that breaks sooner than this cannot be shown at all.
const SHORTEST_LIFE: Duration = Duration::from_secs(5);
/// So many short lives in a row are enough.
const MOST_SHORT_LIVES: u32 = 3;

/// Shows a device until it is closed. A window that was killed comes back: that is how a newcomer finds that everything that said
/// "lagret" is still there.
pub async fn keep_running(programs: &Programs, device: &Device, screens: &Screens) -> Result<(), String> {
    let mut lives = Lives::default();
    loop {
        let begun = Instant::now();
        let status = device.start(programs, screens).await?.ended().await?;
        match lives.after(status, begun.elapsed()) {
            Next::Closed => {
                tell(&format!("{} was closed.", device.name));
                return Ok(());
            }
            Next::Again => {
                tell(&format!("{} was ended from outside ({status}); it starts again.", device.name))
            }
            Next::GiveUp => return Err(format!("{} does not stay open ({status})", device.name)),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Next {
    Closed,
    Again,
    GiveUp,
}

#[derive(Default)]
struct Lives {
    short: u32,
}

impl Lives {
    fn after(&mut self, status: ExitStatus, lived: Duration) -> Next {
        if status.success() {
            return Next::Closed;
        }
        self.short = if lived < SHORTEST_LIFE { self.short.saturating_add(1) } else { 0 };
        if self.short < MOST_SHORT_LIVES { Next::Again } else { Next::GiveUp }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::process::ExitStatusExt;

    const KILLED: i32 = 9;

    #[test]
    fn a_closed_window_stays_closed_and_a_killed_one_comes_back() {
        let mut lives = Lives::default();
        assert_eq!(lives.after(ExitStatus::from_raw(KILLED), SHORTEST_LIFE), Next::Again);
        assert_eq!(lives.after(ExitStatus::from_raw(0), Duration::ZERO), Next::Closed);
    }

    #[test]
    fn a_window_that_breaks_at_once_is_given_up() {
        let mut lives = Lives::default();
        let broken = ExitStatus::from_raw(1 << 8);
        assert_eq!(lives.after(broken, Duration::ZERO), Next::Again);
        assert_eq!(lives.after(broken, SHORTEST_LIFE), Next::Again);
        assert_eq!(lives.after(broken, Duration::ZERO), Next::Again);
        assert_eq!(lives.after(broken, Duration::ZERO), Next::Again);
        assert_eq!(lives.after(broken, Duration::ZERO), Next::GiveUp);
    }
}
