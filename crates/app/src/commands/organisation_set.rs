//! Letting an organisation open the profile, or no longer.

use crate::contract::{LockView, OrganisationSet, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for OrganisationSet {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LockView, AppFault> {
        device.set_organisation(&Zeroizing::new(self.passphrase), self.key.as_deref())?;
        device.changed(Topic::Profile);
        device.lock_view()
    }
}
