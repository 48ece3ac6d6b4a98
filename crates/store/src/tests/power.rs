//! Power cuts and full disks over the real store.

use super::*;
use crate::{SqliteFault, StoreFault};
use std::fs;

const WRITES: u32 = 40;

fn everything(store: &Store, number: u32) {
    // One write is whole or absent: log, document, counters, read model and search agree.
    assert_eq!(store.counts().unwrap().changes, number);
    assert_eq!(unsent(store), number);
    assert_eq!(store.timeline(case(1), None, 99, false).unwrap().len(), number as usize);
    assert_eq!(store.search("ord", 99).unwrap().len(), number as usize);
    assert_eq!(store.unsealed(space(1), 99, 9999).unwrap().len(), number as usize);
}

#[test]
fn every_prefix_of_the_log_that_a_power_cut_leaves_has_all_that_was_acknowledged() {
    let mut memory = Memory::new();
    let path = memory.folder.path().join("felles.db");
    let log = memory.folder.path().join("felles.db-wal");
    memory.store.pause_checkpoints();
    let mut acknowledged = vec![(0, 0)];
    for number in 1..=WRITES {
        memory.local(written(number, MY_DEVICE));
        acknowledged.push((fs::metadata(&log).unwrap().len(), number));
    }
    let (database, log) = (fs::read(path).unwrap(), fs::read(log).unwrap());
    let mut cuts: Vec<u64> = (0..log.len() as u64).step_by(17_001).collect();
    cuts.extend(acknowledged.iter().flat_map(|(end, _)| [end.saturating_sub(1), *end]));
    for cut in cuts {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("felles.db"), &database).unwrap();
        fs::write(folder.path().join("felles.db-wal"), &log[..usize::try_from(cut).unwrap()]).unwrap();
        let store = Store::open(folder.path(), &KEY).unwrap();
        let expected = acknowledged.iter().filter(|(end, _)| *end <= cut).map(|(_, number)| *number).max();
        everything(&store, expected.unwrap());
    }
}

#[test]
fn a_full_disk_is_told_loses_nothing_and_heals_without_a_restart() {
    let mut memory = Memory::new();
    memory.store.limit_pages(1).unwrap();
    let mut written_so_far = 0;
    let full = loop {
        let rows = Rows { ..written(written_so_far + 1, MY_DEVICE) };
        match memory.store.write_local(&LocalWrite { rows, ..LocalWrite::default() }) {
            Ok(()) => written_so_far += 1,
            Err(fault) => break fault,
        }
    };
    assert_eq!(full, StoreFault::Sqlite(SqliteFault::DiskFull));
    everything(&memory.store, written_so_far);
    memory.store.limit_pages(u32::MAX).unwrap();
    memory.local(written(written_so_far + 1, MY_DEVICE));
    everything(&memory.reopen().store, written_so_far + 1);
}

#[test]
fn a_damaged_memory_says_so_and_goes_aside_whole() {
    let mut memory = Memory::new();
    (1..=WRITES).for_each(|number| memory.local(written(number, MY_DEVICE)));
    let Memory { folder, store } = memory;
    store.verify().unwrap();
    drop(store);
    let path = folder.path().join("felles.db");
    let mut bytes = fs::read(&path).unwrap();
    (4096..bytes.len()).step_by(4096).for_each(|page| bytes[page + 100] ^= 1);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(Store::open(folder.path(), &KEY).err(), Some(SqliteFault::Damaged.into()));
    assert_eq!(fs::read(&path).unwrap(), bytes, "left as it was");
    let aside = Store::move_aside(folder.path(), "0").unwrap();
    assert_eq!(fs::read(aside).unwrap(), bytes);
    assert!(!Store::exists(folder.path()));
}
