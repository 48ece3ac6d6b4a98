//! Choosing which copy of a profile is the right one.

use super::profile_status::state;
use crate::contract::{CopyChoice, CopyChoose, ProfileState};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for CopyChoose {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ProfileState, AppFault> {
        match self.choice {
            CopyChoice::UseThis => {
                let (open, random) = device.open_with_random()?;
                open.use_this_copy(now, random)?;
            }
            CopyChoice::PutAside => {
                device.open()?.put_this_copy_aside(now)?;
                device.close();
            }
        }
        Ok(state(device))
    }
}
