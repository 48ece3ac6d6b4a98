//! Taking back what I did in a document: one action, or a whole sitting.

use crate::contract::{ChangeUndo, ChangeUndone};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::{Actor, ChangeHash, UtcMillis};
use std::collections::{BTreeMap, BTreeSet};

impl Run for ChangeUndo {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ChangeUndone, AppFault> {
        let open = device.open()?;
        let case = open.case_of(self.document)?;
        let document = &open.document(self.document)?.document;
        let meant = match &self.from {
            Some(from) => document.changes_between(from, &self.to)?,
            None => {
                let named = |hash: &ChangeHash| self.to.as_slice().contains(hash);
                document.changes().into_iter().filter(|change| named(&change.hash)).collect()
            }
        };
        let mut mine: BTreeMap<Actor, bool> = BTreeMap::new();
        for change in &meant {
            if !mine.contains_key(&change.actor) {
                mine.insert(change.actor, open.actor_author(case, change.actor)?.me);
            }
        }
        let own = meant.iter().filter(|change| mine.get(&change.actor) == Some(&true));
        let own: BTreeSet<ChangeHash> = own.map(|change| change.hash).collect();
        if own.is_empty() {
            return Err(AppFault::NotAllowed("nothing of mine to take back"));
        }
        let (undone, heads) = open.edit(self.document, now, |edit| edit.undo(&own))?;
        Ok(ChangeUndone { heads, left: u32::try_from(undone.left).unwrap_or(u32::MAX) })
    }
}
