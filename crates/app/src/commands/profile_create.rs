//! A new person on a new device.

use super::profile_status::state;
use crate::contract::{FaultKind, ProfileCreate, ProfileState, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{limits, names};
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for ProfileCreate {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        let passphrase = Zeroizing::new(self.passphrase);
        let length = passphrase.chars().count();
        if length < limits::PASSPHRASE_LEAST {
            return Err(AppFault::invalid(FaultKind::MissingField, "passphrase"));
        }
        if length > limits::PASSPHRASE_MOST {
            return Err(AppFault::invalid(FaultKind::TooLong, "passphrase"));
        }
        let display_name = names::name(&self.display_name)?;
        let device_name = names::name(&self.device_name)?;
        if device.open.is_some() {
            return Err(AppFault::WrongProfileState);
        }
        let random = device.random.as_mut();
        let mut open = device.profile.create((&display_name, &device_name), &passphrase, random)?;
        open.connect(now)?;
        device.open = Some(open);
        device.changed(Topic::Profile);
        Ok(state(device))
    }
}
