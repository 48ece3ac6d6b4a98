//! Inviting somebody to a case.

use crate::contract::{InvitationCreate, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationCreate {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.invite((self.case, self.party, self.meeting), now, random)
    }
}
