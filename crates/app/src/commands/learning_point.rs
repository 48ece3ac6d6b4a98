//! What was learned, without names, for a person to read before they tell it.

use crate::contract::{LearningPoint, NamelessView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for LearningPoint {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<NamelessView, AppFault> {
        device.open()?.learning_point(self.document)
    }
}
