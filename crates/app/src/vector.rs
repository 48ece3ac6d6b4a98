//! Version vectors as they travel.

use protocol::{Covered, limits::VECTOR_ENTRIES};

/// At most as many entries as one message may hold, the newest lives of everybody first: who has gone through a thousand lives
/// must not keep the others from sending.
pub(crate) fn bounded(mut logs: Vec<Covered>) -> Vec<Covered> {
    if logs.len() <= VECTOR_ENTRIES {
        return logs;
    }
    logs.sort_by_key(|log| (log.author, std::cmp::Reverse(log.incarnation)));
    let mut rank = 0_usize;
    let mut last = None;
    let mut ranked: Vec<(usize, Covered)> = Vec::with_capacity(logs.len());
    for log in logs {
        rank = if last == Some(log.author) { rank + 1 } else { 0 };
        last = Some(log.author);
        ranked.push((rank, log));
    }
    ranked.sort_by_key(|(rank, log)| (*rank, log.author));
    ranked.truncate(VECTOR_ENTRIES);
    let mut logs: Vec<Covered> = ranked.into_iter().map(|(_, log)| log).collect();
    logs.sort_unstable();
    logs
}

#[cfg(test)]
mod tests {
    use super::*;
    use ids::{DeviceId, Incarnation, Sequence};

    fn log(author: u8, incarnation: u32) -> Covered {
        Covered {
            author: DeviceId([author; 32]),
            incarnation: Incarnation(incarnation),
            sequence: Sequence(1),
        }
    }

    #[test]
    fn a_thousand_lives_of_one_leave_room_for_the_newest_of_everybody() {
        let few = vec![log(1, 1), log(2, 1)];
        assert_eq!(bounded(few.clone()), few);
        let mut many: Vec<Covered> = (1..=2_000).map(|life| log(1, life)).collect();
        many.extend([log(2, 7), log(3, 9)]);
        let bounded = bounded(many);
        assert_eq!(bounded.len(), VECTOR_ENTRIES);
        assert!(bounded.is_sorted());
        for newest in [log(1, 2_000), log(2, 7), log(3, 9)] {
            assert!(bounded.contains(&newest));
        }
        assert!(!bounded.contains(&log(1, 1)));
    }
}
