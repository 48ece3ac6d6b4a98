//! How this profile is locked and opened.

use crate::contract::{LockOverview, LockView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for LockOverview {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LockView, AppFault> {
        device.lock_view()
    }
}
