//! Agreeing to what was offered, a mentor by signing.

use crate::contract::{InvitationAgree, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationAgree {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.agree(self.invitation, self.declaration, now, random)
    }
}
