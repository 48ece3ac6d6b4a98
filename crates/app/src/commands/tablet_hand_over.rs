//! Handing the device to the participant.

use crate::contract::{HandoverView, TabletHandOver};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for TabletHandOver {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<HandoverView, AppFault> {
        let open = device.open()?;
        open.hand_over(self.case)?;
        Ok(HandoverView { handed: open.handed_view()? })
    }
}
