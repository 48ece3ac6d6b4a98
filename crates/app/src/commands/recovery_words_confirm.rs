//! Typing words back, so that they become a device.

use crate::contract::{LockView, RecoveryWordsConfirm, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for RecoveryWordsConfirm {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<LockView, AppFault> {
        device.confirm_recovery_words(&Zeroizing::new(self.answers), now)?;
        device.changed(Topic::Profile);
        device.lock_view()
    }
}
