//! Taking an invitation back.

use crate::contract::{InvitationView, InvitationWithdraw};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationWithdraw {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.withdraw(self.invitation, now, random)
    }
}
