//! From cells of a row to typed values, and the shortest way to run one statement.

use crate::StoreFault;
use chrono::NaiveDate;
use domain::{
    Answer, CaseStatus, ContactKind, Coverage, DocumentKind, Field, NoteKind, PartKind, PartyStatus, Role,
    Shielding, SpaceKind, TaskStatus, TextStatus, VisitStatus,
};
use ids::{
    Actor, CaseId, ChangeHash, ControlId, DeviceId, DocumentId, EnvelopeId, Heads, HubPosition, Incarnation,
    InvitationId, PartId, PersonId, Sequence, SessionBytes, SpaceId, UtcMillis, VersionHash,
};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Params, Row};

/// Something that a cell can hold.
pub(crate) trait Cell: Sized {
    fn from_cell(value: ValueRef<'_>) -> Option<Self>;
}

/// Reads one cell by the name of its column.
pub(crate) fn cell<T: Cell>(row: &Row<'_>, column: &'static str) -> Result<T, StoreFault> {
    T::from_cell(row.get_ref(column)?).ok_or(StoreFault::Unreadable(column))
}

/// Every row of a query.
pub(crate) fn all<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, StoreFault>,
) -> Result<Vec<T>, StoreFault> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The first row of a query, if any.
pub(crate) fn first<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, StoreFault>,
) -> Result<Option<T>, StoreFault> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// Runs a statement that answers nothing, and says how many rows it touched.
pub(crate) fn run(connection: &Connection, sql: &str, params: impl Params) -> Result<usize, StoreFault> {
    Ok(connection.prepare_cached(sql)?.execute(params)?)
}

/// A number as SQLite keeps it.
pub(crate) fn integer(number: u64, what: &'static str) -> Result<i64, StoreFault> {
    i64::try_from(number).map_err(|_| StoreFault::TooLarge(what))
}

/// A number of rows as SQLite wants it.
pub(crate) fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// Identities or hashes one after the other.
pub(crate) fn joined<'a>(parts: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    parts.flatten().copied().collect()
}

/// A moment's hashes one after the other.
pub(crate) fn heads_bytes(heads: &Heads) -> Vec<u8> {
    joined(heads.as_slice().iter().map(|hash| hash.as_bytes()))
}

impl<T: Cell> Cell for Option<T> {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::from_cell(value).map(Some),
        }
    }
}

impl Cell for i64 {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl Cell for u32 {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        u32::try_from(value.as_i64().ok()?).ok()
    }
}

impl Cell for u64 {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        u64::try_from(value.as_i64().ok()?).ok()
    }
}

impl Cell for bool {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        Some(value.as_i64().ok()? != 0)
    }
}

impl Cell for String {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(str::to_owned)
    }
}

impl Cell for Vec<u8> {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        value.as_blob().ok().map(<[u8]>::to_vec)
    }
}

impl Cell for [u8; 32] {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        value.as_blob().ok()?.try_into().ok()
    }
}

impl Cell for NaiveDate {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl Cell for Heads {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        let hashes = value.as_blob().ok()?.chunks(32).map(ChangeHash::from_slice);
        hashes.collect::<Option<Vec<_>>>().map(Self::new)
    }
}

impl Cell for Vec<PartId> {
    fn from_cell(value: ValueRef<'_>) -> Option<Self> {
        value.as_blob().ok()?.chunks(16).map(PartId::from_slice).collect()
    }
}

macro_rules! cells {
    (ids: $($id:ident),+; words: $($word:ident),+; numbers: $($number:ident),+) => {
        $(impl Cell for $id {
            fn from_cell(value: ValueRef<'_>) -> Option<Self> {
                Self::from_slice(value.as_blob().ok()?)
            }
        })+
        $(impl Cell for $word {
            fn from_cell(value: ValueRef<'_>) -> Option<Self> {
                Self::from_code(value.as_str().ok()?)
            }
        })+
        $(impl Cell for $number {
            fn from_cell(value: ValueRef<'_>) -> Option<Self> {
                Cell::from_cell(value).map(Self)
            }
        })+
    };
}
cells!(
    ids: Actor, CaseId, ChangeHash, ControlId, DeviceId, DocumentId, EnvelopeId, InvitationId, PartId, PersonId,
        SessionBytes, SpaceId, VersionHash;
    words: Answer, CaseStatus, ContactKind, Coverage, DocumentKind, Field, NoteKind, PartKind, PartyStatus, Role, Shielding, SpaceKind,
        TaskStatus, TextStatus, VisitStatus;
    numbers: HubPosition, Incarnation, Sequence, UtcMillis
);
