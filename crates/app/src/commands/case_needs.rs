//! What waits for me in each case, from the read model alone.

use crate::contract::{CaseNeed, CaseNeeds};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::time::day_of;
use ids::UtcMillis;

impl Run for CaseNeeds {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<CaseNeed>, AppFault> {
        let open = device.open()?;
        let rows = open.store.case_needs(open.me.person, day_of(now))?;
        let needs = rows.into_iter().map(|row| CaseNeed {
            case: row.case,
            questions: row.questions,
            proposals: row.proposals,
            responses: row.responses,
            late_tasks: row.late_tasks,
        });
        let waits = |need: &CaseNeed| need.questions + need.proposals + need.responses + need.late_tasks > 0;
        Ok(needs.filter(waits).collect())
    }
}
