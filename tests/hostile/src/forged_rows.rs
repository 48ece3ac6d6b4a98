//! Changes spelled out operation by operation, in the one canonical way.

use crate::forged::{Forged, signed, unsigned};
use crate::insider::NoteOfMine;
use ids::ChangeHash;

/// Who made every document's first change.
pub(crate) const GENESIS: &[u8; 16] = b"felles-genesis-1";

/// One operation at a key of a map.
#[derive(Clone, Debug)]
pub struct Row {
    /// The map, by the number of the genesis operation that made it; nothing for the root.
    pub map: Option<u64>,
    pub key: String,
    /// 0 makes a map, 1 sets, 3 deletes.
    pub action: u64,
    /// Kind of the value: 0 nothing, 2 yes, 4 signed number, 6 text, 9 moment.
    pub kind: u64,
    pub value: Vec<u8>,
    /// Genesis operations that it replaces.
    pub replaces: Vec<u64>,
}

impl Row {
    /// Sets a key of a map.
    #[must_use]
    pub fn set(map: Option<u64>, key: impl Into<String>, kind: u64, value: Vec<u8>) -> Self {
        Self { map, key: key.into(), action: 1, kind, value, replaces: Vec::new() }
    }
}

/// A run-length column as Automerge writes it.
fn column(values: &[Option<Vec<u8>>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = values;
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|value| *value == first).count();
        match first {
            None => bytes.extend([signed(0), unsigned(same as u64)].concat()),
            Some(value) if same > 1 => {
                bytes.extend([signed(i64::try_from(same).unwrap()), value.clone()].concat());
            }
            Some(_) => {
                let alone = |at: usize| rest[at].is_some() && rest.get(at + 1) != Some(&rest[at]);
                let count = (0..rest.len()).take_while(|at| alone(*at)).count();
                bytes.extend(signed(-i64::try_from(count).unwrap()));
                rest[..count].iter().flatten().for_each(|value| bytes.extend(value));
                rest = &rest[count..];
                continue;
            }
        }
        rest = &rest[same..];
    }
    bytes
}

fn key(name: &str) -> Vec<u8> {
    [unsigned(name.len() as u64), name.as_bytes().to_vec()].concat()
}

/// A change with these operations, right behind a note's newest change.
#[must_use]
pub fn forge(note: &NoteOfMine, rows: &[Row]) -> Forged {
    let deps: Vec<ChangeHash> = note.document.heads().as_slice().to_vec();
    let sequence = note.changes.len() as u64 + 1;
    let mut forged = Forged::honest(note.actor, sequence, deps, note.max_op + 1);
    let touches_genesis = rows.iter().any(|row| row.map.is_some() || !row.replaces.is_empty());
    if touches_genesis {
        forged.others = vec![GENESIS.to_vec()];
    }
    let each = |value: &dyn Fn(&Row) -> Option<Vec<u8>>| -> Vec<Option<Vec<u8>>> {
        rows.iter().map(value).collect()
    };
    if rows.iter().any(|row| row.map.is_some()) {
        forged.set_column(0x01, column(&each(&|row| row.map.map(|_| unsigned(1)))));
        forged.set_column(0x02, column(&each(&|row| row.map.map(unsigned))));
    }
    forged.set_column(0x15, column(&each(&|row| Some(key(&row.key)))));
    forged.set_column(0x34, unsigned(rows.len() as u64));
    forged.set_column(0x42, column(&each(&|row| Some(unsigned(row.action)))));
    forged.set_column(0x56, column(&each(&|row| Some(unsigned(row.kind | (row.value.len() as u64) << 4)))));
    let values: Vec<u8> = rows.iter().flat_map(|row| row.value.clone()).collect();
    if !values.is_empty() {
        forged.set_column(0x57, values);
    }
    forged.set_column(0x70, column(&each(&|row| Some(unsigned(row.replaces.len() as u64)))));
    let replaced: Vec<u64> = rows.iter().flat_map(|row| row.replaces.clone()).collect();
    if !replaced.is_empty() {
        forged.set_column(0x71, column(&replaced.iter().map(|_| Some(unsigned(1))).collect::<Vec<_>>()));
        let mut last = 0_i64;
        let differences = replaced.iter().map(|counter| {
            let counter = i64::try_from(*counter).unwrap();
            let difference = counter - last;
            last = counter;
            Some(signed(difference))
        });
        forged.set_column(0x73, column(&differences.collect::<Vec<_>>()));
    }
    forged
}
