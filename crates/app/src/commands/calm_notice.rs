//! Words that deserve a second look. Looks only.

use crate::calm::calm_words;
use crate::contract::{CalmNotice, CalmWords, FaultKind};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::limits;
use ids::UtcMillis;

impl Run for CalmNotice {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<CalmWords, AppFault> {
        device.open()?;
        if self.text.chars().count() > limits::TEXT {
            return Err(AppFault::invalid(FaultKind::TooLong, "text"));
        }
        Ok(calm_words(&self.text))
    }
}
