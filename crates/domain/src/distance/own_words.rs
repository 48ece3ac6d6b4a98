//! Whether the participant's own words are missing from the last month.

use super::{Distance, DistanceFacts, limits};
use crate::{DistanceKind, Role};
use chrono::Days;

pub(super) fn tell(facts: &DistanceFacts) -> Option<Distance> {
    let from = facts.today.checked_sub_days(Days::new(limits::OWN_WORDS_DAYS.into()))?;
    let participants = facts.active(&[Role::Participant]);
    if !facts.one_of_three_looks() || !facts.goes_on() || facts.begun > from || participants.is_empty() {
        return None;
    }
    let recent = facts.own_words.iter().filter(|(day, _)| *day > from && *day <= facts.today);
    let count = recent.map(|(_, words)| *words).fold(0, u32::saturating_add);
    (count < limits::OWN_WORDS).then(|| Distance {
        since: Some(from),
        parties: participants,
        ..Distance::new(DistanceKind::OwnWords, count, limits::OWN_WORDS)
    })
}
