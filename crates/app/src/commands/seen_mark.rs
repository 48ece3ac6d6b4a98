//! I have looked. Marks nothing as agreed.

use crate::contract::{Nothing, SeenMark, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;
use store::{LocalWrite, Rows};

impl Run for SeenMark {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Nothing, AppFault> {
        let open = device.open()?;
        let document = &open.document(self.document)?.document;
        if let Some(unknown) = self.heads.as_slice().iter().find(|hash| !document.has(hash)) {
            return Err(AppFault::missing("change", unknown));
        }
        if open.store.seen(self.document)?.as_ref() == Some(&self.heads) {
            return Ok(Nothing {});
        }
        let rows = Rows { seen: vec![(self.document, self.heads)], ..Rows::default() };
        open.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        open.changed(Topic::Cases);
        if let Some(case) = open.store.case_of(self.document)? {
            open.changed(Topic::Case(case));
        }
        Ok(Nothing {})
    }
}
