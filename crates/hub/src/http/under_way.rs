//! How many requests of each device are under way.

use crate::limits::REQUESTS_PER_DEVICE;
use ids::DeviceId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts for all devices.
#[derive(Clone, Debug, Default)]
pub(super) struct UnderWay(Arc<Mutex<BTreeMap<DeviceId, usize>>>);

/// One request under way; it is no longer when this is dropped.
#[derive(Debug)]
pub(super) struct Place {
    of: UnderWay,
    device: DeviceId,
}

impl UnderWay {
    fn counts(&self) -> MutexGuard<'_, BTreeMap<DeviceId, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for one more request of a device, if it has not as many as it may have.
    pub(super) fn enter(&self, device: DeviceId) -> Option<Place> {
        let mut counts = self.counts();
        let count = counts.entry(device).or_default();
        if *count >= REQUESTS_PER_DEVICE {
            return None;
        }
        *count += 1;
        Some(Place { of: self.clone(), device })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.of.counts();
        if let Some(count) = counts.get_mut(&self.device) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                counts.remove(&self.device);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_device_takes_no_more_than_its_places_and_leaves_them_again() {
        let under_way = UnderWay::default();
        let (noisy, other) = (DeviceId([1; 32]), DeviceId([2; 32]));
        let places: Vec<_> = (0..100).filter_map(|_| under_way.enter(noisy)).collect();
        assert_eq!(places.len(), REQUESTS_PER_DEVICE);
        assert!(under_way.enter(other).is_some());
        drop(places);
        assert!(under_way.counts().is_empty());
        assert!(under_way.enter(noisy).is_some());
    }
}
