//! A small writer of change chunks that says whatever it is told, with a checksum that fits.

use ids::{Actor, ChangeHash};
use sha2::{Digest, Sha256};

/// A change to be spelled out; begins as an honest one and is then bent.
#[derive(Clone)]
pub struct Forged {
    pub deps: Vec<ChangeHash>,
    pub actor: Vec<u8>,
    pub sequence: u64,
    pub start_op: u64,
    pub time: i64,
    pub message: Vec<u8>,
    pub others: Vec<Vec<u8>>,
    pub columns: Vec<(u64, Vec<u8>)>,
    pub after_columns: Vec<u8>,
    pub chunk_type: u8,
}

pub fn unsigned(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = u8::try_from(value & 0x7f).unwrap();
        value >>= 7;
        if value == 0 {
            bytes.push(byte);
            return bytes;
        }
        bytes.push(byte | 0x80);
    }
}

pub fn signed(mut value: i64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = u8::try_from(value & 0x7f).unwrap();
        value >>= 7;
        if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
            bytes.push(byte);
            return bytes;
        }
        bytes.push(byte | 0x80);
    }
}

/// So many times one value; a single one is spelled as a list of one.
pub fn run(count: i64, value: Vec<u8>) -> Vec<u8> {
    [signed(if count == 1 { -1 } else { count }), value].concat()
}

impl Forged {
    /// Sets `flag` to true in the root, once: the smallest honest change.
    pub fn honest(actor: Actor, sequence: u64, deps: Vec<ChangeHash>, start_op: u64) -> Self {
        let name = [unsigned(1), b"x".to_vec()].concat();
        let columns = vec![
            (0x15, [signed(-1), name].concat()),
            (0x34, unsigned(1)),
            (0x42, [signed(-1), unsigned(1)].concat()),
            (0x56, [signed(-1), unsigned(2)].concat()),
            (0x70, [signed(-1), unsigned(0)].concat()),
        ];
        Self {
            deps,
            actor: actor.0.to_vec(),
            sequence,
            start_op,
            time: 1,
            message: Vec::new(),
            others: Vec::new(),
            columns,
            after_columns: Vec::new(),
            chunk_type: 1,
        }
    }

    pub fn set_column(&mut self, kind: u64, bytes: Vec<u8>) {
        self.columns.retain(|(known, _)| *known != kind);
        self.columns.push((kind, bytes));
        self.columns.sort();
    }

    pub fn body(&self) -> Vec<u8> {
        let mut body = unsigned(self.deps.len() as u64);
        body.extend(self.deps.iter().flat_map(|dep| dep.0));
        body.extend(unsigned(self.actor.len() as u64));
        body.extend(&self.actor);
        body.extend(unsigned(self.sequence));
        body.extend(unsigned(self.start_op));
        body.extend(signed(self.time));
        body.extend(unsigned(self.message.len() as u64));
        body.extend(&self.message);
        body.extend(unsigned(self.others.len() as u64));
        for other in &self.others {
            body.extend(unsigned(other.len() as u64));
            body.extend(other);
        }
        body.extend(unsigned(self.columns.len() as u64));
        for (kind, bytes) in &self.columns {
            body.extend([unsigned(*kind), unsigned(bytes.len() as u64)].concat());
        }
        body.extend(self.columns.iter().flat_map(|(_, bytes)| bytes));
        body.extend(&self.after_columns);
        body
    }

    pub fn bytes(&self) -> Vec<u8> {
        chunk(self.chunk_type, &self.body())
    }
}

/// A chunk around a body, with the checksum that fits.
pub fn chunk(chunk_type: u8, body: &[u8]) -> Vec<u8> {
    let hashed = [vec![chunk_type], unsigned(body.len() as u64), body.to_vec()].concat();
    let hash = Sha256::digest(&hashed);
    [vec![0x85, 0x6f, 0x4a, 0x83], hash[..4].to_vec(), hashed].concat()
}

/// The same bytes with a checksum that fits whatever was done to them.
pub fn mended(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if bytes.len() > 9 {
        let hash = Sha256::digest(&bytes[8..]);
        bytes[4..8].copy_from_slice(&hash[..4]);
    }
    bytes
}
