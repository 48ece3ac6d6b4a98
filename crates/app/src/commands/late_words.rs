//! What removed people wrote before they knew.

use crate::contract::{LateView, LateWords};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for LateWords {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<LateView>, AppFault> {
        device.open()?.late_views(self.case)
    }
}
