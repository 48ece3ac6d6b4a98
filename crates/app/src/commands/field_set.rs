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
        open.check_rules(self.document, self.part, self.field, &self.value)?;
        let (_, heads) =
            open.edit(self.document, now, |edit| edit.set(self.part, self.field, &self.value))?;
        if self.field == Field::Shielding {
            // Whoever shields a case stands in it already.
            let case = open.case_of(self.document)?;
            open.unveiled.insert(case);
        }
        Ok(Changed { heads })
    }
}
