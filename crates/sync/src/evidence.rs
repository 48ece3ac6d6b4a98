//! What others name and this device does not have: how a hub that holds something back, or tells two stories, is noticed.
//!
//! Whoever seals an envelope writes into it how far they had taken in each log, and an acknowledgement says the same. The hub
//! gave them that before it took what they say, so whoever has fetched their word from an honest hub has fetched that too.

use ids::{DeviceId, Incarnation, Sequence};
use std::collections::BTreeMap;

/// How far one log has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// Whose log.
    pub author: DeviceId,
    /// Which life of that device.
    pub incarnation: Incarnation,
    /// Everything up to and with this one.
    pub sequence: Sequence,
}

/// Everything in `named` that goes beyond `had`.
#[must_use]
pub fn beyond(named: &[Reach], had: &[Reach]) -> Vec<Reach> {
    let had: BTreeMap<_, _> = had.iter().map(|log| ((log.author, log.incarnation), log.sequence)).collect();
    let reached = |log: &Reach| had.get(&(log.author, log.incarnation)).copied().unwrap_or_default();
    named.iter().filter(|log| log.sequence > reached(log)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reach(author: u8, incarnation: u32, sequence: u64) -> Reach {
        let (incarnation, sequence) = (Incarnation(incarnation), Sequence(sequence));
        Reach { author: DeviceId([author; 32]), incarnation, sequence }
    }

    #[test]
    fn what_is_named_and_not_had_is_found_and_nothing_else_is() {
        let had = [reach(1, 1, 5), reach(2, 1, 3), reach(3, 4, 1)];
        let named = [reach(1, 1, 5), reach(2, 1, 4), reach(3, 4, 0), reach(3, 5, 1), reach(9, 1, 0)];
        assert_eq!(beyond(&named, &had), [reach(2, 1, 4), reach(3, 5, 1)]);
        assert_eq!(beyond(&had, &had), []);
        assert_eq!(beyond(&[], &had), []);
    }
}
