//! How far an author had read the hub's order of a space, and by which of the hub's counts.
//!
//! A hub that was put back and renewed counts anew, so a place means nothing without its count. Both travel as one number: 24 bits
//! of the count's name in front of 40 bits of the place. Whoever compares nothing reads it as before; envelopes that name no
//! count have nothing in front.

use ids::HubPosition;

const PLACE_BITS: u32 = 40;
const LAST_PLACE: u64 = (1 << PLACE_BITS) - 1;

/// A place in a hub's order of a space, with the hub's generation that it is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HubReading {
    count: u64,
    place: u64,
}

impl HubReading {
    /// By a generation's count; a place too far for the number says nothing.
    #[must_use]
    pub fn new(generation: Option<u64>, at: HubPosition) -> Self {
        match generation {
            Some(generation) if at.0 <= LAST_PLACE => Self { count: name_of(generation), place: at.0 },
            _ => Self { count: 0, place: 0 },
        }
    }

    /// As it travels.
    #[must_use]
    pub fn to_number(self) -> HubPosition {
        HubPosition((self.count << PLACE_BITS) | self.place)
    }

    /// From what travelled.
    #[must_use]
    pub fn from_number(number: HubPosition) -> Self {
        Self { count: number.0 >> PLACE_BITS, place: number.0 & LAST_PLACE }
    }

    /// The place, when it is counted in this generation.
    #[must_use]
    pub fn in_generation(self, generation: u64) -> Option<HubPosition> {
        (self.count == name_of(generation)).then_some(HubPosition(self.place))
    }
}

/// A generation's name in a reading; nothing stands for none.
fn name_of(generation: u64) -> u64 {
    (generation >> PLACE_BITS).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_by_its_own_count_only() {
        let (one, other) = (0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210);
        let travelled = HubReading::new(Some(one), HubPosition(7)).to_number();
        let reading = HubReading::from_number(travelled);
        assert_eq!(reading.in_generation(one), Some(HubPosition(7)));
        assert_eq!(reading.in_generation(other), None);
        // Small and zero generations have a name too.
        for small in [0, 1, 99] {
            let reading = HubReading::from_number(HubReading::new(Some(small), HubPosition(7)).to_number());
            assert_eq!(reading.in_generation(small), Some(HubPosition(7)));
        }
    }

    #[test]
    fn what_names_no_count_is_compared_with_nothing() {
        for number in [HubPosition(0), HubPosition(50), HubReading::new(None, HubPosition(50)).to_number()] {
            for generation in [0, 1, u64::MAX] {
                assert_eq!(HubReading::from_number(number).in_generation(generation), None);
            }
        }
        let too_far = HubReading::new(Some(1), HubPosition(LAST_PLACE + 1));
        assert_eq!(too_far.in_generation(1), None);
    }
}
