//! The sentences of distance of several cases, beside each other and never summed; from the read model alone.

use crate::contract::{DistanceAmong, DistanceView, FaultKind};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

/// Cases in one question: it takes some 20 ms, in which nothing else is answered.
const CASES: usize = 50;

impl Run for DistanceAmong {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<DistanceView>, AppFault> {
        if self.cases.len() > CASES {
            return Err(AppFault::invalid(FaultKind::TooLong, "cases"));
        }
        let open = device.open()?;
        let mut told = Vec::new();
        for case in self.cases {
            let of_case = open.distances_of(case, true, now)?;
            told.extend(of_case.into_iter().filter(|distance| distance.agreed.is_none()));
        }
        Ok(told)
    }
}
