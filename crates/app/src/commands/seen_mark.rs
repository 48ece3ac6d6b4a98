//! I have looked. Marks nothing as agreed.

use crate::contract::{Nothing, SeenMark, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for SeenMark {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Nothing, AppFault> {
        let (open, random) = device.open_with_random()?;
        let document = &open.document(self.document)?.document;
        if let Some(unknown) = self.heads.as_slice().iter().find(|hash| !document.has(hash)) {
            return Err(AppFault::missing("change", unknown));
        }
        if open.store.seen(self.document)?.as_ref() == Some(&self.heads) {
            return Ok(Nothing {});
        }
        let case = open.case_of(self.document)?;
        open.look(case, (self.document, self.heads), random, now)?;
        open.changed(Topic::Cases);
        open.changed(Topic::Case(case));
        Ok(Nothing {})
    }
}
