//! One connection with its key and its settings.

use crate::SqliteFault;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long a statement waits for another connection before it gives up. Our own connections never hold a lock for
/// long; this is for a backup program that looks at the file.
const BUSY: Duration = Duration::from_secs(5);
/// Statements kept ready.
const STATEMENTS: usize = 256;

/// How the bytes of a database are locked.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// SQLCipher 4 (AES-256-CBC with HMAC-SHA512 per page) with this key itself, not a passphrase: opening needs no
    /// key derivation.
    Raw(&'a [u8; 32]),
    /// Not encrypted: for a hub, whose content is sealed already.
    None,
}

/// A key that is wiped when it is let go.
pub(crate) type KeptKey = Option<Zeroizing<[u8; 32]>>;

impl Key<'_> {
    pub(crate) fn keep(self) -> KeptKey {
        match self {
            Key::Raw(bytes) => Some(Zeroizing::new(*bytes)),
            Key::None => None,
        }
    }
}

/// What a connection may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Create,
    Write,
    Read,
}

/// Opens a connection and gives it its key. Nothing has been read yet: a wrong key shows at the first statement.
pub(crate) fn connect(path: &Path, key: &KeptKey, access: Access) -> Result<Connection, SqliteFault> {
    let flags = match access {
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    // No shared mutex: each connection belongs to one thread at a time.
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    if let Some(key) = key {
        give_key(&connection, key)?;
    }
    Ok(connection)
}

fn give_key(connection: &Connection, key: &[u8; 32]) -> Result<(), SqliteFault> {
    // A failed check is reported as a fault; SQLCipher's own log on standard error would say it twice.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    for byte in key {
        for digit in [byte >> 4, byte & 15] {
            statement.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    statement.push_str("'\"");
    connection.execute_batch(&statement)?;
    // The format is fixed here, so that a later library with other defaults opens the same files.
    Ok(connection.execute_batch("PRAGMA cipher_compatibility = 4")?)
}

/// Settings that every connection has, once its key is known to be right.
pub(crate) fn settle(connection: &Connection, access: Access) -> Result<(), SqliteFault> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;",
    )?;
    if access == Access::Read {
        return Ok(connection.execute_batch("PRAGMA query_only = ON")?);
    }
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(SqliteFault::Io(std::io::ErrorKind::Unsupported));
    }
    // `fullfsync` is for macOS, where an ordinary fsync stops at the drive's cache.
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON;",
    )?;
    // Answers with a row, so it cannot stand in a batch of plain statements.
    let _: i64 = connection.query_row("PRAGMA journal_size_limit = 16777216", [], |row| row.get(0))?;
    Ok(())
}
