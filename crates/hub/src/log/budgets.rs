//! How much each device may ask: a token bucket per device.

use crate::limits::{COUNTED_DEVICES, REQUEST_BURST, REQUESTS_PER_SECOND};
use ids::{DeviceId, UtcMillis};
use std::collections::BTreeMap;

/// A request in thousandths, so that whole milliseconds fill the bucket by whole numbers.
const REQUEST: i64 = 1_000;
const FULL: i64 = REQUEST_BURST * REQUEST;

#[derive(Debug, Default)]
pub(crate) struct Budgets(BTreeMap<DeviceId, Bucket>);

#[derive(Clone, Copy, Debug)]
struct Bucket {
    level: i64,
    at: UtcMillis,
}

impl Budgets {
    /// Takes one request from a device's budget, if there is one left.
    pub(crate) fn take(&mut self, device: DeviceId, now: UtcMillis) -> bool {
        if self.0.len() >= COUNTED_DEVICES && !self.0.contains_key(&device) {
            // Whoever has rested is forgotten; a full bucket and no bucket are the same.
            self.0.retain(|_, bucket| bucket.filled(now).level < FULL);
            if self.0.len() >= COUNTED_DEVICES {
                return false;
            }
        }
        let bucket = self.0.entry(device).or_insert(Bucket { level: FULL, at: now });
        *bucket = bucket.filled(now);
        let enough = bucket.level >= REQUEST;
        if enough {
            bucket.level -= REQUEST;
        }
        enough
    }
}

impl Bucket {
    /// A clock that goes backwards neither fills nor empties, and starts from there.
    fn filled(self, now: UtcMillis) -> Self {
        let passed = now.0.saturating_sub(self.at.0).max(0);
        let level = self.level.saturating_add(passed.saturating_mul(REQUESTS_PER_SECOND)).min(FULL);
        Self { level, at: now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_allowed_and_then_only_the_rate() {
        let mut budgets = Budgets::default();
        let (device, other) = (DeviceId([1; 32]), DeviceId([2; 32]));
        let taken = (0..REQUEST_BURST * 2).filter(|_| budgets.take(device, UtcMillis(0))).count();
        assert_eq!(taken as i64, REQUEST_BURST);
        assert!(budgets.take(other, UtcMillis(0)));
        let taken = (0..REQUEST_BURST).filter(|_| budgets.take(device, UtcMillis(1_000))).count();
        assert_eq!(taken as i64, REQUESTS_PER_SECOND);
    }

    #[test]
    fn a_clock_that_jumps_back_does_not_lock_anybody_out() {
        let mut budgets = Budgets::default();
        let device = DeviceId([1; 32]);
        while budgets.take(device, UtcMillis(1_000_000)) {}
        assert!(!budgets.take(device, UtcMillis(0)));
        assert!(budgets.take(device, UtcMillis(10)));
    }
}
