//! Saying whether both screens show the same digits.

use crate::contract::{InvitationCompare, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationCompare {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.compare(self.invitation, self.comparison, now, random)
    }
}
