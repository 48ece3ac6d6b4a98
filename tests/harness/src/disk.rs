//! What really lies on somebody's disk, seen past the app: every cell of every table, and every page, the freed ones too.

use crate::{PASSPHRASE, Who, World};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// Cells by table.
pub type Cells = BTreeMap<String, Vec<Vec<u8>>>;

impl World {
    /// The key of somebody's database.
    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    pub(crate) fn database_key(&self, who: Who) -> Vec<u8> {
        let locked = std::fs::read(self.folder(who).join("profile/felles.key")).expect("a key file");
        let file = sealing::KeyFile::from_bytes(&locked).expect("a key file");
        file.open_with_passphrase(PASSPHRASE).expect("the passphrase").to_vec()
    }

    /// The database file of somebody's profile.
    pub(crate) fn database(&self, who: Who) -> PathBuf {
        self.folder(who).join("profile/felles.db")
    }

    /// Every cell of every table of a device that is not running.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that cannot look has nothing to say")]
    pub fn cells(&self, who: Who) -> Cells {
        assert!(!self.is_running(who), "the device is running");
        let database = Connection::open_with_flags(self.database(who), OpenFlags::SQLITE_OPEN_READ_ONLY)
            .expect("the database");
        let mut key = String::new();
        self.database_key(who).iter().for_each(|byte| write!(key, "{byte:02x}").expect("a string"));
        database.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).expect("the key");
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
