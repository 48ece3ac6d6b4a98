//! Words of mine that did not leave this device before I was taken out: they are no longer on their way, and nobody waits for them.

use crate::contract::CaseCard;
use crate::fault::AppFault;
use crate::open::Open;
use ids::CaseId;
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
        let mut counted = Unsent::default();
        for (space, unsent) in self.store.unsent_of_spaces()? {
            match self.circle_facts(space)?.1 {
                Some(case) if !self.may_write(space)? => {
                    *counted.undelivered.entry(case).or_default() += unsent
                }
                _ => counted.waiting = counted.waiting.saturating_add(unsent),
            }
        }
        Ok(counted)
    }
}
