//! Days from moments.

use chrono::{DateTime, NaiveDate};
use ids::UtcMillis;

/// The day of a moment, by UTC. Only used to tell whether a date has passed, where a few hours do not matter.
pub(crate) fn day_of(at: UtcMillis) -> NaiveDate {
    DateTime::from_timestamp_millis(at.0).map_or(NaiveDate::MIN, |moment| moment.date_naive())
}
