//! The database file of a device: made, opened, written.

use crate::apply::{Source, apply};
use crate::change::LastArrival;
use crate::entry::Veils;
use crate::schema::SCHEMA;
use crate::{DocumentEntry, DocumentVeil, LocalWrite, Reads, ReceivedWrite, Rows, StoreFault};
use ids::DocumentId;
use sqlite::{Key, SqliteFault, Writer};
use std::fs::File;
use std::io::Read;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// Name of the database in its folder.
const FILE: &str = "felles.db";

/// A device's memory, open for writing. Reads go through [`Reads`] (by deref), over a connection that cannot write.
pub struct Store {
    // Declared before the writer: closed first.
    reads: Reads,
    writer: Writer,
    veils: Veils,
    last_arrival: LastArrival,
}

impl Deref for Store {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        &self.reads
    }
}

impl Store {
    /// Makes a new, empty memory in a folder that is there.
    ///
    /// # Errors
    /// [`sqlite::SqliteFault::AlreadyThere`] when there is one, and what a disk can answer.
    pub fn create(directory: &Path, key: &[u8; 32]) -> Result<Self, StoreFault> {
        Self::over(Writer::create(&file(directory), Key::Raw(key), &SCHEMA)?)
    }

    /// Opens the memory in a folder. Never makes one.
    ///
    /// # Errors
    /// As [`Writer::open`]; the file is left as it is.
    pub fn open(directory: &Path, key: &[u8; 32]) -> Result<Self, StoreFault> {
        Self::over(Writer::open(&file(directory), Key::Raw(key), &SCHEMA)?)
    }

    /// Whether there is a memory in this folder, whatever state it is in.
    #[must_use]
    pub fn exists(directory: &Path) -> bool {
        file(directory).exists()
    }

    /// Sixteen random bytes that a memory has from its making on and that no other has: the salt that SQLCipher keeps in front.
    ///
    /// # Errors
    /// What a disk can answer; also for a file that is cut.
    pub fn mark(directory: &Path) -> Result<[u8; 16], StoreFault> {
        let mut mark = [0_u8; 16];
        let read = File::open(file(directory)).and_then(|mut file| file.read_exact(&mut mark));
        read.map_err(SqliteFault::from)?;
        Ok(mark)
    }

    /// Moves a damaged memory aside, beside its old place, and gives its new path. Deletes nothing.
    ///
    /// # Errors
    /// As [`sqlite::move_aside`].
    pub fn move_aside(directory: &Path, label: &str) -> Result<PathBuf, StoreFault> {
        Ok(sqlite::move_aside(&file(directory), label)?)
    }

    fn over(writer: Writer) -> Result<Self, StoreFault> {
        let reads = Reads::over(writer.reader()?);
        let last_arrival = LastArrival::read(reads.connection())?;
        Ok(Self { reads, writer, veils: Veils::default(), last_arrival })
    }

    /// Writes what happened on this device. When this returns, it survives a power cut.
    ///
    /// # Errors
    /// [`StoreFault`]; nothing of it was written.
    pub fn write_local(&mut self, write: &LocalWrite) -> Result<(), StoreFault> {
        if write.replace_read_model {
            self.veils.forget_all();
        }
        self.veils.forget(&write.rows);
        let last = &mut self.last_arrival;
        self.writer.transaction(|connection| {
            if write.replace_read_model {
                crate::entry::clear(connection)?;
            }
            apply(connection, &write.rows, Source::ThisDevice, last)
        })
    }

    /// Writes what came from elsewhere. When this returns, it survives a power cut.
    ///
    /// # Errors
    /// [`StoreFault`]; nothing of it was written.
    pub fn write_received(&mut self, write: &ReceivedWrite) -> Result<(), StoreFault> {
        self.veils.forget(&write.rows);
        let last = &mut self.last_arrival;
        self.writer.transaction(|connection| {
            apply(connection, &write.rows, Source::Elsewhere, last)?;
            write
                .cursors
                .iter()
                .try_for_each(|(space, position)| crate::space::put_cursor(connection, *space, *position))
        })
    }

    /// Whose a document is and whether its case hides itself; nothing for a document that is not here.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn veil(&self, document: DocumentId) -> Result<Option<DocumentVeil>, StoreFault> {
        if let Some(veil) = self.veils.get(document) {
            return Ok(Some(veil));
        }
        let veil = self.reads.read_veil(document)?;
        if let Some(veil) = veil {
            self.veils.keep(document, veil);
        }
        Ok(veil)
    }

    /// Drops the read model and fills it anew, through [`Store::write_local`].
    ///
    /// # Errors
    /// [`StoreFault`]; the read model is as it was.
    pub fn rebuild_read_model(&mut self, entries: &[DocumentEntry]) -> Result<(), StoreFault> {
        let rows = Rows { entries: entries.to_vec(), ..Rows::default() };
        self.write_local(&LocalWrite { rows, replace_read_model: true })
    }

    /// A further reader, for another thread.
    ///
    /// # Errors
    /// As for any reading of a database.
    pub fn reader(&self) -> Result<Reads, StoreFault> {
        Ok(Reads::over(self.writer.reader()?))
    }

    /// Reads and verifies every page: as slow as the file is long.
    ///
    /// # Errors
    /// [`sqlite::SqliteFault::Damaged`] when anything does not verify.
    pub fn verify(&self) -> Result<(), StoreFault> {
        Ok(self.writer.verify()?)
    }

    /// Moves everything into the database file and empties the log beside it, so that what was deleted stands in neither.
    ///
    /// # Errors
    /// As for any writing to a disk.
    pub fn empty_log(&self) -> Result<(), StoreFault> {
        Ok(self.writer.empty_log()?)
    }

    /// Leaves everything in the log, so that a test can cut it.
    #[cfg(test)]
    pub(crate) fn pause_checkpoints(&self) {
        self.writer.connection().execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
    }

    /// Sets the most pages of 4096 bytes that the database may grow to, see [`Writer::limit_pages`].
    ///
    /// # Errors
    /// As for any reading of a database.
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreFault> {
        Ok(self.writer.limit_pages(pages)?)
    }
}

fn file(directory: &Path) -> PathBuf {
    directory.join(FILE)
}
