//! The change log, documents, and the faults of opening.

use super::*;
use crate::{SqliteFault, StoreFault};

#[test]
fn a_memory_is_made_once_and_opened_with_its_key_only() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!Store::exists(folder.path()));
    let missing = Store::open(folder.path(), &KEY).err();
    assert_eq!(missing, Some(StoreFault::Sqlite(SqliteFault::Missing)));
    assert!(!Store::exists(folder.path()), "opening made something");
    let store = Store::create(folder.path(), &KEY).unwrap();
    assert_eq!(Store::open(folder.path(), &KEY).err(), Some(SqliteFault::InUse.into()));
    drop(store);
    assert_eq!(Store::create(folder.path(), &KEY).err(), Some(SqliteFault::AlreadyThere.into()));
    assert_eq!(Store::open(folder.path(), &[4; 32]).err(), Some(SqliteFault::WrongKeyOrForeign.into()));
    assert!(Store::open(folder.path(), &KEY).is_ok());
}

#[test]
fn a_document_is_its_snapshot_and_the_changes_that_came_after() {
    let mut memory = Memory::new();
    memory.local(Rows { spaces: vec![a_space()], documents: vec![document_row(1, &[1])], ..Rows::default() });
    let later = |number: u32, snapshot: Option<Vec<u8>>| Rows {
        changes: vec![change(number, 1, MY_DEVICE)],
        documents: vec![DocumentRow { snapshot, ..document_row(1, &[number]) }],
        ..Rows::default()
    };
    (1..=3).for_each(|number| memory.local(later(number, None)));
    memory.local(later(4, Some(vec![4])));
    memory.local(later(5, None));
    let mut memory = memory.reopen();
    let stored = memory.store.document(document(1)).unwrap().unwrap();
    assert_eq!(stored.snapshot, Some(vec![4]));
    assert_eq!(stored.changes, vec![vec![0, 0, 0, 5]]);
    assert_eq!(stored.heads, Heads::new(vec![hash(5)]));
    memory.local(later(6, Some(vec![6])));
    let previous = memory.store.document_from_previous(document(1)).unwrap().unwrap();
    assert_eq!((previous.snapshot, previous.changes.len()), (Some(vec![4]), 2));
    assert_eq!(memory.store.changes_of(document(1)).unwrap().len(), 6);
    assert_eq!(memory.store.document(document(9)).unwrap(), None);
}

#[test]
fn the_same_rows_twice_are_the_same_rows_once() {
    let mut memory = Memory::new();
    let mut rows = written(1, OTHER_DEVICE);
    rows.changes.push(change(2, 1, MY_DEVICE));
    rows.envelopes.push(envelope(7, OTHER_DEVICE, EnvelopeState::Inbox));
    rows.seen.push((document(1), Heads::new(vec![hash(1)])));
    memory.received(rows.clone());
    let look = |memory: &Memory| {
        (
            memory.store.counts().unwrap(),
            memory.store.timeline(case(1), None, 9, false).unwrap(),
            memory.store.unsealed(space(1), 9, 9999).unwrap(),
            unsent(&memory.store),
            memory.store.document(document(1)).unwrap(),
            memory.store.search("ord", 9).unwrap(),
            memory.store.inbox(space(1), 9).unwrap(),
        )
    };
    let once = look(&memory);
    memory.received(rows);
    assert_eq!(look(&memory), once);
}

#[test]
fn a_write_that_fails_anywhere_writes_nothing() {
    let mut memory = Memory::new();
    let mut rows = written(1, MY_DEVICE);
    rows.settings.push(("hub".to_owned(), Some(vec![1])));
    rows.changes.push(change(2, 77, MY_DEVICE));
    let refused = memory.store.write_local(&LocalWrite { rows, ..LocalWrite::default() });
    assert_eq!(refused, Err(StoreFault::NoDocument(document(77))));
    assert_eq!(memory.store.counts().unwrap().changes, 0);
    assert_eq!(memory.store.setting("hub").unwrap(), None);
}

#[test]
fn a_setting_is_kept_changed_and_taken_away() {
    let mut memory = Memory::new();
    let set = |value: Option<Vec<u8>>| Rows { settings: vec![("hub".to_owned(), value)], ..Rows::default() };
    memory.local(set(Some(vec![1])));
    memory.local(set(Some(vec![2])));
    let mut memory = memory.reopen();
    assert_eq!(memory.store.setting("hub").unwrap(), Some(vec![2]));
    memory.local(set(None));
    assert_eq!(memory.store.setting("hub").unwrap(), None);
}

#[test]
fn what_others_wrote_is_unread_until_looked_at_and_looking_never_goes_back() {
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    assert!(memory.store.unread(9).unwrap().is_empty(), "own words are not news");
    let from_other = |number: u32| Rows {
        changes: vec![change(number, 1, OTHER_DEVICE)],
        documents: vec![document_row(1, &[number])],
        ..Rows::default()
    };
    let seen = |heads: &[u32]| Rows {
        seen: vec![(document(1), Heads::new(heads.iter().map(|head| hash(*head)).collect()))],
        ..Rows::default()
    };
    memory.received(from_other(2));
    assert_eq!(memory.store.unread(9).unwrap().len(), 1);
    assert!(memory.store.is_after_seen(document(1), hash(2)).unwrap());
    memory.local(seen(&[2]));
    assert!(memory.store.unread(9).unwrap().is_empty());
    memory.received(from_other(3));
    memory.local(seen(&[1]));
    assert_eq!(memory.store.seen(document(1)).unwrap(), Some(Heads::new(vec![hash(2)])));
    assert_eq!(memory.store.unread(9).unwrap().len(), 1);
    assert!(!memory.store.is_after_seen(document(1), hash(2)).unwrap());
    memory.local(seen(&[1, 3]));
    assert!(memory.store.unread(9).unwrap().is_empty());
}
