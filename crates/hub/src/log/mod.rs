//! The hub's log: one order per space, on disk, and nothing that could open what lies in it.

mod answer;
mod budgets;
mod challenges;
mod circles;
mod farewell;
mod fault;
mod mailbox;
mod open;
mod places;
#[cfg(test)]
mod privacy;
mod pull;
mod quarantine;
mod regain;
mod rows;
mod traffic;
mod upload;

pub use answer::{Answered, AnsweredBytes};
pub use fault::LogFault;

use crate::Quotas;
use budgets::Budgets;
use challenges::Challenges;
use circles::Circles;
use ids::{DeviceId, PersonId, SpaceId};
use protocol::HubFacts;
use rusqlite::Connection;
use std::collections::BTreeSet;
use traffic::Traffic;

/// All that a hub keeps. Synchronous; only one at a time can have a file open.
pub struct Log {
    database: Connection,
    facts: HubFacts,
    challenges: Challenges,
    budgets: Budgets,
    circles: Circles,
    quotas: Quotas,
    traffic: Traffic,
    turned_away: BTreeSet<PersonId>,
}

impl Log {
    /// Who this hub is.
    #[must_use]
    pub fn facts(&self) -> &HubFacts {
        &self.facts
    }

    /// Sets who may found spaces here and how much may be kept; open and roomy until then.
    pub fn set_quotas(&mut self, quotas: Quotas) {
        self.quotas = quotas;
    }

    /// The devices that may read a space: who is to get a hint.
    ///
    /// # Errors
    /// [`LogFault`] when the database does not answer.
    pub fn readers(&self, space: SpaceId) -> Result<Vec<DeviceId>, LogFault> {
        rows::readers(&self.database, space)
    }
}
