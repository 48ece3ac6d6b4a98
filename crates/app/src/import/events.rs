//! The events of one case of the file.

use super::codes;
use super::file::{FileEvent, FileEventKind, FilePerson, FileTask};
use super::place::{ImportFault, Place};
use super::read::{person_index, unique_id};
use crate::contract::FaultKind;
use domain::{NoteKind, limits};
use std::collections::BTreeSet;

/// Events in one case.
const EVENTS: usize = 5_000;
/// Minutes that one event may take: a week.
const MINUTES: i64 = 7 * 24 * 60;
/// One text of an event. All of an event is one change, and a change has room for about three of these.
pub(super) const TEXT: usize = 6_000;
/// What a system event has in place of an author.
const SYSTEM: &str = "system";
/// The five prompts of a reflection, in order.
const PROMPTS: [&str; 5] =
    ["hvaSkjedde", "hvaTenkteOgFolteJeg", "hvaSerJegNa", "hvaKunneJegGjort", "nesteGang"];

pub(super) fn read_events<'a>(
    case: &Place<'a>,
    people: &[FilePerson],
    seen: &mut BTreeSet<&'a str>,
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
        if !event.text.is_empty() || matches!(event.kind, FileEventKind::Contact(_)) {
            events.push(event);
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
    let mut kind = entry.must("type")?.code(codes::event_kind)?;
    let place = entry.maybe_text("sted", 80)?;
    if kind == FileEventKind::Contact(domain::ContactKind::Talk) && place == Some("TELEFON") {
        kind = FileEventKind::Contact(domain::ContactKind::Call);
    }
    Ok(FileEvent {
        at: entry.must("tidspunkt")?.moment()?,
        title: entry.must("tittel")?.text(limits::TITLE)?.to_owned(),
        author,
        parties: entry
            .list("deltakere")?
            .iter()
            .map(|place| person_index(place, people))
            .collect::<Result<_, _>>()?,
        space: entry.must("synlighet")?.code(codes::space)?,
        text: read_text(entry, kind)?,
        kind,
        situation: entry.maybe_text("situasjon", TEXT)?.map(str::to_owned),
        agree: entry.maybe_text("enighet", TEXT)?.map(str::to_owned),
        place: place.map(str::to_owned),
        minutes: entry.maybe("varighetMin")?.map(|minutes| minutes.number(MINUTES)).transpose()?,
        tasks: entry
            .list("oppgaver")?
            .iter()
            .map(|task| read_task(task, people))
            .collect::<Result<_, _>>()?,
    })
}

/// The event's own text; an agreement adds what was agreed, a reflection is its five answers.
fn read_text(entry: &Place<'_>, kind: FileEventKind) -> Result<String, ImportFault> {
    let mut paragraphs: Vec<&str> = Vec::new();
    paragraphs.extend(entry.maybe_text("tekst", TEXT)?);
    if let Some(agreement) = entry.maybe("avtale")? {
        paragraphs.push(agreement.must("hva")?.text(TEXT)?);
        agreement.maybe("frist")?.map(|day| day.date()).transpose()?;
    }
    let is_reflection = kind == FileEventKind::Note(NoteKind::Reflection);
    if let Some(reflection) = entry.maybe("refleksjon")?.filter(|_| is_reflection) {
        for prompt in PROMPTS {
            paragraphs.extend(reflection.maybe_text(prompt, TEXT)?);
        }
    }
    let text = paragraphs.join("\n\n");
    if text.chars().count() > 2 * TEXT {
        return Err(entry.fault(FaultKind::TooLong));
    }
    Ok(text)
}

fn read_task(task: &Place<'_>, people: &[FilePerson]) -> Result<FileTask, ImportFault> {
    Ok(FileTask {
        owner: person_index(&task.must("ansvar")?, people)?,
        text: task.must("tekst")?.text(limits::LINE)?.to_owned(),
        due: task.maybe("frist")?.map(|day| day.date()).transpose()?,
        status: task.must("status")?.code(codes::task_status)?,
    })
}
