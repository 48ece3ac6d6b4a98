//! Who takes part in a case but lost their last device: they can be invited anew, as the party that they are.

use crate::fault::AppFault;
use crate::open::Open;
use domain::SpaceKind;
use ids::{CaseId, PersonId};
use std::collections::BTreeSet;

impl Open {
    /// Persons who once had a device in a case and have none now.
    pub(crate) fn without_device(&mut self, case: CaseId) -> Result<BTreeSet<PersonId>, AppFault> {
        let shared = self.space_of(case, SpaceKind::Shared)?;
        let members = self.circle(shared)?.members();
        let mut persons: BTreeSet<PersonId> = members.former.values().map(|former| former.person).collect();
        for member in members.devices.values() {
            persons.remove(&member.person);
        }
        Ok(persons)
    }
}
