//! Locking by itself: when the screen has told of no activity for a while, the core forgets the keys.
//!
//! The screen measures activity, the deadline is kept here, by a clock that nobody can set. A device that no screen has ever
//! told of activity has no screen, and does not lock.

use std::time::Duration;

/// Minutes that a person may choose.
pub(crate) const CHOICES_MINUTES: [u8; 4] = [2, 5, 15, 60];
/// When the person has chosen nothing.
pub(crate) const DEFAULT_MINUTES: u8 = 15;

/// When to lock.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AutoLock {
    /// After so many minutes without activity.
    pub(crate) minutes: u8,
    last_activity: Option<Duration>,
}

impl AutoLock {
    /// Locks after so many minutes, once a screen has told of activity.
    pub(crate) fn after(minutes: u8) -> Self {
        Self { minutes, last_activity: None }
    }

    /// The screen tells of activity.
    pub(crate) fn active(&mut self, now: Duration) {
        self.last_activity = Some(now);
    }

    /// How long until it locks; nothing when no screen is there.
    pub(crate) fn due_in(&self, now: Duration) -> Option<Duration> {
        let last = self.last_activity?;
        let after = Duration::from_secs(u64::from(self.minutes) * 60);
        Some(last.saturating_add(after).saturating_sub(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_due_when_nothing_was_done_for_so_long() {
        let mut lock = AutoLock::after(2);
        assert_eq!(lock.due_in(Duration::from_secs(999)), None);
        lock.active(Duration::from_secs(10));
        assert_eq!(lock.due_in(Duration::from_secs(100)), Some(Duration::from_secs(30)));
        assert_eq!(lock.due_in(Duration::from_secs(130)), Some(Duration::ZERO));
        lock.active(Duration::from_secs(129));
        assert_eq!(lock.due_in(Duration::from_secs(130)), Some(Duration::from_secs(119)));
    }
}
