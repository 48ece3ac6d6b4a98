//! The set of verified operations of one space.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use ids::{ControlId, SpaceId};

use crate::{IdentityFault, Membership, Operation, SignedOperation, limits, space_of};

/// One space's control log: a set that only grows. What it means is [`ControlLog::evaluate`]'s answer, the same
/// for the same set whatever the order of arrival.
#[derive(Clone, Debug)]
pub struct ControlLog {
    space: SpaceId,
    entries: BTreeMap<ControlId, Entry>,
    heads: BTreeSet<ControlId>,
    genesis: Option<ControlId>,
    /// What the log means, worked out when it is first asked and until it grows.
    meaning: OnceLock<Arc<Membership>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) operation: SignedOperation,
    /// Longest way from the genesis, which has 0.
    pub(crate) layer: u32,
    bytes: Vec<u8>,
}

impl ControlLog {
    /// An empty log; its first operation will be the genesis that the space is named after.
    #[must_use]
    pub fn new(space: SpaceId) -> Self {
        Self {
            space,
            entries: BTreeMap::new(),
            heads: BTreeSet::new(),
            genesis: None,
            meaning: OnceLock::new(),
        }
    }

    /// Whose log.
    #[must_use]
    pub fn space(&self) -> SpaceId {
        self.space
    }

    /// Adds an operation; adding one again changes nothing. Whether its author had the right to say it is
    /// [`Membership::holds`]'s question: an operation without right stays in the log and has no effect.
    ///
    /// # Errors
    /// [`IdentityFault::MissingParents`] when earlier ones must come first; any other fault is for good, except
    /// [`IdentityFault::Newer`], which an update may cure.
    pub fn add(&mut self, bytes: &[u8]) -> Result<ControlId, IdentityFault> {
        let (id, operation) = SignedOperation::read(bytes)?;
        if operation.space != self.space {
            return Err(IdentityFault::WrongSpace { space: self.space });
        }
        if self.entries.contains_key(&id) {
            return Ok(id);
        }
        if self.entries.len() >= limits::OPERATIONS {
            return Err(IdentityFault::LogFull { space: self.space });
        }
        let layer = self.layer_of(&operation)?;
        if matches!(operation.operation, Operation::Genesis { .. }) {
            self.genesis = Some(id);
        }
        for parent in &operation.parents {
            self.heads.remove(parent);
        }
        self.heads.insert(id);
        self.meaning = OnceLock::new();
        self.entries.insert(id, Entry { operation, layer, bytes: bytes.to_vec() });
        Ok(id)
    }

    fn layer_of(&self, signed: &SignedOperation) -> Result<u32, IdentityFault> {
        if let Operation::Genesis { founder, salt } = &signed.operation {
            let proper = signed.parents.is_empty()
                && signed.author == founder.device
                && space_of(founder, salt) == self.space
                && self.genesis.is_none();
            return if proper { Ok(0) } else { Err(IdentityFault::NotTheGenesis { space: self.space }) };
        }
        let missing: Vec<ControlId> =
            signed.parents.iter().filter(|parent| !self.entries.contains_key(parent)).copied().collect();
        if !missing.is_empty() {
            return Err(IdentityFault::MissingParents { missing });
        }
        let above = signed.parents.iter().filter_map(|parent| self.entries.get(parent));
        let highest = above.map(|entry| entry.layer).max().ok_or(IdentityFault::Malformed)?;
        Ok(highest.saturating_add(1))
    }

    /// The newest operations, sorted: the parents of whatever is said next.
    #[must_use]
    pub fn heads(&self) -> Vec<ControlId> {
        self.heads.iter().copied().collect()
    }

    /// The founding operation, once it has arrived.
    #[must_use]
    pub fn genesis(&self) -> Option<ControlId> {
        self.genesis
    }

    /// Whether an operation is here.
    #[must_use]
    pub fn contains(&self, id: &ControlId) -> bool {
        self.entries.contains_key(id)
    }

    /// How many operations are here.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing has arrived.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// One operation.
    #[must_use]
    pub fn get(&self, id: &ControlId) -> Option<&SignedOperation> {
        self.entries.get(id).map(|entry| &entry.operation)
    }

    /// One operation's bytes as they came.
    #[must_use]
    pub fn bytes(&self, id: &ControlId) -> Option<&[u8]> {
        self.entries.get(id).map(|entry| entry.bytes.as_slice())
    }

    /// Every operation, parents before children, in an order that depends on the set alone.
    pub fn operations(&self) -> impl Iterator<Item = (ControlId, &SignedOperation)> {
        self.in_order().into_iter().map(|(id, entry)| (id, &entry.operation))
    }

    /// What the log means: who takes part, as what, and which key is for writing. Worked out once for each set.
    #[must_use]
    pub fn evaluate(&self) -> Arc<Membership> {
        Arc::clone(self.meaning.get_or_init(|| Arc::new(crate::evaluate::evaluate(self))))
    }

    /// An operation and everything that it could have seen, parents before children.
    #[must_use]
    pub fn past_of(&self, id: &ControlId) -> Vec<ControlId> {
        let (mut waiting, mut seen) = (vec![*id], BTreeSet::new());
        while let Some(next) = waiting.pop() {
            if let Some(entry) = self.entries.get(&next).filter(|_| seen.insert(next)) {
                waiting.extend(&entry.operation.parents);
            }
        }
        self.in_order().into_iter().map(|(id, _)| id).filter(|id| seen.contains(id)).collect()
    }

    pub(crate) fn in_order(&self) -> Vec<(ControlId, &Entry)> {
        let mut order: Vec<_> = self.entries.iter().map(|(id, entry)| (*id, entry)).collect();
        order.sort_by_key(|(id, entry)| (entry.layer, *id));
        order
    }
}
