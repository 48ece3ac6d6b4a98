//! A case in a list: everything that a card shows, in one query over all cases, without opening a document.

use crate::cells::{all, cell, first};
use crate::{Reads, StoreFault};
use chrono::NaiveDate;
use domain::{CaseStatus, Role, Shielding};
use ids::{CaseId, PersonId, UtcMillis};
use rusqlite::{Row, params};

/// Between names in one cell: ASCII's own "unit separator".
const BETWEEN: char = '\u{1f}';

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseCardRow {
    /// Which case.
    pub case: CaseId,
    /// Working title, shielded or not.
    pub title: String,
    /// Name of the workplace, shielded or not.
    pub workplace: String,
    /// Where the case stands.
    pub status: CaseStatus,
    /// How strictly it hides name and place.
    pub shielding: Shielding,
    /// What the person is in it.
    pub my_role: Option<Role>,
    /// Names of the parties that take part, in the order of the case document.
    pub names: Vec<String>,
    /// Documents with something by others that arrived since the person last looked.
    pub unread: u32,
    /// Own changes that are not at the hub.
    pub unsent: u32,
    /// Tasks of the person that are open.
    pub my_open_tasks: u32,
    /// Tasks of anybody past their date.
    pub late_tasks: u32,
    /// When its newest change was made, by the author's clock.
    pub last_activity_at: UtcMillis,
    /// The next planned visit from now.
    pub next_visit_at: Option<UtcMillis>,
}

pub(crate) const LIST: &str = concat!(
    include_str!("activity.sql"),
    "    GROUP BY entry.case_id\n)\n",
    include_str!("columns.sql"),
    include_str!("list.sql")
);
pub(crate) const GET: &str = concat!(
    include_str!("activity.sql"),
    "    WHERE entry.case_id = ?4\n)\n",
    include_str!("columns.sql"),
    include_str!("get.sql")
);

fn read(row: &Row<'_>) -> Result<CaseCardRow, StoreFault> {
    let names: Option<String> = cell(row, "names")?;
    Ok(CaseCardRow {
        case: cell(row, "case_id")?,
        title: cell(row, "title")?,
        workplace: cell(row, "workplace")?,
        status: cell(row, "status")?,
        shielding: cell(row, "shielding")?,
        my_role: cell(row, "my_role")?,
        names: names.map(|names| names.split(BETWEEN).map(str::to_owned).collect()).unwrap_or_default(),
        unread: cell(row, "unread")?,
        unsent: cell(row, "unsent")?,
        my_open_tasks: cell(row, "my_open_tasks")?,
        late_tasks: cell(row, "late_tasks")?,
        last_activity_at: cell(row, "last_activity_at_utc_ms")?,
        next_visit_at: cell(row, "next_visit_at_utc_ms")?,
    })
}

impl Reads {
    /// Every case, newest activity first, as it is for `me`; late is before `today`, a next visit is from `now`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn case_cards(
        &self,
        me: PersonId,
        today: NaiveDate,
        now: UtcMillis,
    ) -> Result<Vec<CaseCardRow>, StoreFault> {
        let params = params![me.as_bytes(), day(today), now.0];
        all(self.connection(), LIST, params, read)
    }

    /// One case, as [`Reads::case_cards`] gives it.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn case_card(
        &self,
        case: CaseId,
        me: PersonId,
        today: NaiveDate,
        now: UtcMillis,
    ) -> Result<Option<CaseCardRow>, StoreFault> {
        let params = params![me.as_bytes(), day(today), now.0, case.as_bytes()];
        first(self.connection(), GET, params, read)
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}
