//! Opening a shielded case, knowing that name and time are written down.

use crate::contract::{CaseConfirm, CaseView, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for CaseConfirm {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<CaseView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.confirm_opening(self.case, random, now)?;
        open.changed(Topic::Cases);
        open.changed(Topic::Case(self.case));
        open.case_view(self.case, now)
    }
}
