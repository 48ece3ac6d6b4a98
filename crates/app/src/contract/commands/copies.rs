//! More than one copy of a profile.

use super::CopyChoice;
use super::inputs;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Says what becomes of this copy of the profile. One that is put aside is closed too.
    CopyChoose {
        /// What.
        choice: CopyChoice,
    }
}
