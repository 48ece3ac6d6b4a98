//! The profile on this device.

use super::inputs;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Which profile state is this device in?
    ProfileStatus {}
    /// Make a new profile on this device.
    ProfileCreate {
        /// What others will see, at most 80 characters.
        display_name: String,
        /// At least 8 characters.
        passphrase: String,
        /// What this device is called, for the person's own list and for "mottatt av".
        device_name: String,
    }
    /// Open the profile on this device.
    ProfileUnlock {
        /// The passphrase.
        passphrase: String,
    }
    /// Close the profile; everything is already saved.
    ProfileLock {}
}
