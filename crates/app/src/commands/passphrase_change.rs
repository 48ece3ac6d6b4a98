//! Choosing another passphrase.

use crate::contract::{LockView, PassphraseChange, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for PassphraseChange {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LockView, AppFault> {
        let (current, new) = (Zeroizing::new(self.current), Zeroizing::new(self.new));
        device.change_passphrase(&current, &new)?;
        device.changed(Topic::Profile);
        device.lock_view()
    }
}
