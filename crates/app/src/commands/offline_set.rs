//! Cutting the connection by choice, and allowing it again.

use crate::contract::{OfflineSet, SyncStatus, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::profile::setting;
use ids::UtcMillis;
use store::{LocalWrite, Rows};

impl Run for OfflineSet {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<SyncStatus, AppFault> {
        let open = device.open()?;
        let value = self.offline.then(|| vec![1]);
        let rows = Rows { settings: vec![(setting::OFFLINE.to_owned(), value)], ..Rows::default() };
        open.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        let address = open.exchange.address.clone();
        open.exchange.point(address, self.offline, now);
        open.changed(Topic::Sync);
        open.sync_status()
    }
}
