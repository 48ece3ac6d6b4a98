//! Who opened a case.

use super::Author;
use super::answers;
use domain::AccessKind;
use ids::UtcMillis;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// Somebody opened a case, or took it out of the app.
    AccessView {
        /// Who: the signer of the entry.
        by: Author,
        /// What the device is called that was used.
        device_name: String,
        /// What was done.
        what: AccessKind,
        /// When, by that device's clock.
        at: UtcMillis,
    }
}
