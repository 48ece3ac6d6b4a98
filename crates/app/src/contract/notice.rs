//! What the core says unasked: something you may be showing has changed.

use ids::{CaseId, DocumentId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What has changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Locked, unlocked, created.
    Profile,
    /// The list of cases, their badges, or what is new since last.
    Cases,
    /// One case: its frame, parties, tasks or timeline.
    Case(CaseId),
    /// One document's content.
    Document(DocumentId),
    /// Who opened a case.
    Access(CaseId),
    /// How far things have been sent and received, or the connection.
    Sync,
    /// An invitation, on either side.
    Joining,
}

/// One notice; the screen asks again for what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    /// Everything that changed in one transaction.
    pub topics: Vec<Topic>,
    /// What is to be said outside of the window, by the machine: the sentence that the person has agreed to, and nothing else.
    pub bell: Option<String>,
}
