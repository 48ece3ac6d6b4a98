//! Who takes part in a space, who did, and which keys there are: what a log means.

use std::collections::{BTreeMap, BTreeSet};

use ids::{ControlId, DeviceId, Incarnation, PersonId, Sequence};

use crate::{Certificate, SpaceRole};

/// A device that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whose device.
    pub person: PersonId,
    /// Its certificate; both signatures were checked when the operation was added.
    pub certificate: Certificate,
}

/// A device that could once write and cannot now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// Whose device.
    pub person: PersonId,
    /// How much of what it wrote is taken in: up to these, by incarnation. Whoever removed it, and members who had
    /// integrated more, said so.
    pub kept: BTreeMap<Incarnation, Sequence>,
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

/// How an envelope's author stands to the space, for that envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// May write now.
    Writer,
    /// May not write any more, but this was integrated before its removal was known everywhere.
    Kept,
    /// May not write any more, and nobody had integrated this: for review.
    Late,
    /// Never could write here.
    Stranger,
}

/// Who takes part in a space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Everybody with their role.
    pub persons: BTreeMap<PersonId, SpaceRole>,
    /// Their devices.
    pub devices: BTreeMap<DeviceId, Member>,
    /// Devices that could once write and cannot now.
    pub former: BTreeMap<DeviceId, Former>,
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

    /// Whether a device may change who takes part.
    #[must_use]
    pub fn may_admit(&self, device: &DeviceId) -> bool {
        self.role_of(device) == Some(SpaceRole::Admin)
    }

    /// What to do with one envelope of a device.
    #[must_use]
    pub fn standing(&self, device: &DeviceId, incarnation: Incarnation, sequence: Sequence) -> Standing {
        if self.may_write(device) {
            return Standing::Writer;
        }
        match self.former.get(device) {
            None => Standing::Stranger,
            Some(former) if former.kept.get(&incarnation) >= Some(&sequence) => Standing::Kept,
            Some(_) => Standing::Late,
        }
    }

    /// Member devices that cannot hold an epoch's key yet: those for whom a holder should rewrap it.
    #[must_use]
    pub fn lacking(&self, epoch: &ControlId) -> Vec<DeviceId> {
        let Some(facts) = self.epochs.get(epoch) else { return Vec::new() };
        self.devices.keys().filter(|device| !facts.exposed.contains(device)).copied().collect()
    }
}
