//! Accepting an invitation on the invited device.

use crate::contract::{InvitationAccept, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationAccept {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.accept(&self.link, now, random)
    }
}
