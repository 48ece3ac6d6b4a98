//! Foreign changes: applied to a copy, inside a panic boundary, and believed only when they survive saving.

use crate::history::History;
use crate::{Document, DocumentFault, GuardedChange};
use automerge::{Automerge, Change, ReadDoc};
use std::panic::{AssertUnwindSafe, catch_unwind};

impl Document {
    /// The document with these changes in it. This one stays as it is, whatever happens. Changes that are known
    /// already are passed over.
    ///
    /// # Errors
    /// [`DocumentFault::NotTakenIn`] when a change does not take hold, [`DocumentFault::NotSaved`] when the result
    /// does not open again, [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn take_in(&self, changes: &[GuardedChange]) -> Result<Document, DocumentFault> {
        let new: Vec<&GuardedChange> = changes.iter().filter(|change| !self.has(&change.hash())).collect();
        if new.is_empty() {
            return Ok(self.clone());
        }
        let work = || self.with(&new);
        let mut with = catch_unwind(AssertUnwindSafe(work)).map_err(|_| DocumentFault::Broken(self.id))??;
        with.saved = Some(with.save()?);
        Ok(with)
    }

    fn with(&self, new: &[&GuardedChange]) -> Result<Document, DocumentFault> {
        let mut automerge = self.automerge.clone();
        apply(&mut automerge, new).ok_or(DocumentFault::Broken(self.id))?;
        let mut history: History = self.history.clone();
        for change in new {
            let stands = automerge.get_change_meta_by_hash(&automerge::ChangeHash(change.hash().0)).is_some();
            if !stands || !history.add(change.facts().clone(), change.max_op()) {
                return Err(DocumentFault::NotTakenIn(change.hash()));
            }
        }
        if !automerge.get_missing_deps(&[]).is_empty() || history.len() != automerge.stats().num_changes {
            return Err(DocumentFault::Broken(self.id));
        }
        let moment = crate::document::moment_of(&automerge);
        let with =
            Document { id: self.id, kind: self.kind, automerge, history, moment, shown: None, saved: None };
        with.content()?;
        Ok(with)
    }
}

/// Hands checked bytes to Automerge.
fn apply(automerge: &mut Automerge, new: &[&GuardedChange]) -> Option<()> {
    let parsed: Result<Vec<Change>, _> = new.iter().map(|change| Change::try_from(change.bytes())).collect();
    automerge.apply_changes(parsed.ok()?).ok()
}
