//! Opening the profile without the passphrase, and choosing a new one.

use super::profile_status::state;
use crate::contract::{ProfileRecover, ProfileState};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for ProfileRecover {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        let (code, passphrase) = (Zeroizing::new(self.code), Zeroizing::new(self.passphrase));
        if device.open.is_some() {
            return Err(AppFault::WrongProfileState);
        }
        device.recover(&code, &passphrase, now)?;
        Ok(state(device))
    }
}
