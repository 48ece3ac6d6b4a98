//! Reminding oneself of something, in one's private circle.

use crate::contract::{Nothing, ReminderSet, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{DocumentKind, Field, NoteKind, SpaceKind, Value, limits};
use ids::UtcMillis;

impl Run for ReminderSet {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Nothing, AppFault> {
        let (open, random) = device.open_with_random()?;
        let case = open.case_of(self.document)?;
        let all = open.store.reminders(limits::REMINDERS)?;
        let same = all.iter().filter(|row| (row.document, row.part) == (self.document, self.part));
        let mut same: Vec<_> = same.map(|row| row.reminder).collect();
        if let Some(at) = self.at {
            let at = Value::Moment(at);
            match same.pop() {
                Some(reminder) => {
                    open.edit(reminder, now, |edit| edit.set(None, Field::PlannedAt, &at))?;
                }
                None => {
                    let space = open.space_to_write(case, SpaceKind::Private)?;
                    let mut fields = vec![
                        (Field::NoteKind, Value::Code(NoteKind::Reminder.code().to_owned())),
                        (Field::PlannedAt, at),
                        (Field::FromDocument, Value::Text(self.document.to_string())),
                    ];
                    fields.extend(self.part.map(|part| (Field::FromPart, Value::Text(part.to_string()))));
                    open.create_document((DocumentKind::Note, space, case), &fields, random, now)?;
                }
            }
        }
        // Two devices may each have set one: a new time, or none, is for both.
        for reminder in same {
            open.edit(reminder, now, |edit| edit.set_archived(true))?;
        }
        open.changed(Topic::Cases);
        Ok(Nothing {})
    }
}
