//! Drawing a recovery code.

use crate::contract::{RecoveryCodeNew, RecoveryCodeView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for RecoveryCodeNew {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<RecoveryCodeView, AppFault> {
        device.new_recovery_code(&Zeroizing::new(self.passphrase))
    }
}
