//! Mentor hours far under what was agreed, two whole months running. For the mentor and the counsellor only.

use super::{Distance, DistanceFacts};
use crate::{DistanceKind, Role};
use chrono::{Datelike, Months, NaiveDate};

const MINUTES_PER_HOUR: u32 = 60;

pub(super) fn tell(facts: &DistanceFacts) -> Option<Distance> {
    let concerns = matches!(facts.my_role(), Some(Role::Counsellor | Role::Mentor));
    let agreed = facts.hours_per_month.filter(|hours| *hours > 0)? * MINUTES_PER_HOUR;
    let this_month = facts.today.with_day(1)?;
    let [first, second] =
        [this_month.checked_sub_months(Months::new(2))?, this_month.checked_sub_months(Months::new(1))?];
    if !concerns || !facts.goes_on() || facts.begun > first {
        return None;
    }
    let (one, other) = (minutes(facts, first, second), minutes(facts, second, this_month));
    let few = |used: u32| used.saturating_mul(2) < agreed;
    (few(one) && few(other)).then(|| Distance {
        since: Some(first),
        parties: facts.active(&[Role::Mentor]),
        ..Distance::new(DistanceKind::Hours, one.saturating_add(other), agreed.saturating_mul(2))
    })
}

fn minutes(facts: &DistanceFacts, from: NaiveDate, before: NaiveDate) -> u32 {
    let within = facts.hours.iter().filter(|(day, _)| (from..before).contains(day));
    u32::try_from(within.map(|(_, minutes)| *minutes).sum::<i64>()).unwrap_or(0)
}
