//! What a field can hold.

use chrono::NaiveDate;
use ids::UtcMillis;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A single value. In JSON: `{"text": "…"}`, `{"date": "2026-03-31"}` and so on; `"nothing"` is an emptied field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Emptied on purpose.
    Nothing,
    /// Free words, one line.
    Text(String),
    /// A word of a closed vocabulary.
    Code(String),
    /// A whole number.
    Number(#[ts(type = "number")] i64),
    /// Yes or no.
    Flag(bool),
    /// A day, ISO 8601.
    Date(NaiveDate),
    /// A moment, UTC milliseconds.
    Moment(UtcMillis),
}
