//! Every invitation on this device.

use crate::contract::{InvitationList, InvitationView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InvitationList {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<InvitationView>, AppFault> {
        let open = device.open()?;
        let views = open.invitation_views(now)?;
        views.into_iter().map(|view| open.invitation_outside(view)).collect()
    }
}
