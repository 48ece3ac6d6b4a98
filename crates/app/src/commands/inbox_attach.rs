//! Placing what was caught in passing in a case.

use crate::contract::{Created, InboxAttach};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for InboxAttach {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.attach((self.document, &self.heads), (self.case, self.space, self.circle), random, now)
    }
}
