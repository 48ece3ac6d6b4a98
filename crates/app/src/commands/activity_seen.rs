//! The person is here.

use crate::contract::{ActivitySeen, Nothing};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for ActivitySeen {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Nothing, AppFault> {
        device.open()?;
        let now = device.steady();
        device.auto_lock.active(now);
        Ok(Nothing {})
    }
}
