//! Taking a part out again that somebody took back.

use crate::contract::{Changed, PartRestore};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for PartRestore {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        let (_, heads) = device.open()?.edit(self.document, now, |edit| edit.take_out_again(self.part))?;
        Ok(Changed { heads })
    }
}
