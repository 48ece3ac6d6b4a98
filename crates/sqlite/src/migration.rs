//! Numbered steps from an empty database to the newest schema.

use crate::SqliteFault;
use rusqlite::{Connection, TransactionBehavior};

/// One step; frozen once released.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The version that the database has after this step; the first is 1, each one more than the one before.
    pub number: u32,
    /// Statements, run in one transaction.
    pub sql: &'static str,
}

/// What a kind of database looks like.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// Written into the file (`PRAGMA application_id`), so that another program's database is never taken for ours.
    pub application_id: i32,
    /// Every step, in order.
    pub migrations: &'static [Migration],
}

impl Schema {
    /// The newest version that this program knows.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.migrations.last().map_or(0, |last| last.number)
    }

    /// Refuses a database of another program or of a later version. Writes nothing.
    pub(crate) fn check(&self, connection: &Connection) -> Result<(), SqliteFault> {
        let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        if application != self.application_id {
            return Err(SqliteFault::ForeignFile);
        }
        let (found, known) = (user_version(connection)?, self.version());
        if found > known { Err(SqliteFault::TooNew { found, known }) } else { Ok(()) }
    }

    /// Takes every step that is missing, each in one transaction together with its number.
    pub(crate) fn migrate(&self, connection: &mut Connection) -> Result<(), SqliteFault> {
        let found = user_version(connection)?;
        for migration in self.migrations.iter().filter(|migration| migration.number > found) {
            let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            step.execute_batch(migration.sql)?;
            step.pragma_update(None, "application_id", self.application_id)?;
            step.pragma_update(None, "user_version", migration.number)?;
            step.commit()?;
        }
        Ok(())
    }
}

fn user_version(connection: &Connection) -> Result<u32, SqliteFault> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
