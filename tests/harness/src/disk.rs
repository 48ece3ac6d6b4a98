//! What really lies on somebody's disk, seen past the app: every cell of every table, and every page, the freed ones too.

use crate::{PASSPHRASE, Who, World};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// Cells by table.
pub type Cells = BTreeMap<String, Vec<Vec<u8>>>;

/// A look into a database that has not ended.
#[derive(Debug)]
pub struct Reading {
    _database: Connection,
}

impl World {
    /// The key of somebody's database.
    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    pub(crate) fn database_key(&self, who: Who) -> Vec<u8> {
        let locked = std::fs::read(self.folder(who).join("profile/felles.key")).expect("a key file");
        let file = sealing::KeyFile::from_bytes(&locked).expect("a key file");
        file.open_with_passphrase(PASSPHRASE).expect("the passphrase").to_vec()
    }

    /// How long the log beside somebody's database is.
    #[must_use]
    pub fn log_length(&self, who: Who) -> u64 {
        std::fs::metadata(self.database(who).with_extension("db-wal")).map_or(0, |log| log.len())
    }

    /// The database file of somebody's profile.
    pub(crate) fn database(&self, who: Who) -> PathBuf {
        self.folder(who).join("profile/felles.db")
    }

    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    fn open_database(&self, who: Who, flags: OpenFlags) -> Connection {
        let database = Connection::open_with_flags(self.database(who), flags).expect("the database");
        let mut key = String::new();
        self.database_key(who).iter().for_each(|byte| write!(key, "{byte:02x}").expect("a string"));
        database.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).expect("the key");
        database
    }

    /// Somebody else reads in somebody's database as it is now, a program that makes backups for instance, until this is dropped.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    pub fn reading(&self, who: Who) -> Reading {
        let database = self.open_database(who, OpenFlags::SQLITE_OPEN_READ_ONLY);
        database.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema").expect("a look");
        Reading { _database: database }
    }

    /// Does something to the database of a device that is not running, past everything that guards it: for broken variants.
    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    pub fn tamper(&self, who: Who, sql: &str) {
        assert!(!self.is_running(who), "the device is running");
        self.open_database(who, OpenFlags::SQLITE_OPEN_READ_WRITE).execute_batch(sql).expect("the words");
    }

    /// Every cell of every table of somebody's database as it stands.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    pub fn cells(&self, who: Who) -> Cells {
        let database = self.open_database(who, OpenFlags::SQLITE_OPEN_READ_ONLY);
        let mut tables = database
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .expect("the schema");
        let names: Vec<String> = tables
            .query_map([], |row| row.get(0))
            .expect("the schema")
            .collect::<Result<_, _>>()
            .expect("names");
        names.into_iter().map(|name| (name.clone(), cells_of(&database, &name))).collect()
    }
}

#[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
fn cells_of(database: &Connection, table: &str) -> Vec<Vec<u8>> {
    // The index has no rows of its own to read, only those of the tables beneath it.
    if table == "search" {
        return Vec::new();
    }
    let mut rows = database.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
    let columns = rows.column_count();
    let mut rows = rows.query([]).expect("rows");
    let mut cells = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        cells.extend((0..columns).map(|column| match row.get_ref(column) {
            Ok(ValueRef::Text(bytes) | ValueRef::Blob(bytes)) => bytes.to_vec(),
            Ok(ValueRef::Integer(number)) => number.to_le_bytes().to_vec(),
            _ => Vec::new(),
        }));
    }
    cells
}

/// Bytes of a page of the database.
const PAGE: usize = 4096;
/// Bytes at the end of each page that the cipher keeps for itself: the start of its chain, and a seal.
const RESERVED: usize = 80;
const CHAIN: usize = 16;
/// Bytes before the first page that are no page: in the file its salt, in the log its head and that of each frame.
const SALT: usize = 16;
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

impl World {
    /// Every page of somebody's database and of the log beside it as it would be read by somebody with the key: the freed ones
    /// too, which no query shows.
    #[must_use]
    pub fn opened_pages(&self, who: Who) -> Vec<Vec<u8>> {
        let (key, file) = (self.database_key(who), self.database(who));
        let read = |name: &str| std::fs::read(file.with_file_name(name)).unwrap_or_default();
        let pages = read("felles.db");
        let log = read("felles.db-wal");
        let frames = log.get(LOG_HEAD..).unwrap_or_default().chunks(PAGE + FRAME_HEAD);
        let framed = frames.filter_map(|frame| frame.get(FRAME_HEAD..));
        pages.chunks(PAGE).chain(framed).filter_map(|page| opened(page, &key)).collect()
    }
}

/// A page under SQLCipher 4: AES-256 in CBC, its start kept behind the words. The salt in front of the first page is no word.
fn opened(page: &[u8], key: &[u8]) -> Option<Vec<u8>> {
    let words = page.len().checked_sub(RESERVED)?;
    let (sealed, rest) = page.split_at(words);
    let cipher = openssl::symm::Cipher::aes_256_cbc();
    let open = |sealed: &[u8]| {
        let mut opener =
            openssl::symm::Crypter::new(cipher, openssl::symm::Mode::Decrypt, key, rest.get(..CHAIN)).ok()?;
        opener.pad(false);
        let mut plain = vec![0; sealed.len() + CHAIN];
        let count = opener.update(sealed, &mut plain).ok()?;
        let end = opener.finalize(plain.get_mut(count..)?).ok()?;
        plain.truncate(count + end);
        Some(plain)
    };
    let first = open(sealed.get(SALT..)?)?;
    Some([open(sealed)?, first].concat())
}
