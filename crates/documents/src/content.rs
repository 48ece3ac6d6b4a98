//! Everything that stands in a document, in the words of the domain.

use crate::genesis::{self, Container};
use crate::locate::Inside;
use crate::{Document, DocumentFault, TextPlace, values, words};
use automerge::{Automerge, ObjId, ReadDoc, ScalarValue, Value as Stored};
use domain::{Field, PartKind, TextField, Value};
use ids::{Actor, CaseId, ChangeHash, Heads, PartId, PersonId, UtcMillis};

/// Everything that stands in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Of which case; absent until the founding change has come.
    pub case: Option<CaseId>,
    /// Who made it, by its own word; the author to show is the signer of the founding change.
    pub made_by: Option<PersonId>,
    /// When it was made, by the maker's clock.
    pub created_at: Option<UtcMillis>,
    /// Put away.
    pub archived: bool,
    /// A newer version wrote something here that this one cannot show.
    pub newer: bool,
    /// Its texts, in the order of its kind.
    pub texts: Vec<(TextField, String)>,
    /// Its fields that have been set, in the order of its kind.
    pub fields: Vec<(Field, Vec<FieldValue>)>,
    /// Its parts, by id; those that were put away are left out.
    pub parts: Vec<PartContent>,
}

/// A value and who set it. Several stand in one field when they were set apart from each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldValue {
    /// The value.
    pub value: Value,
    /// Who set it.
    pub actor: Actor,
    /// When, by their clock.
    pub at: UtcMillis,
    /// In which change.
    pub hash: ChangeHash,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartContent {
    /// Which.
    pub part: PartId,
    /// Which kind.
    pub kind: PartKind,
    /// Its texts, in the order of its kind.
    pub texts: Vec<(TextField, String)>,
    /// Its fields that have been set, in the order of its kind.
    pub fields: Vec<(Field, Vec<FieldValue>)>,
}

/// Fields as read, and whether something in them was not understood.
pub(crate) struct FieldsRead {
    pub(crate) fields: Vec<(Field, Vec<FieldValue>)>,
    pub(crate) newer: bool,
}

impl Document {
    pub(crate) fn inside(&self) -> Inside<'_, Automerge> {
        Inside { reader: &self.automerge, id: self.id, kind: self.kind }
    }

    /// Everything that stands in the document now.
    ///
    /// # Errors
    /// [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn content(&self) -> Result<Content, DocumentFault> {
        let mut content = Content { newer: self.root_is_newer(), ..Content::default() };
        self.read_about(&mut content)?;
        for field in self.kind.texts() {
            match self.text(&TextPlace::document(*field)) {
                Ok(text) => content.texts.push((*field, text)),
                Err(_) => content.newer = true,
            }
        }
        let fields = self.container(Container::Fields).ok_or(DocumentFault::Broken(self.id))?;
        let read = self.read_fields(&fields, self.kind.fields(), None)?;
        (content.fields, content.newer) = (read.fields, content.newer || read.newer);
        for part in self.part_ids(None)? {
            match part {
                Ok(part) => self.read_part(part, &mut content)?,
                Err(()) => content.newer = true,
            }
        }
        Ok(content)
    }

    /// One text as it stands now.
    ///
    /// # Errors
    /// When there is no such part or text.
    pub fn text(&self, place: &TextPlace) -> Result<String, DocumentFault> {
        if let Some(shown) = self.shown.as_ref().filter(|shown| shown.place == *place) {
            return Ok(shown.text.clone());
        }
        let inside = self.inside();
        self.automerge.text(inside.text(place)?).map_err(inside.broken())
    }

    /// The values of one of the document's own fields at a moment, the winner first; none when it was not set.
    ///
    /// # Errors
    /// When the moment is not known here, or this kind has no such field.
    pub fn field_at(&self, field: Field, moment: &Heads) -> Result<Vec<FieldValue>, DocumentFault> {
        let map = self.inside().fields_with(None, field)?;
        let at = self.at(moment)?;
        let earlier = (*moment != self.heads()).then_some(at.as_slice());
        let stored = self.stored(&map, field, earlier)?;
        Ok(self.understood(field, &stored, &mut false))
    }

    /// The case that the document belongs to; nothing before it was founded.
    #[must_use]
    pub fn case(&self) -> Option<CaseId> {
        let about = self.container(Container::About)?;
        let (value, _) = self.automerge.get(about, words::CASE).ok().flatten()?;
        value.as_str()?.parse().ok()
    }

    fn root_is_newer(&self) -> bool {
        let known = [words::TEXTS, words::FIELDS, words::PARTS, words::ABOUT, words::KIND, words::SCHEMA];
        let strange_key = self.automerge.keys(automerge::ROOT).any(|key| !known.contains(&key.as_str()));
        let schema = self.automerge.get(automerge::ROOT, words::SCHEMA).ok().flatten();
        strange_key || schema.and_then(|(value, _)| value.as_u64()) != Some(genesis::SCHEMA)
    }

    fn read_about(&self, content: &mut Content) -> Result<(), DocumentFault> {
        let about = self.container(Container::About).ok_or(DocumentFault::Broken(self.id))?;
        let get = |key: &str| self.automerge.get(&about, key).ok().flatten().map(|(value, _)| value);
        content.case = self.case();
        content.made_by = get(words::MADE_BY).and_then(|value| value.as_str()?.parse().ok());
        content.created_at = get(words::CREATED_AT).and_then(|value| match value.as_scalar()? {
            ScalarValue::Timestamp(at) => Some(UtcMillis(*at)).filter(|at| at.is_in_calendar()),
            _ => None,
        });
        content.archived = get(words::ARCHIVED).and_then(|value| value.as_bool()).unwrap_or(false);
        Ok(())
    }

    /// Ids of the parts, now or at a moment; `Err` for a key that is no part id.
    pub(crate) fn part_ids(
        &self,
        moment: Option<&[automerge::ChangeHash]>,
    ) -> Result<Vec<Result<PartId, ()>>, DocumentFault> {
        let parts = self.container(Container::Parts).ok_or(DocumentFault::Broken(self.id))?;
        let read = |keys: automerge::iter::Keys<'_>| keys.map(|key| key.parse().map_err(|_| ())).collect();
        Ok(match moment {
            None => read(self.automerge.keys(parts)),
            Some([]) => Vec::new(),
            Some(moment) => read(self.automerge.keys_at(parts, moment)),
        })
    }

    fn read_part(&self, part: PartId, content: &mut Content) -> Result<(), DocumentFault> {
        let inside = self.inside();
        let Ok((map, Some(kind))) = inside.part(part) else {
            content.newer = true;
            return Ok(());
        };
        if self.is_away(&map, kind) {
            return Ok(());
        }
        let whole = self.read_whole(part, (&map, kind), &mut content.newer)?;
        content.parts.push(whole);
        Ok(())
    }

    /// A part with everything in it, also when it is put away.
    pub(crate) fn read_whole(
        &self,
        part: PartId,
        (map, kind): (&ObjId, PartKind),
        newer: &mut bool,
    ) -> Result<PartContent, DocumentFault> {
        let mut texts = Vec::new();
        for field in kind.texts() {
            match self.text(&TextPlace::part(part, *field)) {
                Ok(text) => texts.push((*field, text)),
                Err(_) => *newer = true,
            }
        }
        let mut fields = Vec::new();
        if let Some(map) = self.inside().fields_of(map) {
            let read = self.read_fields(&map, kind.fields(), None)?;
            (fields, *newer) = (read.fields, *newer || read.newer);
        }
        Ok(PartContent { part, kind, texts, fields })
    }

    /// The known fields of a map with every value that stands in them, now or at a moment.
    pub(crate) fn read_fields(
        &self,
        map: &ObjId,
        known: &[Field],
        moment: Option<&[automerge::ChangeHash]>,
    ) -> Result<FieldsRead, DocumentFault> {
        let strange = |key: &String| Field::from_code(key).is_none_or(|field| !known.contains(&field));
        let mut newer = moment.is_none() && self.automerge.keys(map).any(|key| strange(&key));
        let mut fields = Vec::new();
        for field in known {
            let stored = self.stored(map, *field, moment)?;
            let values = self.understood(*field, &stored, &mut newer);
            if !values.is_empty() {
                fields.push((*field, values));
            }
        }
        Ok(FieldsRead { fields, newer })
    }

    /// What stands in a field, at an earlier moment or now.
    fn stored<'a>(
        &'a self,
        map: &ObjId,
        field: Field,
        moment: Option<&[automerge::ChangeHash]>,
    ) -> Result<Vec<(Stored<'a>, ObjId)>, DocumentFault> {
        let stored = match moment {
            None => self.automerge.get_all(map, field.code()),
            Some([]) => Ok(Vec::new()),
            Some(moment) => self.automerge.get_all_at(map, field.code(), moment),
        };
        stored.map_err(self.inside().broken())
    }

    /// Automerge's winner first; equal values set apart from each other are one.
    fn understood(&self, field: Field, stored: &[(Stored<'_>, ObjId)], newer: &mut bool) -> Vec<FieldValue> {
        let mut values: Vec<FieldValue> = Vec::new();
        for (value, id) in stored.iter().rev() {
            let read = value.as_scalar().and_then(|scalar| values::read(field, scalar));
            let (Some(value), Some((actor, at, hash))) = (read, self.origin(id)) else {
                *newer = true;
                continue;
            };
            if !values.iter().any(|known| known.value == value) {
                values.push(FieldValue { value, actor, at, hash });
            }
        }
        values
    }

    /// Who made an operation, when and in which change.
    fn origin(&self, id: &ObjId) -> Option<(Actor, UtcMillis, ChangeHash)> {
        let hash = ChangeHash(self.automerge.hash_for_opid(id)?.0);
        let facts = &self.history.node(&hash)?.facts;
        Some((facts.actor, facts.at, hash))
    }
}
