//! Where things lie: from a place in our words to the object that holds it.

use crate::genesis::{self, Container};
use crate::{DocumentFault, TextPlace, words};
use automerge::{AutomergeError, ObjId, ObjType, ReadDoc, Value};
use domain::{DocumentKind, Field, PartKind, TextField};
use ids::{DocumentId, PartId};

/// A document to look in: at rest, or inside a transaction.
pub(crate) struct Inside<'a, R: ReadDoc> {
    pub(crate) reader: &'a R,
    pub(crate) id: DocumentId,
    pub(crate) kind: DocumentKind,
}

impl<R: ReadDoc> Inside<'_, R> {
    pub(crate) fn container(&self, container: Container) -> Option<ObjId> {
        genesis::container(self.kind, container)
    }

    /// The object at a key of a map, when it is of this type.
    fn object(&self, map: &ObjId, key: &str, wanted: ObjType) -> Option<ObjId> {
        match self.reader.get(map, key) {
            Ok(Some((Value::Object(found), id))) if found == wanted => Some(id),
            _ => None,
        }
    }

    /// The map of a part and its kind; the kind is absent when a newer version coined it.
    pub(crate) fn part(&self, part: PartId) -> Result<(ObjId, Option<PartKind>), DocumentFault> {
        let unknown = DocumentFault::UnknownPart(part);
        let parts = self.container(Container::Parts).ok_or(DocumentFault::Broken(self.id))?;
        let map = self.object(&parts, &part.to_string(), ObjType::Map).ok_or(unknown)?;
        let kind = match self.reader.get(&map, words::KIND) {
            Ok(Some((value, _))) => value.as_str().and_then(PartKind::from_code),
            _ => None,
        };
        Ok((map, kind))
    }

    pub(crate) fn text(&self, place: &TextPlace) -> Result<ObjId, DocumentFault> {
        let absent = DocumentFault::NoSuchText(place.field);
        let Some(part) = place.part else {
            return self.container(Container::Text(place.field)).ok_or(absent);
        };
        let (map, _) = self.part(part)?;
        self.text_of(&map, place.field).ok_or(absent)
    }

    /// The map that holds the fields of the document or of a part, after checking that it may have this one.
    pub(crate) fn fields_with(&self, part: Option<PartId>, field: Field) -> Result<ObjId, DocumentFault> {
        let absent = DocumentFault::NoSuchField(field);
        let Some(part) = part else {
            let known = self.kind.fields().contains(&field);
            return self.container(Container::Fields).filter(|_| known).ok_or(absent);
        };
        let (map, kind) = self.part(part)?;
        let known = kind.is_some_and(|kind| kind.fields().contains(&field));
        self.object(&map, words::FIELDS, ObjType::Map).filter(|_| known).ok_or(absent)
    }

    pub(crate) fn text_of(&self, part: &ObjId, field: TextField) -> Option<ObjId> {
        let texts = self.object(part, words::TEXTS, ObjType::Map)?;
        self.object(&texts, field.code(), ObjType::Text)
    }

    pub(crate) fn fields_of(&self, part: &ObjId) -> Option<ObjId> {
        self.object(part, words::FIELDS, ObjType::Map)
    }

    pub(crate) fn broken(&self) -> impl Fn(AutomergeError) -> DocumentFault + use<R> {
        let id = self.id;
        move |_| DocumentFault::Broken(id)
    }
}
