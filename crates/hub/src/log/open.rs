//! Opening the log: safe settings, migrations, who we are.

use super::budgets::Budgets;
use super::challenges::Challenges;
use super::circles::{self, Circles, MEMBERSHIP_RULES};
use super::traffic::Traffic;
use super::{Log, LogFault, places};
use crate::Quotas;
use ids::RandomSource;
use protocol::HubFacts;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OptionalExtension, TransactionBehavior, params};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

/// The conversation's version that this hub speaks.
const CONVERSATION: u16 = 1;
/// Marks the file as a hub's ("FlHb"), so that no other database is taken for one.
const APPLICATION: i64 = 0x466C_4862;
/// In order; a released one is never changed.
const MIGRATIONS: [&str; 5] = [
    include_str!("migrations/001_log.sql"),
    include_str!("migrations/002_quarantine.sql"),
    include_str!("migrations/003_member_by_device.sql"),
    include_str!("migrations/004_place.sql"),
    include_str!("migrations/005_quotas.sql"),
];
/// The migration that made the table of places.
const PLACES: usize = 4;

impl Log {
    /// Opens the log in a file, or begins one. The file stays locked as long as the log lives.
    ///
    /// # Errors
    /// [`LogFault`] says why it cannot be used; an existing file is never replaced.
    pub fn create_or_open(path: &Path, random: &mut dyn RandomSource) -> Result<Self, LogFault> {
        Self::start(Connection::open(path)?, random)
    }

    /// A log that is gone when it is dropped, for tests and simulations.
    ///
    /// # Errors
    /// [`LogFault`] when there is no memory for it.
    pub fn in_memory(random: &mut dyn RandomSource) -> Result<Self, LogFault> {
        Self::start(Connection::open_in_memory()?, random)
    }

    /// Draws a new generation: to be called once after the data was restored from a backup, so that every device
    /// starts to compare again from the beginning and fills in what the backup lacks.
    ///
    /// # Errors
    /// [`LogFault`] when it cannot be written.
    pub fn renew_generation(&mut self, random: &mut dyn RandomSource) -> Result<(), LogFault> {
        let mut generation = [0_u8; 8];
        random.fill(&mut generation);
        self.database.execute("UPDATE hub SET generation = ?1", [generation])?;
        self.facts.generation = u64::from_le_bytes(generation);
        Ok(())
    }

    fn start(mut database: Connection, random: &mut dyn RandomSource) -> Result<Self, LogFault> {
        settings(&database).map_err(in_use)?;
        migrate(&mut database)?;
        let facts = facts(&mut database, random)?;
        Ok(Self {
            database,
            facts,
            challenges: Challenges::default(),
            budgets: Budgets::default(),
            circles: Circles::default(),
            quotas: Quotas::default(),
            traffic: Traffic::default(),
            turned_away: BTreeSet::new(),
        })
    }
}

/// How long a start waits for a hub that is just stopping.
const TAKE_OVER: Duration = Duration::from_secs(1);

/// WAL and FULL: what was answered is on the disk. EXCLUSIVE: what is in memory is what is in the file.
fn settings(database: &Connection) -> Result<(), rusqlite::Error> {
    database.busy_timeout(TAKE_OVER)?;
    database.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    database.pragma_update(None, "journal_mode", "WAL")?;
    database.pragma_update(None, "synchronous", "FULL")?;
    // For macOS, where an ordinary fsync stops at the drive's cache.
    database.pragma_update(None, "fullfsync", true)?;
    database.pragma_update(None, "checkpoint_fullfsync", true)?;
    database.pragma_update(None, "foreign_keys", true)?;
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    database.pragma_update(None, "cell_size_check", true)?;
    database.set_prepared_statement_cache_capacity(64);
    // Takes the lock now and not at the first write.
    database.execute_batch("BEGIN IMMEDIATE; COMMIT;")
}

fn in_use(error: rusqlite::Error) -> LogFault {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => LogFault::InUse,
        _ => LogFault::Database(error),
    }
}

fn migrate(database: &mut Connection) -> Result<(), LogFault> {
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let owner: i64 = transaction.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(LogFault::Newer { found, known });
    }
    if owner != APPLICATION && tables > 0 {
        return Err(LogFault::Damaged { table: "hub" });
    }
    let done = usize::try_from(found).unwrap_or(0);
    for migration in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    if done < PLACES {
        places::fill(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

fn facts(database: &mut Connection, random: &mut dyn RandomSource) -> Result<HubFacts, LogFault> {
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let kept = transaction
        .query_row("SELECT id, generation, membership_rules FROM hub", [], |row| {
            Ok((row.get::<_, [u8; 32]>(0)?, row.get::<_, [u8; 8]>(1)?, row.get::<_, i64>(2)?))
        })
        .optional()?;
    let (hub, generation) = match kept {
        Some((hub, generation, rules)) => {
            if rules != MEMBERSHIP_RULES {
                circles::rebuild(&transaction)?;
                transaction.execute("UPDATE hub SET membership_rules = ?1", [MEMBERSHIP_RULES])?;
            }
            (hub, generation)
        }
        None => {
            let (mut hub, mut generation) = ([0_u8; 32], [0_u8; 8]);
            random.fill(&mut hub);
            random.fill(&mut generation);
            transaction.execute(
                "INSERT INTO hub (only_row, id, generation, membership_rules) VALUES (1, ?1, ?2, ?3)",
                params![hub, generation, MEMBERSHIP_RULES],
            )?;
            (hub, generation)
        }
    };
    transaction.commit()?;
    Ok(HubFacts { hub, generation: u64::from_le_bytes(generation), version: CONVERSATION })
}
