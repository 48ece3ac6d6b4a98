//! Naming who takes over, or who comes beside.

use crate::contract::{CaseView, PartyAdd};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for PartyAdd {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<CaseView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.add_party(self.case, (self.role, &self.name), self.replaces, now, random)?;
        open.case_view(self.case, now)
    }
}
