//! When a task is finished and when it is late.

use crate::TaskStatus;
use chrono::NaiveDate;

impl TaskStatus {
    /// Whether nobody has to do anything more about it.
    #[must_use]
    pub fn is_finished(self) -> bool {
        matches!(self, Self::Done | Self::Partly | Self::NotRelevant | Self::Replaced)
    }

    /// Whether the day it was due has passed and it is not finished. The due day itself is in time.
    #[must_use]
    pub fn is_late(self, due: Option<NaiveDate>, today: NaiveDate) -> bool {
        !self.is_finished() && due.is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn a_task_is_late_from_the_day_after_it_was_due() {
        assert!(!TaskStatus::Open.is_late(Some(day(10)), day(10)));
        assert!(TaskStatus::Doing.is_late(Some(day(10)), day(11)));
        assert!(!TaskStatus::Open.is_late(None, day(11)));
    }

    #[test]
    fn what_is_finished_is_never_late() {
        for status in TaskStatus::ALL.iter().filter(|status| status.is_finished()) {
            assert!(!status.is_late(Some(day(1)), day(31)));
        }
    }
}
