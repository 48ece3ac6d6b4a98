//! Opening the profile with the machine's key store.

use super::profile_status::state;
use crate::contract::{ProfileState, ProfileUnlockHere};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for ProfileUnlockHere {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        if device.open.is_none() {
            device.unlock_here(now)?;
        }
        Ok(state(device))
    }
}
