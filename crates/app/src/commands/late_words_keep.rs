//! Taking late words in.

use crate::contract::{LateView, LateWordsKeep};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for LateWordsKeep {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<LateView>, AppFault> {
        device.open()?.keep_late(self.case, self.envelope, now)
    }
}
