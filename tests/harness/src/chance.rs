//! Chance from a seed: the same seed, the same story.

use ids::RandomSource;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// SplitMix64 (Steele, Lea, Flood: *Fast splittable pseudorandom number generators*, OOPSLA 2014). For tests only.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.number() % end).unwrap_or(0)
    }

    /// Happens so many times in a hundred.
    pub fn percent(&mut self, percent: u8) -> bool {
        self.number() % 100 < u64::from(percent)
    }

    /// A further source that goes its own way.
    pub fn split(&mut self) -> Self {
        Self(self.number())
    }
}

impl RandomSource for Chance {
    fn fill(&mut self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            let bytes = self.number().to_le_bytes();
            chunk.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        }
    }
}

/// Bytes of the random part of an actor.
const SESSION_BYTES: usize = 16;

/// The broken source that tests of tests need: as long as it is stuck, it draws the same session for every start.
pub(crate) struct Stuck {
    pub(crate) chance: Chance,
    pub(crate) stuck: Arc<AtomicBool>,
}

impl RandomSource for Stuck {
    fn fill(&mut self, buffer: &mut [u8]) {
        if buffer.len() == SESSION_BYTES && self.stuck.load(Ordering::Relaxed) {
            buffer.fill(7);
        } else {
            self.chance.fill(buffer);
        }
    }
}
