//! Drawing twenty-four words.

use crate::contract::{RecoveryWordsNew, RecoveryWordsView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use zeroize::Zeroizing;

impl Run for RecoveryWordsNew {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<RecoveryWordsView, AppFault> {
        device.new_recovery_words(&Zeroizing::new(self.passphrase))
    }
}
