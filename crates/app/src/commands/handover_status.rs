//! Who holds the device.

use crate::contract::{HandoverStatus, HandoverView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for HandoverStatus {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<HandoverView, AppFault> {
        Ok(HandoverView { handed: device.open()?.handed_view()? })
    }
}
