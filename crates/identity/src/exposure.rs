//! Which devices can hold which key: computed from everything that was published, with right or without.

use std::collections::{BTreeMap, BTreeSet};

use ids::{ControlId, DeviceId};

use crate::Operation;
use crate::log::Entry;
use crate::past::Past;

/// For each epoch: its author, whoever it was wrapped for, whoever a holder handed it on to, and whoever holds a
/// later key under which it was sealed.
///
/// Right does not matter here (a key once published stays published), but holding does: only those who hold a key
/// can hand it on. So the words of a stranger, who cannot hold it, expose nothing, and a stranger cannot force
/// endless new keys by naming itself.
pub(crate) fn exposed_sets(order: &[(ControlId, &Entry)]) -> BTreeMap<ControlId, BTreeSet<DeviceId>> {
    let mut holders = Holders::default();
    for (id, entry) in order {
        if let Operation::Epoch { wraps, .. } = &entry.operation.operation {
            let mut first = holders.set(wraps.iter().map(|wrap| wrap.device));
            first.insert(holders.number(entry.operation.author));
            holders.of_epoch.insert(*id, first);
        }
    }
    // Keys are sealed under later ones, so nearly everything flows backwards.
    while order.iter().rev().fold(false, |grew, (id, entry)| holders.spread(*id, entry) || grew) {}
    let Holders { of_epoch, devices, .. } = holders;
    let named = |held: &Past| {
        devices.iter().enumerate().filter(|(n, _)| held.contains(*n)).map(|(_, d)| *d).collect()
    };
    of_epoch.iter().map(|(id, held)| (*id, named(held))).collect()
}

/// Who holds which key, with devices as numbers.
#[derive(Default)]
struct Holders {
    of_epoch: BTreeMap<ControlId, Past>,
    numbers: BTreeMap<DeviceId, usize>,
    devices: Vec<DeviceId>,
}

impl Holders {
    fn number(&mut self, device: DeviceId) -> usize {
        let devices = &mut self.devices;
        *self.numbers.entry(device).or_insert_with(|| {
            devices.push(device);
            devices.len() - 1
        })
    }

    fn set(&mut self, devices: impl Iterator<Item = DeviceId>) -> Past {
        let mut set = Past::default();
        devices.for_each(|device| set.insert(self.number(device)));
        set
    }

    /// Follows one operation once; whether any set grew.
    fn spread(&mut self, id: ControlId, entry: &Entry) -> bool {
        let author = self.number(entry.operation.author);
        match &entry.operation.operation {
            Operation::Rewrap { epoch, wraps } => {
                let to = self.set(wraps.iter().map(|wrap| wrap.device));
                self.hand_on(epoch, author, &to)
            }
            Operation::Epoch { older, .. } => {
                let to = self.of_epoch.get(&id).cloned().unwrap_or_default();
                older.iter().fold(false, |grew, (epoch, _)| self.hand_on(epoch, author, &to) || grew)
            }
            _ => false,
        }
    }

    fn hand_on(&mut self, epoch: &ControlId, by: usize, to: &Past) -> bool {
        let holders = self.of_epoch.get_mut(epoch).filter(|holders| holders.contains(by));
        holders.is_some_and(|holders| holders.absorb(to))
    }
}
