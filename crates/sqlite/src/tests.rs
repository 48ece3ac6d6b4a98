//! Which answer each bad file gives, and that nothing acknowledged is ever lost.

use crate::{Key, Migration, Schema, SqliteFault, Writer, move_aside};
use rusqlite::params;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Barrier;
use std::thread;

const KEY: [u8; 32] = [7; 32];
const FIRST: Migration = Migration {
    number: 1,
    sql: "CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;",
};
const SECOND: Migration = Migration { number: 2, sql: "ALTER TABLE word ADD COLUMN note TEXT;" };
const SCHEMA: Schema = Schema { application_id: 0x7E57, migrations: &[FIRST] };
const LATER: Schema = Schema { application_id: 0x7E57, migrations: &[FIRST, SECOND] };
/// A folder of the other process in [`a_process_that_was_killed_lets_go_and_loses_nothing`].
const HELD: &str = "FELLES_TEST_HELD_DATABASE";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn database(&self) -> PathBuf {
        self.0.path().join("test.db")
    }

    fn with_words(count: i64) -> (Self, PathBuf) {
        let folder = Self::new();
        let path = folder.database();
        let mut writer = Writer::create(&path, Key::Raw(&KEY), &SCHEMA).unwrap();
        (1..=count).for_each(|number| write(&mut writer, number).unwrap());
        (folder, path)
    }
}

fn write(writer: &mut Writer, number: i64) -> Result<(), SqliteFault> {
    let text = "ord ".repeat(200);
    writer.transaction(|connection| {
        connection.execute("INSERT INTO word (number, text) VALUES (?1, ?2)", params![number, text])?;
        Ok(())
    })
}

fn words(writer: &Writer) -> i64 {
    writer.connection().query_row("SELECT count(*) FROM word", [], |row| row.get(0)).unwrap()
}

fn fault(path: &Path, key: Key<'_>, schema: &Schema) -> SqliteFault {
    let before = fs::read(path).ok();
    let fault = Writer::open(path, key, schema).err().expect("opening should be refused");
    assert_eq!(fs::read(path).ok(), before, "a refused file must stay as it is");
    fault
}

fn open(path: &Path) -> Result<Writer, SqliteFault> {
    Writer::open(path, Key::Raw(&KEY), &SCHEMA)
}

#[test]
fn what_was_written_is_there_and_unreadable_without_the_key() {
    let (_folder, path) = Folder::with_words(3);
    assert_eq!(words(&open(&path).unwrap()), 3);
    let bytes = fs::read(&path).unwrap();
    assert!(!bytes.windows(8).any(|window| window == b"ord ord " || window == b"SQLite f"));
}

#[test]
fn opening_never_creates() {
    let folder = Folder::new();
    assert_eq!(fault(&folder.database(), Key::Raw(&KEY), &SCHEMA), SqliteFault::Missing);
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 0);
}

#[test]
fn creating_never_writes_over_anything() {
    let (_folder, path) = Folder::with_words(1);
    let again = Writer::create(&path, Key::Raw(&KEY), &SCHEMA).err();
    assert_eq!(again, Some(SqliteFault::AlreadyThere));
    fs::rename(&path, path.with_extension("elsewhere")).unwrap();
    fs::write(path.with_file_name("test.db-wal"), b"the last that is left").unwrap();
    let again = Writer::create(&path, Key::Raw(&KEY), &SCHEMA).err();
    assert_eq!(again, Some(SqliteFault::AlreadyThere));
}

#[test]
fn a_creation_that_was_cut_off_is_begun_anew() {
    let folder = Folder::new();
    fs::write(folder.database().with_file_name("test.db.new"), b"half a database").unwrap();
    assert!(Writer::create(&folder.database(), Key::Raw(&KEY), &SCHEMA).is_ok());
}

#[test]
fn a_wrong_key_says_so() {
    let (_folder, path) = Folder::with_words(50);
    assert_eq!(fault(&path, Key::Raw(&[8; 32]), &SCHEMA), SqliteFault::WrongKeyOrForeign);
}

#[test]
fn a_file_that_is_plainly_something_else_is_foreign() {
    let folder = Folder::new();
    let path = folder.database();
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain.execute_batch("CREATE TABLE other (x)").unwrap();
    drop(plain);
    assert_eq!(fault(&path, Key::Raw(&KEY), &SCHEMA), SqliteFault::ForeignFile);
    assert_eq!(fault(&path, Key::None, &SCHEMA), SqliteFault::ForeignFile, "another application number");
    for other in [&b"Bare noen ord i en fil som ikke er en database."[..], b"PK\x03\x04 and so on and so on"]
    {
        fs::write(&path, other).unwrap();
        assert_eq!(fault(&path, Key::Raw(&KEY), &SCHEMA), SqliteFault::ForeignFile);
        assert_eq!(fault(&path, Key::None, &SCHEMA), SqliteFault::ForeignFile);
    }
}

#[test]
fn an_empty_file_is_damage_and_not_a_new_database() {
    let folder = Folder::new();
    fs::write(folder.database(), b"").unwrap();
    assert_eq!(fault(&folder.database(), Key::Raw(&KEY), &SCHEMA), SqliteFault::Damaged);
    assert_eq!(fault(&folder.database(), Key::None, &SCHEMA), SqliteFault::Damaged);
}

#[test]
fn a_file_that_was_cut_short_is_damaged() {
    let (_folder, path) = Folder::with_words(50);
    let bytes = fs::read(&path).unwrap();
    for length in [4096, 4096 * 3, bytes.len() - 4096] {
        fs::write(&path, &bytes[..length]).unwrap();
        assert_eq!(fault(&path, Key::Raw(&KEY), &SCHEMA), SqliteFault::Damaged, "{length} bytes");
    }
}

#[test]
fn every_flipped_byte_is_noticed() {
    let (_folder, path) = Folder::with_words(50);
    let bytes = fs::read(&path).unwrap();
    for place in (16..bytes.len()).step_by(4096 * 2 + 977) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 1;
        fs::write(&path, &damaged).unwrap();
        let noticed = open(&path).and_then(|writer| writer.verify());
        assert_eq!(noticed, Err(SqliteFault::Damaged), "byte {place}");
    }
    fs::write(&path, &bytes).unwrap();
    assert_eq!(open(&path).and_then(|writer| writer.verify()), Ok(()));
}

#[test]
fn reading_a_damaged_page_is_a_fault_and_never_other_words() {
    let (_folder, path) = Folder::with_words(200);
    let mut bytes = fs::read(&path).unwrap();
    let place = bytes.len() / 2;
    bytes[place] ^= 0x10;
    fs::write(&path, &bytes).unwrap();
    let writer = open(&path).unwrap();
    let read: Result<i64, _> =
        writer.connection().query_row("SELECT sum(length(text)) FROM word", [], |row| row.get(0));
    assert_eq!(read.map_err(SqliteFault::from), Err(SqliteFault::Damaged));
}

#[test]
fn a_later_version_is_left_alone_and_an_earlier_one_is_brought_up() {
    let folder = Folder::new();
    let path = folder.database();
    drop(Writer::create(&path, Key::Raw(&KEY), &LATER).unwrap());
    assert_eq!(fault(&path, Key::Raw(&KEY), &SCHEMA), SqliteFault::TooNew { found: 2, known: 1 });
    let (_folder, path) = Folder::with_words(2);
    let writer = Writer::open(&path, Key::Raw(&KEY), &LATER).unwrap();
    writer.connection().prepare("SELECT note FROM word").unwrap();
    assert_eq!(words(&writer), 2);
}

#[test]
fn a_step_that_fails_changes_nothing() {
    const BROKEN: Migration = Migration { number: 2, sql: "DELETE FROM word; SELECT no_such_function();" };
    let (_folder, path) = Folder::with_words(2);
    let broken = Schema { application_id: 0x7E57, migrations: &[FIRST, BROKEN] };
    assert!(Writer::open(&path, Key::Raw(&KEY), &broken).is_err());
    assert_eq!(words(&open(&path).unwrap()), 2);
}

#[test]
fn the_second_of_two_is_told_that_it_is_in_use() {
    let (_folder, path) = Folder::with_words(1);
    let first = open(&path).unwrap();
    assert_eq!(open(&path).err(), Some(SqliteFault::InUse));
    assert_eq!(move_aside(&path, "1").err(), Some(SqliteFault::InUse));
    drop(first);
    assert!(open(&path).is_ok());
}

#[test]
fn of_twenty_at_once_exactly_one_writes() {
    let (_folder, path) = Folder::with_words(1);
    let start = Barrier::new(20);
    let opened: Vec<_> = thread::scope(|scope| {
        let all: Vec<_> = (0..20)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    open(&path)
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let (writers, told): (Vec<_>, Vec<_>) = opened.into_iter().partition(Result::is_ok);
    assert_eq!(writers.len(), 1);
    assert!(told.into_iter().all(|one| one.err() == Some(SqliteFault::InUse)));
    let mut writer = writers.into_iter().flatten().next().unwrap();
    write(&mut writer, 2).unwrap();
    assert_eq!(words(&writer), 2);
}

/// Not a test by itself: the other process of the test below.
#[test]
fn hold_a_database_until_killed() {
    let Some(path) = std::env::var_os(HELD) else { return };
    let mut writer = open(Path::new(&path)).unwrap();
    for number in 1.. {
        write(&mut writer, number).unwrap();
        println!("\nacknowledged {number}");
    }
}

#[test]
fn a_process_that_was_killed_lets_go_and_loses_nothing() {
    let (_folder, path) = Folder::with_words(0);
    for round in 0..3 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "tests::hold_a_database_until_killed", "--nocapture"])
            .env(HELD, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut told = lines.filter_map(|line| line.strip_prefix("acknowledged ")?.parse::<i64>().ok());
        let last = told.nth(20 + round * 7).unwrap();
        assert_eq!(open(&path).err(), Some(SqliteFault::InUse));
        child.kill().unwrap();
        let last = told.last().unwrap_or(last);
        child.wait().unwrap();
        let mut writer = open(&path).expect("free again after kill -9");
        assert!(words(&writer) >= last, "{} of {last} acknowledged", words(&writer));
        writer.transaction(|c| c.execute("DELETE FROM word", []).map_err(SqliteFault::from)).unwrap();
    }
}

#[test]
fn a_full_disk_loses_nothing_and_heals() {
    let (_folder, path) = Folder::with_words(10);
    let mut writer = open(&path).unwrap();
    writer.limit_pages(1).unwrap();
    let mut written = 10;
    let full = loop {
        match write(&mut writer, written + 1) {
            Ok(()) => written += 1,
            Err(fault) => break fault,
        }
    };
    assert_eq!(full, SqliteFault::DiskFull);
    assert_eq!(words(&writer), written);
    writer.limit_pages(u32::MAX).unwrap();
    write(&mut writer, written + 1).unwrap();
    drop(writer);
    assert_eq!(words(&open(&path).unwrap()), written + 1);
}

#[test]
fn a_reader_sees_what_was_committed_and_cannot_write() {
    let (_folder, path) = Folder::with_words(2);
    let mut writer = open(&path).unwrap();
    let reader = writer.reader().unwrap();
    write(&mut writer, 3).unwrap();
    let read = |sql: &str| reader.connection().query_row(sql, [], |row| row.get::<_, i64>(0));
    assert_eq!(read("SELECT count(*) FROM word").unwrap(), 3);
    let written = reader.connection().execute("DELETE FROM word", []).map_err(SqliteFault::from);
    assert_eq!(written, Err(SqliteFault::ReadOnly));
}

#[test]
fn a_reader_stays_at_one_moment() {
    let (_folder, path) = Folder::with_words(2);
    let mut writer = open(&path).unwrap();
    let reader = writer.reader().unwrap();
    let count = "SELECT count(*) FROM word";
    let (before, after) = reader
        .at_one_moment(|connection| {
            let before: i64 = connection.query_row(count, [], |row| row.get(0))?;
            write(&mut writer, 3)?;
            Ok::<_, SqliteFault>((before, connection.query_row(count, [], |row| row.get::<_, i64>(0))?))
        })
        .unwrap();
    assert_eq!((before, after), (2, 2));
}

#[test]
fn a_commit_waits_for_the_disk() {
    let (_folder, path) = Folder::with_words(0);
    let writer = open(&path).unwrap();
    let pragma = |name: &str| -> String {
        let value =
            writer.connection().pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        format!("{:?}", value.unwrap())
    };
    assert_eq!(pragma("journal_mode"), "Text(\"wal\")");
    assert_eq!(pragma("synchronous"), "Integer(2)", "2 is FULL");
    assert_eq!(pragma("foreign_keys"), "Integer(1)");
    assert_eq!(pragma("temp_store"), "Integer(2)", "2 is memory");
    assert_eq!(pragma("secure_delete"), "Integer(1)");
}

#[test]
fn a_damaged_database_goes_aside_whole() {
    let (_folder, path) = Folder::with_words(5);
    fs::write(path.with_file_name("test.db-wal"), b"its log").unwrap();
    let before = fs::read(&path).unwrap();
    let first = move_aside(&path, "17").unwrap();
    assert!(!path.exists() && first.file_name().unwrap() == "test.db.aside-17-1");
    assert_eq!(fs::read(&first).unwrap(), before);
    assert!(path.with_file_name("test.db.aside-17-1-wal").exists());
    fs::write(&path, b"another").unwrap();
    assert_eq!(move_aside(&path, "17").unwrap().file_name().unwrap(), "test.db.aside-17-2");
}

/// What a disk may hold after a power cut: the database and the first bytes of its log.
fn image(database: &[u8], log: &[u8]) -> (Folder, PathBuf) {
    let folder = Folder::new();
    let path = folder.database();
    fs::write(&path, database).unwrap();
    fs::write(path.with_file_name("test.db-wal"), log).unwrap();
    (folder, path)
}

#[test]
fn after_a_power_cut_everything_acknowledged_is_there_and_nothing_half() {
    let (_folder, path) = Folder::with_words(5);
    let mut writer = open(&path).unwrap();
    writer.connection().execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
    let log = path.with_file_name("test.db-wal");
    let mut acknowledged = vec![(0, 5)];
    for number in 6..=30 {
        write(&mut writer, number).unwrap();
        acknowledged.push((fs::metadata(&log).unwrap().len(), number));
    }
    let (database, log) = (fs::read(&path).unwrap(), fs::read(&log).unwrap());
    let ends = acknowledged.iter().map(|(end, _)| usize::try_from(*end).unwrap());
    let mut cuts: Vec<usize> = (0..log.len()).step_by(1371).collect();
    cuts.extend(ends.flat_map(|end| [end.saturating_sub(1), end, (end + 1).min(log.len())]));
    for cut in cuts {
        let (_image, path) = image(&database, &log[..cut]);
        let expected = acknowledged.iter().filter(|(end, _)| *end <= cut as u64).map(|(_, n)| *n).max();
        assert_eq!(Some(words(&open(&path).unwrap())), expected, "log of {cut} bytes");
    }
}

#[test]
fn a_power_cut_while_the_log_is_moved_into_the_database_loses_nothing() {
    let (_folder, path) = Folder::with_words(5);
    let mut writer = open(&path).unwrap();
    writer.connection().execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
    (6..=40).for_each(|number| write(&mut writer, number).unwrap());
    let (before, log) = (fs::read(&path).unwrap(), fs::read(path.with_file_name("test.db-wal")).unwrap());
    writer.verify().unwrap();
    let after = fs::read(&path).unwrap();
    assert!(after.len() > before.len());
    for pages in 0..=after.len() / 4096 {
        // Pages reach the disk in any order: here the even ones before the odd ones.
        let mut mixed = before.clone();
        mixed.resize(after.len(), 0);
        let order = (0..after.len() / 4096).step_by(2).chain((1..after.len() / 4096).step_by(2));
        for page in order.take(pages) {
            mixed[page * 4096..][..4096].copy_from_slice(&after[page * 4096..][..4096]);
        }
        let (_image, path) = image(&mixed, &log);
        let writer = open(&path).unwrap();
        assert_eq!(words(&writer), 40, "{pages} pages moved");
        writer.verify().unwrap();
    }
}
