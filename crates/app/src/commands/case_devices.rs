//! The devices of the others in a case.

use crate::contract::{CaseDevices, DeviceView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for CaseDevices {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<DeviceView>, AppFault> {
        device.open()?.case_devices(self.case)
    }
}
