//! Which state the profile on this device is in.

use crate::contract::{ProfileState, ProfileStatus};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for ProfileStatus {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<ProfileState, AppFault> {
        Ok(state(device))
    }
}

/// The profile's state as a screen shows it.
pub(super) fn state(device: &Device) -> ProfileState {
    match &device.open {
        Some(open) => ProfileState::Unlocked { me: open.me.clone() },
        None if device.profile.exists() => ProfileState::Locked,
        None => ProfileState::Absent,
    }
}
