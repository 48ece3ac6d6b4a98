//! Parts that were put away: they stay in the document and in its history, and show again as soon as somebody writes in them.

use crate::elements::Elements;
use crate::{Document, DocumentFault, PartContent, words};
use automerge::{ObjId, ReadDoc};
use domain::PartKind;
use ids::{Actor, ChangeHash, Heads};
use std::collections::BTreeSet;

/// A part that was put away, with what stands in it, and who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAway {
    /// What stands in it.
    pub part: PartContent,
    /// Who put it away.
    pub by: Actor,
}

impl Document {
    /// Parts that stood at a moment and have been put away since.
    ///
    /// # Errors
    /// When the moment is not known here, or a part cannot be read.
    pub fn put_away_since(&self, moment: &Heads) -> Result<Vec<PutAway>, DocumentFault> {
        let at = self.at(moment)?;
        let known = self.history.up_to(moment);
        let mut away = Vec::new();
        for part in self.part_ids(Some(&at))?.into_iter().flatten() {
            let Ok((map, Some(kind))) = self.inside().part(part) else { continue };
            if !self.is_away(&map, kind) {
                continue;
            }
            let said = self.automerge.get_all(&map, words::ARCHIVED).unwrap_or_default();
            let changes = said.iter().filter_map(|(_, id)| self.change_of(id));
            // What was away already at that moment is no news.
            let news = changes
                .filter(|change| !known.contains(change))
                .find_map(|change| self.history.node(&change));
            if let Some(node) = news {
                let part = self.read_whole(part, (&map, kind), &mut false)?;
                away.push(PutAway { part, by: node.facts.actor });
            }
        }
        Ok(away)
    }

    /// Whether a part is put away, and nobody has written in it without knowing that.
    pub(crate) fn is_away(&self, part: &ObjId, kind: PartKind) -> bool {
        if !kind.may_be_put_away() {
            return false;
        }
        let said = self.automerge.get_all(part, words::ARCHIVED).unwrap_or_default();
        let away = said.iter().all(|(value, _)| value.as_bool() == Some(true));
        let by: Option<Vec<ChangeHash>> = said.iter().map(|(_, id)| self.change_of(id)).collect();
        let Some(by) = by.filter(|by| away && !by.is_empty()) else { return false };
        self.written_by(part, kind).iter().all(|change| match self.history.node(change) {
            Some(node) => self.history.lies_before(node, &by),
            None => false,
        })
    }

    fn change_of(&self, operation: &ObjId) -> Option<ChangeHash> {
        self.automerge.hash_for_opid(operation).map(|hash| ChangeHash(hash.0))
    }

    /// The changes whose letters and values stand in a part.
    fn written_by(&self, part: &ObjId, kind: PartKind) -> BTreeSet<ChangeHash> {
        let inside = self.inside();
        let mut operations: Vec<ObjId> = Vec::new();
        for text in kind.texts().iter().filter_map(|field| inside.text_of(part, *field)) {
            let letters = Elements::now(&self.automerge, &text);
            operations.extend(letters.ids().iter().map(|id| id.to_automerge()));
        }
        if let Some(fields) = inside.fields_of(part) {
            for field in kind.fields() {
                let values = self.automerge.get_all(&fields, field.code()).unwrap_or_default();
                operations.extend(values.into_iter().map(|(_, id)| id));
            }
        }
        operations.iter().filter_map(|operation| self.change_of(operation)).collect()
    }
}
