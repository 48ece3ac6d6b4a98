//! Marking a device as lost.

use crate::contract::{DeviceLost, LostReport};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DeviceLost {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<LostReport, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.mark_lost(self.device, now, random)?;
        open.device_report(self.device)
    }
}
