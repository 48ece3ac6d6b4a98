//! Closing the profile. There is nothing to save: everything is.

use super::profile_status::state;
use crate::contract::{ProfileLock, ProfileState};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for ProfileLock {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<ProfileState, AppFault> {
        device.close();
        Ok(state(device))
    }
}
