use chrono::{DateTime, Local, NaiveDateTime};
use ids::UtcMillis;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The machine's clock, in milliseconds since 1970 in UTC; a clock set before 1970 reads as 0.
#[must_use]
pub fn system_clock() -> Arc<dyn Fn() -> UtcMillis + Send + Sync> {
    Arc::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        UtcMillis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    })
}

/// How long this process has run, whatever happens to the machine's clock.
#[must_use]
pub fn steady_clock() -> Arc<dyn Fn() -> Duration + Send + Sync> {
    let start = Instant::now();
    Arc::new(move || start.elapsed())
}

/// What clocks on the wall show at a moment where this machine is; its zone is read anew each time, for people travel.
#[must_use]
pub fn local_time() -> Arc<dyn Fn(UtcMillis) -> NaiveDateTime + Send + Sync> {
    Arc::new(|at| {
        let moment = DateTime::from_timestamp_millis(at.0).unwrap_or_default();
        moment.with_timezone(&Local).naive_local()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_clock_counts_milliseconds_of_this_century() {
        let now = super::system_clock()();
        let year_2020 = 1_577_836_800_000;
        let year_2200 = 7_258_118_400_000;
        assert!((year_2020..year_2200).contains(&now.0));
    }
}
