//! Typing a recovery code back, so that it counts.

use crate::contract::{LockView, RecoveryCodeConfirm, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for RecoveryCodeConfirm {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LockView, AppFault> {
        device.confirm_recovery_code(&Zeroizing::new(self.answers))?;
        device.changed(Topic::Profile);
        device.lock_view()
    }
}
