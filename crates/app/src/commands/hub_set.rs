//! Choosing the hub.

use crate::contract::{HubSet, SyncStatus, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::profile::setting;
use ids::UtcMillis;
use store::{LocalWrite, Rows};
use transport::HubAddress;

impl Run for HubSet {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<SyncStatus, AppFault> {
        let address = match self.address.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => Some(HubAddress::parse(text).map_err(|_| AppFault::HubAddress)?),
            None => None,
        };
        let open = device.open()?;
        let value = address.as_ref().map(|address| address.to_string().into_bytes());
        let rows = Rows { settings: vec![(setting::HUB.to_owned(), value)], ..Rows::default() };
        open.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        let offline = open.exchange.offline;
        open.exchange.point(address, offline, now);
        open.changed(Topic::Sync);
        open.sync_status()
    }
}
