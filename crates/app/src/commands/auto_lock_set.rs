//! Choosing when Felles locks by itself.

use crate::contract::{AutoLockSet, LockView, Topic};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for AutoLockSet {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<LockView, AppFault> {
        device.set_auto_lock(self.minutes, self.hide_locks)?;
        device.changed(Topic::Profile);
        device.lock_view()
    }
}
