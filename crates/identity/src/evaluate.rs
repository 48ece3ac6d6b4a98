//! What a set of operations means: a pure function of the set.

use std::collections::{BTreeMap, BTreeSet};

use ids::{ControlId, DeviceId, PersonId};

use crate::exposure::exposed_sets;
use crate::log::{ControlLog, Entry};
use crate::past::Past;
use crate::{Certificate, Operation, SpaceRole};

/// A device that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whose device.
    pub person: PersonId,
    /// Its certificate; both signatures were checked when the operation was added.
    pub certificate: Certificate,
}

/// What is known of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochFacts {
    /// Whether its author was a member. The key of an epoch that does not hold still opens what was sealed
    /// under it, and is never written under.
    pub holds: bool,
    /// One more than the deepest epoch that its author could have seen; the first has 1.
    pub depth: u32,
    /// Names the key without giving it away.
    pub salt: [u8; 32],
    /// Every device that can hold the key, member or not.
    pub exposed: BTreeSet<DeviceId>,
}

/// Who takes part in a space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Everybody with their role.
    pub persons: BTreeMap<PersonId, SpaceRole>,
    /// Their devices.
    pub devices: BTreeMap<DeviceId, Member>,
    /// Every key that was ever opened.
    pub epochs: BTreeMap<ControlId, EpochFacts>,
    /// The key to write under: greatest (depth, id) that no non-member can hold. Absent when a new one is needed.
    pub current_epoch: Option<ControlId>,
    /// The operations that have an effect.
    pub holding: BTreeSet<ControlId>,
}

impl Membership {
    /// Whether an operation has an effect.
    #[must_use]
    pub fn holds(&self, operation: &ControlId) -> bool {
        self.holding.contains(operation)
    }

    /// The role of a device's person; nothing for a device that does not take part.
    #[must_use]
    pub fn role_of(&self, device: &DeviceId) -> Option<SpaceRole> {
        self.devices.get(device).and_then(|member| self.persons.get(&member.person)).copied()
    }

    /// Whether a device may fetch this space.
    #[must_use]
    pub fn may_read(&self, device: &DeviceId) -> bool {
        self.role_of(device).is_some()
    }

    /// Whether a device may add envelopes to this space.
    #[must_use]
    pub fn may_write(&self, device: &DeviceId) -> bool {
        self.role_of(device) >= Some(SpaceRole::Writer)
    }

    /// Member devices that cannot hold an epoch's key yet: those for whom a holder should rewrap it.
    #[must_use]
    pub fn lacking(&self, epoch: &ControlId) -> Vec<DeviceId> {
        let Some(facts) = self.epochs.get(epoch) else { return Vec::new() };
        self.devices.keys().filter(|device| !facts.exposed.contains(device)).copied().collect()
    }
}

/// Where each right was given, as places in the order; a right counts for those who could have seen it.
#[derive(Default)]
struct Rights<'a> {
    persons: BTreeMap<PersonId, Vec<(usize, SpaceRole)>>,
    devices: BTreeMap<DeviceId, Vec<(usize, &'a Certificate)>>,
    epochs: BTreeMap<ControlId, (usize, u32)>,
}

impl<'a> Rights<'a> {
    /// A person's role as somebody with this past saw it; of several given at once, the least.
    fn role_in(&self, past: &Past, person: &PersonId) -> Option<SpaceRole> {
        let given = self.persons.get(person).into_iter().flatten();
        given.filter(|(place, _)| past.contains(*place)).map(|(_, role)| *role).min()
    }

    fn person_in(&self, past: &Past, device: &DeviceId) -> Option<PersonId> {
        let given = self.devices.get(device).into_iter().flatten();
        given.filter(|(place, _)| past.contains(*place)).map(|(_, found)| found.person).next()
    }

    /// Whether an operation holds, seen from its own past.
    fn allows(&self, past: &Past, entry: &Entry) -> bool {
        if matches!(entry.operation.operation, Operation::Genesis { .. }) {
            return true;
        }
        let Some(author) = self.person_in(past, &entry.operation.author) else { return false };
        let Some(role) = self.role_in(past, &author) else { return false };
        match &entry.operation.operation {
            Operation::Genesis { .. } | Operation::Epoch { .. } => true,
            Operation::AddPerson { person, .. } => {
                role == SpaceRole::Admin && self.role_in(past, person).is_none()
            }
            Operation::AddDevice { certificate } => {
                (role == SpaceRole::Admin || author == certificate.person)
                    && self.role_in(past, &certificate.person).is_some()
                    && self.person_in(past, &certificate.device).is_none()
            }
            Operation::Rewrap { epoch, .. } => {
                self.epochs.get(epoch).is_some_and(|(place, _)| past.contains(*place))
            }
        }
    }

    fn record(&mut self, place: usize, id: ControlId, depth: u32, operation: &'a Operation) {
        match operation {
            Operation::Genesis { founder, .. } => {
                self.persons.entry(founder.person).or_default().push((place, SpaceRole::Admin));
                self.devices.entry(founder.device).or_default().push((place, founder));
            }
            Operation::AddPerson { person, role } => {
                self.persons.entry(*person).or_default().push((place, *role));
            }
            Operation::AddDevice { certificate } => {
                self.devices.entry(certificate.device).or_default().push((place, certificate));
            }
            Operation::Epoch { .. } => {
                self.epochs.insert(id, (place, depth));
            }
            Operation::Rewrap { .. } => {}
        }
    }

    fn depth_after(&self, past: &Past) -> u32 {
        let seen = self.epochs.values().filter(|(place, _)| past.contains(*place));
        seen.map(|(_, depth)| *depth).max().unwrap_or(0).saturating_add(1)
    }
}

pub(crate) fn evaluate(log: &ControlLog) -> Membership {
    let order = log.in_order();
    let places: BTreeMap<ControlId, usize> =
        order.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    let mut pasts: Vec<Past> = Vec::with_capacity(order.len());
    let mut rights = Rights::default();
    let mut membership = Membership::default();
    let mut exposed = exposed_sets(&order);
    for (place, (id, entry)) in order.iter().enumerate() {
        let mut past = Past::default();
        for parent in entry.operation.parents.iter().filter_map(|parent| places.get(parent)) {
            past.insert(*parent);
            if let Some(further) = pasts.get(*parent) {
                past.absorb(further);
            }
        }
        let (holds, depth) = (rights.allows(&past, entry), rights.depth_after(&past));
        if let Operation::Epoch { salt, .. } = &entry.operation.operation {
            let exposed = exposed.remove(id).unwrap_or_default();
            membership.epochs.insert(*id, EpochFacts { holds, depth, salt: *salt, exposed });
        }
        if holds {
            rights.record(place, *id, depth, &entry.operation.operation);
            membership.holding.insert(*id);
        }
        pasts.push(past);
    }
    conclude(membership, &rights)
}

/// From who was given what to who takes part now.
fn conclude(mut membership: Membership, rights: &Rights<'_>) -> Membership {
    for (person, given) in &rights.persons {
        if let Some(role) = given.iter().map(|(_, role)| *role).min() {
            membership.persons.insert(*person, role);
        }
    }
    for (device, given) in &rights.devices {
        if let Some((_, certificate)) = given.first() {
            let member = Member { person: certificate.person, certificate: (*certificate).clone() };
            membership.devices.insert(*device, member);
        }
    }
    let usable = membership.epochs.iter().filter(|(_, facts)| {
        facts.holds && facts.exposed.iter().all(|device| membership.devices.contains_key(device))
    });
    membership.current_epoch = usable.max_by_key(|(id, facts)| (facts.depth, **id)).map(|(id, _)| *id);
    membership
}
