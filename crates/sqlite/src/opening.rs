//! What a file is, before and after its key was tried; and how a new one comes to be.

use crate::SqliteFault;
use crate::connection::{Access, KeptKey, connect, settle};
use crate::lock::{beside, companion};
use crate::migration::Schema;
use rusqlite::Connection;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

/// First bytes of an SQLite database that is not encrypted (sqlite.org/fileformat2.html, 1.3).
const PLAIN: &[u8; 16] = b"SQLite format 3\0";
/// First bytes of files that people confuse with each other: ZIP, PNG, JPEG, gzip, ELF, Windows program.
const ELSEWHERE: [&[u8]; 6] =
    [b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b\x08", b"\x7fELF", b"MZ\x90\0"];

/// Looks at the first bytes without opening the file as a database. An encrypted one begins with random bytes.
pub(crate) fn check_header(path: &Path, encrypted: bool) -> Result<(), SqliteFault> {
    let mut file = match File::options().read(true).write(true).open(path) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Err(SqliteFault::ReadOnly),
        opened => opened?,
    };
    let mut header = Vec::with_capacity(16);
    file.by_ref().take(16).read_to_end(&mut header)?;
    if header.len() < 16 && !is_text(&header) {
        // SQLite would take an empty file for a new database.
        return Err(SqliteFault::Damaged);
    }
    if encrypted {
        let known = header == PLAIN || ELSEWHERE.iter().any(|magic| header.starts_with(magic));
        if known || is_text(&header) { Err(SqliteFault::ForeignFile) } else { Ok(()) }
    } else if header == PLAIN {
        Ok(())
    } else {
        Err(SqliteFault::ForeignFile)
    }
}

/// Sixteen random bytes are all printable once in ten million files.
fn is_text(header: &[u8]) -> bool {
    !header.is_empty() && header.iter().all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~'))
}

/// Opens a database that is there, ready for writing and at the newest version.
pub(crate) fn open(path: &Path, key: &KeptKey, schema: &Schema) -> Result<Connection, SqliteFault> {
    check_header(path, key.is_some())?;
    let mut connection = connect(path, key, Access::Write)?;
    verify_first_page(&connection, key.is_some())?;
    schema.check(&connection)?;
    settle(&connection, Access::Write)?;
    schema.migrate(&mut connection)?;
    Ok(connection)
}

/// Reads something. The key is wrong when no page at all verifies under it.
pub(crate) fn verify_first_page(connection: &Connection, encrypted: bool) -> Result<(), SqliteFault> {
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    match read.map_err(SqliteFault::from) {
        Ok(_) => Ok(()),
        Err(SqliteFault::Damaged) if encrypted && !any_page_verifies(connection) => {
            Err(SqliteFault::WrongKeyOrForeign)
        }
        Err(fault) => Err(fault),
    }
}

fn any_page_verifies(connection: &Connection) -> bool {
    let faults = || -> rusqlite::Result<i64> {
        let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
        let rows = statement.query_map([], |_| Ok(()))?;
        Ok(i64::try_from(rows.count()).unwrap_or(i64::MAX))
    };
    let Some(path) = connection.path() else { return false };
    let pages = fs::metadata(path).map_or(0, |file| file.len().div_ceil(4096));
    faults().is_ok_and(|faults| u64::try_from(faults).is_ok_and(|faults| faults < pages))
}

/// Makes a database under another name and moves it into place whole, so that no half-made one is ever found.
pub(crate) fn create(path: &Path, key: &KeptKey, schema: &Schema) -> Result<(), SqliteFault> {
    // A log without its database may be the last that is left of one: not ours to write over.
    if path.try_exists()? || companion(path, "wal").try_exists()? {
        return Err(SqliteFault::AlreadyThere);
    }
    let building = beside(path, "new");
    for left in [building.clone(), companion(&building, "wal"), companion(&building, "shm")] {
        match fs::remove_file(left) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    let mut connection = connect(&building, key, Access::Create)?;
    settle(&connection, Access::Create)?;
    schema.migrate(&mut connection)?;
    connection.close().map_err(|(_, error)| error)?;
    File::open(&building)?.sync_all()?;
    fs::rename(&building, path)?;
    sync_folder_of(path)
}

/// Makes a rename durable. Only Unix can open a folder for that; elsewhere the rename itself is.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), SqliteFault> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
