//! Taking back what I did in a document: one action, or a whole sitting.

use crate::contract::{ChangeUndo, ChangeUndone};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use documents::TextPlace;
use domain::TextField;
use ids::{Actor, ChangeHash, DocumentId, UtcMillis};
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
        let actors: BTreeSet<Actor> = meant.iter().map(|change| change.actor).collect();
        let mut mine: BTreeMap<Actor, bool> = BTreeMap::new();
        for actor in actors {
            mine.insert(actor, open.actor_author(case, actor)?.me);
        }
        let own = meant.iter().filter(|change| mine.get(&change.actor) == Some(&true));
        let own: BTreeSet<ChangeHash> = own.map(|change| change.hash).collect();
        if own.is_empty() {
            return Err(AppFault::NotAllowed("nothing of mine to take back"));
        }
        let frozen = frozen_texts(open, self.document, now)?;
        let (undone, heads) = open.edit(self.document, now, |edit| edit.undo(&own, &frozen))?;
        Ok(ChangeUndone { heads, left: u32::try_from(undone.left).unwrap_or(u32::MAX) })
    }
}

/// Texts that were shared: they change by a correction with a reason, and not by going back.
fn frozen_texts(open: &mut Open, id: DocumentId, now: UtcMillis) -> Result<Vec<TextField>, AppFault> {
    let document = &open.document(id)?.document;
    let (heads, texts) = (document.heads(), document.kind().frozen_texts());
    let mut frozen = Vec::new();
    for text in texts {
        if open.check_typing(id, &TextPlace::document(*text), &heads, now).is_err() {
            frozen.push(*text);
        }
    }
    Ok(frozen)
}
