//! Tasks of one case or of all, from the read model alone.

use crate::contract::{TaskList, TaskView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::time::day_of;
use crate::veil::outside;
use domain::Shielding;
use ids::UtcMillis;

impl Run for TaskList {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<TaskView>, AppFault> {
        let open = device.open()?;
        let today = day_of(now);
        let rows = open.store.tasks(self.case)?;
        Ok(rows
            .into_iter()
            .map(|mut row| {
                // Inside its own case a task is shown as it is.
                if self.case.is_some() {
                    row.shielding = Shielding::None;
                }
                row
            })
            .map(|row| TaskView {
                case: row.case,
                case_title: outside(row.case_title, row.shielding),
                document: row.document,
                part: row.task.part,
                owner: row.task.owner,
                owner_name: outside(row.owner_name.unwrap_or_default(), row.shielding),
                mine: row.owner_person == Some(open.me.person),
                due: row.task.due,
                status: row.task.status,
                late: row.task.status.is_late(row.task.due, today),
                from: row.task.from,
                undecided: row.task.undecided,
                text: outside(row.task.text, row.shielding),
            })
            .collect())
    }
}
