//! A page of a case goes to a printer: that it does is written down first.

use crate::contract::{CasePrint, Nothing};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{AccessKind, Shielding};
use ids::UtcMillis;

impl Run for CasePrint {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Nothing, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.case_document(self.case)?;
        if open.store.shielding(self.case)?.is_some_and(Shielding::hides) {
            return Err(AppFault::NotAllowed("a shielded case is not printed"));
        }
        open.note_access(self.case, AccessKind::Printed, random, now)?;
        Ok(Nothing {})
    }
}
