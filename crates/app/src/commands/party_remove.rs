//! Taking a party out of a case, or leaving it.

use crate::contract::{CaseView, PartyRemove};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for PartyRemove {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<CaseView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.remove_party(self.case, self.party, now, random)?;
        open.case_view(self.case, now)
    }
}
