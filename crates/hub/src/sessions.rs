//! Who has proved who they are, in memory only: after a restart everybody proves it again.

use crate::limits::{SESSION_MS, SESSIONS, SESSIONS_PER_DEVICE};
use ids::{DeviceId, UtcMillis};
use std::collections::BTreeMap;

/// Tokens and the devices that they stand for.
#[derive(Debug, Default)]
pub struct Sessions {
    open: BTreeMap<[u8; 32], Session>,
    by_age: BTreeMap<u64, [u8; 32]>,
    opened: u64,
}

#[derive(Clone, Copy, Debug)]
struct Session {
    device: DeviceId,
    since: UtcMillis,
    age: u64,
}

impl Sessions {
    /// Remembers a session that the log has opened ([`crate::Answered::opened`]).
    pub fn open(&mut self, token: [u8; 32], device: DeviceId, now: UtcMillis) {
        self.opened = self.opened.saturating_add(1);
        self.by_age.insert(self.opened, token);
        self.open.insert(token, Session { device, since: now, age: self.opened });
        self.keep_to_limits(device);
    }

    /// Whose session it is, if it is one and has not run out.
    #[must_use]
    pub fn device_of(&self, token: &[u8; 32], now: UtcMillis) -> Option<DeviceId> {
        self.lasts_for(token, now).map(|(device, _)| device)
    }

    /// The same with the milliseconds that are left.
    #[must_use]
    pub fn lasts_for(&self, token: &[u8; 32], now: UtcMillis) -> Option<(DeviceId, i64)> {
        let session = self.open.get(token)?;
        let age = now.0.saturating_sub(session.since.0);
        (0..SESSION_MS).contains(&age).then_some((session.device, SESSION_MS - age))
    }

    fn keep_to_limits(&mut self, device: DeviceId) {
        let mut own: Vec<u64> = self
            .open
            .values()
            .filter(|session| session.device == device)
            .map(|session| session.age)
            .collect();
        own.sort_unstable();
        for age in own.iter().rev().skip(SESSIONS_PER_DEVICE) {
            self.forget(*age);
        }
        while self.open.len() > SESSIONS {
            let Some(oldest) = self.by_age.keys().next().copied() else { return };
            self.forget(oldest);
        }
    }

    fn forget(&mut self, age: u64) {
        if let Some(token) = self.by_age.remove(&age) {
            self.open.remove(&token);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICE: DeviceId = DeviceId([1; 32]);

    #[test]
    fn a_session_ends_with_its_time_and_not_before() {
        let mut sessions = Sessions::default();
        sessions.open([9; 32], DEVICE, UtcMillis(5));
        assert_eq!(sessions.device_of(&[9; 32], UtcMillis(5 + SESSION_MS - 1)), Some(DEVICE));
        assert_eq!(sessions.device_of(&[9; 32], UtcMillis(5 + SESSION_MS)), None);
        assert_eq!(sessions.device_of(&[8; 32], UtcMillis(5)), None);
    }

    #[test]
    fn one_device_cannot_collect_sessions() {
        let mut sessions = Sessions::default();
        sessions.open([200; 32], DeviceId([2; 32]), UtcMillis(0));
        for number in 0..20 {
            sessions.open([number; 32], DEVICE, UtcMillis(0));
        }
        let kept: Vec<u8> =
            (0..20).filter(|number| sessions.device_of(&[*number; 32], UtcMillis(1)).is_some()).collect();
        assert_eq!(kept, [16, 17, 18, 19]);
        assert!(sessions.device_of(&[200; 32], UtcMillis(1)).is_some());
    }
}
