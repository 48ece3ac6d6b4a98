//! A new person on a new device.

use super::profile_status::state;
use crate::contract::{ProfileCreate, ProfileState};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::ways_in::check_passphrase;
use domain::names;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for ProfileCreate {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        let passphrase = Zeroizing::new(self.passphrase);
        check_passphrase(&passphrase)?;
        let display_name = names::name(&self.display_name)?;
        let device_name = names::name(&self.device_name)?;
        if device.open.is_some() {
            return Err(AppFault::WrongProfileState);
        }
        let random = device.random.as_mut();
        let open = device.profile.create((&display_name, &device_name), &passphrase, random)?;
        device.opened(open, now)?;
        Ok(state(device))
    }
}
