//! Taking people and devices out, and what a change of membership asks of this device.
//!
//! Whoever is taken out keeps what they had. What is written from then on is sealed under a new key that is made in the same
//! transaction as the removal; what they wrote before they knew waits for review (`late_words.rs`).

use crate::commit_edit::Batch;
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::time::day_of;
use domain::{Field, PartyStatus, Value};
use identity::Target;
use ids::{CaseId, ControlId, DeviceId, PartId, RandomSource, SpaceId, UtcMillis};
use store::{LocalWrite, Rows};

impl Open {
    /// Whether this device takes part in a circle.
    pub(crate) fn takes_part(&mut self, space: SpaceId) -> Result<bool, AppFault> {
        let me = self.me.device;
        Ok(self.circle(space)?.members().may_read(&me))
    }

    /// Whether the others take in what this device has written in a circle.
    pub(crate) fn is_heard(&mut self, space: SpaceId) -> Result<bool, AppFault> {
        let me = self.me.device;
        Ok(self.circle(space)?.members().may_write(&me))
    }

    /// Whether this device may write in a circle from now on.
    pub(crate) fn may_write(&mut self, space: SpaceId) -> Result<bool, AppFault> {
        Ok(self.is_heard(space)? && !self.is_closed(space)?)
    }

    /// Whether I decide who takes part in a case.
    pub(crate) fn may_admit(&mut self, case: CaseId) -> Result<bool, AppFault> {
        let me = self.me.device;
        let mut decides = false;
        for row in self.store.spaces_of(Some(case))? {
            decides |= self.circle(row.space)?.members().may_admit(&me);
        }
        Ok(decides)
    }

    /// A party leaves a case: out of every circle, with new keys for the others, and marked as having left. Durable
    /// together or not at all; for who leaves by themselves the mark comes first, and they may press again.
    pub(crate) fn remove_party(
        &mut self,
        case: CaseId,
        party: PartId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let entry = self.parties_now(case)?.into_iter().find(|entry| entry.part == party);
        let entry = entry.ok_or_else(|| AppFault::missing("party", party))?;
        let leaving = entry.person == Some(self.me.person);
        if !leaving && !self.may_admit(case)? {
            return Err(AppFault::NotAllowed("only whoever decides who takes part removes others"));
        }
        let mut batch = Batch::default();
        let document = self.case_document(case)?;
        let left = PartyStatus::Left.code().to_owned();
        self.edit_in(&mut batch, document, now, |edit| {
            edit.set(Some(party), Field::PartyStatus, &Value::Code(left))?;
            edit.set(Some(party), Field::End, &Value::Date(day_of(now)))
        })?;
        if leaving {
            // Who leaves says so as a member still: it is sealed before the removal, and counted in it.
            self.commit(std::mem::take(&mut batch), now)?;
            self.seal_outbox(now, random)?;
        }
        if let Some(person) = entry.person {
            for row in self.store.spaces_of(Some(case))? {
                if self.circle(row.space)?.members().persons.contains_key(&person) {
                    self.remove_from(row.space, Target::Person(person), &mut batch.rows, random)?;
                }
            }
        }
        batch.topics.extend([Topic::Cases, Topic::Case(case)]);
        self.commit(batch, now)?;
        Ok(())
    }

    /// Takes one of my own devices out of everything, with new keys: what is written from now on it can never open.
    pub(crate) fn remove_device(
        &mut self,
        device: DeviceId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        if device == self.me.device {
            return Err(AppFault::NotAllowed("a device does not remove itself"));
        }
        if self.store.person_of(device)? != Some(self.me.person) {
            return Err(AppFault::missing("device", device));
        }
        let mut batch = Batch::default();
        for row in self.store.spaces()? {
            let members = self.circle(row.space)?.members();
            if members.devices.contains_key(&device) && members.may_read(&self.me.device) {
                self.remove_from(row.space, Target::Device(device), &mut batch.rows, random)?;
            }
            batch.topics.extend(row.case.map(Topic::Case));
        }
        batch.topics.push(Topic::Cases);
        self.commit(batch, now)?;
        Ok(())
    }

    /// A device that was let in by mistake, and every device of mine that it has let in since, and so on: the last one first, so
    /// that whatever is left over when this is interrupted is still found from the first.
    pub(crate) fn let_in_through(&mut self, device: DeviceId) -> Result<Vec<DeviceId>, AppFault> {
        let spaces: Vec<SpaceId> = self.store.spaces()?.into_iter().map(|row| row.space).collect();
        let mut found = vec![device];
        let mut looked = 0;
        while let Some(by) = found.get(looked).copied() {
            looked += 1;
            for space in &spaces {
                let others = self.circle(*space)?.let_in_by(&by);
                let mine = |other: &DeviceId| *other != self.me.device && self.is_mine(*other);
                let new: Vec<DeviceId> =
                    others.into_iter().filter(|other| mine(other) && !found.contains(other)).collect();
                found.extend(new);
            }
        }
        found.reverse();
        Ok(found)
    }

    /// Adds a removal and the key after it to a write, and gives the removal.
    pub(crate) fn remove_from(
        &mut self,
        space: SpaceId,
        target: Target,
        rows: &mut Rows,
        random: &mut dyn RandomSource,
    ) -> Result<ControlId, AppFault> {
        let integrated = self.store.version_vector(space)?;
        self.circle(space)?;
        // Out of the memory until it has succeeded: what did not is read from disk again.
        let Some(mut circle) = self.circles.remove(&space) else {
            return Err(AppFault::Inside("a circle that was just there"));
        };
        let authored = circle.remove(target, &integrated, &self.keys, random)?;
        self.circles.insert(space, circle);
        authored.iter().try_for_each(|operation| self.keep_control(space, operation, rows))?;
        authored.first().map(|removal| removal.id).ok_or(AppFault::Inside("a removal without its operation"))
    }

    /// Whether what was said while this device was out is to be sent after all: what it says from now on stands on that, or
    /// what it said counts.
    pub(crate) fn is_heard_again(&mut self, space: SpaceId) -> Result<bool, AppFault> {
        let held_back = self.store.held_back(space)?;
        if held_back.is_empty() {
            return Ok(false);
        }
        let me = self.me.device;
        let circle = self.circle(space)?;
        Ok(held_back.iter().any(|operation| circle.is_worth_sending(operation, &me)))
    }

    /// Says what members owe each other after membership moved: keys for those who lack them, and how much was integrated of
    /// devices that were removed.
    pub(crate) fn answer_membership(&mut self, random: &mut dyn RandomSource) -> Result<(), AppFault> {
        let stirred: Vec<SpaceId> =
            self.circles.iter().filter(|(_, circle)| circle.is_stirred()).map(|(space, _)| *space).collect();
        for space in stirred {
            let integrated = self.store.version_vector(space)?;
            let Some(mut circle) = self.circles.remove(&space) else { continue };
            circle.take_stirred();
            let mut authored = circle.hand_on(&self.keys, random)?;
            authored.extend(circle.keep(&integrated, &self.keys)?);
            self.circles.insert(space, circle);
            let mut rows = Rows::default();
            rows.heard_again.extend(self.is_heard_again(space)?.then_some(space));
            if authored.is_empty() && rows.heard_again.is_empty() {
                continue;
            }
            authored.iter().try_for_each(|operation| self.keep_control(space, operation, &mut rows))?;
            if let Err(fault) = self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() }) {
                self.circles.clear();
                return Err(fault.into());
            }
        }
        Ok(())
    }
}
