//! Devices that could once write and cannot now, and how much of their words is kept.

use std::collections::{BTreeMap, BTreeSet};

use ids::{DeviceId, PersonId};

use crate::order::Order;
use crate::{Former, Mark, Membership, Operation, SpaceRole, Target};

/// Everybody who could have thought themselves a writer, some of them only because whoever let them in was removed
/// at the same time and did not know.
#[derive(Default)]
struct Believed {
    devices: BTreeMap<DeviceId, PersonId>,
    writers: BTreeSet<PersonId>,
}

impl Believed {
    fn from(order: &Order<'_>) -> Self {
        let mut believed = Self::default();
        for (_, entry) in &order.entries {
            let operation = &entry.operation;
            if let Operation::Genesis { founder, .. } = &operation.operation {
                believed.devices.insert(founder.device, founder.person);
                believed.writers.insert(founder.person);
            }
            // A stranger's words make nobody a writer in anybody's eyes.
            if !believed.devices.contains_key(&operation.author) {
                continue;
            }
            match &operation.operation {
                Operation::AddPerson { person, role } | Operation::SetRole { person, role, .. }
                    if *role >= SpaceRole::Writer =>
                {
                    believed.writers.insert(*person);
                }
                Operation::AddDevice { certificate } => {
                    believed.devices.entry(certificate.device).or_insert(certificate.person);
                }
                _ => {}
            }
        }
        believed
    }
}

pub(crate) fn former_devices(order: &Order<'_>, membership: &Membership) -> BTreeMap<DeviceId, Former> {
    let Believed { devices, writers } = Believed::from(order);
    let mut former: BTreeMap<DeviceId, Former> = devices
        .into_iter()
        .filter(|(device, person)| writers.contains(person) && !membership.may_write(device))
        .map(|(device, person)| (device, Former { person, kept: BTreeMap::new() }))
        .collect();
    for (id, entry) in &order.entries {
        if !membership.holds(id) {
            continue;
        }
        match &entry.operation.operation {
            Operation::Remove { target, integrated } => keep(&mut former, Some(*target), integrated),
            Operation::SetRole { person, integrated, .. } => {
                keep(&mut former, Some(Target::Person(*person)), integrated);
            }
            Operation::Keep { integrated } => keep(&mut former, None, integrated),
            _ => {}
        }
    }
    former
}

/// Takes marks in; with a target only those of its devices.
fn keep(former: &mut BTreeMap<DeviceId, Former>, target: Option<Target>, marks: &[Mark]) {
    for mark in marks {
        let Some(found) = former.get_mut(&mark.author) else { continue };
        let meant = match target {
            None => true,
            Some(Target::Device(device)) => device == mark.author,
            Some(Target::Person(person)) => person == found.person,
        };
        if meant {
            let kept = found.kept.entry(mark.incarnation).or_insert(mark.sequence);
            *kept = mark.sequence.max(*kept);
        }
    }
}
