//! Damaging bytes.

use harness::Chance;

/// Numbers at the edges of what formats count with: one byte, the largest, LEB128 without an end, signed edges.
const EDGES: [&[u8]; 9] = [
    &[0],
    &[1],
    &[0x7F],
    &[0x80],
    &[0xFF],
    &[0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
    &[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    &[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7F],
    &[0x80; 16],
];
/// A mutant never grows beyond this.
const MOST_BYTES: usize = 1 << 20;

/// One of the samples after one to six things were done to it.
#[must_use]
pub fn mutant(samples: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = samples[chance.below(samples.len())].clone();
    for _ in 0..=chance.below(6) {
        damage(&mut bytes, samples, chance);
        bytes.truncate(MOST_BYTES);
    }
    bytes
}

fn damage(bytes: &mut Vec<u8>, samples: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(bytes.len());
    let length = 1 + chance.below((bytes.len() - at.min(bytes.len())).max(1));
    let end = bytes.len().min(at + length);
    match chance.below(8) {
        0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << (length % 8)),
        1 => {
            let value = chance.number().to_le_bytes()[0];
            bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = value);
        }
        2 => {
            let edge = EDGES[chance.below(EDGES.len())];
            let over = bytes.len().min(at + edge.len());
            bytes.splice(at..over, edge.iter().copied());
        }
        3 => drop(bytes.splice(at..at, EDGES[chance.below(EDGES.len())].iter().copied())),
        4 => drop(bytes.drain(at..end)),
        5 => {
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        6 => bytes.truncate(at),
        _ => {
            let other = &samples[chance.below(samples.len())];
            let from = chance.below(other.len());
            bytes.truncate(at);
            bytes.extend(&other[from..]);
        }
    }
}
