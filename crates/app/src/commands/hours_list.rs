//! Mentor hours by month, from the read model alone.

use crate::contract::{HoursEntry, HoursList, HoursMonth, HoursOwner, HoursView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::time::day_of;
use chrono::{Datelike, NaiveDate};
use domain::{HoursCategory, HoursStatus, PartKind, PartyStatus, Role};
use ids::UtcMillis;
use std::collections::BTreeMap;
use store::{ListedPart, PartyEntry};

impl Run for HoursList {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<HoursView, AppFault> {
        let open = device.open()?;
        let parties = open.parties_now(self.case)?;
        let me = parties.iter().find(|party| party.person == Some(open.me.person));
        let agreed = open.store.case_frame(self.case)?.and_then(|frame| frame.mentor_hours_per_month);
        let mut months: BTreeMap<NaiveDate, HoursMonth> = BTreeMap::new();
        let this = first_of(day_of(now));
        months.insert(this, month_of(this, agreed));
        let mut rows = open.store.parts(self.case, &[PartKind::Hours])?;
        rows.sort_by_key(|row| (row.part.day, row.part.part));
        for row in &rows {
            if let Some(entry) = entry(row, &parties, me) {
                let first = first_of(entry.day);
                let month = months.entry(first).or_insert_with(|| month_of(first, agreed));
                let then = row.part.out_of.and_then(|hours| u32::try_from(hours).ok());
                month.agreed = then.or(month.agreed);
                count(month, entry, me);
            }
        }
        let newest_first = |mut month: HoursMonth| {
            month.entries.reverse();
            month
        };
        let months = months.into_values().rev().map(newest_first).collect();
        Ok(HoursView { agreed, owners: owners(&parties, me), months })
    }
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn month_of(month: NaiveDate, agreed: Option<u32>) -> HoursMonth {
    HoursMonth {
        month,
        minutes: 0,
        draft_minutes: 0,
        agreed,
        to_confirm: Vec::new(),
        to_see: Vec::new(),
        entries: Vec::new(),
    }
}

/// Mentors whose time I may write down: my own, or everybody's as counsellor.
fn owners(parties: &[PartyEntry], me: Option<&PartyEntry>) -> Vec<HoursOwner> {
    let Some(me) = me else { return Vec::new() };
    let mentors = parties
        .iter()
        .filter(|party| party.role == Role::Mentor && party.status == PartyStatus::Active)
        .filter(|party| party.part == me.part || me.role == Role::Counsellor);
    mentors
        .map(|party| HoursOwner { party: party.part, name: party.name.clone(), me: party.part == me.part })
        .collect()
}

fn entry(row: &ListedPart, parties: &[PartyEntry], me: Option<&PartyEntry>) -> Option<HoursEntry> {
    let part = &row.part;
    let owner = part.party?;
    let mine = me.is_some_and(|me| me.part == owner);
    let status = part.state.as_deref().and_then(HoursStatus::from_code)?;
    let changeable = me.is_some_and(|me| status.check_change(mine, me.role).is_ok());
    let name = parties.iter().find(|party| party.part == owner).map(|party| party.name.clone());
    Some(HoursEntry {
        document: row.document,
        part: part.part,
        owner,
        owner_name: name.unwrap_or_default(),
        mine,
        changeable,
        day: part.day?,
        minutes: part.number.and_then(|minutes| u32::try_from(minutes).ok())?,
        category: part.code.as_deref().and_then(HoursCategory::from_code)?,
        status,
        remark: part.words.clone(),
    })
}

fn count(month: &mut HoursMonth, entry: HoursEntry, me: Option<&PartyEntry>) {
    let sum = if entry.status.counts() { &mut month.minutes } else { &mut month.draft_minutes };
    *sum = sum.saturating_add(entry.minutes);
    let mut may = |next: HoursStatus, list: fn(&mut HoursMonth) -> &mut Vec<ids::PartId>| {
        let step = me.is_some_and(|me| {
            entry.status != next && entry.status.check_move(next, entry.mine, me.role).is_ok()
        });
        if step {
            list(month).push(entry.part);
        }
    };
    may(HoursStatus::Confirmed, |month| &mut month.to_confirm);
    may(HoursStatus::Seen, |month| &mut month.to_see);
    month.entries.push(entry);
}
