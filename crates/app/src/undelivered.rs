//! Words of mine that did not leave this device before I was taken out: they are no longer on their way, and nobody waits for them.

use crate::contract::CaseCard;
use crate::fault::AppFault;
use crate::open::Open;
use ids::{CaseId, SpaceId};
use std::collections::BTreeMap;

/// Own changes that the hub does not have.
#[derive(Default)]
pub(crate) struct Unsent {
    /// On their way.
    pub(crate) waiting: u32,
    /// In circles that I may no longer write in, by case.
    undelivered: BTreeMap<CaseId, u32>,
}

impl Unsent {
    /// How many did not arrive and will not.
    pub(crate) fn undelivered(&self) -> u32 {
        self.undelivered.values().sum()
    }

    /// A card that counts only what is on its way.
    pub(crate) fn on(&self, card: CaseCard) -> CaseCard {
        let undelivered = self.undelivered.get(&card.case).copied().unwrap_or_default();
        CaseCard { unsent: card.unsent.saturating_sub(undelivered), ..card }
    }
}

impl Open {
    /// What of mine is on its way, and what is not any more.
    pub(crate) fn unsent(&mut self) -> Result<Unsent, AppFault> {
        self.counted(|_| true)
    }

    /// The same of one case alone.
    pub(crate) fn unsent_in(&mut self, case: CaseId) -> Result<Unsent, AppFault> {
        let of_case: Vec<SpaceId> =
            self.store.spaces_of(Some(case))?.into_iter().map(|row| row.space).collect();
        self.counted(|space| of_case.contains(space))
    }

    fn counted(&mut self, wanted: impl Fn(&SpaceId) -> bool) -> Result<Unsent, AppFault> {
        let mut counted = Unsent::default();
        let unsent = self.store.unsent_of_spaces()?;
        for (space, unsent) in unsent.into_iter().filter(|(space, _)| wanted(space)) {
            match self.circle_facts(space)?.1 {
                Some(case) if !self.is_heard(space)? => {
                    *counted.undelivered.entry(case).or_default() += unsent
                }
                _ => counted.waiting = counted.waiting.saturating_add(unsent),
            }
        }
        Ok(counted)
    }
}
