//! My devices: the ones in my private circle.

use crate::contract::{DeviceList, OwnDeviceView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DeviceList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<OwnDeviceView>, AppFault> {
        device.open()?.own_devices()
    }
}
