//! History by author and sitting: changes by one author that lie close in time and follow each other.

use crate::ChangeFacts;
use ids::{Heads, UtcMillis};
use std::collections::{BTreeMap, BTreeSet};

/// One author's work at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting<A> {
    /// Who.
    pub author: A,
    /// First change, by their clock.
    pub from_at: UtcMillis,
    /// Last change, by their clock.
    pub to_at: UtcMillis,
    /// How many changes.
    pub changes: usize,
    /// The moment before it: what its first changes built upon.
    pub before: Heads,
    /// The moment after it: its last changes and what it had seen by then.
    pub after: Heads,
}

/// Gathers changes (each after what it builds upon, as [`crate::Document::changes`] gives them) into sittings, in the
/// order in which their last changes follow each other. A sitting ends when the same author pauses for longer than
/// `gap_ms`. The same changes give the same sittings on every device; a wrong clock can only part what belongs together.
pub fn sittings<A: PartialEq + Clone>(
    changes: &[ChangeFacts],
    who: impl Fn(ids::Actor) -> A,
    gap_ms: i64,
) -> Vec<Sitting<A>> {
    let mut open: Vec<Gathering<A>> = Vec::new();
    for (layer, change) in in_layers(changes) {
        let author = who(change.actor);
        let last = open.iter().rposition(|gathering| gathering.author == author);
        match last.and_then(|place| open.get_mut(place)).filter(|last| last.takes(change, gap_ms)) {
            Some(last) => last.add(change, layer),
            None => open.push(Gathering::begin(author, change, layer)),
        }
    }
    open.sort_by_key(|gathering| gathering.layer);
    open.into_iter().map(Gathering::close).collect()
}

/// Changes by how long the longest way to them is, then by name: the same order on every device.
fn in_layers(changes: &[ChangeFacts]) -> Vec<(u64, &ChangeFacts)> {
    let mut layers: BTreeMap<ids::ChangeHash, u64> = BTreeMap::new();
    let mut ordered = Vec::with_capacity(changes.len());
    for change in changes {
        let layer = 1 + change.deps.iter().filter_map(|dep| layers.get(dep)).max().copied().unwrap_or(0);
        layers.insert(change.hash, layer);
        ordered.push((layer, change));
    }
    ordered.sort_by_key(|(layer, change)| (*layer, change.hash));
    ordered
}

/// A sitting that may still grow.
struct Gathering<A> {
    author: A,
    from_at: UtcMillis,
    to_at: UtcMillis,
    changes: usize,
    /// Own changes that no own change builds upon yet.
    ends: BTreeSet<ids::ChangeHash>,
    /// What the first own change built upon.
    before: Vec<ids::ChangeHash>,
    /// Layer of the last change.
    layer: u64,
}

impl<A> Gathering<A> {
    fn begin(author: A, change: &ChangeFacts, layer: u64) -> Self {
        let ends = BTreeSet::from([change.hash]);
        Self {
            author,
            from_at: change.at,
            to_at: change.at,
            changes: 1,
            ends,
            before: change.deps.clone(),
            layer,
        }
    }

    fn takes(&self, change: &ChangeFacts, gap_ms: i64) -> bool {
        change.at.0.saturating_sub(self.to_at.0) <= gap_ms
            && self.from_at.0.saturating_sub(change.at.0) <= gap_ms
    }

    fn add(&mut self, change: &ChangeFacts, layer: u64) {
        self.layer = layer;
        self.from_at = self.from_at.min(change.at);
        self.to_at = self.to_at.max(change.at);
        self.changes += 1;
        for dep in &change.deps {
            self.ends.remove(dep);
        }
        self.ends.insert(change.hash);
    }

    fn close(self) -> Sitting<A> {
        Sitting {
            author: self.author,
            from_at: self.from_at,
            to_at: self.to_at,
            changes: self.changes,
            before: Heads::new(self.before),
            after: Heads::new(self.ends.into_iter().collect()),
        }
    }
}
