//! Sharing a note or summary as it stands, opening a correction of a shared one with a reason, and ending it.

use crate::contract::{Changed, TextShare};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::projection::Fields;
use domain::{Field, TextStatus, Value, limits, names};
use ids::UtcMillis;

impl Run for TextShare {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        let open = device.open()?;
        let content = open.document(self.document)?.document.content()?;
        let fields = Fields(&content.fields);
        let from = fields.code(Field::TextStatus, TextStatus::from_code).unwrap_or(TextStatus::Draft);
        let reason = self.reason.map(|reason| names::line(&reason, limits::LINE)).transpose()?;
        from.check_move(self.status, reason.as_deref())?;
        let (_, heads) = open.edit(self.document, now, |edit| {
            edit.set(None, Field::TextStatus, &Value::Code(self.status.code().to_owned()))?;
            if let Some(reason) = reason {
                edit.set(None, Field::CorrectionReason, &Value::Text(reason))?;
            }
            Ok(())
        })?;
        Ok(Changed { heads })
    }
}
