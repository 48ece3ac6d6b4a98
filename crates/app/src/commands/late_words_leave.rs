//! Leaving late words out.

use crate::contract::{LateView, LateWordsLeave};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for LateWordsLeave {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<LateView>, AppFault> {
        device.open()?.leave_late(self.case, self.envelope)
    }
}
