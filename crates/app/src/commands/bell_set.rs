//! Having this machine say outside of the window that a reminder has come, or no more.

use crate::contract::{BellSet, BellView, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for BellSet {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<BellView, AppFault> {
        device.set_bell(self.words, now)?;
        device.changed(Topic::Profile);
        device.bell_view()
    }
}
