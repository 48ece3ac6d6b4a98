//! Everything that can go wrong below the commands, and which of the twelve problems it is to a person.

use crate::contract::{FaultKind, Problem, ProblemCode};
use crate::import::ImportFault;
use std::time::Duration;
use store::{LiesIn, StoreFault};
use thiserror::Error;

/// Why something could not be done. Messages hold ids and kinds, never words that a person wrote.
#[derive(Debug, Error)]
pub(crate) enum AppFault {
    /// No profile is open.
    #[error("no profile is open")]
    Locked,
    /// There is already a profile, or none.
    #[error("the profile is not in the state for this")]
    WrongProfileState,
    /// The profile is there, and the file with the ways in to it is not.
    #[error("the key file is missing")]
    KeyFileMissing,
    /// The key file belongs to another database than the one beside it.
    #[error("the key file belongs to another profile")]
    OtherProfile,
    /// The passphrase was wrong too often: the next try must wait.
    #[error("the next try must wait {} s", .wait.as_secs())]
    TooManyTries {
        /// How long.
        wait: Duration,
    },
    /// No such thing on this device.
    #[error("no {0} on this device")]
    NotFound(String),
    /// Not for this person to do.
    #[error("not allowed: {0}")]
    NotAllowed(&'static str),
    /// An input that does not hold.
    #[error("input {place} is not right: {kind:?}")]
    Invalid {
        /// What.
        kind: FaultKind,
        /// Where.
        place: String,
    },
    /// A shielded case that was not opened in this session.
    #[error("case {0} asks before it is opened")]
    Shielded(ids::CaseId),
    /// An import file that does not hold.
    #[error("import file at {}: {:?}", .0.place, .0.kind)]
    Import(ImportFault),
    /// From `domain`.
    #[error(transparent)]
    Domain(#[from] domain::DomainFault),
    /// From `documents`.
    #[error(transparent)]
    Document(#[from] documents::DocumentFault),
    /// From `store`.
    #[error(transparent)]
    Store(#[from] store::StoreFault),
    /// From `identity`.
    #[error(transparent)]
    Identity(#[from] identity::IdentityFault),
    /// From `sealing`.
    #[error(transparent)]
    Sealing(#[from] sealing::SealingFault),
    /// From `sealing`, opening the profile.
    #[error(transparent)]
    Unlock(#[from] sealing::UnlockFault),
    /// From `protocol`.
    #[error(transparent)]
    Protocol(#[from] protocol::ProtocolFault),
    /// A hub's address that is not one.
    #[error("not a hub's address")]
    HubAddress,
    /// The profile's folder could not be read or written.
    #[error("the profile's folder: {0}")]
    Folder(std::io::ErrorKind),
    /// A promise between our own parts was broken.
    #[error("inside: {0}")]
    Inside(&'static str),
}

impl AppFault {
    /// An input that does not hold, by the name of its field.
    pub(crate) fn invalid(kind: FaultKind, place: impl Into<String>) -> Self {
        Self::Invalid { kind, place: place.into() }
    }

    /// Where it lies, if the database refused.
    pub(crate) fn lies_in(&self) -> Option<LiesIn> {
        match self {
            Self::Store(StoreFault::Sqlite(fault)) => Some(fault.lies_in()),
            _ => None,
        }
    }

    /// Whether the disk refused, and may take the same another time.
    pub(crate) fn may_pass(&self) -> bool {
        self.lies_in() == Some(LiesIn::Disk)
    }

    /// Something that is not here, by kind and id.
    pub(crate) fn missing(what: &str, id: impl std::fmt::Display) -> Self {
        Self::NotFound(format!("{what} {id}"))
    }
}

fn problem(code: ProblemCode) -> Problem {
    Problem { code, fault: None, place: None }
}

fn because(code: ProblemCode, fault: FaultKind) -> Problem {
    Problem { code, fault: Some(fault), place: None }
}

impl From<AppFault> for Problem {
    fn from(fault: AppFault) -> Self {
        match fault {
            AppFault::Locked => problem(ProblemCode::Locked),
            AppFault::WrongProfileState | AppFault::NotAllowed(_) => problem(ProblemCode::NotAllowed),
            AppFault::KeyFileMissing => because(ProblemCode::Damaged, FaultKind::KeyFileMissing),
            AppFault::OtherProfile => because(ProblemCode::ForeignFile, FaultKind::OtherProfile),
            AppFault::TooManyTries { wait } => Problem {
                place: Some(seconds(wait).to_string()),
                ..because(ProblemCode::NotAllowed, FaultKind::TooManyTries)
            },
            AppFault::NotFound(what) => {
                Problem { code: ProblemCode::NotFound, fault: None, place: Some(what) }
            }
            AppFault::Invalid { kind: FaultKind::TooLong, place } => {
                Problem { code: ProblemCode::TooLarge, fault: Some(FaultKind::TooLong), place: Some(place) }
            }
            AppFault::Invalid { kind, place } | AppFault::Import(ImportFault { kind, place }) => {
                Problem { code: ProblemCode::Invalid, fault: Some(kind), place: Some(place) }
            }
            AppFault::Shielded(case) => Problem {
                code: ProblemCode::NotAllowed,
                fault: Some(FaultKind::ConfirmOpening),
                place: Some(case.to_string()),
            },
            AppFault::HubAddress => Problem {
                code: ProblemCode::Invalid,
                fault: Some(FaultKind::WrongType),
                place: Some("address".to_owned()),
            },
            AppFault::Domain(fault) => from_domain(&fault),
            AppFault::Document(fault) => from_documents(&fault),
            AppFault::Store(fault) => problem(from_store(&fault)),
            AppFault::Unlock(fault) => from_unlock(&fault),
            AppFault::Folder(std::io::ErrorKind::StorageFull) => problem(ProblemCode::DiskFull),
            AppFault::Identity(_)
            | AppFault::Sealing(_)
            | AppFault::Protocol(_)
            | AppFault::Folder(_)
            | AppFault::Inside(_) => problem(ProblemCode::Internal),
        }
    }
}

fn from_domain(fault: &domain::DomainFault) -> Problem {
    use domain::DomainFault as D;
    let kind = match fault {
        D::NotAllowed => return problem(ProblemCode::NotAllowed),
        D::NotWider => FaultKind::NotWider,
        D::OwnWords => FaultKind::OwnWords,
        D::Shared => FaultKind::TextShared,
        D::SpeaksForSelf => return because(ProblemCode::NotAllowed, FaultKind::SpeaksForSelf),
        D::StrictlyConfidential => FaultKind::StrictlyConfidential,
        D::TooLong { .. } => {
            return Problem { code: ProblemCode::TooLarge, fault: Some(FaultKind::TooLong), place: None };
        }
        D::Empty | D::NeedsOutcome | D::NeedsReason | D::NeedsTime => FaultKind::MissingField,
        D::UnknownWord(_) => FaultKind::UnknownCode,
        D::OutOfRange { .. } | D::WrongShape(_) | D::NoSuchPart(_) => FaultKind::WrongType,
    };
    Problem { code: ProblemCode::Invalid, fault: Some(kind), place: None }
}

fn from_documents(fault: &documents::DocumentFault) -> Problem {
    use documents::DocumentFault as D;
    match fault {
        D::Domain(fault) => from_domain(fault),
        D::UnknownChange(_) | D::UnknownPart(_) => problem(ProblemCode::NotFound),
        D::EditTooLarge { .. } | D::Full(_) => problem(ProblemCode::TooLarge),
        D::NoSuchText(_) | D::NoSuchField(_) | D::OutsideText { .. } => {
            Problem { code: ProblemCode::Invalid, fault: Some(FaultKind::WrongType), place: None }
        }
        D::Damaged(_) => problem(ProblemCode::Damaged),
        _ => problem(ProblemCode::Internal),
    }
}

fn from_store(fault: &store::StoreFault) -> ProblemCode {
    use store::SqliteFault as S;
    match fault {
        store::StoreFault::Sqlite(fault) => match fault {
            S::WrongKeyOrForeign | S::ForeignFile => ProblemCode::ForeignFile,
            S::Damaged | S::Missing => ProblemCode::Damaged,
            S::TooNew { .. } => ProblemCode::TooNew,
            S::InUse => ProblemCode::InUse,
            S::DiskFull => ProblemCode::DiskFull,
            _ => ProblemCode::Internal,
        },
        store::StoreFault::NoDocument(_) => ProblemCode::NotFound,
        _ => ProblemCode::Internal,
    }
}

fn from_unlock(fault: &sealing::UnlockFault) -> Problem {
    use sealing::UnlockFault as U;
    match fault {
        U::WrongPassphrase => problem(ProblemCode::WrongPassphrase),
        U::WrongSecret => because(ProblemCode::Invalid, FaultKind::CodeWrong),
        U::NoSuchSlot => because(ProblemCode::NotFound, FaultKind::NoSuchWayIn),
        U::NotAKeyFile => problem(ProblemCode::ForeignFile),
        U::Damaged => because(ProblemCode::Damaged, FaultKind::KeyFileDamaged),
        U::TooNew => problem(ProblemCode::TooNew),
        U::BadCost | U::TooLarge => problem(ProblemCode::Internal),
    }
}

/// Whole seconds, rounded up: whoever waits so long has waited long enough.
pub(crate) fn seconds(wait: Duration) -> u64 {
    wait.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX)
}
