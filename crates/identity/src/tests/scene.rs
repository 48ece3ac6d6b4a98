//! People with devices, and a space to put them in.

use ids::{ControlId, DeviceId, PersonId};

use crate::*;

/// Somebody with one device.
pub(super) struct Party {
    pub(super) person: PersonKey,
    pub(super) device: DeviceKeys,
}

impl Party {
    pub(super) fn new(number: u8) -> Self {
        Self {
            person: PersonKey::from_seed(&[number; 32]),
            device: DeviceKeys::from_seed(&[number ^ 0x80; 32]),
        }
    }

    pub(super) fn id(&self) -> PersonId {
        self.person.id()
    }

    pub(super) fn device_id(&self) -> DeviceId {
        self.device.id()
    }

    pub(super) fn certificate(&self) -> Certificate {
        certify(&self.person, &self.device)
    }
}

pub(super) fn certify(person: &PersonKey, device: &DeviceKeys) -> Certificate {
    Certificate::issue(person, device, vec![1; 33], CertificateKind::Normal, vec![])
}

/// A log that only its founder is in.
pub(super) fn founded(founder: &Party) -> ControlLog {
    let mut random = |bytes: &mut [u8]| bytes.fill(0x11);
    let founded = found_space(&mut random, &founder.device, founder.certificate()).unwrap();
    let mut log = ControlLog::new(founded.space);
    assert_eq!(log.add(&founded.bytes), Ok(founded.genesis));
    log
}

/// Says something after everything in the log.
pub(super) fn say(log: &mut ControlLog, author: &Party, operation: Operation) -> ControlId {
    let (id, bytes) = author_operation(log, &author.device, &operation).unwrap();
    assert_eq!(log.add(&bytes), Ok(id));
    id
}

/// Says something after given operations only.
pub(super) fn say_after(
    log: &mut ControlLog,
    author: &Party,
    mut parents: Vec<ControlId>,
    operation: Operation,
) -> ControlId {
    parents.sort();
    let (id, bytes) = SignedOperation::sign(&author.device, log.space(), parents, &operation).unwrap();
    assert_eq!(log.add(&bytes), Ok(id));
    id
}

pub(super) fn join(log: &mut ControlLog, admin: &Party, newcomer: &Party, role: SpaceRole) {
    say(log, admin, Operation::AddPerson { person: newcomer.id(), role });
    say(log, admin, Operation::AddDevice { certificate: newcomer.certificate() });
}

pub(super) fn wraps(devices: &[&Party]) -> Vec<Wrap> {
    devices.iter().map(|party| Wrap { device: party.device_id(), bytes: vec![7; 81] }).collect()
}

pub(super) fn epoch(number: u8, devices: &[&Party], older: &[ControlId]) -> Operation {
    let older = older.iter().map(|id| (*id, vec![number; 72])).collect();
    Operation::Epoch { salt: [number; 32], wraps: wraps(devices), older }
}

pub(super) fn remove(party: &Party) -> Operation {
    Operation::Remove { target: Target::Person(party.id()), integrated: vec![] }
}

/// Adds everything that is in another log.
pub(super) fn take_all(to: &mut ControlLog, from: &ControlLog) {
    for (id, _) in from.operations() {
        if to.contains(&id) {
            continue;
        }
        to.add(from.bytes(&id).unwrap()).unwrap();
    }
}
