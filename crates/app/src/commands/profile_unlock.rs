//! Opening the profile.

use super::profile_status::state;
use crate::contract::{ProfileState, ProfileUnlock};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for ProfileUnlock {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        let passphrase = Zeroizing::new(self.passphrase);
        if device.open.is_none() {
            device.unlock(&passphrase, now)?;
        }
        Ok(state(device))
    }
}
