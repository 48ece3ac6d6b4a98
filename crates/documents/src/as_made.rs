//! A part as whoever made it wrote it, and what stood in the document then. Whatever was set on the part later is left out, so
//! that a signed part cannot be turned into another.

use crate::document::to_automerge;
use crate::{Document, DocumentFault, FieldValue, TextPlace};
use automerge::ReadDoc;
use domain::{Field, PartKind, Value};
use ids::{ChangeHash, Heads, PartId};

/// A part as it stood in the change that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartAsMade {
    /// Which.
    pub part: PartId,
    /// Its fields, in the order of its kind.
    pub fields: Vec<(Field, Vec<FieldValue>)>,
    /// The moment upon which that change built: what its maker had before them.
    pub before: Heads,
}

impl Document {
    /// Every part of a kind as it was made, by id.
    ///
    /// # Errors
    /// [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn parts_as_made(&self, kind: PartKind) -> Result<Vec<PartAsMade>, DocumentFault> {
        let mut made = Vec::new();
        for part in self.part_ids(None)?.into_iter().flatten() {
            let Ok((map, Some(found))) = self.inside().part(part) else { continue };
            if found != kind {
                continue;
            }
            let Some(by) = self.automerge.hash_for_opid(&map).map(|hash| ChangeHash(hash.0)) else {
                continue;
            };
            let (Some(node), Some(fields)) = (self.history.node(&by), self.inside().fields_of(&map)) else {
                continue;
            };
            let after = to_automerge(&Heads::new(vec![by]));
            let fields = self.read_fields(&fields, kind.fields(), Some(&after))?.fields;
            made.push(PartAsMade { part, fields, before: Heads::new(node.facts.deps.clone()) });
        }
        Ok(made)
    }

    /// One text of the document itself as it stood at a moment.
    ///
    /// # Errors
    /// When the moment is not known here, or there is no such text.
    pub fn text_at(&self, place: &TextPlace, moment: &Heads) -> Result<String, DocumentFault> {
        let moment = self.at(moment)?;
        let inside = self.inside();
        self.automerge.text_at(inside.text(place)?, &moment).map_err(inside.broken())
    }

    /// Every value that stood in a field of the document itself at a moment.
    ///
    /// # Errors
    /// When the moment is not known here, or there is no such field.
    pub fn values_at(&self, field: Field, moment: &Heads) -> Result<Vec<Value>, DocumentFault> {
        let moment = self.at(moment)?;
        let map = self.inside().fields_with(None, field)?;
        let read = self.read_fields(&map, &[field], Some(&moment))?.fields;
        Ok(read.into_iter().flat_map(|(_, values)| values).map(|standing| standing.value).collect())
    }
}
