//! Reminders to oneself, from the read model alone.

use crate::contract::{ReminderList, ReminderView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::veil::outside;
use domain::limits;
use ids::UtcMillis;

impl Run for ReminderList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<ReminderView>, AppFault> {
        let rows = device.open()?.store.reminders(limits::REMINDERS)?;
        let views = rows.into_iter().map(|row| {
            let words = if row.title.is_empty() || row.part.is_some() { row.excerpt } else { row.title };
            ReminderView {
                reminder: row.reminder,
                at: row.at,
                case: row.case,
                case_title: outside(row.case_title, row.shielding),
                document: row.document,
                part: row.part,
                kind: row.kind,
                contact_kind: row.contact_kind,
                words: outside(words, row.shielding),
            }
        });
        Ok(views.collect())
    }
}
