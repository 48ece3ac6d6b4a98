//! What was caught in passing and not placed yet.

use crate::contract::{InboxList, InboxView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InboxList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<InboxView, AppFault> {
        device.open()?.inbox_view()
    }
}
