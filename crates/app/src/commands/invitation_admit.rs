//! Letting the one who answered an invitation in.

use crate::contract::{InvitationAdmit, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationAdmit {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.let_in(self.invitation, now, random)
    }
}
