//! One place in a writer's log holds one envelope. Whoever comes second with another one, from a copied or restored disk, is
//! told so and seals anew, and the others hardly ever see a log that forks.

use super::LogFault;
use super::rows::{self, Kind};
use ids::{EnvelopeId, HubPosition, Sequence};
use protocol::{Envelope, Header};
use rusqlite::{Connection, OptionalExtension, params};

/// Another envelope than the given one in a place.
pub(super) const OTHER: &str = "SELECT item.position FROM place \
    JOIN item INDEXED BY item_by_name ON item.space = place.space AND item.kind = 2 AND item.name = place.name \
    WHERE place.space = ?1 AND place.author = ?2 AND place.incarnation = ?3 AND place.sequence = ?4 \
    AND place.name <> ?5";

/// Where the envelope lies that stands in this one's place, or in the place before it without being the one before it.
pub(super) fn taken(
    database: &Connection,
    header: &Header,
    id: EnvelopeId,
) -> Result<Option<HubPosition>, LogFault> {
    let (here, previous) = (other(database, header, header.sequence, id)?, header.previous);
    match (here, previous) {
        (None, Some(previous)) => {
            other(database, header, Sequence(header.sequence.0.saturating_sub(1)), previous)
        }
        _ => Ok(here),
    }
}

fn other(
    database: &Connection,
    header: &Header,
    sequence: Sequence,
    expected: EnvelopeId,
) -> Result<Option<HubPosition>, LogFault> {
    let params = params![
        header.space.as_bytes(),
        header.author.as_bytes(),
        header.incarnation.0,
        number(sequence),
        expected.as_bytes(),
    ];
    let found: Option<i64> =
        database.prepare_cached(OTHER)?.query_row(params, |row| row.get(0)).optional()?;
    found.map(rows::position).transpose()
}

/// Writes down whose the place is; the first one keeps it.
pub(super) fn take(database: &Connection, header: &Header, id: EnvelopeId) -> Result<(), LogFault> {
    database
        .prepare_cached(
            "INSERT INTO place (space, author, incarnation, sequence, name) VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (space, author, incarnation, sequence) DO NOTHING",
        )?
        .execute(params![
            header.space.as_bytes(),
            header.author.as_bytes(),
            header.incarnation.0,
            number(header.sequence),
            id.as_bytes(),
        ])?;
    Ok(())
}

/// Fills the new table with what a hub kept before there was one.
pub(super) fn fill(database: &Connection) -> Result<(), LogFault> {
    let mut statement = database.prepare("SELECT bytes FROM item WHERE kind = ?1 ORDER BY item")?;
    let mut rows = statement.query([Kind::Envelope as i64])?;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        let envelope = Envelope::from_bytes(&bytes).map_err(|_| LogFault::Damaged { table: "item" })?;
        take(database, &envelope.header, envelope.id())?;
    }
    Ok(())
}

/// No log is as long as the number that is too large for the file.
fn number(sequence: Sequence) -> i64 {
    i64::try_from(sequence.0).unwrap_or(i64::MAX)
}
