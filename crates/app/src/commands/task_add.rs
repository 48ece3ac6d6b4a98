//! A new task in a case.

use crate::contract::{Created, FaultKind, TaskAdd};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use documents::TextPlace;
use domain::{Field, PartKind, TaskStatus, TextField, Value, limits};
use ids::{PartId, UtcMillis};

impl Run for TaskAdd {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        if self.text.chars().count() > limits::TEXT {
            return Err(AppFault::invalid(FaultKind::TooLong, "text"));
        }
        if self.text.trim().is_empty() {
            return Err(AppFault::invalid(FaultKind::MissingField, "text"));
        }
        let (open, random) = device.open_with_random()?;
        let part = PartId::generate(random);
        let document = open.case_document(self.case)?;
        let (_, heads) = open.edit(document, now, |edit| {
            edit.add_part(part, PartKind::Task)?;
            edit.write_text(&TextPlace::part(part, TextField::TaskText), &self.text)?;
            edit.set(Some(part), Field::TaskStatus, &Value::Code(TaskStatus::Open.code().to_owned()))?;
            if let Some(owner) = self.owner {
                edit.set(Some(part), Field::Owner, &Value::Text(owner.to_string()))?;
            }
            if let Some(due) = self.due {
                edit.set(Some(part), Field::Due, &Value::Date(due))?;
            }
            if let Some(from) = self.from {
                edit.set(Some(part), Field::FromDocument, &Value::Text(from.to_string()))?;
            }
            Ok(())
        })?;
        Ok(Created { document, part: Some(part), heads })
    }
}
