//! The read model: one entry per document, with the parts of a case document in tables of their own.

mod parts;
mod reads;
mod rows;
mod veils;

pub use rows::{
    AnswerEntry, CaseFrame, ContactEntry, DocumentEntry, DocumentVeil, PartEntry, PartyEntry, TaskEntry,
};

pub(crate) use veils::Veils;

use crate::cells::{joined, run};
use crate::{StoreFault, search};
use rusqlite::{Connection, params};

/// Forgets the whole read model.
pub(crate) fn clear(connection: &Connection) -> Result<(), StoreFault> {
    Ok(connection.execute_batch(include_str!("clear.sql"))?)
}

/// Replaces everything that the read model has of one document; rows that are equal are left alone.
pub(crate) fn put(connection: &Connection, row: i64, entry: &DocumentEntry) -> Result<(), StoreFault> {
    put_header(connection, row, entry)?;
    if let Some(frame) = &entry.frame {
        put_frame(connection, row, entry, frame)?;
        parts::put_all(connection, row, entry)?;
    }
    parts::put_facts(connection, row, entry)?;
    parts::put_answers(connection, row, entry)?;
    match &entry.search_text {
        Some(words) => search::put(connection, row, &entry.title, words),
        None => Ok(()),
    }
}

fn put_header(connection: &Connection, row: i64, entry: &DocumentEntry) -> Result<(), StoreFault> {
    let took_part = took_part(entry);
    let params = params![
        row,
        entry.document.as_bytes(),
        entry.case.as_bytes(),
        entry.space.as_bytes(),
        entry.space_kind.code(),
        entry.kind.code(),
        entry.title,
        entry.excerpt,
        entry.note_kind.map(domain::NoteKind::code),
        entry.contact_kind.map(domain::ContactKind::code),
        entry.visit_status.map(domain::VisitStatus::code),
        entry.text_status.map(domain::TextStatus::code),
        entry.planned_at.map(|at| at.0),
        entry.happened_at.0,
        entry.created_at.0,
        entry.made_by.as_bytes(),
        entry.voice.map(|party| *party.as_bytes()),
        entry.archived,
        entry.undecided,
        entry.state,
        entry.due.map(|day| day.format("%Y-%m-%d").to_string()),
        entry.for_party.map(|party| *party.as_bytes()),
        entry.word,
        entry.from_document.map(|document| *document.as_bytes()),
        entry.from_part.map(|part| *part.as_bytes()),
        took_part,
        entry.minutes,
        entry.shared_at.map(|at| at.0),
        entry.own_words,
    ];
    if run(connection, include_str!("put.sql"), params)? > 0 {
        return Ok(());
    }
    put_words(connection, row, entry)
}

/// What stands in no index, when it differs: a keystroke beyond the first words writes nothing here.
fn put_words(connection: &Connection, row: i64, entry: &DocumentEntry) -> Result<(), StoreFault> {
    let took_part = took_part(entry);
    let params = params![
        row,
        entry.title,
        entry.excerpt,
        entry.note_kind.map(domain::NoteKind::code),
        entry.contact_kind.map(domain::ContactKind::code),
        entry.text_status.map(domain::TextStatus::code),
        entry.created_at.0,
        entry.made_by.as_bytes(),
        entry.voice.map(|party| *party.as_bytes()),
        entry.undecided,
        entry.state,
        entry.due.map(|day| day.format("%Y-%m-%d").to_string()),
        entry.for_party.map(|party| *party.as_bytes()),
        entry.word,
        entry.from_document.map(|document| *document.as_bytes()),
        entry.from_part.map(|part| *part.as_bytes()),
        took_part,
        entry.minutes,
        entry.shared_at.map(|at| at.0),
        entry.own_words,
    ];
    run(connection, include_str!("put_words.sql"), params)?;
    Ok(())
}

fn took_part(entry: &DocumentEntry) -> Vec<u8> {
    joined(entry.took_part.iter().map(|party| party.as_bytes().as_slice()))
}

fn put_frame(
    connection: &Connection,
    row: i64,
    entry: &DocumentEntry,
    frame: &CaseFrame,
) -> Result<(), StoreFault> {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.format("%Y-%m-%d").to_string());
    let params = params![
        row,
        entry.case.as_bytes(),
        frame.title,
        frame.workplace,
        frame.sector,
        frame.place,
        frame.coverage.map(domain::Coverage::code),
        frame.status.code(),
        frame.shielding.code(),
        day(frame.start),
        day(frame.planned_end),
        day(frame.end),
        frame.mentor_hours_per_month,
    ];
    run(connection, include_str!("put_case.sql"), params)?;
    parts::put_rhythm(connection, row, &frame.rhythm)
}
