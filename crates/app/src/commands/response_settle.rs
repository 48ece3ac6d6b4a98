//! Saying what came of an answer to a text.

use crate::contract::{Changed, ResponseSettle};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::projection::Fields;
use domain::{Field, PartKind, ResponseStatus, Value};
use ids::UtcMillis;

impl Run for ResponseSettle {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        let open = device.open()?;
        let content = open.document(self.document)?.document.content()?;
        let found =
            content.parts.iter().find(|part| part.part == self.part && part.kind == PartKind::Response);
        let response = found.ok_or_else(|| AppFault::missing("response", self.part))?;
        let from = Fields(&response.fields).code(Field::ResponseStatus, ResponseStatus::from_code);
        let from = from.ok_or(AppFault::NotAllowed("nobody waits for anything here"))?;
        from.check_move(self.status, &self.reason)?;
        let (_, heads) = open.edit(self.document, now, |edit| {
            edit.set(Some(self.part), Field::ResponseStatus, &Value::Code(self.status.code().to_owned()))?;
            if self.reason.trim().is_empty() {
                return Ok(());
            }
            edit.set(Some(self.part), Field::SettledReason, &Value::Text(self.reason))
        })?;
        Ok(Changed { heads })
    }
}
