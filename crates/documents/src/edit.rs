//! What can be done inside one change.

use crate::elements::{ElementId, Elements};
use crate::genesis::Container;
use crate::history::History;
use crate::locate::Inside;
use crate::merge::{OwnEdit, Step, steps};
use crate::shown::Shown;
use crate::{Document, DocumentFault, Piece, PieceKind, Splice, TextPlace, compare, limits, values, words};
use automerge::transaction::{Transactable, Transaction};
use automerge::{ObjId, ObjType, ReadDoc, ScalarValue};
use domain::{DocumentKind, DomainFault, Field, PartKind, Value};
use ids::{Actor, CaseId, DocumentId, Heads, PartId, PersonId, UtcMillis};
use std::collections::BTreeSet;

/// One change being made. Nothing of it stands in the document until the whole edit has succeeded.
pub struct Edit<'a> {
    id: DocumentId,
    pub(crate) kind: DocumentKind,
    pub(crate) transaction: Transaction<'a>,
    pub(crate) history: &'a History,
    moment: &'a Heads,
    room: bool,
    /// Texts that this edit has changed already: their moment is no longer the document's.
    touched: BTreeSet<TextPlace>,
    /// The text that is being typed in, as it stands inside this edit.
    shown: Option<Shown>,
}

impl<'a> Edit<'a> {
    pub(crate) fn begin(document: &'a mut Document) -> Self {
        Self {
            id: document.id,
            kind: document.kind,
            room: document.has_room(),
            shown: document.shown.take(),
            transaction: document.automerge.transaction(),
            history: &document.history,
            moment: &document.moment,
            touched: BTreeSet::new(),
        }
    }

    pub(crate) fn close(self) -> (Transaction<'a>, Option<Shown>) {
        (self.transaction, self.shown)
    }

    /// Whether the whole edit keeps the limits.
    pub(crate) fn check(&self) -> Result<(), DocumentFault> {
        let operations = self.transaction.pending_ops();
        if operations > 0 && !self.room {
            return Err(DocumentFault::Full(self.id));
        }
        within(operations, limits::CHANGE_OPERATIONS as usize)
    }

    pub(crate) fn inside(&self) -> Inside<'_, Transaction<'a>> {
        Inside { reader: &self.transaction, id: self.id, kind: self.kind }
    }

    pub(crate) fn container(&self, container: Container) -> Result<ObjId, DocumentFault> {
        self.inside().container(container).ok_or(DocumentFault::Broken(self.id))
    }

    pub(crate) fn put(
        &mut self,
        map: &ObjId,
        key: &str,
        value: impl Into<ScalarValue>,
    ) -> Result<(), DocumentFault> {
        self.transaction.put(map, key, value).map_err(|_| DocumentFault::Broken(self.id))
    }

    fn put_object(&mut self, map: &ObjId, key: &str, kind: ObjType) -> Result<ObjId, DocumentFault> {
        self.transaction.put_object(map, key, kind).map_err(|_| DocumentFault::Broken(self.id))
    }

    /// Says which case the document belongs to and who made it: the first change after the genesis.
    ///
    /// # Errors
    /// [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn found(&mut self, case: CaseId, made_by: PersonId, at: UtcMillis) -> Result<(), DocumentFault> {
        let about = self.container(Container::About)?;
        self.put(&about, words::CASE, case.to_string())?;
        self.put(&about, words::MADE_BY, made_by.to_string())?;
        self.put(&about, words::CREATED_AT, ScalarValue::Timestamp(at.0))
    }

    /// Sets a field of the document or of a part; also how a choice between two values is made. Setting the only
    /// value that stands there already changes nothing.
    ///
    /// # Errors
    /// When there is no such part or field here, or the field does not take the value.
    pub fn set(&mut self, part: Option<PartId>, field: Field, value: &Value) -> Result<(), DocumentFault> {
        let map = self.inside().fields_with(part, field)?;
        let stored = values::write(&field.tidy(value)?);
        let broken = self.inside().broken();
        let standing = self.transaction.get_all(&map, field.code()).map_err(broken)?;
        if let [(only, _)] = standing.as_slice()
            && only.as_scalar() == Some(&stored)
        {
            return Ok(());
        }
        self.put(&map, field.code(), stored)
    }

    /// Puts the document away, or takes it out again. Nothing is deleted.
    ///
    /// # Errors
    /// [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn set_archived(&mut self, archived: bool) -> Result<(), DocumentFault> {
        let about = self.container(Container::About)?;
        let standing = self.transaction.get_all(&about, words::ARCHIVED).map_err(self.inside().broken())?;
        let same = match standing.as_slice() {
            [] => !archived,
            [(only, _)] => only.as_bool() == Some(archived),
            _ => false,
        };
        if same { Ok(()) } else { self.put(&about, words::ARCHIVED, archived) }
    }

    /// Takes a part out again that somebody put away. One that is not away stays as it is.
    ///
    /// # Errors
    /// When there is no such part, or [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn take_out_again(&mut self, part: PartId) -> Result<(), DocumentFault> {
        let (map, _) = self.inside().part(part)?;
        let standing = self.transaction.get_all(&map, words::ARCHIVED).map_err(self.inside().broken())?;
        if standing.is_empty() { Ok(()) } else { self.put(&map, words::ARCHIVED, false) }
    }

    /// Makes a part whole, with all its texts, under an id that nobody else can have drawn.
    ///
    /// # Errors
    /// [`DocumentFault::PartExists`], [`DomainFault::NoSuchPart`], or [`DomainFault::TooLong`] when there are too many.
    pub fn add_part(&mut self, part: PartId, kind: PartKind) -> Result<(), DocumentFault> {
        if !self.kind.parts().contains(&kind) {
            return Err(DomainFault::NoSuchPart(kind).into());
        }
        let parts = self.container(Container::Parts)?;
        if self.inside().part(part).is_ok() {
            return Err(DocumentFault::PartExists(part));
        }
        let length = self.transaction.length(&parts);
        if length >= domain::limits::PARTS {
            return Err(DomainFault::TooLong { length, limit: domain::limits::PARTS }.into());
        }
        let map = self.put_object(&parts, &part.to_string(), ObjType::Map)?;
        self.put(&map, words::KIND, kind.code())?;
        let texts = self.put_object(&map, words::TEXTS, ObjType::Map)?;
        self.put_object(&map, words::FIELDS, ObjType::Map)?;
        for text in kind.texts() {
            self.put_object(&texts, text.code(), ObjType::Text)?;
        }
        Ok(())
    }

    /// Applies splices that were made against the text as it stood at `based_on`, the moment the editor last saw.
    /// The text may have moved on since: only letters that the editor saw are taken out, and every typed letter stays.
    ///
    /// Gives the way from the editor's text after this edit to the text as it stands now: kept and removed together
    /// are the former, kept and added together the latter.
    ///
    /// # Errors
    /// When the moment is not known here, there is no such part or text, a splice lies outside the text, or a limit
    /// is hit.
    pub fn splice(
        &mut self,
        place: &TextPlace,
        based_on: &Heads,
        splices: &[Splice],
    ) -> Result<Vec<Piece>, DocumentFault> {
        within(splices.len(), limits::EDIT_SPLICES)?;
        let text = self.inside().text(place)?;
        if let Some(hash) = self.history.unknown(based_on) {
            return Err(DocumentFault::UnknownChange(hash));
        }
        if based_on == self.moment && !self.touched.contains(place) {
            return self.type_on(place, &text, splices);
        }
        let seen = Elements::at(&self.transaction, &text, &crate::document::to_automerge(based_on));
        let now = Elements::now(&self.transaction, &text);
        let (own, steps) = (OwnEdit::of(&seen, splices)?, steps(&seen, &now));
        let pieces = own.pieces(&steps, &seen, &now, self.remover(based_on, &steps, &seen));
        self.apply(place, &text, &own.carried_over(&steps, &now))?;
        Ok(pieces)
    }

    /// Applies splices to a text that stands as its editor has it: all of it is kept.
    fn type_on(
        &mut self,
        place: &TextPlace,
        text: &ObjId,
        splices: &[Splice],
    ) -> Result<Vec<Piece>, DocumentFault> {
        let shown = match self.shown.take() {
            Some(shown) if shown.place == *place => Some(shown),
            _ => Shown::of(*place, &Elements::now(&self.transaction, text)),
        };
        self.apply(place, text, splices)?;
        self.shown =
            shown.and_then(|mut shown| splices.iter().all(|splice| shown.apply(splice)).then_some(shown));
        match &self.shown {
            Some(shown) => Ok(kept(shown.text.clone())),
            None => self.transaction.text(text).map(kept).map_err(self.inside().broken()),
        }
    }

    /// Makes a text read as given, by changing as few words of it as possible.
    ///
    /// # Errors
    /// When there is no such part or text, or a limit is hit.
    pub fn write_text(&mut self, place: &TextPlace, new_text: &str) -> Result<(), DocumentFault> {
        let text = self.inside().text(place)?;
        let standing = self.transaction.text(&text).map_err(self.inside().broken())?;
        self.apply(place, &text, &compare::splices(&standing, new_text))
    }

    /// Applies splices to the text as it stands, each to the result of the one before.
    pub(crate) fn apply(
        &mut self,
        place: &TextPlace,
        text: &ObjId,
        splices: &[Splice],
    ) -> Result<(), DocumentFault> {
        let mut length = self.transaction.length(text);
        let mut operations = self.transaction.pending_ops();
        for splice in splices {
            let (at, remove, put_in) = (splice.at, splice.remove, splice.insert.chars().count());
            if at.checked_add(remove).is_none_or(|end| end > length) {
                return Err(DocumentFault::OutsideText { length, at, remove });
            }
            operations = operations.saturating_add(remove).saturating_add(put_in);
            within(operations, limits::CHANGE_OPERATIONS as usize)?;
            length = length - remove + put_in;
            let limit = domain::limits::TEXT;
            if length > limit && put_in > 0 {
                return Err(DomainFault::TooLong { length, limit }.into());
            }
            let gone = isize::try_from(remove).map_err(|_| DocumentFault::Broken(self.id))?;
            let broken = self.inside().broken();
            self.transaction.splice_text(text, at, gone, &splice.insert).map_err(broken)?;
            self.touched.insert(*place);
            self.shown = self.shown.take().filter(|shown| shown.place != *place);
        }
        Ok(())
    }

    /// Who took out an element that the editor had seen. Reads the changes since only when it must.
    fn remover<'s>(
        &self,
        based_on: &Heads,
        steps: &[Step],
        seen: &'s Elements,
    ) -> impl Fn(usize) -> Option<Actor> + use<'s> {
        let mut only = None;
        let mut known = crate::difference::Removers::new();
        if steps.iter().any(|step| matches!(step, Step::Removed { .. })) {
            let since = self.history.between(based_on, self.moment);
            let actors: BTreeSet<Actor> = since.iter().map(|node| node.facts.actor).collect();
            only = actors.first().copied().filter(|_| actors.len() == 1);
            if only.is_none()
                && since.len() <= limits::ATTRIBUTED_CHANGES
                && self.transaction.pending_ops() == 0
            {
                let hash = |node: &&crate::history::Node| automerge::ChangeHash(node.facts.hash.0);
                let read = |node| self.transaction.get_change_by_hash(&hash(node));
                let changes: Vec<_> = since.iter().filter_map(read).collect();
                known = crate::difference::removers(changes.iter());
            }
        }
        move |old| only.or_else(|| seen.ids().get(old).and_then(|id: &ElementId| known.get(id).copied()))
    }
}

/// A text that stands exactly as its editor has it.
fn kept(text: String) -> Vec<Piece> {
    if text.is_empty() { Vec::new() } else { vec![Piece { kind: PieceKind::Kept, text, by: None }] }
}

fn within(count: usize, limit: usize) -> Result<(), DocumentFault> {
    if count > limit { Err(DocumentFault::EditTooLarge { limit }) } else { Ok(()) }
}
