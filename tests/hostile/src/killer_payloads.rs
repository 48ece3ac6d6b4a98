//! Killers that lie around the changes: in the payload, its compression, its padding, or the envelope.

use crate::forged::unsigned;
use crate::{Ending, Insider, Killer};
use ids::{ControlId, DocumentId, EnvelopeId, Sequence, SessionBytes};
use sealing::Group;
use std::io::Write;

use Ending::{RefusedByHub, SetAside, Waits};

macro_rules! killers {
    ($($name:literal => $ending:ident: $make:expr,)+) => {
        vec![$(Killer { name: $name, ending: $ending, make: $make }),+]
    };
}

pub(crate) fn all() -> Vec<Killer> {
    [compression(), payloads(), envelopes()].concat()
}

/// A payload's fields up to its groups, spelled by hand.
fn before_groups() -> Vec<u8> {
    [vec![0], unsigned(0), unsigned(0), unsigned(0)].concat()
}

fn group(document: DocumentId, kind: u8, changes: Vec<Vec<u8>>) -> Group {
    Group { document, kind, session: SessionBytes([7; 16]), changes }
}

fn some_document(insider: &mut Insider) -> DocumentId {
    DocumentId::generate(&mut insider.chance)
}

fn compression() -> Vec<Killer> {
    killers! {
        "a zstd bomb of one gibibyte" => SetAside: |it| {
            let mut encoder = zstd::stream::Encoder::new(Vec::new(), 19).unwrap();
            let zeros = vec![0_u8; 1 << 20];
            (0..1_024).for_each(|_| encoder.write_all(&zeros).unwrap());
            it.seal_small(&encoder.finish().unwrap())
        },
        "a zstd frame that says it is sixteen exbibytes" => SetAside: |it| {
            // Magic, descriptor (eight bytes of content size, single segment), size, one empty last block.
            let frame = [vec![0x28, 0xB5, 0x2F, 0xFD, 0xE0], vec![0xFF; 8], vec![1, 0, 0]].concat();
            it.seal_small(&frame)
        },
        "a zstd window of two gibibytes" => SetAside: |it| {
            let mut encoder = zstd::stream::Encoder::new(Vec::new(), 3).unwrap();
            encoder.window_log(31).unwrap();
            encoder.long_distance_matching(true).unwrap();
            encoder.write_all(&vec![0; 1 << 16]).unwrap();
            it.seal_small(&encoder.finish().unwrap())
        },
        "a thousand empty zstd frames" => SetAside: |it| {
            let empty = zstd::bulk::compress(&[], 3).unwrap();
            it.seal_small(&empty.repeat(1_000))
        },
        "not compressed at all" => SetAside: |it| it.seal_small(b"hei"),
        "padding that says more than there is" => SetAside: |it| it.seal_padded(&[255; 256]),
        "something hidden in the padding" => SetAside: |it| {
            let mut padded = vec![0; 256];
            padded[200] = 1;
            it.seal_padded(&padded)
        },
        "an empty body" => SetAside: |it| it.seal_padded(&[]),
    }
}

fn payloads() -> Vec<Killer> {
    killers! {
        "nothing where a payload belongs" => SetAside: |it| it.seal_plain(&[]),
        "groups without number" => SetAside: |it| it.seal_plain(&[before_groups(), unsigned(u64::MAX)].concat()),
        "writers without number" => SetAside: |it| it.seal_plain(&[vec![0], unsigned(u64::MAX)].concat()),
        "a change of sixteen exbibytes" => SetAside: |it| {
            let group = [vec![0; 16], vec![3], vec![0; 16], unsigned(1), unsigned(u64::MAX)].concat();
            it.seal_plain(&[before_groups(), unsigned(1), group].concat())
        },
        "changes without number" => SetAside: |it| {
            let group = [vec![0; 16], vec![3], vec![0; 16], unsigned(u64::MAX)].concat();
            it.seal_plain(&[before_groups(), unsigned(1), group].concat())
        },
        "a number that never ends" => SetAside: |it| it.seal_plain(&[0x80; 4_096]),
        "more behind the payload" => SetAside: |it| {
            let payload = it.payload(Vec::new());
            it.seal_plain(&[postcard::to_stdvec(&payload).unwrap(), vec![0]].concat())
        },
        "four megabytes of empty changes" => SetAside: |it| {
            let document = some_document(it);
            let groups = (0..250).map(|_| group(document, 3, vec![Vec::new(); 4_096])).collect();
            let payload = it.payload(groups);
            it.seal(&payload)
        },
        "a thousand groups" => SetAside: |it| {
            let groups = (0..1_000).map(|_| group(some_document(it), 3, Vec::new())).collect();
            let payload = it.payload(groups);
            it.seal(&payload)
        },
        "a kind of document that there is not" => Waits: |it| {
            let document = some_document(it);
            let payload = it.payload(vec![group(document, 200, vec![vec![0; 9]])]);
            it.seal(&payload)
        },
        "a document with nothing in it" => SetAside: |it| {
            let document = some_document(it);
            let payload = it.payload(vec![group(document, 3, Vec::new())]);
            it.seal(&payload)
        },
        "two hundred documents that were never founded" => SetAside: |it| {
            let groups = (0..200).map(|_| group(some_document(it), 1, Vec::new())).collect();
            let payload = it.payload(groups);
            it.seal(&payload)
        },
    }
}

fn envelopes() -> Vec<Killer> {
    killers! {
        "the last of all places in the log" => RefusedByHub: |it| {
            it.sequence = Sequence(u64::MAX);
            it.seal_plain(&[])
        },
        "a place that no database can keep" => RefusedByHub: |it| {
            it.sequence = Sequence(1 << 63);
            it.seal_plain(&[])
        },
        "the last place that a database can keep" => Waits: |it| {
            it.sequence = Sequence((1 << 63) - 1);
            it.seal_plain(&[])
        },
        "place nothing" => SetAside: |it| {
            it.sequence = Sequence(0);
            it.seal_plain(&[])
        },
        "a first envelope behind another" => Waits: |it| {
            it.previous = Some(EnvelopeId([7; 32]));
            it.seal_plain(&[])
        },
        "a key that nobody has" => Waits: |it| {
            it.epoch = ControlId([7; 32]);
            let bytes = it.seal_plain(&[]);
            it.epoch = it.log.evaluate().current_epoch.unwrap();
            bytes
        },
        "a commitment to another key" => SetAside: |it| {
            let mut envelope = it.envelope(&[0; 256]);
            envelope.header.key_commitment = [9; 32];
            it.sign(envelope)
        },
        "a body of noise" => SetAside: |it| {
            let mut envelope = it.envelope(&[0; 256]);
            ids::RandomSource::fill(&mut it.chance, &mut envelope.body);
            it.sign(envelope)
        },
        "a body sealed for another header" => SetAside: |it| {
            let mut envelope = it.envelope(&[0; 256]);
            envelope.header.sequence = Sequence(1);
            envelope.header.incarnation = envelope.header.incarnation.next();
            it.sign(envelope)
        },
        "a body of one byte" => SetAside: |it| {
            let mut envelope = it.envelope(&[0; 256]);
            envelope.body.truncate(1);
            it.sign(envelope)
        },
    }
}
