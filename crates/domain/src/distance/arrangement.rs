//! The answer to a sentence: we have agreed this, because of something and until a day.

use super::{Distance, DistanceFacts, limits};
use crate::DomainFault;
use chrono::NaiveDate;
use ids::PartId;

/// We have agreed this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arranged {
    /// Which part of the case says it.
    pub part: PartId,
    /// Until when, this day included.
    pub until: NaiveDate,
    /// Who answered.
    pub by: Option<PartId>,
    /// Why.
    pub reason: String,
}

/// The answer that holds today; of several the one that holds longest.
pub(super) fn answer(facts: &DistanceFacts, distance: &Distance) -> Option<Arranged> {
    let subject = distance.subject();
    let holds = facts.arrangements.iter().filter(|agreed| {
        agreed.kind == distance.kind && agreed.subject == subject && agreed.until >= facts.today
    });
    let longest = holds.max_by_key(|agreed| (agreed.until, agreed.part))?;
    Some(Arranged {
        part: longest.part,
        until: longest.until,
        by: longest.by,
        reason: longest.reason.clone(),
    })
}

/// Checks an answer: it says why, and it ends, at the latest after a year.
///
/// # Errors
/// [`DomainFault::NeedsReason`], or [`DomainFault::OutOfRange`] in days from today.
pub fn check_arrangement(reason: &str, until: NaiveDate, today: NaiveDate) -> Result<(), DomainFault> {
    if reason.trim().is_empty() {
        return Err(DomainFault::NeedsReason);
    }
    let most = limits::ARRANGED_DAYS;
    if (0..=most).contains(&(until - today).num_days()) {
        Ok(())
    } else {
        Err(DomainFault::OutOfRange { least: 0, most })
    }
}
