//! Lists of the things of the practice and their parts, from the read model alone.

use super::{ListedDocument, listed};
use crate::cells::{all, cell};
use crate::entry::PartEntry;
use crate::{Reads, StoreFault};
use domain::{DocumentKind, PartKind};
use ids::{CaseId, DocumentId};
use rusqlite::{Row, params};

/// Parts in one list.
const PARTS: u32 = 20_000;

pub(crate) const THINGS: &str = concat!(include_str!("columns.sql"), include_str!("things.sql"));
pub(crate) const THINGS_OF_CASE: &str =
    concat!(include_str!("columns.sql"), include_str!("things_of_case.sql"));

/// A part of a thing as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPart {
    /// The thing that it is a part of.
    pub document: DocumentId,
    /// The part.
    pub part: PartEntry,
}

fn part(row: &Row<'_>) -> Result<ListedPart, StoreFault> {
    Ok(ListedPart {
        document: cell(row, "document")?,
        part: PartEntry {
            part: cell(row, "part")?,
            kind: cell(row, "kind")?,
            party: cell(row, "party")?,
            at: cell(row, "at_utc_ms")?,
            day: cell(row, "on_day")?,
            code: cell(row, "code")?,
            state: cell(row, "state")?,
            number: cell(row, "number")?,
            out_of: cell(row, "out_of")?,
            words: cell(row, "words")?,
        },
    })
}

/// Codes as a JSON array; none of them needs escaping.
fn array<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = codes.map(|code| format!("\"{code}\"")).collect();
    format!("[{}]", quoted.join(","))
}

impl Reads {
    /// Documents of some kinds, of one case or of all, newest first by when they happened, at most `limit`; put-away ones
    /// only when asked for.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn things(
        &self,
        case: Option<CaseId>,
        kinds: &[DocumentKind],
        limit: u32,
        archived: bool,
    ) -> Result<Vec<ListedDocument>, StoreFault> {
        let kinds = array(kinds.iter().map(|kind| kind.code()));
        match case {
            None => all(self.connection(), THINGS, params![kinds, archived, limit], listed),
            Some(case) => {
                let params = params![kinds, archived, limit, case.as_bytes()];
                all(self.connection(), THINGS_OF_CASE, params, listed)
            }
        }
    }

    /// Parts of some kinds in a case, those of one document together and in its order; at most 20,000.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn parts(&self, case: CaseId, kinds: &[PartKind]) -> Result<Vec<ListedPart>, StoreFault> {
        let kinds = array(kinds.iter().map(|kind| kind.code()));
        all(
            self.connection(),
            include_str!("parts_of_case.sql"),
            params![case.as_bytes(), kinds, PARTS],
            part,
        )
    }
}
