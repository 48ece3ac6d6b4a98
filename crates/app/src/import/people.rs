//! Who takes part in a case of the file, and what the case is under while it lasts.

use super::codes;
use super::file::{FileMeasure, FilePerson};
use super::place::{ImportFault, Place};
use super::read::{person_index, unique_id};
use crate::contract::FaultKind;
use chrono::NaiveDate;
use domain::{MeasureKind, Role, Shielding, limits};
use std::collections::BTreeSet;

/// People in one case.
const PEOPLE: usize = 50;
/// Measures of one case, and changes of its mentor.
const MEASURES: usize = 50;
/// What the file calls the agreement about the mentor.
const MENTOR_AGREEMENT: &str = "mentoravtale";
/// When a declaration was signed.
const SIGNED: &str = "taushetserklaeringSignert";

pub(super) fn read_people<'a>(
    case: &Place<'a>,
    seen: &mut BTreeSet<&'a str>,
    shielding: Shielding,
) -> Result<Vec<FilePerson>, ImportFault> {
    let list = case.must("personer")?;
    let entries = list.entries()?;
    if entries.len() > PEOPLE {
        return Err(list.fault(FaultKind::TooLong));
    }
    let read = |person: &Place<'a>| read_person(person, seen, shielding);
    let mut people = entries.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    read_declarations(case, &mut people)?;
    Ok(people)
}

fn read_person<'a>(
    person: &Place<'a>,
    seen: &mut BTreeSet<&'a str>,
    shielding: Shielding,
) -> Result<FilePerson, ImportFault> {
    let words = |name, limit| Ok(person.maybe_text(name, limit)?.unwrap_or_default().to_owned());
    let day = |name| person.maybe(name)?.map(|day| day.date()).transpose();
    let until = day("aktivTil")?;
    let family_name: String = words("etternavn", limits::NAME)?;
    Ok(FilePerson {
        id: unique_id(person, seen)?.to_owned(),
        role: person.must("rolle")?.code(codes::role)?,
        name: person.must("fornavn")?.text(limits::NAME)?.to_owned(),
        language: person.maybe_text("sprak", 20)?.map(str::to_owned),
        interpreter: person.maybe("tolk")?.map(|tolk| tolk.flag()).transpose()?.unwrap_or(false),
        left: until.is_some(),
        family_name: if shielding.hides() { String::new() } else { family_name },
        position: words("stilling", limits::NAME)?,
        spoken_language: words("talesprak", limits::NAME)?,
        writing_way: words("skrivemate", limits::LINE)?,
        from: day("aktivFra")?,
        until,
        declared: None,
        next: None,
    })
}

/// Who signed a declaration of confidentiality, and who took over from whom.
fn read_declarations(case: &Place<'_>, people: &mut [FilePerson]) -> Result<(), ImportFault> {
    let Some(agreement) = case.maybe(MENTOR_AGREEMENT)? else { return Ok(()) };
    let signed = agreement.maybe(SIGNED)?.map(|day| day.date()).transpose()?;
    let first = people.iter_mut().find(|person| person.role == Role::Mentor && person.from.is_none());
    if let Some(first) = first {
        first.declared = signed;
    }
    let changes = agreement.list("mentorbytte")?;
    if changes.len() > MEASURES {
        return Err(agreement.fault(FaultKind::TooLong));
    }
    for change in changes {
        change.maybe("dato")?.map(|day| day.date()).transpose()?;
        let (from, to) =
            (person_index(&change.must("fra")?, people)?, person_index(&change.must("til")?, people)?);
        let signed = change.maybe(SIGNED)?.map(|day| day.date()).transpose()?;
        if let Some(before) = people.get_mut(from) {
            before.next = Some(to);
        }
        if let Some(after) = people.get_mut(to) {
            after.declared = signed;
        }
    }
    Ok(())
}

/// The measures of a case; the agreement about the mentor is one of them.
pub(super) fn read_measures(case: &Place<'_>) -> Result<Vec<FileMeasure>, ImportFault> {
    let list = case.list("tiltak")?;
    if list.len() > MEASURES {
        return Err(case.fault(FaultKind::TooLong));
    }
    let mut measures = Vec::new();
    for measure in &list {
        measures.push(read_measure(measure, measure.must("type")?.code(codes::measure)?)?);
    }
    if let Some(agreement) = case.maybe(MENTOR_AGREEMENT)? {
        measures.push(read_measure(&agreement, MeasureKind::Mentor)?);
    }
    Ok(measures)
}

fn read_measure(place: &Place<'_>, kind: MeasureKind) -> Result<FileMeasure, ImportFault> {
    let day = |name| -> Result<Option<NaiveDate>, ImportFault> {
        place.maybe(name)?.map(|day| day.date()).transpose()
    };
    Ok(FileMeasure {
        kind,
        from: day("fra")?,
        until: day("til")?,
        remark: place.maybe_text("merknad", limits::LINE)?.unwrap_or_default().to_owned(),
    })
}
