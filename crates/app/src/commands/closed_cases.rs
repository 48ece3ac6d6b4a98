//! Cases whose copy on this device was deleted.

use crate::contract::{ClosedCase, ClosedCases};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for ClosedCases {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<ClosedCase>, AppFault> {
        let closed = device.open()?.store.closed_cases()?;
        Ok(closed.into_iter().map(|(case, closed_at)| ClosedCase { case, closed_at }).collect())
    }
}
