//! From the file's text to checked cases: all of them, or the first fault and its place.

use super::codes;
use super::events::{TEXT, read_events};
use super::file::{FileCase, FilePerson};
use super::hours::read_hours;
use super::knowledge::{Learned, read_goals, read_learned, read_openness};
use super::people::{read_measures, read_people};
use super::place::{ImportFault, Place};
use crate::contract::FaultKind;
use domain::limits;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Bytes of a file.
pub(crate) const FILE_BYTES: usize = 8 * 1024 * 1024;
/// Cases in one file.
pub(crate) const FILE_CASES: usize = 1_000;
pub(super) const ID: usize = 80;
/// Days in an agreed rhythm.
const RHYTHM_DAYS: i64 = 365;
/// Agreed mentor hours in a month.
const HOURS: i64 = 400;

/// Reads the cases whose ids are wanted (all when `only` is absent); the others are checked all the same.
pub(crate) fn read_cases(json: &str, only: Option<&[String]>) -> Result<Vec<FileCase>, ImportFault> {
    let nowhere = |kind| ImportFault { kind, place: String::new() };
    if json.len() > FILE_BYTES {
        return Err(nowhere(FaultKind::TooLong));
    }
    let value: Value = serde_json::from_str(json).map_err(|_| nowhere(FaultKind::NotJson))?;
    let list = Place::root(&value).must("forlop")?;
    let entries = list.entries()?;
    if entries.len() > FILE_CASES {
        return Err(list.fault(FaultKind::TooLong));
    }
    let mut ids = BTreeSet::new();
    let mut cases = Vec::new();
    for entry in &entries {
        let id = unique_id(entry, &mut ids)?;
        let case = read_case(entry, id)?;
        if only.is_none_or(|wanted| wanted.contains(&case.id)) {
            cases.push(case);
        }
    }
    match only.and_then(|wanted| wanted.iter().find(|id| !ids.contains(id.as_str()))) {
        Some(_) => Err(list.fault(FaultKind::DanglingReference)),
        None => Ok(cases),
    }
}

/// The id of an entry, which no earlier one may have.
pub(super) fn unique_id<'a>(entry: &Place<'a>, seen: &mut BTreeSet<&'a str>) -> Result<&'a str, ImportFault> {
    let place = entry.must("id")?;
    let id = place.text(ID)?;
    if seen.insert(id) { Ok(id) } else { Err(place.fault(FaultKind::DuplicateId)) }
}

fn read_case(case: &Place<'_>, id: &str) -> Result<FileCase, ImportFault> {
    let shielding_place = case.must("skjerming")?;
    let shielding = shielding_place
        .code(codes::shielding)?
        .ok_or_else(|| shielding_place.fault(FaultKind::StrictlyConfidential))?;
    let mut seen = BTreeSet::new();
    let people = read_people(case, &mut seen, shielding)?;
    let mut left_out = BTreeMap::new();
    let mut learned = Learned {
        goals: read_goals(case, &mut seen)?,
        openness: read_openness(case, &people)?,
        check_ins: Vec::new(),
    };
    let rhythm_with = read_rhythm_with(case, &people)?;
    let events = read_events(case, &people, &mut seen, &mut left_out)?;
    let hours = read_hours(case, &people)?;
    for event in case.list("hendelser")? {
        read_learned(&event, &people, &mut learned, &mut left_out)?;
    }
    let workplace = case.must("arbeidsplass")?;
    let rhythm = case.maybe("avtaltRytme")?;
    let days = |name| match &rhythm {
        Some(place) => place.maybe(name)?.map(|days| days.number(RHYTHM_DAYS)).transpose(),
        None => Ok(None),
    };
    Ok(FileCase {
        id: id.to_owned(),
        place: case.fault(FaultKind::AlreadyThere).place,
        title: case.must("tittel")?.text(limits::TITLE)?.to_owned(),
        status: case.must("status")?.code(codes::case_status)?,
        outcome: case.maybe("utfall")?.map(|place| place.code(codes::outcome)).transpose()?,
        start: case.must("startDato")?.date()?,
        planned_end: case.maybe("planlagtSlutt")?.map(|place| place.date()).transpose()?,
        end: case.maybe("sluttDato")?.map(|place| place.date()).transpose()?,
        shielding,
        workplace: workplace.must("navn")?.text(limits::TITLE)?.to_owned(),
        sector: workplace.maybe_text("bransje", limits::TITLE)?.unwrap_or_default().to_owned(),
        workplace_place: workplace.maybe_text("sted", limits::TITLE)?.unwrap_or_default().to_owned(),
        coverage: workplace
            .maybe("mobildekning")?
            .map(|place| {
                codes::coverage(place.text(limits::TITLE)?).ok_or_else(|| place.fault(FaultKind::UnknownCode))
            })
            .transpose()?,
        coverage_note: coverage_note(&workplace)?,
        office: case.maybe_text("navKontor", limits::NAME)?.unwrap_or_default().to_owned(),
        measures: read_measures(case)?,
        rhythm_with,
        rhythm_remark: match &rhythm {
            Some(place) => place.maybe_text("merknad", limits::LINE)?.unwrap_or_default().to_owned(),
            None => String::new(),
        },
        hours_per_month: match case.maybe("mentoravtale")? {
            Some(place) => {
                place.maybe("avtalteTimerPerManed")?.map(|hours| hours.number(HOURS)).transpose()?
            }
            None => None,
        },
        rhythm_visit: days("besokHverDag")?,
        rhythm_mentor_counsellor: days("mentorOgVeilederHverDag")?,
        rhythm_participant_counsellor: days("deltakerOgVeilederHverDag")?,
        people,
        together: papers(case)?.into_iter().find(is_picture).map(|(_, text)| text).unwrap_or_default(),
        papers: papers(case)?.into_iter().filter(|paper| !is_picture(paper)).collect(),
        events,
        learned,
        hours,
        left_out,
    })
}

fn is_picture((heading, _): &(String, String)) -> bool {
    heading == codes::SHARED_PICTURE
}

/// Texts that are written together, by their headings, as they stood before the file's people changed them.
fn papers(case: &Place<'_>) -> Result<Vec<(String, String)>, ImportFault> {
    let read = |edited: &Place<'_>| {
        let heading = edited.maybe_text("dokument", limits::TITLE)?.unwrap_or_default();
        Ok((heading.to_owned(), edited.must("grunnlag")?.text(TEXT)?.to_owned()))
    };
    case.list("samtidigeRedigeringer")?.iter().map(read).collect()
}

/// What is said of coverage beyond the one word that is understood.
fn coverage_note(workplace: &Place<'_>) -> Result<String, ImportFault> {
    let words = workplace.maybe_text("mobildekning", limits::TITLE)?.unwrap_or_default();
    Ok(if words.contains(' ') { words.to_owned() } else { String::new() })
}

/// Who agreed on the rhythm.
fn read_rhythm_with(case: &Place<'_>, people: &[FilePerson]) -> Result<Vec<usize>, ImportFault> {
    let Some(rhythm) = case.maybe("avtaltRytme")? else { return Ok(Vec::new()) };
    rhythm.list("avtaltMed")?.iter().map(|place| person_index(place, people)).collect()
}

/// Counts one more thing that was left out.
pub(super) fn count(left_out: &mut BTreeMap<String, u32>, what: &str) {
    *left_out.entry(what.to_owned()).or_default() += 1;
}

/// Which person an id names.
pub(super) fn person_index(place: &Place<'_>, people: &[FilePerson]) -> Result<usize, ImportFault> {
    let id = place.text(ID)?;
    people.iter().position(|person| person.id == id).ok_or_else(|| place.fault(FaultKind::DanglingReference))
}
