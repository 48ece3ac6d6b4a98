//! What stands before Automerge: only bytes of one well-formed plain change, by the actor that the envelope's
//! signer must have, pass. The verdict is a pure function of the bytes, the signer's actor and the ancestors, so that
//! every device decides alike. Nothing here calls Automerge.
//!
//! Format: Automerge's binary format, "Change chunks" <https://automerge.org/automerge-binary-format-spec/>.

mod chunk;
mod columns;
mod fault;
mod reader;
mod rows;

pub use fault::GuardFault;

use crate::history::History;
use crate::{ChangeFacts, Document, genesis, limits};
use chunk::Chunk;
use ids::{Actor, ChangeHash};

/// A change that has passed the guard. Only the guard can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuardedChange {
    facts: ChangeFacts,
    operations: u64,
    max_op: u64,
    bytes: Vec<u8>,
}

impl GuardedChange {
    /// Its name.
    #[must_use]
    pub fn hash(&self) -> ChangeHash {
        self.facts.hash
    }

    /// What is known about it.
    #[must_use]
    pub fn facts(&self) -> &ChangeFacts {
        &self.facts
    }

    /// One plain change chunk.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many operations it holds: what applying it costs, whatever its bytes look like.
    #[must_use]
    pub fn operations(&self) -> u64 {
        self.operations
    }

    pub(crate) fn max_op(&self) -> u64 {
        self.max_op
    }
}

/// Checks one change after the other; each that passes is an ancestor for those that follow.
#[derive(Clone, Debug)]
pub struct Guard {
    history: History,
}

impl Guard {
    /// Begins with what a document holds.
    #[must_use]
    pub fn new(document: &Document) -> Self {
        Self { history: document.history.clone() }
    }

    /// Checks the bytes of one change that came from a writer whose actor for this document is `writer`.
    ///
    /// # Errors
    /// [`GuardFault`]; [`GuardFault::waits`] tells whether it may pass later.
    pub fn check(&mut self, writer: Actor, bytes: &[u8]) -> Result<GuardedChange, GuardFault> {
        let change = judge(&self.history, writer, bytes)?;
        self.history.add(change.facts.clone(), change.max_op);
        Ok(change)
    }
}

/// Checks one change against a document and what has passed earlier in the same batch. For many changes use
/// [`Guard`], which remembers them.
///
/// # Errors
/// [`GuardFault`]; [`GuardFault::waits`] tells whether it may pass later.
pub fn guard(
    document: &Document,
    writer: Actor,
    bytes: &[u8],
    earlier: &[GuardedChange],
) -> Result<GuardedChange, GuardFault> {
    let mut guard = Guard::new(document);
    for change in earlier {
        guard.history.add(change.facts.clone(), change.max_op);
    }
    guard.check(writer, bytes)
}

fn judge(history: &History, writer: Actor, bytes: &[u8]) -> Result<GuardedChange, GuardFault> {
    let chunk = Chunk::parse(bytes)?;
    if chunk.actor != writer || chunk.actor == genesis::ACTOR {
        return Err(GuardFault::BorrowedActor);
    }
    check_ancestors(history, &chunk)?;
    let operations = rows::check(&chunk)?;
    let max_op = chunk.start_op + operations - 1;
    if max_op > limits::FOREIGN_OPERATIONS {
        return Err(GuardFault::TooManyOperations);
    }
    let facts = ChangeFacts {
        hash: chunk.hash,
        actor: chunk.actor,
        sequence: chunk.sequence,
        at: chunk.at,
        deps: chunk.deps,
    };
    Ok(GuardedChange { facts, operations, max_op, bytes: bytes.to_vec() })
}

/// How many operations a change of our own holds, counted as the guard counts them; nothing when it is not a change.
#[must_use]
pub fn count_operations(bytes: &[u8]) -> Option<u64> {
    rows::check(&Chunk::parse(bytes).ok()?).ok()
}

/// Everything that the ancestors decide: dependencies, sequence number, operation numbers, foreign actors.
fn check_ancestors(history: &History, chunk: &Chunk<'_>) -> Result<(), GuardFault> {
    if let Some(missing) = chunk.deps.iter().find(|dep| !history.has(dep)) {
        return Err(GuardFault::MissingDependency(*missing));
    }
    let deps = || chunk.deps.iter().filter_map(|dep| history.node(dep));
    let actors = history.actors_of(&chunk.deps).unwrap_or_default();
    if !actors.contains(&genesis::ACTOR) || !chunk.others.iter().all(|other| actors.contains(other)) {
        return Err(GuardFault::ForeignActor);
    }
    // Operation numbers never fall along the graph, so the nearest ancestors have the greatest.
    let max_op = deps().map(|node| node.max_op).max().unwrap_or(0);
    if chunk.start_op != max_op + 1 {
        return Err(GuardFault::OperationNumber);
    }
    match history.by_sequence(chunk.actor, chunk.sequence) {
        Some(same) if same.facts.hash != chunk.hash => return Err(GuardFault::SequenceTaken),
        _ => {}
    }
    let follows = match chunk.sequence {
        0 => false,
        1 => !actors.contains(&chunk.actor),
        next => history
            .by_sequence(chunk.actor, next - 1)
            .is_some_and(|before| history.lies_before(before, &chunk.deps)),
    };
    if follows { Ok(()) } else { Err(GuardFault::SequenceNumber) }
}
