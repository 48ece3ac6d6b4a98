//! Challenges that wait to be signed: one use, one minute, memory only.

use crate::limits::{CHALLENGE_MS, CHALLENGES};
use ids::{DeviceId, RandomSource, UtcMillis};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(crate) struct Challenges {
    waiting: BTreeMap<[u8; 32], (DeviceId, UtcMillis, u64)>,
    by_age: BTreeMap<u64, [u8; 32]>,
    made: u64,
}

impl Challenges {
    /// A fresh challenge for a device.
    pub(crate) fn make(
        &mut self,
        device: DeviceId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> [u8; 32] {
        let mut challenge = [0_u8; 32];
        random.fill(&mut challenge);
        self.made = self.made.saturating_add(1);
        self.waiting.insert(challenge, (device, now, self.made));
        self.by_age.insert(self.made, challenge);
        while self.by_age.len() > CHALLENGES {
            if let Some((_, oldest)) = self.by_age.pop_first() {
                self.waiting.remove(&oldest);
            }
        }
        challenge
    }

    /// Uses a challenge up; says whether it was this device's and still good.
    pub(crate) fn take(&mut self, challenge: &[u8; 32], device: DeviceId, now: UtcMillis) -> bool {
        let Some((owner, made_at, age)) = self.waiting.remove(challenge) else { return false };
        self.by_age.remove(&age);
        owner == device && (0..=CHALLENGE_MS).contains(&now.0.saturating_sub(made_at.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_challenge_gives_way_when_there_are_too_many() {
        let mut challenges = Challenges::default();
        let mut count = 0_u32;
        let mut random = move |bytes: &mut [u8]| {
            count += 1;
            bytes[..4].copy_from_slice(&count.to_le_bytes());
        };
        let device = DeviceId([1; 32]);
        let all: Vec<_> =
            (0..=CHALLENGES).map(|_| challenges.make(device, UtcMillis(0), &mut random)).collect();
        assert!(!challenges.take(&all[0], device, UtcMillis(0)));
        assert!(challenges.take(&all[1], device, UtcMillis(0)));
    }
}
