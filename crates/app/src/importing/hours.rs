//! The mentor's time.

use super::{Import, code};
use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::import::FileHours;
use crate::open::Open;
use domain::{Field, HoursStatus, PartKind, Value};
use ids::{PartId, RandomSource, UtcMillis};

impl Import {
    /// Mentor hours that the file tells of: their mentor stood by them when it was written.
    pub(super) fn hours(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        hours: &[FileHours],
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        if hours.is_empty() {
            return Ok(());
        }
        let parts: Vec<PartId> = hours.iter().map(|_| PartId::generate(random)).collect();
        self.months = hours.iter().zip(&parts).map(|(spent, part)| (spent.day, *part)).collect();
        open.edit_in(batch, self.founded.document, now, |edit| {
            for (part, spent) in parts.iter().zip(hours) {
                let Some(owner) = self.parties.get(spent.owner) else { continue };
                let fields = [
                    (Field::Owner, Value::Text(owner.to_string())),
                    (Field::Day, Value::Date(spent.day)),
                    (Field::Minutes, Value::Number(spent.minutes)),
                    (Field::HoursCategory, code(spent.category.code())),
                    (Field::HoursStatus, code(HoursStatus::Confirmed.code())),
                    (Field::Remark, Value::Text(spent.remark.clone())),
                    (Field::MentorHoursPerMonth, Value::Number(spent.agreed)),
                ];
                edit.add_part(*part, PartKind::Hours)?;
                fields.iter().try_for_each(|(field, value)| edit.set(Some(*part), *field, value))?;
            }
            Ok(())
        })
    }
}
