//! Taking one of my own devices out of everything.

use crate::contract::{DeviceRemove, Nothing};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DeviceRemove {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Nothing, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.remove_device(self.device, now, random)?;
        Ok(Nothing {})
    }
}
