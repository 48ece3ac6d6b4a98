//! Whether this machine says outside of the window that a reminder has come.

use crate::contract::{BellOverview, BellView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for BellOverview {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<BellView, AppFault> {
        device.bell_view()
    }
}
