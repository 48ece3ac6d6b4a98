//! What a set of changes did, operation by operation.

use crate::elements::ElementId;
use automerge::legacy::{Key, ObjectId, OpType};
use automerge::{Change, ObjId};
use ids::{Actor, ChangeHash};
use std::collections::{BTreeMap, BTreeSet};

/// A letter that was taken out.
pub(super) struct Removal {
    /// Out of which text.
    pub(super) text: ElementId,
    /// Which letter.
    pub(super) letter: ElementId,
    /// What the change that took it out built upon.
    pub(super) deps: Vec<ChangeHash>,
}

/// What a set of changes did.
#[derive(Default)]
pub(super) struct Deeds {
    /// Letters that were put in.
    inserted: BTreeSet<ElementId>,
    /// Letters that were taken out, in the order of the graph.
    pub(super) removals: Vec<Removal>,
    /// Keys of maps that were set, with each operation and what its change built upon.
    values: BTreeMap<ElementId, Vec<ChangeHash>>,
    keys: BTreeSet<(ElementId, String)>,
    texts: BTreeSet<ElementId>,
}

impl Deeds {
    pub(super) fn add(&mut self, change: &Change) {
        let Some(actor) = Actor::from_slice(change.actor_id().to_bytes()) else { return };
        let deps: Vec<ChangeHash> = change.deps().iter().map(|dep| ChangeHash(dep.0)).collect();
        for (counter, operation) in (change.start_op().get()..).zip(change.decode().operations) {
            let id = ElementId { counter, actor };
            let Some(object) = named(&operation.obj) else { continue };
            match (&operation.key, operation.insert) {
                (Key::Map(key), _) => {
                    self.keys.insert((object, key.to_string()));
                    self.values.insert(id, deps.clone());
                }
                (Key::Seq(_), true) => {
                    self.texts.insert(object);
                    self.inserted.insert(id);
                }
                (Key::Seq(_), false) if matches!(operation.action, OpType::Delete) => {
                    self.texts.insert(object);
                    for gone in operation.pred.iter() {
                        let Some(by) = Actor::from_slice(gone.actor().to_bytes()) else { continue };
                        let letter = ElementId { counter: gone.counter(), actor: by };
                        self.removals.push(Removal { text: object, letter, deps: deps.clone() });
                    }
                }
                (Key::Seq(_), false) => {}
            }
        }
    }

    pub(super) fn put_in(&self, letter: &ElementId) -> bool {
        self.inserted.contains(letter)
    }

    /// Whether anything was put into or taken out of a text.
    pub(super) fn wrote_in(&self, text: &ObjId) -> bool {
        ElementId::of(text).is_some_and(|text| self.texts.contains(&text))
    }

    /// Whether a key of a map was set.
    pub(super) fn set(&self, map: &ObjId, key: &str) -> bool {
        ElementId::of(map).is_some_and(|map| self.keys.contains(&(map, key.to_owned())))
    }

    /// What the change that made this value built upon; nothing when it is somebody else's.
    pub(super) fn before(&self, value: &ObjId) -> Option<&[ChangeHash]> {
        self.values.get(&ElementId::of(value)?).map(Vec::as_slice)
    }
}

fn named(object: &ObjectId) -> Option<ElementId> {
    match object {
        ObjectId::Id(id) => {
            Some(ElementId { counter: id.counter(), actor: Actor::from_slice(id.actor().to_bytes())? })
        }
        ObjectId::Root => None,
    }
}
