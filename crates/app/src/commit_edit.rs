//! The way out of a sentence: from a command to the disk.
//!
//! The person stops typing → one command → the smallest change by this session's actor → **one transaction**: change log,
//! outbox, read model, COMMIT with full sync → the answer says "lagret". Sealing and sending come later
//! (`seal_outbox.rs`); until then the change waits in the outbox. The mirror image is `receive_page.rs`.

use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::{project, project_typing};
use crate::shelf::Shelved;
use documents::{Document, DocumentFault, Edit, LocalChange, Piece, Splice, TextPlace, derive_actor};
use domain::DocumentKind;
use ids::{CaseId, DocumentId, Heads, RandomSource, SpaceId, UtcMillis};
use std::collections::{BTreeMap, BTreeSet};
use store::{ChangeRow, DocumentEntry, DocumentRow, LocalWrite, Rows};

/// After so many changes a document's snapshot is written anew. It is as long as the document and is opened once more to be
/// sure of it, so that one costs as much as many keystrokes.
const SNAPSHOT_EVERY: usize = 1_024;
/// So many documents may have words that a search must first bring.
const BEHIND: usize = 8;

/// Changes to one or more documents that become durable together or not at all.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) rows: Rows,
    pub(crate) topics: Vec<Topic>,
    documents: BTreeMap<DocumentId, Shelved>,
    /// Documents that begin in this batch.
    begun: BTreeSet<DocumentId>,
    /// Documents of which only one of their own texts changes in this batch.
    typed: BTreeSet<DocumentId>,
}

impl Open {
    /// Changes one document; durable when this returns.
    pub(crate) fn edit<T>(
        &mut self,
        id: DocumentId,
        now: UtcMillis,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<T, DocumentFault>,
    ) -> Result<(T, Heads), AppFault> {
        let mut batch = Batch::default();
        let result = self.edit_in(&mut batch, id, now, edit)?;
        let mut heads = self.commit(batch, now)?;
        heads.remove(&id).map(|heads| (result, heads)).ok_or(AppFault::Inside("an edit without its document"))
    }

    /// Types in one of a document's texts; durable when this returns.
    pub(crate) fn type_in(
        &mut self,
        id: DocumentId,
        now: UtcMillis,
        place: &TextPlace,
        (based_on, splices): (&Heads, &[Splice]),
    ) -> Result<(Vec<Piece>, Heads), AppFault> {
        let mut batch = Batch::default();
        if place.part.is_none() {
            batch.typed.insert(id);
        }
        let before = self.document(id)?.document.heads();
        let pieces = self.edit_in(&mut batch, id, now, |edit| edit.splice(place, based_on, splices))?;
        let mut heads = self.commit(batch, now)?;
        let heads = heads.remove(&id).ok_or(AppFault::Inside("an edit without its document"))?;
        self.remember_typing(id, place);
        self.remember_draft((id, place), [&before, based_on, &heads]);
        Ok((pieces, heads))
    }

    /// Makes a document in a space as part of a batch.
    pub(crate) fn found_in<T>(
        &mut self,
        batch: &mut Batch,
        (kind, space, case): (DocumentKind, SpaceId, CaseId),
        random: &mut dyn RandomSource,
        now: UtcMillis,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<T, DocumentFault>,
    ) -> Result<(DocumentId, T), AppFault> {
        let id = DocumentId::generate(random);
        let held = Shelved::new(Document::new(id, kind)?, space, 0);
        batch.documents.insert(id, held);
        batch.begun.insert(id);
        let maker = self.me.person;
        let result = self.edit_in(batch, id, now, |open| {
            open.found(case, maker, now)?;
            edit(open)
        })?;
        Ok((id, result))
    }

    /// Changes a document as part of a batch.
    pub(crate) fn edit_in<T>(
        &mut self,
        batch: &mut Batch,
        id: DocumentId,
        now: UtcMillis,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<T, DocumentFault>,
    ) -> Result<T, AppFault> {
        let mut held = match batch.documents.remove(&id) {
            Some(held) => held,
            None => self.take_document(id)?,
        };
        if !self.may_write(held.space)? {
            self.shelf.put(held);
            self.abandon(std::mem::take(&mut batch.documents), &batch.rows);
            return Err(AppFault::NotAllowed("not a writer in this circle"));
        }
        let actor = derive_actor(self.me.device, self.session, id);
        let edited = held.document.edit(actor, now, edit);
        let noted = edited.map(|(result, change)| {
            if let Some(change) = change {
                held.since_snapshot += 1;
                batch.rows.changes.push(self.change_row(id, change));
            }
            result
        });
        // A failed edit was rolled back: the document is as it was.
        batch.documents.insert(id, held);
        match noted {
            Ok(result) => Ok(result),
            Err(fault) => {
                self.abandon(std::mem::take(&mut batch.documents), &batch.rows);
                Err(fault.into())
            }
        }
    }

    fn change_row(&self, document: DocumentId, change: LocalChange) -> ChangeRow {
        ChangeRow {
            hash: change.hash,
            document,
            actor: change.actor,
            sequence: change.sequence,
            at: change.at,
            author: self.me.device,
            session: self.session,
            by_me: true,
            bytes: change.bytes,
            envelope: None,
        }
    }

    /// Puts back the documents that a given-up batch had not changed; the others are read from disk again.
    fn abandon(&mut self, documents: BTreeMap<DocumentId, Shelved>, rows: &Rows) {
        for (id, held) in documents {
            if !rows.changes.iter().any(|change| change.document == id) {
                self.shelf.put(held);
            }
        }
    }

    /// Makes a batch durable in one transaction and gives each document's moment. On a fault nothing has changed,
    /// on disk or in memory.
    pub(crate) fn commit(
        &mut self,
        batch: Batch,
        now: UtcMillis,
    ) -> Result<BTreeMap<DocumentId, Heads>, AppFault> {
        let Batch { mut rows, mut topics, mut documents, begun, typed } = batch;
        let mut heads = BTreeMap::new();
        for (id, held) in &mut documents {
            heads.insert(*id, held.document.heads());
            if rows.changes.iter().any(|change| change.document == *id) {
                rows.documents.push(document_row(held)?);
                self.put_entry(held, typed.contains(id), &mut rows)?;
                topics.extend(held.entry.iter().flat_map(topics_of));
            }
        }
        // Whoever begins a document knows what stands in it: only what others do from here on is news.
        rows.seen.extend(
            heads.iter().filter(|(id, _)| begun.contains(id)).map(|(id, heads)| (*id, heads.clone())),
        );
        let write = LocalWrite { rows, ..LocalWrite::default() };
        if let Err(fault) = self.store.write_local(&write) {
            // Circles that were changed in memory for this write are read from disk again.
            self.circles.clear();
            return Err(fault.into());
        }
        documents.into_values().for_each(|held| self.shelf.put(held));
        self.topics.extend(topics);
        if !write.rows.changes.is_empty() || !write.rows.controls.is_empty() {
            self.exchange.written(now);
        }
        Ok(heads)
    }

    /// Adds what the read model should know of a changed document. A keystroke that changes nothing of it adds nothing but
    /// a word that there is more to search.
    fn put_entry(&self, held: &mut Shelved, typed: bool, rows: &mut Rows) -> Result<(), AppFault> {
        let before = held.entry.take();
        let mut entry = match &before {
            // What stands in an agreement decides which answers are about it.
            Some(before) if typed && before.kind != DocumentKind::Agreement => {
                project_typing(before, &held.document)
            }
            _ => self.entry_of(held)?,
        };
        if typed {
            entry.search_text = None;
            rows.behind.push(held.document.id());
        }
        if entry.search_text.is_some() || before.as_ref() != Some(&entry) {
            rows.entries.push(entry.clone());
        }
        held.entry = Some(DocumentEntry { search_text: None, ..entry });
        Ok(())
    }

    /// Keeps count of the documents that are behind, so that they never become many.
    fn remember_typing(&mut self, id: DocumentId, place: &TextPlace) {
        if place.part.is_none() {
            self.typed.insert(id);
        }
        if self.typed.len() > BEHIND {
            // What was typed is durable already. Whoever searches tries again.
            let _ = self.bring_words();
        }
    }

    /// Brings the words of every document that is behind to where a search finds them.
    pub(crate) fn bring_words(&mut self) -> Result<(), AppFault> {
        let mut rows = Rows::default();
        for id in self.store.documents_behind()? {
            self.document(id)?;
            let held = self.take_document(id)?;
            let entry = self.entry_of(&held);
            self.shelf.put(held);
            rows.entries.push(entry?);
        }
        if !rows.entries.is_empty() {
            self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        }
        self.typed.clear();
        Ok(())
    }

    /// The read model's entry for a document in memory.
    pub(crate) fn entry_of(&self, held: &Shelved) -> Result<store::DocumentEntry, AppFault> {
        let kind = self.circle_facts(held.space).map(|(kind, _)| kind)?;
        project(&held.document, held.space, kind)
    }
}

/// What a screen may be showing of a document whose entry is being written.
pub(crate) fn topics_of(entry: &store::DocumentEntry) -> Vec<Topic> {
    if entry.kind == DocumentKind::AccessLog {
        // An opening is nothing that any other screen shows.
        return vec![Topic::Access(entry.case)];
    }
    if entry.kind.is_log() {
        return Vec::new();
    }
    vec![Topic::Cases, Topic::Case(entry.case), Topic::Document(entry.document), Topic::Sync]
}

/// The row of a document whose changes are being written; with a new snapshot when it is time.
pub(crate) fn document_row(held: &mut Shelved) -> Result<DocumentRow, AppFault> {
    let due = held.since_snapshot >= SNAPSHOT_EVERY;
    let snapshot = if due { Some(held.document.save()?) } else { None };
    if due {
        held.since_snapshot = 0;
    }
    Ok(DocumentRow {
        document: held.document.id(),
        space: held.space,
        kind: held.document.kind(),
        snapshot,
        heads: held.document.heads(),
    })
}
