//! The events of one case of the file.

use super::codes;
use super::file::{FileAgreement, FileCorrection, FileEvent, FileEventKind, FilePerson, FileTask};
use super::hours::last_day;
use super::place::{ImportFault, Place};
use super::read::{count, person_index, unique_id};
use crate::contract::FaultKind;
use domain::{AgreementStatus, ContactKind, DocumentKind, NoteKind, Role, SpaceKind, limits};
use std::collections::{BTreeMap, BTreeSet};

/// Events in one case.
const EVENTS: usize = 5_000;
/// Minutes that one event may take: a week.
const MINUTES: i64 = 7 * 24 * 60;
/// One text of an event. All of an event is one change, and a change has room for about three of these.
pub(super) const TEXT: usize = 6_000;
/// What a system event has in place of an author.
const SYSTEM: &str = "system";
/// The type of an event in which goals were judged.
const JUDGED: &str = "MAL_VURDERT";
/// The five prompts of a reflection, in order.
const PROMPTS: [&str; 5] =
    ["hvaSkjedde", "hvaTenkteOgFolteJeg", "hvaSerJegNa", "hvaKunneJegGjort", "nesteGang"];

pub(super) fn read_events<'a>(
    case: &Place<'a>,
    people: &[FilePerson],
    seen: &mut BTreeSet<&'a str>,
    left_out: &mut BTreeMap<String, u32>,
) -> Result<Vec<FileEvent>, ImportFault> {
    let entries = case.list("hendelser")?;
    if entries.len() > EVENTS {
        return Err(case.fault(FaultKind::TooLong));
    }
    for entry in &entries {
        unique_id(entry, seen)?;
        if let Some(agreement) = entry.maybe("avtale")? {
            unique_id(&agreement, seen)?;
        }
    }
    let mut events = Vec::new();
    for entry in &entries {
        check_links(entry, seen)?;
        let event = read_event(entry, people)?;
        match event.kind {
            // Distance is told anew from what stands in the case, and never kept.
            FileEventKind::Note(NoteKind::Distance) => count(left_out, "AVSTAND"),
            FileEventKind::Note(_) | FileEventKind::Turn(_)
                if event.text.is_empty() && event.agreement.is_none() => {}
            _ => events.push(event),
        }
    }
    Ok(events)
}

fn check_links(entry: &Place<'_>, seen: &BTreeSet<&str>) -> Result<(), ImportFault> {
    for link in entry.list("lenker")? {
        if !seen.contains(link.text(80)?) {
            return Err(link.fault(FaultKind::DanglingReference));
        }
    }
    Ok(())
}

fn read_event(entry: &Place<'_>, people: &[FilePerson]) -> Result<FileEvent, ImportFault> {
    let author_place = entry.must("forfatter")?;
    let author = match author_place.text(80)? {
        SYSTEM => None,
        _ => Some(person_index(&author_place, people)?),
    };
    let place = entry.maybe_text("sted", 80)?;
    let parties: Vec<usize> =
        entry.list("deltakere")?.iter().map(|place| person_index(place, people)).collect::<Result<_, _>>()?;
    let space = entry.must("synlighet")?.code(codes::space)?;
    let minutes = entry.maybe("varighetMin")?.map(|minutes| minutes.number(MINUTES)).transpose()?;
    let is_judging = entry.must("type")?.text(80)? == JUDGED;
    let kind = match entry.must("type")?.code(codes::event_kind)? {
        FileEventKind::Contact(ContactKind::Talk) => FileEventKind::Contact(talk(&[], place, people)),
        // Whoever spent time together was in touch, whatever it was about.
        FileEventKind::Note(_) if minutes.is_some() || (is_judging && parties.len() > 1) => {
            FileEventKind::Contact(talk(&parties, place, people))
        }
        FileEventKind::Reflection if space != SpaceKind::Private => FileEventKind::Note(NoteKind::Reflection),
        FileEventKind::Ending if space != SpaceKind::Shared => FileEventKind::Note(NoteKind::Ending),
        kind => kind,
    };
    let reflection = read_reflection(entry)?;
    let told = if kind == FileEventKind::Reflection { Vec::new() } else { reflection.clone() };
    let situation = entry.maybe_text("situasjon", TEXT)?;
    Ok(FileEvent {
        id: entry.must("id")?.text(80)?.to_owned(),
        at: entry.must("tidspunkt")?.moment()?,
        title: entry.must("tittel")?.text(limits::TITLE)?.to_owned(),
        author,
        space,
        text: read_text(entry, &told)?,
        kind,
        situations: situation.map(|text| situations(text, author, people)).unwrap_or_default(),
        agree: entry.maybe_text("enighet", TEXT)?.map(str::to_owned),
        place: place.and_then(codes::place).map(str::to_owned),
        minutes,
        parties,
        tasks: entry
            .list("oppgaver")?
            .iter()
            .map(|task| read_task(task, people))
            .collect::<Result<_, _>>()?,
        links: entry
            .list("lenker")?
            .iter()
            .map(|link| link.text(80).map(str::to_owned))
            .collect::<Result<_, _>>()?,
        agreement: entry
            .maybe("avtale")?
            .map(|agreement| read_agreement(&agreement, people, space))
            .transpose()?,
        reflection,
        correction: entry.maybe("retting")?.map(|correction| read_correction(&correction)).transpose()?,
        hours_of: entry.maybe("timer")?.map(|hours| last_day(&hours)).transpose()?,
    })
}

/// How people talked who were not at a visit.
fn talk(parties: &[usize], place: Option<&str>, people: &[FilePerson]) -> ContactKind {
    let took_part =
        |role| parties.iter().filter_map(|index| people.get(*index)).any(|person| person.role == role);
    if place == Some(codes::TELEPHONE) {
        ContactKind::Call
    } else if [Role::Participant, Role::Counsellor, Role::Mentor].into_iter().all(took_part) {
        ContactKind::ThreePartyTalk
    } else {
        ContactKind::Talk
    }
}

/// How it looked to each whose view is named, or else to whoever wrote it down.
fn situations(text: &str, author: Option<usize>, people: &[FilePerson]) -> Vec<(Role, String)> {
    let (before, after) = codes::VIEW;
    let mut views: Vec<(usize, usize, Role)> = people
        .iter()
        .filter_map(|person| {
            let heading = format!("{before}{}{after}", person.name);
            text.find(&heading).map(|at| (at, at.saturating_add(heading.len()), person.role))
        })
        .collect();
    views.sort_unstable();
    if views.first().is_none_or(|(at, _, _)| *at > 0) {
        let role = author.and_then(|author| people.get(author)).map(|person| person.role);
        let role = role.filter(|role| *role != Role::Employer).unwrap_or(Role::Counsellor);
        return vec![(role, text.to_owned())];
    }
    let ends = views.iter().skip(1).map(|(at, _, _)| *at).chain([text.len()]);
    let told = views.iter().zip(ends);
    told.map(|((_, from, role), to)| (*role, text.get(*from..to).unwrap_or_default().trim().to_owned()))
        .collect()
}

fn read_reflection(entry: &Place<'_>) -> Result<Vec<String>, ImportFault> {
    let Some(reflection) = entry.maybe("refleksjon")? else { return Ok(Vec::new()) };
    let answer = |prompt| Ok(reflection.maybe_text(prompt, TEXT)?.unwrap_or_default().to_owned());
    PROMPTS.into_iter().map(answer).collect()
}

/// The event's own text; a reflection that others read is its five answers.
fn read_text(entry: &Place<'_>, reflection: &[String]) -> Result<String, ImportFault> {
    let own = entry.maybe_text("tekst", TEXT)?.unwrap_or_default();
    let told: Vec<&str> = std::iter::once(own)
        .chain(reflection.iter().map(String::as_str))
        .filter(|text| !text.is_empty())
        .collect();
    let text = told.join("\n\n");
    if text.chars().count() > 2 * TEXT {
        return Err(entry.fault(FaultKind::TooLong));
    }
    Ok(text)
}

fn read_agreement(
    agreement: &Place<'_>,
    people: &[FilePerson],
    space: SpaceKind,
) -> Result<FileAgreement, ImportFault> {
    if !DocumentKind::Agreement.may_be_begun_in(space) {
        return Err(agreement.fault(FaultKind::UnknownCode));
    }
    let mut said = Vec::new();
    if let Some(yes) = agreement.maybe("enige")? {
        for (index, person) in people.iter().enumerate() {
            said.extend(yes.maybe(&person.id)?.map(|day| day.date()).transpose()?.map(|day| (index, day)));
        }
    }
    Ok(FileAgreement {
        id: agreement.must("id")?.text(80)?.to_owned(),
        what: agreement.must("hva")?.text(TEXT)?.to_owned(),
        owners: agreement
            .list("ansvarlig")?
            .iter()
            .map(|place| person_index(place, people))
            .collect::<Result<_, _>>()?,
        due: agreement.maybe("frist")?.map(|day| day.date()).transpose()?,
        status: agreement
            .maybe("status")?
            .map(|place| place.code(codes::agreement_status))
            .transpose()?
            .unwrap_or(AgreementStatus::Proposed),
        said,
    })
}

fn read_correction(correction: &Place<'_>) -> Result<FileCorrection, ImportFault> {
    let line = |name| Ok(correction.maybe_text(name, limits::LINE)?.unwrap_or_default().to_owned());
    Ok(FileCorrection {
        about: correction.must("gjelder")?.text(80)?.to_owned(),
        from: line("fra")?,
        to: line("til")?,
        reason: line("begrunnelse")?,
    })
}

fn read_task(task: &Place<'_>, people: &[FilePerson]) -> Result<FileTask, ImportFault> {
    Ok(FileTask {
        owner: person_index(&task.must("ansvar")?, people)?,
        text: task.must("tekst")?.text(limits::LINE)?.to_owned(),
        due: task.maybe("frist")?.map(|day| day.date()).transpose()?,
        status: task.must("status")?.code(codes::task_status)?,
    })
}
