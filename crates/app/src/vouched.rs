//! Late words that a writer who remains had taken in before anybody knew of the removal. They are part of the case without
//! review, also when that writer never gets to say `Keep`: their own words may stand on them.
//!
//! Each envelope says how far its author had taken in everybody's log, so the newest of a writer says it all. Only writers who
//! remain vouch: a number can name words that are not written yet, and who is taken out must not let in what comes after.

use crate::fault::AppFault;
use crate::open::Open;
use identity::Membership;
use ids::{DeviceId, Incarnation, Sequence, SpaceId};
use protocol::Covered;
use std::collections::BTreeMap;
use store::InboxRow;

/// How far writers who remain have taken in what others wrote.
#[derive(Debug, Default)]
pub(crate) struct Vouched(BTreeMap<(DeviceId, Incarnation), Sequence>);

impl Vouched {
    /// Takes in what somebody says to have; it counts only when they may write.
    fn hear(&mut self, members: &Membership, by: &DeviceId, integrated: &[Covered]) {
        if !members.may_write(by) {
            return;
        }
        for log in integrated.iter().filter(|log| !members.may_write(&log.author)) {
            let reached = self.0.entry((log.author, log.incarnation)).or_insert(log.sequence);
            *reached = log.sequence.max(*reached);
        }
    }

    /// Whether a writer who remains had this.
    pub(crate) fn covers(&self, row: &InboxRow) -> bool {
        self.0.get(&(row.author, row.incarnation)).is_some_and(|reached| row.sequence <= *reached)
    }
}

impl Open {
    /// What writers who remain had of those who can write no more; nothing is read while nobody's words are late. An envelope
    /// that still waits counts too: what it waits for may be the words that it vouches for.
    pub(crate) fn vouched(&mut self, space: SpaceId, rows: &[InboxRow]) -> Result<Vouched, AppFault> {
        let members = self.circle(space)?.members();
        let mut vouched = Vouched::default();
        if !rows.iter().any(|row| members.former.contains_key(&row.author)) {
            return Ok(vouched);
        }
        let me = self.me.device;
        for device in members.devices.keys().filter(|device| **device != me) {
            let Some(newest) = self.store.newest_envelope_of(space, *device)? else { continue };
            if let Some(payload) = self.look_into(&newest)? {
                vouched.hear(&members, device, &payload.integrated);
            }
        }
        Ok(vouched)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Keys;
    use identity::{ControlLog, Operation, SpaceRole, Target, author_operation, found_space};
    use ids::EnvelopeId;
    use store::EnvelopeState;

    fn person(number: u8) -> Keys {
        Keys::generate(&mut |bytes: &mut [u8]| bytes.fill(number)).unwrap()
    }

    fn say(log: &mut ControlLog, by: &Keys, operation: Operation) {
        let (_, bytes) = author_operation(log, &by.device, &operation).unwrap();
        log.add(&bytes).unwrap();
    }

    fn row(author: DeviceId, sequence: u64) -> InboxRow {
        InboxRow {
            id: EnvelopeId([0; 32]),
            author,
            incarnation: Incarnation(1),
            sequence: Sequence(sequence),
            previous: None,
            epoch: ids::ControlId([0; 32]),
            state: EnvelopeState::Inbox,
            hub_position: None,
        }
    }

    #[test]
    fn who_remains_vouches_and_who_was_taken_out_does_not_even_for_themselves() {
        let (ada, bo, cy) = (person(1), person(2), person(3));
        let mut random = |bytes: &mut [u8]| bytes.fill(9);
        let founded = found_space(&mut random, &ada.device, ada.certificate.clone()).unwrap();
        let mut log = ControlLog::new(founded.space);
        log.add(&founded.bytes).unwrap();
        for newcomer in [&bo, &cy] {
            let (person, role) = (newcomer.person.id(), SpaceRole::Writer);
            say(&mut log, &ada, Operation::AddPerson { person, role });
            say(&mut log, &ada, Operation::AddDevice { certificate: newcomer.certificate.clone() });
        }
        let target = Target::Person(cy.person.id());
        say(&mut log, &ada, Operation::Remove { target, integrated: Vec::new() });
        let members = log.evaluate();
        let (hers, his) = (bo.device.id(), cy.device.id());
        let reached = |author, sequence| {
            vec![Covered { author, incarnation: Incarnation(1), sequence: Sequence(sequence) }]
        };
        let mut vouched = Vouched::default();
        vouched.hear(&members, &his, &reached(his, u64::MAX));
        assert!(!vouched.covers(&row(his, 1)));
        vouched.hear(&members, &hers, &reached(his, 7));
        vouched.hear(&members, &hers, &reached(his, 5));
        assert!(vouched.covers(&row(his, 7)) && !vouched.covers(&row(his, 8)));
    }
}
