//! Moving entries of mentor hours together: all of them or none.

use crate::contract::{Changed, FaultKind, HoursMark};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{Field, HoursStatus, PartKind, Value, limits};
use ids::UtcMillis;

impl Run for HoursMark {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Changed, AppFault> {
        if self.parts.len() > limits::PARTS {
            return Err(AppFault::invalid(FaultKind::TooLong, "parts"));
        }
        let open = device.open()?;
        let me = open.store.party_of(self.case, open.me.person)?;
        let me = me.ok_or(AppFault::NotAllowed("only who takes part moves hours"))?;
        let entries = open.store.parts(self.case, &[PartKind::Hours])?;
        for part in &self.parts {
            let entry = entries.iter().find(|entry| entry.part.part == *part);
            let entry = entry.ok_or_else(|| AppFault::missing("entry of hours", part))?;
            let from = entry.part.state.as_deref().and_then(HoursStatus::from_code);
            let own = entry.part.party == Some(me.part);
            from.unwrap_or(HoursStatus::Draft).check_move(self.status, own, me.role)?;
        }
        let document = open.case_document(self.case)?;
        let status = Value::Code(self.status.code().to_owned());
        let (_, heads) = open.edit(document, now, |edit| {
            self.parts.iter().try_for_each(|part| edit.set(Some(*part), Field::HoursStatus, &status))
        })?;
        Ok(Changed { heads })
    }
}
