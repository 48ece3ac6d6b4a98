//! How many bytes each device uploads: a bucket that holds a day's share and fills evenly. In memory only: a restart gives
//! everybody a full one, which an attacker cannot bring about.

use crate::limits::{COUNTED_DEVICES, DAY_MS};
use ids::{DeviceId, UtcMillis};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(super) struct Traffic(BTreeMap<DeviceId, Used>);

/// What a device has used of its share and has not come back yet.
#[derive(Clone, Copy, Debug)]
struct Used {
    bytes: u64,
    at: UtcMillis,
}

impl Traffic {
    /// Takes so many bytes from a device's share of a day, if there are so many left.
    pub(super) fn take(&mut self, device: DeviceId, bytes: u64, share: u64, now: UtcMillis) -> bool {
        if self.0.len() >= COUNTED_DEVICES && !self.0.contains_key(&device) {
            // Whoever has rested for long enough is as good as new.
            self.0.retain(|_, used| used.later(share, now).bytes > 0);
            if self.0.len() >= COUNTED_DEVICES {
                return false;
            }
        }
        let used = self.0.entry(device).or_insert(Used { bytes: 0, at: now });
        *used = used.later(share, now);
        let after = used.bytes.saturating_add(bytes);
        if after > share {
            return false;
        }
        used.bytes = after;
        true
    }
}

impl Used {
    /// A clock that goes backwards gives nothing back, and starts from there.
    fn later(self, share: u64, now: UtcMillis) -> Self {
        let passed = u128::from(now.0.saturating_sub(self.at.0).max(0).unsigned_abs());
        let back = u128::from(share) * passed / u128::from(DAY_MS.unsigned_abs());
        Self { bytes: self.bytes.saturating_sub(u64::try_from(back).unwrap_or(u64::MAX)), at: now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_spent_comes_back_within_a_day_and_is_each_devices_own() {
        let mut traffic = Traffic::default();
        let (device, other) = (DeviceId([1; 32]), DeviceId([2; 32]));
        let mut take = |device, bytes, at| traffic.take(device, bytes, 1_000, UtcMillis(at));
        assert!(take(device, 600, 0) && take(device, 400, 0));
        assert!(!take(device, 1, 0) && take(other, 1_000, 0));
        assert!(!take(device, 501, DAY_MS / 2) && take(device, 500, DAY_MS / 2));
        assert!(!take(device, 1, 0), "a clock that is set back");
        assert!(take(device, 1_000, DAY_MS));
    }
}
