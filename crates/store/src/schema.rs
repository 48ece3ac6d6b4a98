//! Every version of the database, from the first.

use sqlite::{Migration, Schema};

/// `FLLS` in ASCII.
pub(crate) const APPLICATION_ID: i32 = 0x464C_4C53;

/// The device's database.
pub(crate) const SCHEMA: Schema = Schema {
    application_id: APPLICATION_ID,
    migrations: &[
        Migration { number: 1, sql: include_str!("migrations/001_memory.sql") },
        Migration { number: 2, sql: include_str!("migrations/002_joining.sql") },
        Migration { number: 3, sql: include_str!("migrations/003_access_log.sql") },
        Migration { number: 4, sql: include_str!("migrations/004_closed_case.sql") },
        Migration { number: 5, sql: include_str!("migrations/005_late_left.sql") },
        Migration { number: 6, sql: include_str!("migrations/006_evidence.sql") },
        Migration { number: 7, sql: include_str!("migrations/007_keystroke.sql") },
        Migration { number: 8, sql: include_str!("migrations/008_lost_devices.sql") },
        Migration { number: 9, sql: include_str!("migrations/009_practice.sql") },
        Migration { number: 10, sql: include_str!("migrations/010_outgoing.sql") },
        Migration { number: 11, sql: include_str!("migrations/011_said_by.sql") },
        Migration { number: 12, sql: include_str!("migrations/012_contact.sql") },
        Migration { number: 13, sql: include_str!("migrations/013_answers.sql") },
        Migration { number: 14, sql: include_str!("migrations/014_day.sql") },
        Migration { number: 15, sql: include_str!("migrations/015_pending.sql") },
        Migration { number: 16, sql: include_str!("migrations/016_space_by_case.sql") },
        Migration { number: 17, sql: include_str!("migrations/017_own_log.sql") },
        Migration { number: 18, sql: include_str!("migrations/018_ended_circle.sql") },
        Migration { number: 19, sql: include_str!("migrations/019_held_back.sql") },
        Migration { number: 20, sql: include_str!("migrations/020_death.sql") },
    ],
};
