//! Killers that lie in a change: the envelope around it is honest.

use crate::forged::{Forged, chunk, run, signed, unsigned};
use crate::forged_rows::GENESIS;
use crate::insider::NoteOfMine;
use crate::{Ending, Insider, Killer, Row, forge};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use ids::ChangeHash;
use std::io::Write;

use Ending::{Harmless, SetAside, Waits};

pub(crate) const NOTE: u8 = 3;
/// What the genesis made: the map of fields, of parts, of what a document is about.
const FIELDS: u64 = 2;
const PARTS: u64 = 3;
const ABOUT: u64 = 4;
const TEXT: u64 = 6;
const MOMENT: u64 = 9;

/// A note of the insider's whose second change was bent.
fn bent(insider: &mut Insider, bend: impl FnOnce(&mut Forged, &NoteOfMine, &Insider)) -> Vec<u8> {
    spoiled(insider, |note, insider| {
        let mut forged = forge(note, &[Row::set(None, "x", 2, Vec::new())]);
        bend(&mut forged, note, insider);
        forged.bytes()
    })
}

/// A note whose second change is these bytes.
fn spoiled(insider: &mut Insider, second: impl FnOnce(&NoteOfMine, &Insider) -> Vec<u8>) -> Vec<u8> {
    let mut note = insider.note();
    let second = second(&note, insider);
    note.changes.push(second);
    insider.seal_changes(note.document.id(), NOTE, note.changes)
}

/// A note whose second change writes these rows.
fn written(insider: &mut Insider, rows: &[Row]) -> Vec<u8> {
    spoiled(insider, |note, _| forge(note, rows).bytes())
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

macro_rules! killers {
    ($($name:literal => $ending:ident: $make:expr,)+) => {
        vec![$(Killer { name: $name, ending: $ending, make: $make }),+]
    };
}

pub(crate) fn all() -> Vec<Killer> {
    [chunks(), operations(), ancestry(), contents()].concat()
}

fn chunks() -> Vec<Killer> {
    killers! {
        "a whole document as a change" => SetAside: |it| spoiled(it, |note, _| note.document.save().unwrap()),
        "a deflate bomb in a compressed change" => SetAside: |it| spoiled(it, |_, _| chunk(2, &deflated(&vec![0; 64 << 20]))),
        "a compressed change that is honest inside" => SetAside: |it| spoiled(it, |note, _| {
            chunk(2, &deflated(&forge(note, &[Row::set(None, "x", 2, Vec::new())]).body()))
        }),
        "a bundle" => SetAside: |it| bent(it, |forged, _, _| forged.chunk_type = 3),
        "a bundle that asks for eight gibibytes" => SetAside: |it| spoiled(it, |_, _| {
            chunk(3, &[unsigned(1), unsigned(8 << 30), vec![0; 600]].concat())
        }),
        "a chunk of a type that there is not" => SetAside: |it| bent(it, |forged, _, _| forged.chunk_type = 255),
        "two changes as one" => SetAside: |it| spoiled(it, |note, _| {
            let one = forge(note, &[Row::set(None, "x", 2, Vec::new())]).bytes();
            [one.clone(), one].concat()
        }),
        "a change cut short" => SetAside: |it| spoiled(it, |note, _| {
            let mut bytes = forge(note, &[Row::set(None, "x", 2, Vec::new())]).bytes();
            bytes.truncate(bytes.len() - 3);
            bytes
        }),
        "a wrong checksum" => SetAside: |it| spoiled(it, |note, _| {
            let mut bytes = forge(note, &[Row::set(None, "x", 2, Vec::new())]).bytes();
            bytes[5] ^= 1;
            bytes
        }),
        "no bytes at all" => SetAside: |it| spoiled(it, |_, _| Vec::new()),
        "a length that is the whole address space" => SetAside: |it| spoiled(it, |_, _| {
            [vec![0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1], unsigned(u64::MAX)].concat()
        }),
    }
}

fn operations() -> Vec<Killer> {
    killers! {
        "ten million operations in 127 bytes" => SetAside: |it| bent(it, |forged, _, _| {
            forged.set_column(0x42, run(10_000_000, unsigned(1)));
            forged.set_column(0x34, unsigned(10_000_000));
        }),
        "more operations than numbers can count" => SetAside: |it| bent(it, |forged, _, _| {
            forged.set_column(0x42, [run(i64::MAX, unsigned(1)), run(i64::MAX, unsigned(2))].concat());
        }),
        "a column of flags without end" => SetAside: |it| bent(it, |forged, _, _| forged.set_column(0x34, unsigned(u64::MAX))),
        "predecessors without end" => SetAside: |it| bent(it, |forged, _, _| forged.set_column(0x70, run(1, unsigned(u64::MAX)))),
        "a value longer than the change" => SetAside: |it| bent(it, |forged, _, _| {
            forged.set_column(0x56, run(1, unsigned(6 | (1 << 40) << 4)));
        }),
        "a compressed column" => SetAside: |it| bent(it, |forged, _, _| {
            let bomb = deflated(&vec![0; 16 << 20]);
            forged.set_column(0x42 | 8, bomb);
        }),
        "an operation upon itself" => SetAside: |it| bent(it, |forged, note, _| {
            forged.set_column(0x01, run(1, unsigned(0)));
            forged.set_column(0x02, run(1, unsigned(note.max_op + 1)));
        }),
        "a thousand thousand operations in ten small changes" => SetAside: many_full_changes,
        "a message hidden in a change" => SetAside: |it| bent(it, |forged, _, _| forged.message = vec![b'x'; 100_000]),
        "a moment before the big bang" => SetAside: |it| bent(it, |forged, _, _| forged.time = i64::MIN),
        "a moment after all calendars" => SetAside: |it| bent(it, |forged, _, _| forged.time = i64::MAX),
        "columns of a newer version" => Waits: |it| bent(it, |forged, _, _| forged.set_column(0xA5, run(1, unsigned(0)))),
        "bytes behind the columns" => Waits: |it| bent(it, |forged, _, _| forged.after_columns = vec![1; 64]),
    }
}

/// Changes that pass one by one, each with as many operations as a change may have.
fn many_full_changes(insider: &mut Insider) -> Vec<u8> {
    let mut note = insider.note();
    let (id, mut before) = (note.document.id(), note.document.clone());
    for _ in 0..8 {
        let forged = full_change(&note);
        let bytes = forged.bytes();
        let change = documents::guard::guard(&before, note.actor, &bytes, &[]).expect("passes by itself");
        before = before.take_in(&[change]).expect("takes hold by itself");
        note.max_op += 20_000;
        note.changes.push(bytes);
        note.document = before.clone();
    }
    insider.seal_changes(id, NOTE, note.changes)
}

/// One key set twenty thousand times, in a hundred bytes.
pub(crate) fn full_change(note: &NoteOfMine) -> Forged {
    run_of(forge(note, &[Row::set(None, "x", 2, Vec::new())]), 20_000)
}

/// The one operation of a change, so many times over.
pub(crate) fn run_of(mut forged: Forged, count: u64) -> Forged {
    let times = i64::try_from(count).unwrap();
    forged.set_column(0x15, run(times, [unsigned(1), b"x".to_vec()].concat()));
    forged.set_column(0x34, unsigned(count));
    forged.set_column(0x42, run(times, unsigned(1)));
    forged.set_column(0x56, run(times, unsigned(2)));
    forged.set_column(0x70, run(times, unsigned(0)));
    forged
}

fn ancestry() -> Vec<Killer> {
    killers! {
        "operation numbers near two to the thirty-second" => SetAside: |it| {
            bent(it, |forged, _, _| forged.start_op = u64::from(u32::MAX) - 1)
        },
        "operation numbers at the very end" => SetAside: |it| bent(it, |forged, _, _| forged.start_op = u64::MAX),
        "operation number nothing" => SetAside: |it| bent(it, |forged, _, _| forged.start_op = 0),
        "a sequence number that is taken" => SetAside: |it| bent(it, |forged, _, _| forged.sequence = 1),
        "a gap in the sequence numbers" => SetAside: |it| bent(it, |forged, _, _| forged.sequence = 3),
        "the last of all sequence numbers" => SetAside: |it| bent(it, |forged, _, _| forged.sequence = u64::MAX),
        "two changes with one number" => SetAside: |it| {
            let mut note = it.note();
            for value in [b"a", b"b"] {
                let forged = forge(&note, &[Row::set(None, "x", TEXT, value.to_vec())]);
                note.changes.push(Forged { sequence: 2, ..forged }.bytes());
            }
            it.seal_changes(note.document.id(), NOTE, note.changes)
        },
        "the actor of somebody else" => SetAside: |it| bent(it, |forged, _, insider| {
            forged.actor = insider.shared.changes()[0].actor.0.to_vec();
        }),
        "the actor of the first change of all" => SetAside: |it| bent(it, |forged, _, _| {
            forged.actor = GENESIS.to_vec();
            forged.sequence = 2;
        }),
        "an actor that is too short" => SetAside: |it| bent(it, |forged, _, _| forged.actor.truncate(3)),
        "an actor that nobody knows" => SetAside: |it| bent(it, |forged, _, _| forged.others = vec![vec![99; 16]]),
        "an ancestor that is nowhere" => Waits: |it| bent(it, |forged, _, _| forged.deps = vec![ChangeHash([255; 32])]),
        "an ancestor out of another document" => Waits: |it| bent(it, |forged, _, insider| {
            forged.deps.extend(insider.shared.heads().as_slice());
            forged.deps.sort();
        }),
        "no ancestor" => SetAside: |it| bent(it, |forged, _, _| forged.deps.clear()),
        "a thousand ancestors" => SetAside: |it| bent(it, |forged, _, _| {
            forged.deps = (0..1_000_u16).map(|n| ChangeHash([n.to_be_bytes(); 16].concat().try_into().unwrap())).collect();
        }),
        "a change of somebody else's, handed on as one's own" => SetAside: |it| {
            let shared = it.shared.clone();
            let mine = it.actor(shared.id());
            let mut forged = Forged::honest(mine, 1, shared.heads().as_slice().to_vec(), 1);
            forged.actor = shared.changes()[0].actor.0.to_vec();
            it.seal_changes(shared.id(), 1, vec![forged.bytes()])
        },
        "a document that is another kind in truth" => SetAside: |it| {
            let shared = it.shared.clone();
            let note = it.note();
            it.seal_changes(shared.id(), NOTE, note.changes)
        },
    }
}

fn contents() -> Vec<Killer> {
    killers! {
        "the containers taken away under others" => Harmless: |it| written(it, &[
            Row { action: 3, replaces: vec![2], ..Row::set(None, "fields", 0, Vec::new()) },
            Row { action: 3, replaces: vec![3], ..Row::set(None, "parts", 0, Vec::new()) },
            Row { action: 3, replaces: vec![1], ..Row::set(None, "texts", 0, Vec::new()) },
        ]),
        "other things where the containers were" => Harmless: |it| written(it, &[
            Row { replaces: vec![2], ..Row::set(None, "fields", TEXT, b"x".to_vec()) },
            Row { replaces: vec![5], ..Row::set(None, "kind", TEXT, b"case".to_vec()) },
            Row { replaces: vec![1], ..Row::set(None, "texts", 2, Vec::new()) },
        ]),
        "a day in the year twelve thousand" => Harmless: |it| written(it, &[
            Row::set(Some(FIELDS), "next_contact", TEXT, b"+12345-01-01".to_vec()),
            Row::set(Some(FIELDS), "start", TEXT, b"-0005-02-03".to_vec()),
        ]),
        "a visit at the end of time" => Harmless: |it| written(it, &[
            Row::set(Some(FIELDS), "happened_at", MOMENT, signed(i64::MAX)),
            Row::set(Some(FIELDS), "planned_at", MOMENT, signed(i64::MIN)),
        ]),
        "made before time began" => Harmless: |it| written(it, &[
            Row::set(Some(ABOUT), "created_at", MOMENT, signed(i64::MIN)),
        ]),
        "a heading of a quarter of a million letters" => Harmless: |it| written(it, &[
            Row::set(Some(FIELDS), "title", TEXT, vec![b'x'; 250_000]),
        ]),
        "a heading of zeros and turned writing" => Harmless: |it| written(it, &[
            Row::set(Some(FIELDS), "title", TEXT, "\0\u{202E}\u{200B}\0".as_bytes().to_vec()),
        ]),
        "ten thousand fields that there are not" => Harmless: |it| {
            let rows: Vec<Row> = (0..10_000).map(|n| Row::set(Some(FIELDS), format!("f{n:05}"), 2, Vec::new())).collect();
            written(it, &rows)
        },
        "four thousand parts that are not parts" => Harmless: |it| {
            let rows: Vec<Row> = (0..4_000).map(|n| Row::set(Some(PARTS), format!("p{n:05}"), 2, Vec::new())).collect();
            written(it, &rows)
        },
        "a map where a word belongs" => Harmless: |it| written(it, &[
            Row { action: 0, ..Row::set(Some(FIELDS), "title", 0, Vec::new()) },
        ]),
        "a document that belongs to no case" => SetAside: |it| written(it, &[
            Row::set(Some(ABOUT), "case", TEXT, b"none".to_vec()),
        ]),
        "a document put into another case" => SetAside: |it| written(it, &[
            Row::set(Some(ABOUT), "case", TEXT, b"00000000-0000-4000-8000-000000000001".to_vec()),
        ]),
        "a document by nobody" => SetAside: |it| written(it, &[Row::set(Some(ABOUT), "made_by", 2, Vec::new())]),
        "words far too deep for their keys" => SetAside: |it| written(it, &[
            Row::set(Some(FIELDS), "x".repeat(10_000), 2, Vec::new()),
        ]),
    }
}
