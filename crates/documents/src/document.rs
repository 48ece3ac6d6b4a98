//! One document: opening, saving, editing, and the plain facts about it.

use crate::edit::Edit;
use crate::genesis::{self, Container};
use crate::history::History;
use crate::shown::Shown;
use crate::{ChangeFacts, DocumentFault, limits};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, Automerge, LoadOptions, ObjId, TextEncoding};
use domain::DocumentKind;
use ids::{Actor, ChangeHash, DocumentId, Heads, UtcMillis};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// One thing that a person opens, with its whole history.
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) id: DocumentId,
    pub(crate) kind: DocumentKind,
    pub(crate) automerge: Automerge,
    pub(crate) history: History,
    pub(crate) moment: Heads,
    /// The text that is being typed in, at this moment.
    pub(crate) shown: Option<Shown>,
    /// Bytes of this very moment that are known to open again.
    pub(crate) saved: Option<Vec<u8>>,
}

/// A change that was made here, ready to be logged, sealed and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalChange {
    /// Its name.
    pub hash: ChangeHash,
    /// One plain change chunk.
    pub bytes: Vec<u8>,
    /// Who made it.
    pub actor: Actor,
    /// Its place among that actor's changes, from 1.
    pub sequence: u64,
    /// When.
    pub at: UtcMillis,
}

impl Document {
    /// A document with nothing in it but its containers.
    ///
    /// # Errors
    /// [`DocumentFault::Broken`] when the machinery beneath fails.
    pub fn new(id: DocumentId, kind: DocumentKind) -> Result<Self, DocumentFault> {
        Self::around(id, kind, genesis::document(id, kind)?).ok_or(DocumentFault::Broken(id))
    }

    /// Opens what [`Document::save`] made on this device. Never for bytes from elsewhere.
    ///
    /// # Errors
    /// [`DocumentFault::Damaged`] when the bytes are not a saved document of this kind.
    pub fn load(id: DocumentId, kind: DocumentKind, saved: &[u8]) -> Result<Self, DocumentFault> {
        let open = || {
            let options = LoadOptions::new().text_encoding(TextEncoding::UnicodeCodePoint);
            Self::around(id, kind, Automerge::load_with_options(saved, options).ok()?)
        };
        let opened = catch_unwind(AssertUnwindSafe(open)).ok().flatten();
        let begins_right = |document: &Self| {
            genesis::heads(kind).as_slice().iter().all(|hash| document.has(hash))
                && document.history.sequence_of(genesis::ACTOR) == 1
        };
        opened.filter(begins_right).ok_or(DocumentFault::Damaged(id))
    }

    fn around(id: DocumentId, kind: DocumentKind, automerge: Automerge) -> Option<Self> {
        let history = History::of(&automerge)?;
        let moment = moment_of(&automerge);
        Some(Self { id, kind, automerge, history, moment, shown: None, saved: None })
    }

    /// The whole document as bytes, checked to open again with the same moment.
    ///
    /// # Errors
    /// [`DocumentFault::NotSaved`] when it would not; the bytes that were there before must then stay.
    pub fn save(&self) -> Result<Vec<u8>, DocumentFault> {
        if let Some(saved) = &self.saved {
            return Ok(saved.clone());
        }
        let write = || self.automerge.save();
        let saved = catch_unwind(AssertUnwindSafe(write)).map_err(|_| DocumentFault::NotSaved(self.id))?;
        match Self::load(self.id, self.kind, &saved) {
            Ok(again) if again.moment == self.moment => Ok(saved),
            _ => Err(DocumentFault::NotSaved(self.id)),
        }
    }

    /// Which document.
    #[must_use]
    pub fn id(&self) -> DocumentId {
        self.id
    }

    /// Which kind.
    #[must_use]
    pub fn kind(&self) -> DocumentKind {
        self.kind
    }

    /// The moment as it stands.
    #[must_use]
    pub fn heads(&self) -> Heads {
        self.moment.clone()
    }

    /// The moment at which every document of a kind begins.
    #[must_use]
    pub fn genesis_heads(kind: DocumentKind) -> Heads {
        genesis::heads(kind)
    }

    /// Whether a change is in the document.
    #[must_use]
    pub fn has(&self, hash: &ChangeHash) -> bool {
        self.history.has(hash)
    }

    /// All changes but the genesis, each after what it builds upon.
    #[must_use]
    pub fn changes(&self) -> Vec<ChangeFacts> {
        let made = self.history.nodes().iter().filter(|node| node.facts.actor != genesis::ACTOR);
        made.map(|node| node.facts.clone()).collect()
    }

    /// Changes in or before one moment that are not in or before another, each after what it builds upon.
    ///
    /// # Errors
    /// [`DocumentFault::UnknownChange`] when a moment is not known here.
    pub fn changes_between(&self, from: &Heads, to: &Heads) -> Result<Vec<ChangeFacts>, DocumentFault> {
        self.at(from)?;
        self.at(to)?;
        let made =
            self.history.between(from, to).into_iter().filter(|node| node.facts.actor != genesis::ACTOR);
        Ok(made.map(|node| node.facts.clone()).collect())
    }

    /// Makes one change by one actor. When the edit fails, nothing has happened; when it changed nothing, there
    /// is no change.
    ///
    /// # Errors
    /// Whatever the edit returns, [`DocumentFault::Full`] when the document has grown to its limit, and
    /// [`DocumentFault::EditTooLarge`] over [`limits::CHANGE_OPERATIONS`] or [`limits::CHANGE_BYTES`].
    pub fn edit<T>(
        &mut self,
        actor: Actor,
        at: UtcMillis,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<T, DocumentFault>,
    ) -> Result<(T, Option<LocalChange>), DocumentFault> {
        self.write_as(actor)?;
        let mut open = Edit::begin(self);
        let result = edit(&mut open).and_then(|result| open.check().map(|()| result));
        let (transaction, shown) = open.close();
        match result {
            Err(fault) => {
                transaction.rollback();
                Err(fault)
            }
            Ok(result) => {
                let (hash, _) = transaction.commit_with(CommitOptions::default().with_time(at.0));
                let change = hash.map(|hash| self.note_down(hash)).transpose()?;
                self.shown = shown;
                Ok((result, change))
            }
        }
    }

    /// Sets the actor of the next change. Setting it costs a search, so only when it differs.
    fn write_as(&mut self, actor: Actor) -> Result<(), DocumentFault> {
        if actor == genesis::ACTOR {
            return Err(DocumentFault::Broken(self.id));
        }
        if self.automerge.get_actor().to_bytes() != actor.as_bytes() {
            self.automerge.set_actor(ActorId::from(actor.0));
        }
        Ok(())
    }

    /// Takes the change that was just committed into the history and hands out its bytes.
    fn note_down(&mut self, hash: automerge::ChangeHash) -> Result<LocalChange, DocumentFault> {
        let change = self.automerge.get_last_local_change().ok_or(DocumentFault::Broken(self.id))?;
        let facts = ChangeFacts {
            hash: ChangeHash(hash.0),
            actor: Actor::from_slice(change.actor_id().to_bytes()).ok_or(DocumentFault::Broken(self.id))?,
            sequence: change.seq(),
            at: UtcMillis(change.timestamp()),
            deps: change.deps().iter().map(|dep| ChangeHash(dep.0)).collect(),
        };
        let (actor, sequence, at) = (facts.actor, facts.sequence, facts.at);
        if change.hash() != hash || !self.history.add(facts, change.max_op()) {
            return Err(DocumentFault::Broken(self.id));
        }
        self.moment = Heads::new(vec![ChangeHash(hash.0)]);
        self.saved = None;
        Ok(LocalChange { hash: ChangeHash(hash.0), bytes: change.raw_bytes().to_vec(), actor, sequence, at })
    }

    /// Whether the document has room for another edit.
    pub(crate) fn has_room(&self) -> bool {
        self.history.max_op() < limits::DOCUMENT_OPERATIONS
    }

    /// A container of the genesis.
    pub(crate) fn container(&self, container: Container) -> Option<ObjId> {
        genesis::container(self.kind, container)
    }

    /// Checks that a moment is known here and gives it in Automerge's terms.
    pub(crate) fn at(&self, moment: &Heads) -> Result<Vec<automerge::ChangeHash>, DocumentFault> {
        match self.history.unknown(moment) {
            Some(hash) => Err(DocumentFault::UnknownChange(hash)),
            None => Ok(to_automerge(moment)),
        }
    }
}

pub(crate) fn to_automerge(moment: &Heads) -> Vec<automerge::ChangeHash> {
    moment.as_slice().iter().map(|hash| automerge::ChangeHash(hash.0)).collect()
}

pub(crate) fn moment_of(automerge: &Automerge) -> Heads {
    Heads::new(automerge.get_heads().iter().map(|hash| ChangeHash(hash.0)).collect())
}
