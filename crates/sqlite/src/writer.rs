//! The one connection that writes.

use crate::SqliteFault;
use crate::connection::{KeptKey, Key};
use crate::lock::Lock;
use crate::migration::Schema;
use crate::opening;
use crate::reader::Reader;
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};

/// A database open for writing; there is one in the world.
pub struct Writer {
    connection: Connection,
    path: PathBuf,
    key: KeptKey,
    // Declared last: let go only after the connection is closed.
    _lock: Lock,
}

impl Writer {
    /// Makes a new database. The folder must be there.
    ///
    /// # Errors
    /// [`SqliteFault::AlreadyThere`] when the file (or what is left of one) exists, [`SqliteFault::InUse`] when
    /// somebody else makes or holds it, [`SqliteFault::DiskFull`], [`SqliteFault::ReadOnly`], [`SqliteFault::Io`].
    pub fn create(path: &Path, key: Key<'_>, schema: &Schema) -> Result<Self, SqliteFault> {
        let (key, lock) = (key.keep(), Lock::take(path)?);
        opening::create(path, &key, schema)?;
        let connection = opening::open(path, &key, schema)?;
        Ok(Self { connection, path: path.to_owned(), key, _lock: lock })
    }

    /// Opens a database that is there and brings it to the newest version. Never makes one.
    ///
    /// # Errors
    /// [`SqliteFault::Missing`], [`SqliteFault::InUse`], [`SqliteFault::WrongKeyOrForeign`],
    /// [`SqliteFault::ForeignFile`], [`SqliteFault::Damaged`], [`SqliteFault::TooNew`], [`SqliteFault::DiskFull`],
    /// [`SqliteFault::ReadOnly`], [`SqliteFault::Io`]. The file is left as it is.
    pub fn open(path: &Path, key: Key<'_>, schema: &Schema) -> Result<Self, SqliteFault> {
        if !path.try_exists()? {
            return Err(SqliteFault::Missing);
        }
        let (key, lock) = (key.keep(), Lock::take(path)?);
        let connection = opening::open(path, &key, schema)?;
        Ok(Self { connection, path: path.to_owned(), key, _lock: lock })
    }

    /// Does all of `work` or nothing of it. What was committed when this returns survives a power cut.
    ///
    /// # Errors
    /// What `work` gives, or why the commit failed; in both cases nothing was written.
    pub fn transaction<T, E: From<SqliteFault>>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(SqliteFault::from)?;
        let result = work(&transaction)?;
        transaction.commit().map_err(SqliteFault::from)?;
        Ok(result)
    }

    /// The connection, for queries between transactions.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// A further connection that can only read.
    ///
    /// # Errors
    /// As for any reading of a database.
    pub fn reader(&self) -> Result<Reader, SqliteFault> {
        Reader::open(&self.path, &self.key)
    }

    /// Where the database lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Sets the most pages of 4096 bytes that the database may grow to; beyond them a write gives
    /// [`SqliteFault::DiskFull`]. Never less than it has. Lasts until the database is closed.
    ///
    /// # Errors
    /// As for any reading of a database.
    pub fn limit_pages(&self, pages: u32) -> Result<(), SqliteFault> {
        let sql = format!("PRAGMA max_page_count = {pages}");
        let _: i64 = self.connection.query_row(&sql, [], |row| row.get(0))?;
        Ok(())
    }

    /// Moves everything into the database file and empties the log beside it. Deleted rows were overwritten in the file
    /// (`secure_delete`); after this they stand in no log either.
    ///
    /// # Errors
    /// As for any writing to a disk.
    pub fn empty_log(&self) -> Result<(), SqliteFault> {
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(SqliteFault::InUse) }
    }

    /// Reads and verifies every page: takes as long as reading the whole file.
    ///
    /// # Errors
    /// [`SqliteFault::Damaged`] when anything does not verify.
    pub fn verify(&self) -> Result<(), SqliteFault> {
        let mut checks = vec!["PRAGMA integrity_check(1)"];
        if self.key.is_some() {
            // The cipher's check reads the file itself; what is still in the log must be there first.
            let _: i64 =
                self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            checks.insert(0, "PRAGMA cipher_integrity_check");
        }
        for check in checks {
            let mut statement = self.connection.prepare(check)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                if row.get_ref(0)?.as_str() != Ok("ok") {
                    return Err(SqliteFault::Damaged);
                }
            }
        }
        Ok(())
    }
}
