//! The two-person trace typed keystroke by keystroke into one of our documents, against Automerge alone in memory.
//!
//! Both commit each keystroke as one change; ours also hands out its bytes and keeps its history.

#![expect(clippy::print_stdout, reason = "printing is what a benchmark is for")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot be set up has nothing to say")]

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{Automerge, LoadOptions, ObjType, ReadDoc, TextEncoding};
use domain::{DocumentKind, TextField};
use felles_documents::{Document, Splice, TextPlace};
use flate2::read::GzDecoder;
use ids::{Actor, DocumentId, UtcMillis};
use serde_json::Value;
use std::time::{Duration, Instant};

const TRACE: &[u8] = include_bytes!("../../../tests/fixtures/traces/friendsforever.json.gz");

fn main() {
    let patches = patches();
    let (mut ours, mut bare) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        bare = bare.min(timed(|| alone(&patches)));
        ours = ours.min(timed(|| in_a_document(&patches)));
    }
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    let what = "replay of the trace / Automerge alone in memory";
    println!("{what:<58} {:>22}   aim <= 2 x", format!("{ratio:.2} x ({ours:.0?})"));
}

/// The trace's patches in one order, cut to the text they meet: a benchmark needs the work, not the merge.
fn patches() -> Vec<Splice> {
    let trace: Value = serde_json::from_reader(GzDecoder::new(TRACE)).unwrap();
    let mut length = 0;
    let all = trace.get("txns").and_then(Value::as_array).unwrap().iter();
    all.flat_map(|transaction| transaction.get("patches").and_then(Value::as_array).unwrap())
        .map(|patch| {
            let number = |place| usize::try_from(patch.get(place).and_then(Value::as_u64).unwrap()).unwrap();
            let insert = patch.get(2).and_then(Value::as_str).unwrap().to_owned();
            let at = number(0).min(length);
            let remove = number(1).min(length - at);
            length = length - remove + insert.chars().count();
            Splice { at, remove, insert }
        })
        .collect()
}

fn timed(work: impl FnOnce() -> usize) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(work());
    begun.elapsed()
}

fn alone(patches: &[Splice]) -> usize {
    let empty = Automerge::new().save();
    let options = LoadOptions::new().text_encoding(TextEncoding::UnicodeCodePoint);
    let mut document = Automerge::load_with_options(&empty, options).unwrap();
    let mut begin = document.transaction();
    let text = begin.put_object(automerge::ROOT, "text", ObjType::Text).unwrap();
    begin.commit();
    for patch in patches {
        let mut change = document.transaction();
        let remove = isize::try_from(patch.remove).unwrap();
        change.splice_text(&text, patch.at, remove, &patch.insert).unwrap();
        change.commit_with(CommitOptions::default().with_time(1));
        std::hint::black_box(document.get_last_local_change().map(|change| change.raw_bytes().len()));
    }
    document.length(&text)
}

fn in_a_document(patches: &[Splice]) -> usize {
    let mut document = Document::new(DocumentId(uuid::Uuid::nil()), DocumentKind::Note).unwrap();
    let place = TextPlace::document(TextField::Body);
    for patch in patches {
        let heads = document.heads();
        let splices = std::slice::from_ref(patch);
        let at = UtcMillis(1);
        document.edit(Actor([7; 16]), at, |edit| edit.splice(&place, &heads, splices)).unwrap();
    }
    document.text(&place).unwrap().len()
}
