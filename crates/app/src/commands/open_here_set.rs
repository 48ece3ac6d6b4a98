//! Having the machine's key store open the profile, or no more.

use crate::contract::{LockView, OpenHereSet, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for OpenHereSet {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LockView, AppFault> {
        let passphrase = self.passphrase.map(Zeroizing::new);
        device.set_open_here(passphrase.as_deref().map(String::as_str))?;
        device.changed(Topic::Profile);
        device.lock_view()
    }
}
