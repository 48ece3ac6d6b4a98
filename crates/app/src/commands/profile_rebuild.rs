//! A new profile from twenty-four words, when all devices are gone.

use super::profile_status::state;
use crate::contract::{FaultKind, ProfileRebuild, ProfileState};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::ways_in::check_passphrase;
use domain::names;
use ids::UtcMillis;
use sealing::RecoveryWords;
use transport::HubAddress;
use zeroize::Zeroizing;

impl Run for ProfileRebuild {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        let (words, passphrase) = (Zeroizing::new(self.words), Zeroizing::new(self.passphrase));
        check_passphrase(&passphrase)?;
        let words =
            RecoveryWords::parse(&words).map_err(|_| AppFault::invalid(FaultKind::CodeMistyped, "words"))?;
        let hub = HubAddress::parse(self.hub.trim()).map_err(|_| AppFault::HubAddress)?;
        let device_name = names::name(&self.device_name)?;
        if device.open.is_some() {
            return Err(AppFault::WrongProfileState);
        }
        let random = device.random.as_mut();
        let open = device.profile.begin_again(&words, &hub, &device_name, &passphrase, random)?;
        device.opened(open, now)?;
        Ok(state(device))
    }
}
