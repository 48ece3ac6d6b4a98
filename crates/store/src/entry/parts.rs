//! The parts of a document: parties, tasks, contacts and rhythms of a case, and what lists tell of all others. Only what differs is written, for one word in one task
//! must not rewrite a hundred others.

use super::{ContactEntry, DocumentEntry, PartEntry, PartyEntry, TaskEntry};
use crate::StoreFault;
use crate::cells::{all, cell, count, joined, run};
use domain::Field;
use ids::PartId;
use rusqlite::{Connection, params};

/// Where a part belongs: row of its document, case, place in the document's order.
type Place = (i64, [u8; 16], i64);

pub(crate) fn put_all(connection: &Connection, row: i64, entry: &DocumentEntry) -> Result<(), StoreFault> {
    let case = *entry.case.as_bytes();
    for (at, party) in entry.parties.iter().enumerate() {
        put_party(connection, (row, case, count(at)), party)?;
    }
    for (at, task) in entry.tasks.iter().enumerate() {
        put_task(connection, (row, case, count(at)), task)?;
    }
    for (at, contact) in entry.contacts.iter().enumerate() {
        put_contact(connection, (row, case, count(at)), contact)?;
    }
    let parties = entry.parties.iter().map(|party| party.part).collect();
    let tasks = entry.tasks.iter().map(|task| task.part).collect();
    let contacts = entry.contacts.iter().map(|contact| contact.part).collect();
    let (list, remove) = (include_str!("list_party_parts.sql"), include_str!("remove_party.sql"));
    keep_only(connection, row, parties, list, remove)?;
    let (list, remove) = (include_str!("list_task_parts.sql"), include_str!("remove_task.sql"));
    keep_only(connection, row, tasks, list, remove)?;
    let (list, remove) = (include_str!("list_contact_parts.sql"), include_str!("remove_contact.sql"));
    keep_only(connection, row, contacts, list, remove)
}

/// What lists tell of the parts of a thing.
pub(crate) fn put_facts(connection: &Connection, row: i64, entry: &DocumentEntry) -> Result<(), StoreFault> {
    let case = *entry.case.as_bytes();
    for (at, part) in entry.parts.iter().enumerate() {
        put_part(connection, (row, case, count(at)), part)?;
    }
    let parts = entry.parts.iter().map(|part| part.part).collect();
    let (list, remove) = (include_str!("list_parts.sql"), include_str!("remove_part.sql"));
    keep_only(connection, row, parts, list, remove)
}

/// Answers whose signature holds.
pub(crate) fn put_answers(
    connection: &Connection,
    row: i64,
    entry: &DocumentEntry,
) -> Result<(), StoreFault> {
    for answer in &entry.answers {
        let params = params![
            row,
            answer.part.as_bytes(),
            entry.case.as_bytes(),
            answer.party.as_bytes(),
            answer.answer.code(),
            answer.on_behalf,
            answer.at.0,
            answer.device.as_bytes(),
            answer.version.as_bytes(),
            answer.current,
        ];
        run(connection, include_str!("put_answer.sql"), params)?;
    }
    let answers = entry.answers.iter().map(|answer| answer.part).collect();
    let (list, remove) = (include_str!("list_answer_parts.sql"), include_str!("remove_answer.sql"));
    keep_only(connection, row, answers, list, remove)
}

fn put_part(connection: &Connection, (row, case, at): Place, part: &PartEntry) -> Result<(), StoreFault> {
    let params = params![
        row,
        part.part.as_bytes(),
        case,
        at,
        part.kind.code(),
        part.party.map(|party| *party.as_bytes()),
        part.at.map(|at| at.0),
        part.day.map(|day| day.format("%Y-%m-%d").to_string()),
        part.code,
        part.state,
        part.number,
        part.words,
        part.out_of,
    ];
    run(connection, include_str!("put_part.sql"), params)?;
    Ok(())
}

fn keep_only(
    connection: &Connection,
    row: i64,
    mut keep: Vec<PartId>,
    list: &str,
    remove: &str,
) -> Result<(), StoreFault> {
    keep.sort_unstable();
    let there: Vec<PartId> = all(connection, list, params![row], |found| cell(found, "part"))?;
    for part in there.iter().filter(|part| keep.binary_search(part).is_err()) {
        run(connection, remove, params![row, part.as_bytes()])?;
    }
    Ok(())
}

fn put_party(connection: &Connection, (row, case, at): Place, party: &PartyEntry) -> Result<(), StoreFault> {
    let params = params![
        row,
        party.part.as_bytes(),
        case,
        at,
        party.role.code(),
        party.name,
        party.person.map(|person| person.0),
        party.status.code(),
        party.language,
        party.interpreter,
    ];
    run(connection, include_str!("put_party.sql"), params)?;
    Ok(())
}

fn put_task(connection: &Connection, (row, case, at): Place, task: &TaskEntry) -> Result<(), StoreFault> {
    let params = params![
        row,
        task.part.as_bytes(),
        case,
        at,
        task.text,
        task.owner.map(|owner| *owner.as_bytes()),
        task.due.map(|day| day.format("%Y-%m-%d").to_string()),
        task.status.code(),
        task.from.map(|from| *from.as_bytes()),
        task.undecided,
    ];
    run(connection, include_str!("put_task.sql"), params)?;
    Ok(())
}

fn put_contact(
    connection: &Connection,
    (row, case, at): Place,
    contact: &ContactEntry,
) -> Result<(), StoreFault> {
    let params = params![
        row,
        contact.part.as_bytes(),
        case,
        at,
        contact.kind.code(),
        contact.at.0,
        contact.minutes,
        joined(contact.parties.iter().map(|party| party.as_bytes().as_slice())),
    ];
    run(connection, include_str!("put_contact.sql"), params)?;
    Ok(())
}

pub(crate) fn put_rhythm(
    connection: &Connection,
    row: i64,
    rhythm: &[(Field, u32)],
) -> Result<(), StoreFault> {
    for (field, days) in rhythm {
        run(connection, include_str!("put_rhythm.sql"), params![row, field.code(), days])?;
    }
    let there: Vec<Field> =
        all(connection, include_str!("list_rhythm.sql"), params![row], |found| cell(found, "field"))?;
    for field in there.iter().filter(|field| !rhythm.iter().any(|(kept, _)| kept == *field)) {
        run(connection, include_str!("remove_rhythm.sql"), params![row, field.code()])?;
    }
    Ok(())
}
