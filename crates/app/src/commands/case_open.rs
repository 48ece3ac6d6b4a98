//! One case: frame, parties, who reads what.

use crate::contract::{CaseOpen, CaseView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for CaseOpen {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<CaseView, AppFault> {
        device.open()?.case_view(self.case, now)
    }
}
