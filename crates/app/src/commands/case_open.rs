//! One case: frame, parties, who reads what. That it was opened is written down in it.

use crate::contract::{CaseOpen, CaseView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for CaseOpen {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<CaseView, AppFault> {
        let (open, random) = device.open_with_random()?;
        let view = open.case_view(self.case, now)?;
        open.note_opening(self.case, random, now)?;
        Ok(view)
    }
}
