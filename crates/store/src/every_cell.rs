//! Everything that the database holds, cell by cell: for whoever must be sure that something is not in it.

use crate::cells::all;
use crate::{Reads, StoreFault};
use rusqlite::types::ValueRef;

impl Reads {
    /// Shows each text and each run of bytes in every table, those of the search index included.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn every_cell(&self, look: &mut dyn FnMut(&[u8])) -> Result<(), StoreFault> {
        self.at_one_moment(|connection| {
            let sql = "SELECT name FROM sqlite_schema WHERE type = 'table'";
            let tables = all(connection, sql, [], |row| Ok(row.get::<_, String>("name")?))?;
            for table in tables {
                let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column)? {
                            look(bytes);
                        }
                    }
                }
            }
            Ok(())
        })
    }
}
