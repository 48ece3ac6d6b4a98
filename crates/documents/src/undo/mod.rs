//! Taking back what somebody did: a new edit, never a way back in time.
//!
//! Only what these changes did and what still stands of it is touched. Letters that they put in go, letters that they took out
//! come back where they stood, a value that they set becomes the one before. Whatever somebody else has written, chosen or
//! taken out since, or at the same time, stays.

mod deeds;
mod revive;

use crate::elements::{ElementId, Elements};
use crate::genesis::{self, Container};
use crate::locate::Inside;
use crate::{DocumentFault, Edit, TextPlace, words};
use automerge::transaction::Transactable;
use automerge::{ObjId, ReadDoc, ScalarValue, Value as Stored};
use deeds::Deeds;
use domain::{Field, PartKind};
use ids::{ChangeHash, Heads, PartId};
use std::collections::BTreeSet;

/// What became of an undo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Fields and parts that stay as they are, because somebody else has had a hand in them or because they are not taken back.
    pub left: usize,
}

/// Values that stand in one field, with the operations that made them.
type Standing = Vec<(ScalarValue, ObjId)>;

impl Edit<'_> {
    /// Takes back what these changes did, as far as it still stands.
    ///
    /// # Errors
    /// [`DocumentFault::UnknownChange`], or when a limit is hit.
    pub fn undo(&mut self, changes: &BTreeSet<ChangeHash>) -> Result<Undone, DocumentFault> {
        let mut changes = changes.clone();
        if let Some(hash) = changes.iter().find(|hash| !self.history.has(hash)) {
            return Err(DocumentFault::UnknownChange(*hash));
        }
        let about = self.container(Container::About)?;
        // Nothing lies before the change that began a document.
        let first = self.in_order(&changes).into_iter().next();
        let founding = first.filter(|hash| self.deeds(&BTreeSet::from([*hash])).set(&about, words::CASE));
        if let Some(founding) = founding {
            let others = |node: &&crate::history::Node| {
                node.facts.actor != genesis::ACTOR && !changes.contains(&node.facts.hash)
            };
            if !self.history.nodes().iter().any(|node| others(&node)) {
                return self.set_archived(true).map(|()| Undone::default());
            }
            // What somebody has gone on with does not become unmade.
            changes.remove(&founding);
        }
        self.undo_each(&changes)
    }

    fn undo_each(&mut self, changes: &BTreeSet<ChangeHash>) -> Result<Undone, DocumentFault> {
        let deeds = self.deeds(changes);
        let mut undone = Undone::default();
        let (about, fields, parts) = (
            self.container(Container::About)?,
            self.container(Container::Fields)?,
            self.container(Container::Parts)?,
        );
        undone.left += usize::from(!self.undo_value(&about, words::ARCHIVED, &deeds)?);
        for field in self.kind.texts() {
            self.undo_text(TextPlace::document(*field), changes, &deeds)?;
        }
        undone.left += self.undo_fields(&fields, self.kind.fields(), &deeds)?;
        let keys: Vec<String> = self.transaction.keys(&parts).collect();
        for key in keys {
            let Ok(part) = key.parse::<PartId>() else { continue };
            let Ok((map, Some(kind))) = self.inside().part(part) else { continue };
            if deeds.set(&parts, &key) {
                undone.left += usize::from(!self.unmake(&map, kind, &deeds)?);
                continue;
            }
            undone.left += usize::from(!self.undo_value(&map, words::ARCHIVED, &deeds)?);
            for field in kind.texts() {
                self.undo_text(TextPlace::part(part, *field), changes, &deeds)?;
            }
            if let Some(fields) = self.inside().fields_of(&map) {
                undone.left += self.undo_fields(&fields, kind.fields(), &deeds)?;
            }
        }
        Ok(undone)
    }

    /// These changes, each after what it builds upon.
    fn in_order(&self, changes: &BTreeSet<ChangeHash>) -> Vec<ChangeHash> {
        let hashes = self.history.nodes().iter().map(|node| node.facts.hash);
        hashes.filter(|hash| changes.contains(hash)).collect()
    }

    fn deeds(&self, changes: &BTreeSet<ChangeHash>) -> Deeds {
        let mut deeds = Deeds::default();
        for hash in self.in_order(changes) {
            if let Some(change) = self.transaction.get_change_by_hash(&automerge::ChangeHash(hash.0)) {
                deeds.add(&change);
            }
        }
        deeds
    }

    /// Puts away a part that these changes made, when nobody else has a hand in it.
    fn unmake(&mut self, map: &ObjId, kind: PartKind, deeds: &Deeds) -> Result<bool, DocumentFault> {
        if !kind.may_be_put_away() || !only(&self.inside(), map, kind, &mut |id| deeds.put_in(id), deeds) {
            return Ok(false);
        }
        self.put(map, words::ARCHIVED, true).map(|()| true)
    }

    fn undo_fields(&mut self, map: &ObjId, fields: &[Field], deeds: &Deeds) -> Result<usize, DocumentFault> {
        let mut left = 0;
        for field in fields.iter().filter(|field| deeds.set(map, field.code())) {
            let done = field.may_be_taken_back() && self.undo_value(map, field.code(), deeds)?;
            left += usize::from(!done);
        }
        Ok(left)
    }

    /// Makes one value what it was before, when what stands there was set by these changes; false when it stays.
    fn undo_value(&mut self, map: &ObjId, key: &str, deeds: &Deeds) -> Result<bool, DocumentFault> {
        if !deeds.set(map, key) {
            return Ok(true);
        }
        let (own, others) = apart(scalars(self.transaction.get_all(map, key), self)?, deeds);
        let mut back = others;
        let mut to_visit = own;
        if to_visit.is_empty() {
            return Ok(back.is_empty());
        }
        while back.is_empty() && !to_visit.is_empty() {
            let deps = to_visit.iter().filter_map(|(_, id)| deeds.before(id)).flatten().copied().collect();
            let moment = crate::document::to_automerge(&Heads::new(deps));
            if moment.is_empty() {
                break;
            }
            let before = scalars(self.transaction.get_all_at(map, key, &moment), self)?;
            (to_visit, back) = apart(before, deeds);
        }
        let mut values: Vec<ScalarValue> = Vec::new();
        for (value, _) in back {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        match values.as_slice() {
            [] => self.transaction.delete(map, key).map_err(self.inside().broken()).map(|()| true),
            [only] => self.put(map, key, only.clone()).map(|()| true),
            // A choice between two values that others set: one edit cannot make both stand again.
            _ => Ok(false),
        }
    }

    fn undo_text(
        &mut self,
        place: TextPlace,
        changes: &BTreeSet<ChangeHash>,
        deeds: &Deeds,
    ) -> Result<(), DocumentFault> {
        let Ok(text) = self.inside().text(&place) else { return Ok(()) };
        if !deeds.wrote_in(&text) {
            return Ok(());
        }
        let id = ElementId::of(&text);
        let gone = deeds
            .removals
            .iter()
            .filter(|removal| Some(removal.text) == id && !deeds.put_in(&removal.letter));
        let gone: Vec<_> = gone.collect();
        let mut wanted: BTreeSet<ElementId> = gone.iter().map(|removal| removal.letter).collect();
        if !wanted.is_empty() {
            let others = self.removed_by_others(changes);
            wanted.retain(|letter| !others.contains(letter));
        }
        let mut earlier: Vec<Elements> = Vec::new();
        if !wanted.is_empty() {
            earlier.push(self.text_at(&text, &self.without(changes)));
        }
        for removal in gone.iter().filter(|removal| wanted.contains(&removal.letter)) {
            if !earlier.iter().any(|moment| moment.ids().contains(&removal.letter)) {
                earlier.push(self.text_at(&text, &Heads::new(removal.deps.clone())));
            }
        }
        let now = Elements::now(&self.transaction, &text);
        let splices = revive::splices(&now, |letter| deeds.put_in(letter), &wanted, &earlier);
        self.apply(&place, &text, &splices)
    }

    fn text_at(&self, text: &ObjId, moment: &Heads) -> Elements {
        Elements::at(&self.transaction, text, &crate::document::to_automerge(moment))
    }

    /// The moment with everything but these changes and what builds upon them.
    fn without(&self, changes: &BTreeSet<ChangeHash>) -> Heads {
        let mut touched: BTreeSet<ChangeHash> = BTreeSet::new();
        let mut heads: BTreeSet<ChangeHash> = BTreeSet::new();
        for node in self.history.nodes() {
            let (hash, deps) = (node.facts.hash, &node.facts.deps);
            if changes.contains(&hash) || deps.iter().any(|dep| touched.contains(dep)) {
                touched.insert(hash);
            } else {
                heads.retain(|head| !deps.contains(head));
                heads.insert(hash);
            }
        }
        Heads::new(heads.into_iter().collect())
    }

    /// Letters that somebody else took out at the same time: they stay out.
    fn removed_by_others(&self, changes: &BTreeSet<ChangeHash>) -> BTreeSet<ElementId> {
        let mut known: Option<BTreeSet<ChangeHash>> = None;
        let mut actors = BTreeSet::new();
        for node in self.history.nodes().iter().filter(|node| changes.contains(&node.facts.hash)) {
            if actors.insert(node.facts.actor) {
                let before = self.history.up_to(&Heads::new(node.facts.deps.clone()));
                known = Some(
                    known.map_or(before.clone(), |known| known.intersection(&before).copied().collect()),
                );
            }
        }
        let known = known.unwrap_or_default();
        let other = |hash: &ChangeHash| !changes.contains(hash) && !known.contains(hash);
        let hashes = self.history.nodes().iter().map(|node| node.facts.hash).filter(other);
        let read = |hash: ChangeHash| self.transaction.get_change_by_hash(&automerge::ChangeHash(hash.0));
        let read: Vec<_> = hashes.filter_map(read).collect();
        crate::difference::removers(read.iter()).into_keys().collect()
    }
}

/// Own values and everybody else's.
fn apart(standing: Standing, deeds: &Deeds) -> (Standing, Standing) {
    standing.into_iter().partition(|(_, id)| deeds.before(id).is_some())
}

fn scalars(
    read: Result<Vec<(Stored<'_>, ObjId)>, automerge::AutomergeError>,
    edit: &Edit<'_>,
) -> Result<Standing, DocumentFault> {
    let stored = read.map_err(edit.inside().broken())?;
    Ok(stored.iter().filter_map(|(value, id)| Some((value.as_scalar()?.clone(), id.clone()))).collect())
}

/// Whether nobody else has written in a part: every letter and every value is of these changes.
fn only<R: ReadDoc>(
    inside: &Inside<'_, R>,
    map: &ObjId,
    kind: PartKind,
    own_letter: &mut dyn FnMut(&ElementId) -> bool,
    deeds: &Deeds,
) -> bool {
    let texts = kind.texts().iter().filter_map(|field| inside.text_of(map, *field));
    let letters = texts.flat_map(|text| Elements::now(inside.reader, &text).ids().to_vec());
    let own_letters = letters.into_iter().all(|letter| own_letter(&letter));
    let Some(fields) = inside.fields_of(map) else { return own_letters };
    let own_value = |field: &Field| {
        let values = inside.reader.get_all(&fields, field.code()).unwrap_or_default();
        values.iter().all(|(_, id)| deeds.before(id).is_some())
    };
    own_letters && kind.fields().iter().all(own_value)
}
