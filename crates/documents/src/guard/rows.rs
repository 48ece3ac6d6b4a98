//! The operations of a change: each column has the same rows, and each operation refers only backwards.

use super::GuardFault;
use super::chunk::Chunk;
use super::columns::{add_up, count_rows, for_each_value, spell_out, spell_out_flags};
use super::reader::Reader;
use crate::limits;

// Column specifications: id × 16 + type.
const OBJECT_ACTOR: u64 = 0x01;
const OBJECT_COUNTER: u64 = 0x02;
const KEY_ACTOR: u64 = 0x11;
const KEY_COUNTER: u64 = 0x13;
const KEY_NAME: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = 0x42;
const VALUE_KIND: u64 = 0x56;
const VALUE: u64 = 0x57;
const PREDECESSORS: u64 = 0x70;
const PREDECESSOR_ACTOR: u64 = 0x71;
const PREDECESSOR_COUNTER: u64 = 0x73;
const KNOWN: [u64; 12] = [
    OBJECT_ACTOR,
    OBJECT_COUNTER,
    KEY_ACTOR,
    KEY_COUNTER,
    KEY_NAME,
    INSERT,
    ACTION,
    VALUE_KIND,
    VALUE,
    PREDECESSORS,
    PREDECESSOR_ACTOR,
    PREDECESSOR_COUNTER,
];

/// Longest key of a map, in bytes.
const KEY_BYTES: u64 = 256;
const MAKE_MAP: u64 = 0;
const SET: u64 = 1;
const MAKE_LIST: u64 = 2;
const DELETE: u64 = 3;
const MAKE_TEXT: u64 = 4;

/// Checks all operations and tells how many there are.
pub(super) fn check(chunk: &Chunk<'_>) -> Result<u64, GuardFault> {
    let actions = chunk.columns.get(&ACTION).ok_or(GuardFault::Malformed)?;
    let rows = count_rows(actions, limits::CHANGE_OPERATIONS, Reader::unsigned)?;
    if chunk.columns.keys().any(|kind| !KNOWN.contains(kind)) {
        return Err(GuardFault::Newer);
    }
    if rows == 0 || chunk.start_op.checked_add(rows).is_none() {
        return Err(GuardFault::OperationNumber);
    }
    let actions = spell_out(Some(actions), rows, Reader::unsigned)?;
    let actions: Vec<u64> = actions.into_iter().collect::<Option<_>>().ok_or(GuardFault::Malformed)?;
    if actions.iter().any(|action| ![MAKE_MAP, SET, MAKE_LIST, DELETE, MAKE_TEXT].contains(action)) {
        return Err(GuardFault::Newer);
    }
    check_objects(chunk, rows)?;
    check_keys(chunk, rows, &actions)?;
    check_values(chunk, rows, &actions)?;
    check_predecessors(chunk, rows)?;
    check_others_are_used(chunk)?;
    Ok(rows)
}

/// An operation may refer only to operations before it, and only by actors that the change names.
fn check_reference(chunk: &Chunk<'_>, row: usize, actor: u64, counter: u64) -> Result<(), GuardFault> {
    let backwards = counter > 0 && counter < chunk.start_op.saturating_add(row as u64);
    let named = actor <= chunk.others.len() as u64;
    // What others did lies before this change as a whole.
    let not_ours = actor == 0 || counter < chunk.start_op;
    if backwards && named && not_ours { Ok(()) } else { Err(GuardFault::Malformed) }
}

fn check_objects(chunk: &Chunk<'_>, rows: u64) -> Result<(), GuardFault> {
    let actors = spell_out(chunk.columns.get(&OBJECT_ACTOR), rows, Reader::unsigned)?;
    let counters = spell_out(chunk.columns.get(&OBJECT_COUNTER), rows, Reader::unsigned)?;
    for (row, object) in actors.into_iter().zip(counters).enumerate() {
        match object {
            (None, None) => {}
            (Some(actor), Some(counter)) => check_reference(chunk, row, actor, counter)?,
            _ => return Err(GuardFault::Malformed),
        }
    }
    Ok(())
}

fn check_keys(chunk: &Chunk<'_>, rows: u64, actions: &[u64]) -> Result<(), GuardFault> {
    let actors = spell_out(chunk.columns.get(&KEY_ACTOR), rows, Reader::unsigned)?;
    let counters = add_up(&spell_out(chunk.columns.get(&KEY_COUNTER), rows, Reader::signed)?)?;
    let names = spell_out(chunk.columns.get(&KEY_NAME), rows, read_name)?;
    let inserts = spell_out_flags(chunk.columns.get(&INSERT), rows)?;
    let keys = actors.into_iter().zip(counters).zip(names).zip(inserts.into_iter().zip(actions));
    for (row, (((actor, counter), name), (insert, action))) in keys.enumerate() {
        match (actor, counter, name) {
            (None, None, Some(_)) if !insert => {}
            // Before the first element: only for putting something in.
            (None, Some(0), None) if insert && *action != DELETE => {}
            (Some(actor), Some(counter), None) if !(insert && *action == DELETE) => {
                check_reference(chunk, row, actor, counter)?;
            }
            _ => return Err(GuardFault::Malformed),
        }
    }
    Ok(())
}

fn read_name<'a>(reader: &mut Reader<'a>) -> Result<&'a str, GuardFault> {
    let length = reader.unsigned()?;
    let name = if length > KEY_BYTES { Err(GuardFault::Malformed) } else { reader.take(length) }?;
    std::str::from_utf8(name).map_err(|_| GuardFault::Malformed)
}

fn check_values(chunk: &Chunk<'_>, rows: u64, actions: &[u64]) -> Result<(), GuardFault> {
    let kinds = spell_out(chunk.columns.get(&VALUE_KIND), rows, Reader::unsigned)?;
    let mut raw = Reader::new(chunk.columns.get(&VALUE).copied().unwrap_or_default());
    for (kind, action) in kinds.into_iter().zip(actions) {
        let kind = kind.ok_or(GuardFault::Malformed)?;
        check_value(kind & 0b1111, raw.take(kind >> 4)?)?;
        if *action != SET && kind != 0 {
            return Err(GuardFault::Malformed);
        }
    }
    if raw.is_empty() { Ok(()) } else { Err(GuardFault::Malformed) }
}

/// A value by its kind: nothing, no, yes, unsigned, signed, float, text, bytes, (counter,) moment.
fn check_value(kind: u64, bytes: &[u8]) -> Result<(), GuardFault> {
    let mut reader = Reader::new(bytes);
    match kind {
        0..=2 => {}
        3 => drop(reader.unsigned()?),
        4 | 9 => drop(reader.signed()?),
        5 => drop(reader.array::<8>()?),
        6 => drop(std::str::from_utf8(reader.take(bytes.len() as u64)?).map_err(|_| GuardFault::Malformed)?),
        7 => drop(reader.take(bytes.len() as u64)?),
        _ => return Err(GuardFault::Newer),
    }
    if reader.is_empty() { Ok(()) } else { Err(GuardFault::Malformed) }
}

/// An actor that is named must be referred to: the change would lose it, and its own name, when it is saved.
fn check_others_are_used(chunk: &Chunk<'_>) -> Result<(), GuardFault> {
    let mut used = std::collections::BTreeSet::new();
    for column in [OBJECT_ACTOR, KEY_ACTOR, PREDECESSOR_ACTOR] {
        if let Some(bytes) = chunk.columns.get(&column) {
            for_each_value(bytes, Reader::unsigned, |actor| used.extend([actor]))?;
        }
    }
    used.remove(&0);
    if used.len() == chunk.others.len() { Ok(()) } else { Err(GuardFault::Malformed) }
}

fn check_predecessors(chunk: &Chunk<'_>, rows: u64) -> Result<(), GuardFault> {
    let groups = spell_out(chunk.columns.get(&PREDECESSORS), rows, Reader::unsigned)?;
    let mut total = 0_u64;
    let mut owners = Vec::new();
    for (row, count) in groups.into_iter().enumerate() {
        let count = count.ok_or(GuardFault::Malformed)?;
        total = total.checked_add(count).ok_or(GuardFault::TooManyOperations)?;
        if total > 2 * limits::CHANGE_OPERATIONS {
            return Err(GuardFault::TooManyOperations);
        }
        owners.extend((0..count).map(|_| row));
    }
    let actors = spell_out(chunk.columns.get(&PREDECESSOR_ACTOR), total, Reader::unsigned)?;
    let counters = add_up(&spell_out(chunk.columns.get(&PREDECESSOR_COUNTER), total, Reader::signed)?)?;
    for (row, predecessor) in owners.into_iter().zip(actors.into_iter().zip(counters)) {
        match predecessor {
            (Some(actor), Some(counter)) => check_reference(chunk, row, actor, counter)?,
            _ => return Err(GuardFault::Malformed),
        }
    }
    Ok(())
}
