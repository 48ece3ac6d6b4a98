//! Which ways in there are before the profile is open.

use crate::contract::{UnlockOptions, UnlockWays};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for UnlockOptions {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<UnlockWays, AppFault> {
        device.unlock_ways()
    }
}
