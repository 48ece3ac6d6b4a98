//! How the connection is and what is on its way.

use crate::contract::{SyncOverview, SyncStatus};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for SyncOverview {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<SyncStatus, AppFault> {
        device.open()?.sync_status()
    }
}
