//! What lies on a device.

use crate::contract::{DeviceReport, LostReport};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DeviceReport {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LostReport, AppFault> {
        device.open()?.device_report(self.device)
    }
}
