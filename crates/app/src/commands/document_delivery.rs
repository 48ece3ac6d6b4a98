//! How far my words in one document have come.

use crate::contract::{Delivery, DocumentDelivery};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DocumentDelivery {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Delivery, AppFault> {
        let open = device.open()?;
        let space = open.document(self.document)?.space;
        let case = open.case_of(self.document)?;
        open.delivery(case, space, self.document)
    }
}
