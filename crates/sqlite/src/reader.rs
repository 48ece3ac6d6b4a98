//! A connection that cannot write.

use crate::SqliteFault;
use crate::connection::{Access, KeptKey, connect, settle};
use crate::opening::verify_first_page;
use rusqlite::Connection;
use std::path::Path;

/// Reads what has been committed; can never write.
pub struct Reader {
    connection: Connection,
}

impl Reader {
    pub(crate) fn open(path: &Path, key: &KeptKey) -> Result<Self, SqliteFault> {
        let connection = connect(path, key, Access::Read)?;
        verify_first_page(&connection, key.is_some())?;
        settle(&connection, Access::Read)?;
        Ok(Self { connection })
    }

    /// The connection, for queries.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Runs several queries against one and the same moment.
    ///
    /// # Errors
    /// What `read` gives, or that the database could not be read.
    pub fn at_one_moment<T, E: From<SqliteFault>>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let moment = self.connection.unchecked_transaction().map_err(SqliteFault::from)?;
        read(&moment)
    }
}
