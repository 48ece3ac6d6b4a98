//! Which question of which visit is being answered; on this device alone.

use crate::contract::{FieldPlaceKeep, Nothing};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::profile::setting;
use ids::UtcMillis;
use store::{LocalWrite, Rows};

impl Run for FieldPlaceKeep {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Nothing, AppFault> {
        let open = device.open()?;
        let bytes = self.step.map(|step| {
            let mut bytes = self.document.as_bytes().to_vec();
            bytes.extend(step.to_le_bytes());
            bytes
        });
        if open.store.setting(setting::FIELD_PLACE)? != bytes {
            let rows = Rows { settings: vec![(setting::FIELD_PLACE.to_owned(), bytes)], ..Rows::default() };
            open.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        }
        Ok(Nothing {})
    }
}
