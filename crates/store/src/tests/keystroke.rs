//! What one keystroke costs the disk, and what it leaves for later.

use super::*;
use crate::schema::SCHEMA;
use sqlite::{Key, Schema, Writer};
use std::fs;

/// What typing one letter writes: a change, the document's moment, and that there is more to search.
fn keystroke(number: u32, to: u32) -> Rows {
    Rows {
        documents: vec![document_row(to, &[number])],
        changes: vec![change(number, to, MY_DEVICE)],
        behind: vec![document(to)],
        ..Rows::default()
    }
}

fn found(memory: &Memory, query: &str) -> usize {
    memory.store.search(query, 99).unwrap().len()
}

#[test]
fn a_keystroke_logs_one_page() {
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    memory.local(keystroke(2, 1));
    memory.store.pause_checkpoints();
    let log = memory.folder.path().join("felles.db-wal");
    let before = fs::metadata(&log).unwrap().len();
    (3..103).for_each(|number| memory.local(keystroke(number, 1)));
    let pages = (fs::metadata(&log).unwrap().len() - before) / (4096 + 24);
    // Where own words wait; and now and then a further page when one is full.
    assert!((100..120).contains(&pages), "{pages} pages for a hundred keystrokes");
}

/// The document's moment as a question tells it, and as the document is read.
fn moment(memory: &Memory) -> Heads {
    let heads = memory.store.heads(document(1)).unwrap().unwrap();
    assert_eq!(memory.store.document(document(1)).unwrap().unwrap().heads, heads);
    heads
}

#[test]
fn a_moment_is_the_newest_wherever_its_words_stand() {
    let of = |numbers: &[u32]| Heads::new(numbers.iter().map(|number| hash(*number)).collect());
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    memory.local(keystroke(2, 1));
    assert_eq!(moment(&memory), of(&[2]));
    // Others' words come in while own ones wait.
    memory.received(Rows {
        documents: vec![document_row(1, &[2, 3])],
        changes: vec![change(3, 1, OTHER_DEVICE)],
        ..Rows::default()
    });
    assert_eq!(moment(&memory), of(&[2, 3]));
    memory.local(keystroke(4, 1));
    // Some of what waits is sealed, then the rest.
    for (envelope, most) in [(7, 2), (8, 9)] {
        let waiting = memory.store.unsealed(space(1), most, 9999).unwrap();
        memory.local(Rows {
            envelopes: vec![super::envelope(envelope, MY_DEVICE, EnvelopeState::OwnUnsent)],
            sealed: vec![(envelope_id(envelope), waiting.iter().map(|change| change.place).collect())],
            ..Rows::default()
        });
        assert_eq!(moment(&memory), of(&[4]), "after envelope {envelope}");
    }
    memory.received(Rows {
        documents: vec![document_row(1, &[4, 5])],
        changes: vec![change(5, 1, OTHER_DEVICE)],
        ..Rows::default()
    });
    assert_eq!(moment(&memory.reopen()), of(&[4, 5]));
}

#[test]
fn what_arrives_later_has_the_higher_number_wherever_it_stands_and_after_a_restart() {
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    memory.received(Rows { changes: vec![change(2, 1, OTHER_DEVICE)], ..written(3, OTHER_DEVICE) });
    memory.local(Rows { seen: vec![(document(1), Heads::new(vec![hash(1), hash(2)]))], ..keystroke(4, 1) });
    let mut memory = memory.reopen();
    memory.received(Rows { changes: vec![change(5, 1, OTHER_DEVICE)], ..Rows::default() });
    assert!(
        memory.store.is_after_seen(document(1), hash(5)).unwrap(),
        "news, though the newest own word waits"
    );
    assert_eq!(
        memory.store.changes_of(document(1)).unwrap(),
        [1_u32, 2, 4, 5].map(|n| n.to_be_bytes().to_vec())
    );
}

#[test]
fn words_that_are_behind_stay_so_until_they_are_brought() {
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    memory.local(written(2, MY_DEVICE));
    memory.local(keystroke(3, 1));
    // Two entries at once have everything indexed that waits; what is behind is not taken for indexed.
    let entries = vec![note(2, "to", "annet"), note(4, "fire", "noe")];
    let documents = vec![document_row(4, &[])];
    memory.local(Rows { documents, entries, ..Rows::default() });
    let mut memory = memory.reopen();
    assert_eq!(memory.store.documents_behind().unwrap(), [document(1)]);
    memory.local(Rows { entries: vec![note(1, "Notat", "ord og flere")], ..Rows::default() });
    assert!(memory.store.documents_behind().unwrap().is_empty());
    assert_eq!(found(&memory, "flere"), 1);
    // The same words once more: nothing to write, and yet they are known to be the newest.
    memory.local(keystroke(5, 1));
    memory.local(Rows { entries: vec![note(1, "Notat", "ord og flere")], ..Rows::default() });
    assert!(memory.store.documents_behind().unwrap().is_empty());
    let untouched = DocumentEntry { search_text: None, ..note(1, "Notat", "") };
    memory.local(Rows { entries: vec![untouched], ..Rows::default() });
    assert_eq!(found(&memory, "flere"), 1);
}

#[test]
fn an_own_change_that_comes_back_sealed_stands_in_the_log_once() {
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    let sealed = || ChangeRow { envelope: Some(envelope_id(7)), ..change(1, 1, MY_DEVICE) };
    let came = Rows {
        envelopes: vec![envelope(7, MY_DEVICE, EnvelopeState::Applied)],
        changes: vec![sealed()],
        ..Rows::default()
    };
    memory.received(came.clone());
    assert_eq!(memory.store.counts().unwrap().changes, 1);
    let waiting = memory.store.unsealed(space(1), 9, 9999).unwrap();
    let carried = waiting.iter().map(|change| change.place).collect();
    memory.local(Rows { sealed: vec![(envelope_id(7), carried)], ..Rows::default() });
    memory.received(came);
    memory.local(written(1, MY_DEVICE));
    assert_eq!(memory.store.counts().unwrap().changes, 1);
    assert!(memory.store.unsealed(space(1), 9, 9999).unwrap().is_empty());
}

#[test]
fn a_memory_of_the_first_version_opens_with_everything_that_waited_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let first = Schema { migrations: &SCHEMA.migrations[..1], ..SCHEMA };
    let mut writer = Writer::create(&folder.path().join("felles.db"), Key::Raw(&KEY), &first).unwrap();
    writer
        .transaction::<_, sqlite::SqliteFault>(|connection| {
            connection.execute_batch(
                "INSERT INTO space VALUES (zeroblob(16), 'shared', NULL);
                INSERT INTO actor VALUES (zeroblob(16), zeroblob(32), zeroblob(16), zeroblob(16));
                INSERT INTO document (document_row, document, space, kind, heads, unsealed, unsent)
                VALUES (1, zeroblob(16), zeroblob(16), 'note', x'', 2, 2);
                INSERT INTO change (hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, bytes)
                VALUES (zeroblob(32), 1, zeroblob(16), zeroblob(16), 1, 1, 1, 0, x'01'),
                    (randomblob(32), 1, zeroblob(16), zeroblob(16), 2, 2, 1, 0, x'02');
                INSERT INTO search_text VALUES (1, 'Notat', 'ord');
                INSERT INTO search_stale VALUES (1);",
            )?;
            Ok(())
        })
        .unwrap();
    drop(writer);
    let store = Store::open(folder.path(), &KEY).unwrap();
    let zero = SpaceId::from_slice(&[0; 16]).unwrap();
    assert_eq!(store.unsealed(zero, 9, 9999).unwrap().len(), 2);
    assert_eq!(unsent(&store), 2);
    assert!(store.documents_behind().unwrap().is_empty());
}
