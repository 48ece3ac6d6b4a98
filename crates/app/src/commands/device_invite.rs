//! Making an invitation for a further device of one's own.

use crate::contract::{DeviceInvite, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DeviceInvite {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<InvitationView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.invite_device(now, random)
    }
}
