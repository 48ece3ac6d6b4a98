//! Setting one value; also how a choice between two values is made.

use crate::contract::{Changed, FieldSet};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::projection::Fields;
use domain::{CaseStatus, Field, Outcome, Value, VisitStatus};
use ids::UtcMillis;

impl Run for FieldSet {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        let open = device.open()?;
        let content = open.document(self.document)?.document.content()?;
        let fields = Fields(&content.fields);
        check_move(self.field, &self.value, &fields)?;
        if matches!(self.field, Field::TextStatus | Field::CorrectionReason) && self.part.is_none() {
            // Sharing and correcting have a command of their own; here one only chooses between what stands.
            let stands = fields.standing(self.field).any(|value| *value == self.value);
            if !stands {
                return Err(AppFault::NotAllowed("a text is shared and corrected by its own command"));
            }
        }
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

/// The rules for moving a case or a visit from one state to another.
fn check_move(field: Field, value: &Value, now: &Fields<'_>) -> Result<(), AppFault> {
    let Value::Code(code) = value else { return Ok(()) };
    match field {
        Field::CaseStatus => {
            let (from, to) = (now.code(field, CaseStatus::from_code), CaseStatus::from_code(code));
            if let (Some(from), Some(to)) = (from, to) {
                from.check_move(to, now.code(Field::Outcome, Outcome::from_code))?;
            }
        }
        Field::VisitStatus => {
            let (from, to) = (now.code(field, VisitStatus::from_code), VisitStatus::from_code(code));
            if let (Some(from), Some(to)) = (from, to) {
                from.check_move(to, now.moment(Field::PlannedAt))?;
            }
        }
        _ => {}
    }
    Ok(())
}
