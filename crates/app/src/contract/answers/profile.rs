//! Whether this device has a profile, and whose.

use super::Me;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether this device has a profile, and who it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum ProfileState {
    /// There is none yet.
    Absent,
    /// There is one, closed.
    Locked,
    /// Open.
    Unlocked {
        /// Whose.
        me: Me,
    },
}
