//! Who opened a case.

use crate::contract::{AccessList, AccessView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::limits;
use ids::UtcMillis;

impl Run for AccessList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<AccessView>, AppFault> {
        device.open()?.accesses(self.case, self.limit.clamp(1, limits::PAGE))
    }
}
