//! Values by name: who this device is, what its person chose.

use crate::cells::{cell, first, run};
use crate::{Reads, StoreFault};
use rusqlite::{Connection, params};

pub(crate) fn put(connection: &Connection, name: &str, value: Option<&[u8]>) -> Result<(), StoreFault> {
    match value {
        Some(value) => run(connection, include_str!("put.sql"), params![name, value])?,
        None => run(connection, include_str!("remove.sql"), params![name])?,
    };
    Ok(())
}

impl Reads {
    /// The value of a name.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreFault> {
        first(self.connection(), include_str!("get.sql"), params![name], |row| cell(row, "value"))
    }
}
