//! The clear parts of a change chunk: header, dependencies, actors, numbers and where the columns lie.

use super::GuardFault;
use super::reader::Reader;
use crate::limits;
use ids::{Actor, ChangeHash, UtcMillis};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
/// The chunk type of a plain change. 0 is a document, 2 a compressed change, 3 a bundle: none of them passes.
const PLAIN_CHANGE: u8 = 1;
/// Set in the specification of a compressed column.
const COMPRESSED: u64 = 0b1000;

/// A change taken apart, its columns still as bytes.
pub(super) struct Chunk<'a> {
    pub(super) hash: ChangeHash,
    pub(super) deps: Vec<ChangeHash>,
    pub(super) actor: Actor,
    pub(super) sequence: u64,
    pub(super) start_op: u64,
    pub(super) at: UtcMillis,
    pub(super) others: Vec<Actor>,
    /// Column data by specification.
    pub(super) columns: BTreeMap<u64, &'a [u8]>,
}

impl<'a> Chunk<'a> {
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, GuardFault> {
        if bytes.len() > limits::CHANGE_BYTES {
            return Err(GuardFault::TooLarge);
        }
        let mut reader = Reader::new(bytes);
        let magic: [u8; 4] = reader.array().map_err(|_| GuardFault::NotOneChange)?;
        let checksum: [u8; 4] = reader.array().map_err(|_| GuardFault::NotOneChange)?;
        if magic != MAGIC || reader.array() != Ok([PLAIN_CHANGE]) {
            return Err(GuardFault::NotOneChange);
        }
        let hashed_from = reader.rest();
        let length = reader.unsigned()?;
        let body = reader.take(length).map_err(|_| GuardFault::NotOneChange)?;
        if !reader.is_empty() {
            return Err(GuardFault::NotOneChange);
        }
        let hash: [u8; 32] =
            Sha256::new().chain_update([PLAIN_CHANGE]).chain_update(hashed_from).finalize().into();
        if hash.first_chunk() != Some(&checksum) {
            return Err(GuardFault::Checksum);
        }
        Self::parse_body(ChangeHash(hash), Reader::new(body))
    }

    fn parse_body(hash: ChangeHash, mut reader: Reader<'a>) -> Result<Self, GuardFault> {
        let deps =
            counted(&mut reader, limits::CHANGE_DEPENDENCIES, |reader| reader.array().map(ChangeHash))?;
        let actor = read_actor(&mut reader)?;
        let (sequence, start_op) = (reader.unsigned()?, reader.unsigned()?);
        let at = UtcMillis(reader.signed()?);
        let message = reader.unsigned()?;
        let others = counted(&mut reader, limits::CHANGE_ACTORS, read_actor)?;
        let sorted = others.is_sorted_by(|a, b| a < b) && deps.is_sorted_by(|a, b| a < b);
        if message != 0 || !sorted || others.contains(&actor) || !at.is_in_calendar() {
            return Err(GuardFault::Malformed);
        }
        let columns = read_columns(&mut reader)?;
        Ok(Self { hash, deps, actor, sequence, start_op, at, others, columns })
    }
}

/// A counted list. The count is checked before anything is set aside for it.
fn counted<'a, T>(
    reader: &mut Reader<'a>,
    limit: u64,
    read: impl Fn(&mut Reader<'a>) -> Result<T, GuardFault>,
) -> Result<Vec<T>, GuardFault> {
    let count = reader.unsigned()?;
    if count > limit {
        return Err(GuardFault::TooManyOperations);
    }
    (0..count).map(|_| read(reader)).collect()
}

fn read_actor(reader: &mut Reader<'_>) -> Result<Actor, GuardFault> {
    let length = reader.unsigned()?;
    Actor::from_slice(reader.take(length)?).ok_or(GuardFault::Malformed)
}

/// The columns, in rising order and without gaps; nothing may follow them.
fn read_columns<'a>(reader: &mut Reader<'a>) -> Result<BTreeMap<u64, &'a [u8]>, GuardFault> {
    let kinds = counted(reader, 64, |reader| Ok((reader.unsigned()?, reader.unsigned()?)))?;
    if !kinds.is_sorted_by(|(a, _), (b, _)| a < b) || kinds.iter().any(|(kind, _)| kind & COMPRESSED != 0) {
        return Err(GuardFault::Malformed);
    }
    let mut columns = BTreeMap::new();
    for (kind, length) in kinds {
        if length == 0 {
            return Err(GuardFault::Malformed);
        }
        columns.insert(kind, reader.take(length)?);
    }
    if reader.is_empty() { Ok(columns) } else { Err(GuardFault::Newer) }
}
