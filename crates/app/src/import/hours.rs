//! The mentor hours of one case of the file: for each month, how many hours went to what.

use super::codes;
use super::file::{FileHours, FilePerson};
use super::place::{ImportFault, Place};
use crate::contract::FaultKind;
use chrono::{Months, NaiveDate};
use domain::{HoursCategory, Role, limits};

/// Months in one case.
const MONTHS: usize = 240;
/// Hours in one month.
const HOURS: i64 = 400;

/// A mentor and the days on which they were one.
struct Time {
    person: usize,
    from: Option<NaiveDate>,
}

pub(super) fn read_hours(case: &Place<'_>, people: &[FilePerson]) -> Result<Vec<FileHours>, ImportFault> {
    let list = case.list("mentortimer")?;
    if list.len() > MONTHS {
        return Err(case.fault(FaultKind::TooLong));
    }
    let mentors = mentors(case, people)?;
    let mut hours = Vec::new();
    for month in &list {
        let day = last_day(month)?;
        // The one who came last of those who had come by then.
        let mentor = mentors.iter().filter(|mentor| mentor.from.is_none_or(|from| from <= day));
        let Some(mentor) = mentor.max_by_key(|mentor| mentor.from) else {
            return Err(month.fault(FaultKind::DanglingReference));
        };
        read_month(month, (mentor.person, day), &mut hours)?;
    }
    Ok(hours)
}

fn mentors(case: &Place<'_>, people: &[FilePerson]) -> Result<Vec<Time>, ImportFault> {
    let mut mentors = Vec::new();
    for (index, place) in case.list("personer")?.iter().enumerate() {
        if people.get(index).is_some_and(|person| person.role == Role::Mentor) {
            let from = place.maybe("aktivFra")?.map(|day| day.date()).transpose()?;
            mentors.push(Time { person: index, from });
        }
    }
    Ok(mentors)
}

/// The last day of the month that an entry names.
pub(super) fn last_day(month: &Place<'_>) -> Result<NaiveDate, ImportFault> {
    let place = month.must("maned")?;
    let first = NaiveDate::parse_from_str(&format!("{}-01", place.text(20)?), "%Y-%m-%d").ok();
    let next = first.and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.pred_opt()).ok_or_else(|| place.fault(FaultKind::NoSuchDate))
}

fn read_month(
    month: &Place<'_>,
    (owner, day): (usize, NaiveDate),
    hours: &mut Vec<FileHours>,
) -> Result<(), ImportFault> {
    let agreed = month.must("avtalteTimer")?.number(limits::HOURS_PER_MONTH)?;
    let mut remark = month.maybe_text("kommentar", limits::TITLE)?.unwrap_or_default().to_owned();
    let spent = month.maybe("fordeling")?;
    for (code, category) in codes::HOURS_CATEGORIES {
        let Some(place) = spent.as_ref().map(|spent| spent.maybe(code)).transpose()?.flatten() else {
            continue;
        };
        let minutes = place.number(HOURS)? * 60;
        if minutes > 0 {
            let remark = std::mem::take(&mut remark);
            hours.push(FileHours { owner, day, minutes, category, remark, agreed });
        }
    }
    if !remark.is_empty() {
        // A month without hours of which something is said.
        hours.push(FileHours { owner, day, minutes: 0, category: HoursCategory::Other, remark, agreed });
    }
    Ok(())
}
