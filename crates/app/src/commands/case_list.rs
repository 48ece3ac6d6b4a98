//! All cases on this device, from the read model alone.

use crate::cards::card;
use crate::contract::{CaseCard, CaseList};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::time::day_of;
use ids::UtcMillis;

impl Run for CaseList {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<CaseCard>, AppFault> {
        let open = device.open()?;
        let rows = open.store.case_cards(open.me.person, day_of(now), now)?;
        let unsent = open.unsent()?;
        Ok(rows.into_iter().map(|row| unsent.on(card(row))).collect())
    }
}
