//! One circle of readers as this device sees it: the membership log, what it means, and the keys in hand.

use crate::fault::AppFault;
use crate::keys::Keys;
use domain::SpaceKind;
use identity::{
    Certificate, ControlLog, IdentityFault, Mark, Membership, Operation, SpaceRole, Standing, Target,
};
use ids::{CaseId, ControlId, DeviceId, PersonId, RandomSource, SpaceId};
use protocol::Covered;
use sealing::EpochKey;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{ControlRow, EpochKeyRow, Rows};

/// Operations that wait for their parents. A hub hands them out parents first, so more than a few come only from one that
/// makes them up to fill the disk.
const EARLY_OPERATIONS: usize = 1_000;

/// An operation of our own that must be kept and sent.
#[derive(Clone, Debug)]
pub(crate) struct Authored {
    pub(crate) id: ControlId,
    pub(crate) bytes: Vec<u8>,
}

/// One circle of readers.
pub(crate) struct Circle {
    pub(crate) space: SpaceId,
    pub(crate) kind: SpaceKind,
    pub(crate) case: Option<CaseId>,
    log: ControlLog,
    keys: BTreeMap<ControlId, EpochKey>,
    /// Operations whose parents have not come.
    early: Vec<Vec<u8>>,
    /// Whether membership was read anew and nobody has looked yet at what that asks of this device.
    stirred: bool,
}

impl Circle {
    /// Puts a circle together from what the store holds.
    pub(crate) fn from_parts(
        space: SpaceId,
        kind: SpaceKind,
        case: Option<CaseId>,
        controls: Vec<Vec<u8>>,
        keys: BTreeMap<ControlId, EpochKey>,
    ) -> Self {
        let log = ControlLog::new(space);
        let mut circle = Self { space, kind, case, log, keys, early: controls, stirred: true };
        circle.settle();
        circle
    }

    /// Founds a circle whose only member is this device, with its first key.
    pub(crate) fn found(
        kind: SpaceKind,
        case: Option<CaseId>,
        me: &Keys,
        random: &mut dyn RandomSource,
    ) -> Result<(Self, Vec<Authored>), AppFault> {
        let founded = identity::found_space(random, &me.device, me.certificate.clone())?;
        let mut circle =
            Self::from_parts(founded.space, kind, case, vec![founded.bytes.clone()], BTreeMap::new());
        let genesis = Authored { id: founded.genesis, bytes: founded.bytes };
        let epoch = circle.open_epoch(me, random)?;
        Ok((circle, vec![genesis, epoch]))
    }

    /// An operation of our own with the key that it brought, to be written.
    pub(crate) fn keep_control(&self, authored: &Authored, rows: &mut Rows) {
        let (id, space, bytes) = (authored.id, self.space, authored.bytes.clone());
        rows.controls.push(ControlRow { id, space, bytes, mine_unsent: true });
        let key = self.key(&id).map(|key| EpochKeyRow { space, epoch: id, key: *key.as_bytes() });
        rows.epoch_keys.extend(key);
    }

    /// Who takes part, by everything that is known.
    pub(crate) fn members(&self) -> Arc<Membership> {
        self.log.evaluate()
    }

    /// The operation that names the circle.
    pub(crate) fn genesis(&self) -> Option<ControlId> {
        self.log.genesis()
    }

    /// Whether a device was let in and taken out again.
    pub(crate) fn former_device(&self, device: &DeviceId) -> bool {
        self.members().former.contains_key(device) && !self.members().devices.contains_key(device)
    }

    /// Every device that was ever taken out as a device, and not with its person.
    pub(crate) fn devices_taken_out(&self) -> BTreeSet<DeviceId> {
        let members = self.members();
        let holding = self.log.operations().filter(|(id, _)| members.holds(id));
        holding
            .filter_map(|(_, signed)| match &signed.operation {
                Operation::Remove { target: Target::Device(device), .. } => Some(*device),
                _ => None,
            })
            .collect()
    }

    /// The removals that hold.
    pub(crate) fn removals(&self) -> Vec<ControlId> {
        let members = self.members();
        let removals = self
            .log
            .operations()
            .filter(|(id, signed)| matches!(signed.operation, Operation::Remove { .. }) && members.holds(id));
        removals.map(|(id, _)| id).collect()
    }

    /// Everybody who was ever let in, by whomever.
    pub(crate) fn persons_ever(&self) -> BTreeSet<PersonId> {
        self.given_roles().map(|(person, _)| person).collect()
    }

    /// Everybody who was ever let in to read and write, and not to decide.
    pub(crate) fn guests_ever(&self) -> BTreeSet<PersonId> {
        let guests = self.given_roles().filter(|(_, role)| *role != SpaceRole::Admin);
        guests.map(|(person, _)| person).collect()
    }

    /// Everybody who decides who takes part, or did, by operations that hold.
    pub(crate) fn deciders_ever(&self) -> BTreeSet<PersonId> {
        let members = self.members();
        let holding = self.log.operations().filter(|(id, _)| members.holds(id));
        let given = holding.filter_map(|(_, signed)| given_role(&signed.operation));
        given.filter(|(_, role)| *role == SpaceRole::Admin).map(|(person, _)| person).collect()
    }

    /// Whose device one is that takes part, or did.
    pub(crate) fn person_of(&self, device: &DeviceId) -> Option<PersonId> {
        let members = self.members();
        let member = members.devices.get(device).map(|member| member.person);
        member.or_else(|| members.former.get(device).map(|former| former.person))
    }

    /// The devices that a device let in, whether that holds or not.
    pub(crate) fn let_in_by(&self, author: &DeviceId) -> Vec<DeviceId> {
        let by = self.log.operations().filter(|(_, signed)| signed.author == *author);
        by.filter_map(|(_, signed)| match &signed.operation {
            Operation::AddDevice { certificate } => Some(certificate.device),
            _ => None,
        })
        .collect()
    }

    fn given_roles(&self) -> impl Iterator<Item = (PersonId, SpaceRole)> {
        self.log.operations().filter_map(|(_, signed)| given_role(&signed.operation))
    }

    /// The newest operations.
    pub(crate) fn heads(&self) -> Vec<ControlId> {
        self.log.heads()
    }

    /// Whether an operation is known, in its place or early.
    pub(crate) fn knows(&self, id: &ControlId) -> bool {
        self.log.contains(id)
    }

    /// The key to write under, if there is one that no outsider can hold. Who was removed with words unsent seals those under
    /// the deepest key in hand that the members hold too: they may look at them and take them in.
    pub(crate) fn writing_key(&self, me: &DeviceId) -> Option<(ControlId, &EpochKey)> {
        let members = self.members();
        let epoch = if members.may_read(me) {
            members.current_epoch?
        } else {
            let held = self.keys.keys().filter_map(|epoch| members.epochs.get_key_value(epoch));
            held.filter(|(_, facts)| facts.holds)
                .max_by_key(|(epoch, facts)| (facts.depth, **epoch))?
                .0
                .to_owned()
        };
        self.keys.get(&epoch).map(|key| (epoch, key))
    }

    /// Whether an own operation is worth sending. Whoever takes part sends everything they said, what has no effect too: what they
    /// say later stands on it. Who was removed has no say in what came after that.
    pub(crate) fn is_worth_sending(&self, operation: &ControlId, me: &DeviceId) -> bool {
        let members = self.members();
        if members.may_read(me) || members.holds(operation) {
            return true;
        }
        let mine = self.log.operations().filter(|(id, signed)| signed.author == *me && members.holds(id));
        mine.map(|(id, _)| self.log.past_of(&id)).any(|past| past.contains(operation))
    }

    /// Whether membership moved since this was last asked.
    pub(crate) fn take_stirred(&mut self) -> bool {
        std::mem::take(&mut self.stirred)
    }

    /// Whether membership moved and nobody has looked yet.
    pub(crate) fn is_stirred(&self) -> bool {
        self.stirred
    }

    /// What membership asks of this device is to be looked at again.
    pub(crate) fn stir(&mut self) {
        self.stirred = true;
    }

    /// The key of an epoch, if this device holds it.
    pub(crate) fn key(&self, epoch: &ControlId) -> Option<&EpochKey> {
        self.keys.get(epoch)
    }

    /// Takes in an operation that came from elsewhere. `false` when it is not one of this circle at all.
    pub(crate) fn take_control(&mut self, bytes: Vec<u8>) -> bool {
        match self.log.add(&bytes) {
            Ok(_) => self.settle(),
            Err(IdentityFault::MissingParents { .. }) if self.early.len() < EARLY_OPERATIONS => {
                self.early.push(bytes);
            }
            Err(_) => return false,
        }
        self.stirred = true;
        true
    }

    /// Adds every early operation whose parents have come, until nothing changes.
    fn settle(&mut self) {
        loop {
            let before = self.early.len();
            let log = &mut self.log;
            self.early.retain(|bytes| matches!(log.add(bytes), Err(IdentityFault::MissingParents { .. })));
            if self.early.len() == before || self.early.is_empty() {
                break;
            }
        }
    }

    /// Opens every key that the log holds for this device and that was not in hand: the new ones.
    pub(crate) fn learn_keys(&mut self, me: &Keys) -> Vec<(ControlId, EpochKey)> {
        let before: BTreeSet<ControlId> = self.keys.keys().copied().collect();
        sealing::open_epoch_keys(&self.log, &me.device.id(), &me.encryption, &mut self.keys);
        let new = self.keys.iter().filter(|(epoch, _)| !before.contains(epoch));
        new.map(|(epoch, key)| (*epoch, key.clone())).collect()
    }

    /// Opens a new key for everybody who is a member now, with all older keys sealed under it.
    pub(crate) fn open_epoch(
        &mut self,
        me: &Keys,
        random: &mut dyn RandomSource,
    ) -> Result<Authored, AppFault> {
        let (key, operation) = sealing::new_epoch(&self.log, &self.members(), &self.keys, random)?;
        let authored = self.author(me, &operation)?;
        self.keys.insert(authored.id, key);
        Ok(authored)
    }

    /// Lets a person's device take part, and hands it every key in hand so that it reads the history.
    pub(crate) fn admit(
        &mut self,
        certificate: &Certificate,
        role: SpaceRole,
        me: &Keys,
        random: &mut dyn RandomSource,
    ) -> Result<Vec<Authored>, AppFault> {
        let mut authored = Vec::new();
        let person: PersonId = certificate.person;
        if !self.members().persons.contains_key(&person) {
            authored.push(self.author(me, &Operation::AddPerson { person, role })?);
        }
        if !self.members().devices.contains_key(&certificate.device) {
            authored.push(self.author(me, &Operation::AddDevice { certificate: certificate.clone() })?);
        }
        authored.extend(self.hand_on(me, random)?);
        Ok(authored)
    }

    /// Hands every key in hand to the members who cannot hold it yet, the deepest first: older ones open under it.
    pub(crate) fn hand_on(
        &mut self,
        me: &Keys,
        random: &mut dyn RandomSource,
    ) -> Result<Vec<Authored>, AppFault> {
        let members = self.members();
        let mut authored = Vec::new();
        if !members.may_read(&me.device.id()) {
            return Ok(authored);
        }
        let mut held: Vec<_> = self.keys.iter().map(|(epoch, key)| (*epoch, key.clone())).collect();
        held.sort_by_key(|(epoch, _)| std::cmp::Reverse(members.epochs.get(epoch).map(|facts| facts.depth)));
        for (epoch, key) in held {
            if let Some(operation) = sealing::rewrap(&self.log, &self.members(), &epoch, &key, random) {
                authored.push(self.author(me, &operation)?);
            }
        }
        Ok(authored)
    }

    /// Takes somebody out, with a new key for those who stay. `integrated`: how far this device has taken everybody's words in.
    pub(crate) fn remove(
        &mut self,
        target: Target,
        integrated: &[Covered],
        me: &Keys,
        random: &mut dyn RandomSource,
    ) -> Result<Vec<Authored>, AppFault> {
        let members = self.members();
        let meant = |covered: &&Covered| match target {
            Target::Device(device) => device == covered.author,
            Target::Person(person) => {
                let of_member = members.devices.get(&covered.author).map(|member| member.person);
                let of_former = || members.former.get(&covered.author).map(|former| former.person);
                of_member.or_else(of_former) == Some(person)
            }
        };
        let theirs = integrated.iter().filter(meant).map(mark).collect();
        let removal = self.author(me, &Operation::Remove { target, integrated: theirs })?;
        if !self.members().holds(&removal.id) {
            return Err(AppFault::NotAllowed("only an admin removes others, and the last admin stays"));
        }
        let mut authored = vec![removal];
        if self.members().may_read(&me.device.id()) {
            authored.push(self.open_epoch(me, random)?);
        }
        // What the removed had taken in of others who are out: they cannot say it themselves any more.
        authored.extend(self.keep(integrated, me)?);
        Ok(authored)
    }

    /// Says that more was integrated of removed devices than whoever removed them knew.
    pub(crate) fn keep(&mut self, integrated: &[Covered], me: &Keys) -> Result<Option<Authored>, AppFault> {
        let members = self.members();
        if !members.may_write(&me.device.id()) {
            return Ok(None);
        }
        let late = |covered: &&Covered| {
            members.standing(&covered.author, covered.incarnation, covered.sequence) == Standing::Late
        };
        let integrated: Vec<Mark> = integrated.iter().filter(late).map(mark).collect();
        if integrated.is_empty() {
            return Ok(None);
        }
        self.author(me, &Operation::Keep { integrated }).map(Some)
    }

    /// Takes out a device of one's own that has written nothing.
    pub(crate) fn take_out(&mut self, device: DeviceId, me: &Keys) -> Result<Authored, AppFault> {
        let target = Target::Device(device);
        self.author(me, &Operation::Remove { target, integrated: Vec::new() })
    }

    fn author(&mut self, me: &Keys, operation: &Operation) -> Result<Authored, AppFault> {
        let (id, bytes) = identity::author_operation(&self.log, &me.device, operation)?;
        self.log.add(&bytes)?;
        Ok(Authored { id, bytes })
    }
}

fn given_role(operation: &Operation) -> Option<(PersonId, SpaceRole)> {
    match operation {
        Operation::Genesis { founder, .. } => Some((founder.person, SpaceRole::Admin)),
        Operation::AddPerson { person, role } | Operation::SetRole { person, role, .. } => {
            Some((*person, *role))
        }
        _ => None,
    }
}

fn mark(covered: &Covered) -> Mark {
    Mark { author: covered.author, incarnation: covered.incarnation, sequence: covered.sequence }
}
