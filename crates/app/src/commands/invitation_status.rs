//! How an invitation stands.

use crate::contract::{InvitationStatus, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationStatus {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let open = device.open()?;
        // Whoever looks, waits: the mailbox is looked into now, and often for a while.
        open.expect_mail(now);
        open.invitation_view(self.invitation, now)
    }
}
