//! How long to wait after failures: doubling, with a limit and some chance.

/// After the first failure, in milliseconds.
pub const BACK_OFF_FIRST_MS: i64 = 1_000;
/// Never longer than this, in milliseconds.
pub const BACK_OFF_LONGEST_MS: i64 = 120_000;

/// Milliseconds to wait after so many failures in a row (at least one). `chance` spreads devices that lost the
/// same hub at the same moment: the wait lies between half and the whole of the doubled time
/// ("equal jitter", AWS Architecture Blog, *Exponential Backoff And Jitter*, 2015).
pub(crate) fn wait_ms(failures: u32, chance: u16) -> i64 {
    let doublings = failures.saturating_sub(1).min(16);
    let whole = BACK_OFF_FIRST_MS.saturating_mul(1_i64 << doublings).min(BACK_OFF_LONGEST_MS);
    let half = whole / 2;
    half + half * i64::from(chance) / i64::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stay_within_the_limit() {
        let longest: Vec<i64> = (1..40).map(|failures| wait_ms(failures, u16::MAX)).collect();
        assert!(longest.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!(longest.last(), Some(&BACK_OFF_LONGEST_MS));
        assert!((1..40).all(|failures| wait_ms(failures, 0) >= BACK_OFF_FIRST_MS / 2));
    }
}
