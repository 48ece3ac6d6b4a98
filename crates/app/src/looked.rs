//! What a person has looked at, on all of their devices.
//!
//! It is nobody else's business, so it stands in no circle of a case. Each device adds what its person looked at to a log of its own
//! in the private circle, when something was new there and there is another device to tell; the others take it over as far as the
//! same words have come to them.

use crate::commit_edit::Batch;
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::{Fields, of_kind};
use crate::recovery_device::RecoveryDevice;
use documents::{Document, Edit};
use domain::{DocumentKind, Field, PartKind, SpaceKind, Value, limits};
use ids::{CaseId, ChangeHash, DocumentId, Heads, PartId, RandomSource, SpaceId, UtcMillis};
use std::collections::BTreeMap;
use store::{Rows, SeenElsewhereRow};

impl Open {
    /// The person has looked at a moment of a document; durable when this returns.
    pub(crate) fn look(
        &mut self,
        case: CaseId,
        (document, heads): (DocumentId, Heads),
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let mut batch = Batch::default();
        if self.store.is_unread(document)?
            && heads.as_slice().len() <= limits::HEADS
            && let Some(private) = self.circle_with_others_of_mine()?
        {
            let part = PartId::generate(random);
            let words = heads.as_slice().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            let add = |edit: &mut Edit<'_>| {
                edit.add_part(part, PartKind::Seen)?;
                edit.set(Some(part), Field::FromDocument, &Value::Text(document.to_string()))?;
                edit.set(Some(part), Field::SeenHeads, &Value::Text(words))?;
                edit.set(Some(part), Field::HappenedAt, &Value::Moment(now))
            };
            let log = (DocumentKind::OwnLog, private, case);
            self.add_to_log(&mut batch, (log, format!("looked.{case}")), add, random, now)?;
        }
        batch.rows.seen.push((document, heads));
        self.commit(batch, now)?;
        Ok(())
    }

    /// The private circle, when another device of mine reads it too; words on paper do not count.
    fn circle_with_others_of_mine(&mut self) -> Result<Option<SpaceId>, AppFault> {
        let Some(private) = self.private_circle()? else { return Ok(None) };
        let words = self.recovery.as_ref().map(RecoveryDevice::id);
        let me = self.me.device;
        let members = self.circle(private)?.members();
        let others = members.devices.keys().any(|device| *device != me && Some(*device) != words);
        Ok(if others && self.may_write(private)? { Some(private) } else { None })
    }

    /// What one of my devices says that I have looked at.
    pub(crate) fn learn_looked(
        &mut self,
        (space, log): (SpaceId, &Document),
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        if log.kind() != DocumentKind::OwnLog || self.circle_facts(space)?.0 != SpaceKind::Private {
            return Ok(());
        }
        let content = log.content()?;
        let mut newest: BTreeMap<DocumentId, (UtcMillis, Heads)> = BTreeMap::new();
        for part in of_kind(&content, PartKind::Seen) {
            let fields = Fields(&part.fields);
            let named = (fields.id(Field::FromDocument), fields.moment(Field::HappenedAt));
            let (Some(document), Some(at)) = named else { continue };
            let heads = heads_in(fields.text(Field::SeenHeads).unwrap_or_default());
            if newest.get(&document).is_none_or(|(before, _)| *before <= at) {
                newest.insert(document, (at, heads));
            }
        }
        for (document, (at, heads)) in newest {
            if self.store.seen_elsewhere(document)?.is_some_and(|(_, before, _)| before >= at) {
                continue;
            }
            let beyond = match self.document(document) {
                Ok(held) => beyond(&held.document.clone(), &heads),
                Err(AppFault::NotFound(_)) => None,
                Err(fault) => return Err(fault),
            };
            let beyond = beyond.map(|hashes| self.by_others_only(hashes)).transpose()?;
            rows.seen_elsewhere.push(SeenElsewhereRow { document, heads, at, beyond });
            self.changed(Topic::Cases);
        }
        Ok(())
    }

    /// Words have come to a document: what another of my devices had seen of them counts here now.
    pub(crate) fn settle_looked(&self, document: &Document, rows: &mut Rows) -> Result<(), AppFault> {
        let Some((heads, at, false)) = self.store.seen_elsewhere(document.id())? else { return Ok(()) };
        if let Some(hashes) = beyond(document, &heads) {
            let beyond = Some(self.by_others_only(hashes)?);
            rows.seen_elsewhere.push(SeenElsewhereRow { document: document.id(), heads, at, beyond });
        }
        Ok(())
    }

    /// Those that are not by a device of mine, as far as is known.
    fn by_others_only(&self, changes: Vec<documents::ChangeFacts>) -> Result<Vec<ChangeHash>, AppFault> {
        let mut others = Vec::new();
        for change in changes {
            let mine = self.store.device_of(change.actor)?.is_some_and(|device| self.is_mine(device));
            if !mine {
                others.push(change.hash);
            }
        }
        Ok(others)
    }
}

fn heads_in(words: &str) -> Heads {
    Heads::new(words.split(' ').filter_map(|hash| hash.parse().ok()).collect())
}

/// What stands in a document and not in a moment of it; nothing while the moment is not there.
fn beyond(document: &Document, heads: &Heads) -> Option<Vec<documents::ChangeFacts>> {
    let here = !heads.as_slice().is_empty() && heads.as_slice().iter().all(|hash| document.has(hash));
    here.then(|| document.changes_between(heads, &document.heads()).ok()).flatten()
}
