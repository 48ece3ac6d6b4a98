//! Setting one value; also how a choice between two values is made.

use crate::contract::{Changed, FieldSet};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::Field;
use ids::UtcMillis;

impl Run for FieldSet {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        let open = device.open()?;
        let held = open.document(self.document)?;
        let (kind, content) = (held.document.kind(), held.document.content()?);
        let case = content.case.ok_or(AppFault::Inside("a document of no case"))?;
        open.check_speaker((case, kind), &content, (self.part, self.field))?;
        open.check_rules((self.document, &content), self.part, self.field, &self.value)?;
        let (_, heads) =
            open.edit(self.document, now, |edit| edit.set(self.part, self.field, &self.value))?;
        if self.field == Field::Shielding {
            // Whoever shields a case stands in it already.
            open.unveiled.insert(case);
        }
        Ok(Changed { heads })
    }
}
