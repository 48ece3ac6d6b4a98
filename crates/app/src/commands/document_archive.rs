//! Putting away and taking out again. Nothing is deleted.

use crate::contract::{Changed, DocumentArchive};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DocumentArchive {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        let (_, heads) = device.open()?.edit(self.document, now, |edit| edit.set_archived(self.archived))?;
        Ok(Changed { heads })
    }
}
