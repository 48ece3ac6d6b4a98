//! The constant first change of each kind of document. It makes all containers, so that two devices that begin
//! apart from each other hold the same containers and never rivals. Its bytes, and with them its hash, must never
//! change; a new schema version gets a new genesis beside this one.

use crate::{DocumentFault, words};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, AutomergeError, ObjId, ObjType, ROOT, TextEncoding};
use domain::{DocumentKind, TextField};
use ids::{Actor, ChangeHash, DocumentId, Heads};
use std::sync::OnceLock;

/// Schema version that this crate writes.
pub(crate) const SCHEMA: u64 = 1;
/// The actor of every genesis change; nobody else may ever use it.
pub(crate) const ACTOR: Actor = Actor(*b"felles-genesis-1");

/// Texts of each kind in schema 1, in the order of their operations. Deliberately apart from the domain's lists:
/// those may grow, this may not.
fn texts(kind: DocumentKind) -> &'static [TextField] {
    use TextField as T;
    match kind {
        DocumentKind::Case | DocumentKind::AccessLog | DocumentKind::OwnLog => &[],
        DocumentKind::SharedPicture => {
            &[T::Together, T::ViewParticipant, T::ViewCounsellor, T::ViewMentor, T::Agree, T::Differ]
        }
        DocumentKind::Note | DocumentKind::WorkTask | DocumentKind::Plan | DocumentKind::CheckIn => {
            &[T::Body]
        }
        DocumentKind::Visit => &[
            T::Purpose,
            T::Preparation,
            T::Saw,
            T::SituationParticipant,
            T::SituationCounsellor,
            T::SituationMentor,
            T::Agree,
            T::Differ,
            T::Summary,
        ],
        DocumentKind::Goal => &[
            T::Wording,
            T::Why,
            T::LevelMinusTwo,
            T::LevelMinusOne,
            T::LevelZero,
            T::LevelPlusOne,
            T::LevelPlusTwo,
        ],
        DocumentKind::Agreement => &[T::AgreedWhat, T::AgreedWho, T::FollowUp, T::Otherwise],
        DocumentKind::Adaptation => &[T::Body, T::HowItWent],
        DocumentKind::Openness => &[T::Topic, T::MayBeTold, T::OwnWords],
        DocumentKind::Turn => &[T::Happened, T::Did, T::Learned],
        DocumentKind::Question => &[T::QuestionText, T::AnswerText],
        DocumentKind::Reflection => {
            &[T::WhatIDid, T::LookingBack, T::Mattered, T::OtherWays, T::TryNext, T::LearningPoint]
        }
        DocumentKind::Division => &[T::TakesParticipant, T::TakesCounsellor, T::TakesMentor],
        DocumentKind::Ending => {
            &[T::HowItWent, T::Learned, T::TakesParticipant, T::TakesCounsellor, T::TakesMentor]
        }
    }
}

/// The containers that the genesis made, named by the operations that made them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    Fields,
    Parts,
    About,
    Text(TextField),
}

/// Operations before the first text: four containers, kind, schema.
const BEFORE_TEXTS: u64 = 6;

/// The id of a container; nothing for a text that this kind does not have.
pub(crate) fn container(kind: DocumentKind, container: Container) -> Option<ObjId> {
    let operation = match container {
        Container::Fields => 2,
        Container::Parts => 3,
        Container::About => 4,
        Container::Text(field) => {
            BEFORE_TEXTS + 1 + texts(kind).iter().position(|text| *text == field)? as u64
        }
    };
    Some(ObjId::Id(operation, ActorId::from(ACTOR.0), 0))
}

/// A fresh document that holds only its genesis.
pub(crate) fn document(id: DocumentId, kind: DocumentKind) -> Result<Automerge, DocumentFault> {
    build(kind).map_err(|_| DocumentFault::Broken(id))
}

fn build(kind: DocumentKind) -> Result<Automerge, AutomergeError> {
    let mut automerge = Automerge::new_with_encoding(TextEncoding::UnicodeCodePoint);
    automerge.set_actor(ActorId::from(ACTOR.0));
    let mut transaction = automerge.transaction();
    let in_texts = transaction.put_object(ROOT, words::TEXTS, ObjType::Map)?;
    transaction.put_object(ROOT, words::FIELDS, ObjType::Map)?;
    transaction.put_object(ROOT, words::PARTS, ObjType::Map)?;
    transaction.put_object(ROOT, words::ABOUT, ObjType::Map)?;
    transaction.put(ROOT, words::KIND, kind.code())?;
    transaction.put(ROOT, words::SCHEMA, automerge::ScalarValue::Uint(SCHEMA))?;
    for text in texts(kind) {
        transaction.put_object(&in_texts, text.code(), ObjType::Text)?;
    }
    transaction.commit_with(CommitOptions::default().with_time(0));
    Ok(automerge)
}

/// The moment right after the genesis of a kind.
pub(crate) fn heads(kind: DocumentKind) -> Heads {
    static ALL: OnceLock<Vec<(DocumentKind, Heads)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let moment = |kind: &DocumentKind| {
            let heads = build(*kind).map(|automerge| automerge.get_heads()).unwrap_or_default();
            (*kind, Heads::new(heads.iter().map(|hash| ChangeHash(hash.0)).collect()))
        };
        DocumentKind::ALL.iter().map(moment).collect()
    });
    all.iter().find(|(known, _)| *known == kind).map(|(_, heads)| heads.clone()).unwrap_or_default()
}
