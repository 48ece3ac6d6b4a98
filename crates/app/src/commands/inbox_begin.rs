//! Catching something in passing.

use crate::contract::{Created, InboxBegin};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InboxBegin {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.begin_in_inbox(random, now)
    }
}
