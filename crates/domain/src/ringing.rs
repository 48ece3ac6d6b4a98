//! When a reminder makes itself heard outside of Felles: once for the time that its owner gave it, and never at night.

use chrono::{NaiveDateTime, NaiveTime, Timelike};
use ids::{DocumentId, UtcMillis};

/// The hour in which the day begins, for being called.
const MORNING: u32 = 7;
/// The hour in which it ends.
const EVENING: u32 = 21;

/// A reminder with the time that its owner gave it. Given another time it is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReminderTime {
    /// Which reminder.
    pub reminder: DocumentId,
    /// When it is to be heard.
    pub at: UtcMillis,
}

/// Those of the `standing` reminders that are heard now: their time has come, they were not `heard` before, and where the
/// device is, which is what `here` tells, it is day. What comes at night is heard in the morning.
#[must_use]
pub fn reminders_to_ring(
    standing: &[ReminderTime],
    heard: &[ReminderTime],
    now: UtcMillis,
    here: NaiveDateTime,
) -> Vec<ReminderTime> {
    if is_night(here) {
        return Vec::new();
    }
    standing.iter().filter(|one| one.at <= now && !heard.contains(one)).copied().collect()
}

/// When to ask again, if nothing else happens: at the next time of a reminder, or in the morning for what waits since the night.
#[must_use]
pub fn next_ring(
    standing: &[ReminderTime],
    heard: &[ReminderTime],
    now: UtcMillis,
    here: NaiveDateTime,
) -> Option<UtcMillis> {
    let waiting = standing.iter().filter(|one| !heard.contains(one)).map(|one| one.at).min()?;
    if waiting > now || !is_night(here) {
        return Some(waiting.max(now));
    }
    let morning = NaiveTime::from_hms_opt(MORNING, 0, 0).unwrap_or_default();
    let wait = morning.signed_duration_since(here.time()).num_milliseconds();
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    Some(UtcMillis(now.0.saturating_add(wait.rem_euclid(DAY_MS))))
}

fn is_night(here: NaiveDateTime) -> bool {
    !(MORNING..EVENING).contains(&here.hour())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn reminder(number: u128, at: i64) -> ReminderTime {
        ReminderTime { reminder: DocumentId::from_slice(&number.to_be_bytes()).unwrap(), at: UtcMillis(at) }
    }

    fn hour(hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn it_is_heard_from_its_time_on_and_only_once() {
        let one = reminder(1, 1_000);
        let ring =
            |heard: &[ReminderTime], now| reminders_to_ring(&[one], heard, UtcMillis(now), hour(12, 0));
        assert_eq!(ring(&[], 999), []);
        assert_eq!(ring(&[], 1_000), [one]);
        assert_eq!(ring(&[one], 5_000), [], "also the next day");
    }

    #[test]
    fn those_that_come_together_are_heard_together_and_another_time_is_another_wish() {
        let (one, other, later) = (reminder(1, 1_000), reminder(2, 1_000), reminder(3, 9_000));
        let all = [one, other, later];
        assert_eq!(reminders_to_ring(&all, &[], UtcMillis(2_000), hour(12, 0)), [one, other]);
        let moved = reminder(1, 3_000);
        assert_eq!(reminders_to_ring(&[moved], &[one], UtcMillis(3_000), hour(12, 0)), [moved]);
    }

    #[test]
    fn nobody_is_called_at_night() {
        let one = reminder(1, 1_000);
        let at = |here| reminders_to_ring(&[one], &[], UtcMillis(2_000), here).len();
        for night in [hour(21, 0), hour(23, 59), hour(0, 0), hour(6, 59)] {
            assert_eq!(at(night), 0, "{night}");
        }
        for day in [hour(7, 0), hour(12, 0), hour(20, 59)] {
            assert_eq!(at(day), 1, "{day}");
        }
    }

    #[test]
    fn one_asks_again_when_something_can_be_heard() {
        let (one, later) = (reminder(1, 1_000), reminder(2, 9_000));
        let next = |heard: &[ReminderTime], now, here| next_ring(&[one, later], heard, UtcMillis(now), here);
        assert_eq!(next(&[], 500, hour(12, 0)), Some(UtcMillis(1_000)));
        assert_eq!(next(&[], 2_000, hour(12, 0)), Some(UtcMillis(2_000)), "at once");
        assert_eq!(next(&[one], 2_000, hour(12, 0)), Some(UtcMillis(9_000)));
        assert_eq!(next(&[one, later], 2_000, hour(12, 0)), None);
        let hours = |many: i64| many * 60 * 60 * 1000;
        assert_eq!(next(&[], 2_000, hour(23, 0)), Some(UtcMillis(2_000 + hours(8))));
        assert_eq!(next(&[], 2_000, hour(5, 0)), Some(UtcMillis(2_000 + hours(2))));
    }
}
