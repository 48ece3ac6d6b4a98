//! Devices, and what to do when one is lost.

use super::inputs;
use ids::{CaseId, DeviceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// The devices of the others in a case, lost ones too.
    CaseDevices {
        /// In which case.
        case: CaseId,
    }
    /// Every device that was marked as lost here, the newest first.
    LostList {}
    /// What lies on a device, as far as this one knows; for a lost one, as it was known when it was marked.
    DeviceReport {
        /// Which.
        device: DeviceId,
    }
    /// A device is lost: it is taken out of every circle where this is mine to do, with new keys for those who stay.
    DeviceLost {
        /// Which.
        device: DeviceId,
    }
}
