//! The graph of changes as this crate keeps it beside Automerge: what follows what, who wrote, how far the
//! operation numbers have come. The guard and every question about moments read this and not Automerge.

use automerge::Automerge;
use ids::{Actor, ChangeHash, Heads, UtcMillis};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// What is known about one change without looking at its operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeFacts {
    /// Its name.
    pub hash: ChangeHash,
    /// Who made it.
    pub actor: Actor,
    /// Its place among that actor's changes, from 1.
    pub sequence: u64,
    /// When, by the maker's clock. Only shown, never compared.
    pub at: UtcMillis,
    /// The changes it builds directly upon.
    pub deps: Vec<ChangeHash>,
}

/// One change in the graph.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) facts: ChangeFacts,
    /// Number of its last operation; never below that of anything it builds upon.
    pub(crate) max_op: u64,
    /// Everybody who wrote in it or before it; shared between neighbours, as it seldom grows.
    actors: Arc<BTreeSet<Actor>>,
}

/// All changes of a document in an order in which each comes after what it builds upon.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    nodes: Vec<Node>,
    places: HashMap<ChangeHash, usize>,
    by_actor: BTreeMap<Actor, Vec<usize>>,
    max_op: u64,
}

impl History {
    /// Reads the graph out of a document; nothing when a change has an actor that is not ours.
    pub(crate) fn of(automerge: &Automerge) -> Option<Self> {
        let mut history = Self::default();
        for meta in automerge.get_changes_meta(&[]) {
            let facts = ChangeFacts {
                hash: ChangeHash(meta.hash.0),
                actor: Actor::from_slice(meta.actor.to_bytes())?,
                sequence: meta.seq,
                at: UtcMillis(meta.timestamp),
                deps: meta.deps.iter().map(|hash| ChangeHash(hash.0)).collect(),
            };
            if !history.add(facts, meta.max_op) {
                return None;
            }
        }
        Some(history)
    }

    /// Adds a change; false when something it builds upon is missing. A known change is left as it is.
    pub(crate) fn add(&mut self, facts: ChangeFacts, max_op: u64) -> bool {
        if self.has(&facts.hash) {
            return true;
        }
        let Some(actors) = self.actors_of(&facts.deps) else { return false };
        let actors = if actors.contains(&facts.actor) {
            actors
        } else {
            let mut grown = BTreeSet::clone(&actors);
            grown.insert(facts.actor);
            Arc::new(grown)
        };
        let place = self.nodes.len();
        self.places.insert(facts.hash, place);
        self.by_actor.entry(facts.actor).or_default().push(place);
        self.max_op = self.max_op.max(max_op);
        self.nodes.push(Node { facts, max_op, actors });
        true
    }

    /// Everybody who wrote in these changes or before them; nothing when one is not known.
    pub(crate) fn actors_of(&self, deps: &[ChangeHash]) -> Option<Arc<BTreeSet<Actor>>> {
        let mut all: Option<Arc<BTreeSet<Actor>>> = None;
        for dep in deps {
            let more = &self.node(dep)?.actors;
            all = Some(match all {
                None => Arc::clone(more),
                Some(known) if more.is_subset(&known) => known,
                Some(known) => Arc::new(known.union(more).copied().collect()),
            });
        }
        Some(all.unwrap_or_default())
    }

    pub(crate) fn has(&self, hash: &ChangeHash) -> bool {
        self.places.contains_key(hash)
    }

    pub(crate) fn node(&self, hash: &ChangeHash) -> Option<&Node> {
        self.nodes.get(*self.places.get(hash)?)
    }

    pub(crate) fn len(&self) -> u64 {
        self.nodes.len() as u64
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The change that an actor made as its nth.
    pub(crate) fn by_sequence(&self, actor: Actor, sequence: u64) -> Option<&Node> {
        let place = usize::try_from(sequence.checked_sub(1)?).ok()?;
        self.nodes.get(*self.by_actor.get(&actor)?.get(place)?)
    }

    /// How many changes an actor has made.
    pub(crate) fn sequence_of(&self, actor: Actor) -> u64 {
        self.by_actor.get(&actor).map_or(0, |places| places.len() as u64)
    }

    /// Number of the last operation in any change.
    pub(crate) fn max_op(&self) -> u64 {
        self.max_op
    }

    /// Whether `earlier` is one of `deps` or lies before them. Does not look further back than needed:
    /// operation numbers never fall along the graph.
    pub(crate) fn lies_before(&self, earlier: &Node, deps: &[ChangeHash]) -> bool {
        let mut to_visit: Vec<ChangeHash> = deps.to_vec();
        let mut seen: BTreeSet<ChangeHash> = BTreeSet::new();
        while let Some(hash) = to_visit.pop() {
            if hash == earlier.facts.hash {
                return true;
            }
            let Some(node) = self.node(&hash) else { continue };
            if node.max_op > earlier.max_op && seen.insert(hash) {
                to_visit.extend(&node.facts.deps);
            }
        }
        false
    }

    /// The first of these changes that is not known.
    pub(crate) fn unknown(&self, moment: &Heads) -> Option<ChangeHash> {
        moment.as_slice().iter().find(|hash| !self.has(hash)).copied()
    }

    /// Everything in or before a moment.
    pub(crate) fn up_to(&self, moment: &Heads) -> BTreeSet<ChangeHash> {
        let mut all = BTreeSet::new();
        let mut to_visit: Vec<ChangeHash> = moment.as_slice().to_vec();
        while let Some(hash) = to_visit.pop() {
            if let (true, Some(node)) = (!all.contains(&hash), self.node(&hash)) {
                all.insert(hash);
                to_visit.extend(&node.facts.deps);
            }
        }
        all
    }

    /// Changes in or before `to` that are not in or before `from`, in the order of the graph.
    pub(crate) fn between(&self, from: &Heads, to: &Heads) -> Vec<&Node> {
        let (before, after) = (self.up_to(from), self.up_to(to));
        let new = |node: &&Node| after.contains(&node.facts.hash) && !before.contains(&node.facts.hash);
        self.nodes.iter().filter(new).collect()
    }
}
