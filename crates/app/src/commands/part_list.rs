//! Parts of the case document, such as mentor hours, from the read model alone.

use super::thing_list::part_fact;
use crate::contract::{PartFact, PartList};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for PartList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<PartFact>, AppFault> {
        let open = device.open()?;
        let rows = open.store.parts(self.case, &self.kinds)?;
        Ok(rows.into_iter().map(part_fact).collect())
    }
}
