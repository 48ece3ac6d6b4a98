//! Every device that was marked as lost here.

use crate::contract::{DeviceView, LostList};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for LostList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<DeviceView>, AppFault> {
        device.open()?.lost_views()
    }
}
