//! Reflections whose time is over.

use crate::cells::{all, cell};
use crate::{Reads, StoreFault};
use chrono::NaiveDate;
use ids::DocumentId;
use rusqlite::params;

pub(crate) const EXPIRED: &str = include_str!("expired.sql");

impl Reads {
    /// Reflections that hold until a day before `today` and are not put away. Whether one is kept, it says itself.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn expired_reflections(&self, today: NaiveDate) -> Result<Vec<DocumentId>, StoreFault> {
        let params = params![today.format("%Y-%m-%d").to_string()];
        all(self.connection(), EXPIRED, params, |row| cell(row, "document"))
    }
}
