//! The inbox: what a person caught in passing and has not placed in a case yet.
//!
//! Its notes live in the private circle, which the person's own devices share, and belong to no case. Every document names a
//! case, so these name their circle in its place: a case that has no document, no parties and no page, and that every
//! device of the person knows without being told.

use crate::commit_edit::Batch;
use crate::contract::{Created, FaultKind, InboxNote, InboxView};
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use documents::{TextPlace, derive_actor};
use domain::{DocumentKind, Field, NoteKind, SpaceKind, TextField, TextStatus, Value, limits};
use ids::{CaseId, DocumentId, Heads, RandomSource, SpaceId, UtcMillis};
use store::ListedDocument;

/// Inbox notes in one list.
const NOTES: u32 = limits::PAGE;

fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

impl Open {
    /// The private circle, and what its notes name as their case.
    fn inbox(&self) -> Result<(SpaceId, CaseId), AppFault> {
        let private = |row: &store::SpaceRow| row.kind == SpaceKind::Private && row.case.is_none();
        let row = self.store.spaces()?.into_iter().find(private);
        let row = row.ok_or(AppFault::Inside("a person without a private circle"))?;
        Ok((row.space, CaseId(row.space.0)))
    }

    fn inbox_rows(&self, case: CaseId) -> Result<Vec<ListedDocument>, AppFault> {
        let rows = self.store.things(Some(case), &[DocumentKind::Note], NOTES, false)?;
        Ok(rows.into_iter().filter(|row| row.note_kind == Some(NoteKind::Inbox)).collect())
    }

    /// What is in the inbox. A note that was begun and left empty is nothing that anybody caught.
    pub(crate) fn inbox_view(&self) -> Result<InboxView, AppFault> {
        let (_, case) = self.inbox()?;
        let rows = self.inbox_rows(case)?.into_iter().filter(|row| !row.excerpt.is_empty());
        let note = |row: ListedDocument| InboxNote {
            document: row.document,
            excerpt: row.excerpt,
            created_at: row.created_at,
            unsent: row.unsent,
        };
        Ok(InboxView { case, notes: rows.map(note).collect() })
    }

    /// An empty note to write in, durable when this returns.
    pub(crate) fn begin_in_inbox(
        &mut self,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Created, AppFault> {
        let (space, case) = self.inbox()?;
        for row in self.inbox_rows(case)?.into_iter().filter(|row| row.excerpt.is_empty()) {
            if let Some(heads) = self.left_empty_here(row.document)? {
                return Ok(Created { document: row.document, part: None, heads });
            }
        }
        let fields = [
            (Field::NoteKind, code(NoteKind::Inbox.code())),
            (Field::TextStatus, code(TextStatus::Draft.code())),
            (Field::HappenedAt, Value::Moment(now)),
        ];
        self.create_document((DocumentKind::Note, space, case), &fields, random, now)
    }

    /// The moment of an empty note that nobody but this device in this session has touched: no other of the person's devices can
    /// have it open to write in.
    fn left_empty_here(&mut self, id: DocumentId) -> Result<Option<Heads>, AppFault> {
        let here = derive_actor(self.me.device, self.session, id);
        let document = &self.document(id)?.document;
        let empty = document.text(&TextPlace::document(TextField::Body))?.is_empty();
        let mine = document.changes().iter().all(|change| change.actor == here);
        Ok((empty && mine).then(|| document.heads()))
    }

    /// Moves an inbox note's words into a new note of a case; durable together when this returns.
    pub(crate) fn attach(
        &mut self,
        (inbox_note, heads): (DocumentId, &Heads),
        (case, kind, circle): (CaseId, SpaceKind, Option<SpaceId>),
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Created, AppFault> {
        let text = self.inbox_words(inbox_note, heads)?;
        let caught_at = self.document(inbox_note)?.document.content()?.created_at.unwrap_or(now);
        self.case_document(case)?;
        let space = self.circle_to_write(case, kind, circle)?;
        let mut batch = Batch::default();
        let body = TextPlace::document(TextField::Body);
        let (note, ()) =
            self.found_in(&mut batch, (DocumentKind::Note, space, case), random, now, |edit| {
                edit.set(None, Field::NoteKind, &code(NoteKind::Note.code()))?;
                edit.set(None, Field::TextStatus, &code(TextStatus::Draft.code()))?;
                edit.set(None, Field::HappenedAt, &Value::Moment(caught_at))?;
                edit.write_text(&body, &text)
            })?;
        self.edit_in(&mut batch, inbox_note, now, |edit| {
            edit.write_text(&body, "")?;
            edit.set(None, Field::MovedTo, &Value::Text(note.to_string()))?;
            edit.set_archived(true)
        })?;
        let mut heads = self.commit(batch, now)?;
        let heads = heads.remove(&note).ok_or(AppFault::Inside("a document without its moment"))?;
        Ok(Created { document: note, part: None, heads })
    }

    /// The words of an inbox note as they were on the screen.
    fn inbox_words(&mut self, id: DocumentId, heads: &Heads) -> Result<String, AppFault> {
        let (_, inbox) = self.inbox()?;
        let document = &self.document(id)?.document;
        let content = document.content()?;
        let kind = Fields(&content.fields).code(Field::NoteKind, NoteKind::from_code);
        if content.case != Some(inbox) || kind != Some(NoteKind::Inbox) || content.archived || content.newer {
            return Err(AppFault::NotAllowed("not a note that waits in the inbox"));
        }
        if document.heads() != *heads {
            return Err(AppFault::invalid(FaultKind::ChangedSince, "heads"));
        }
        let text = document.text(&TextPlace::document(TextField::Body))?;
        if text.trim().is_empty() {
            return Err(AppFault::invalid(FaultKind::MissingField, "text"));
        }
        Ok(text)
    }
}
