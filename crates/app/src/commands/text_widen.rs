//! Sharing a text with more people: a new document there and an archived one here, in one transaction.

use crate::contract::{FaultKind, TextWiden, Widened};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for TextWiden {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Widened, AppFault> {
        let (open, random) = device.open_with_random()?;
        let copy = open.wider_copy(self.document, self.to)?;
        if copy.heads != self.heads {
            return Err(AppFault::invalid(FaultKind::ChangedSince, "heads"));
        }
        if !copy.says_something() {
            return Err(AppFault::invalid(FaultKind::MissingField, "text"));
        }
        open.widen(self.document, copy, random, now)
    }
}
