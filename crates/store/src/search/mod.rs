//! Finding words in everything on this device.
//!
//! Text is folded by us (`fold.rs`), not by SQLite, so that what is indexed, what is asked for and what is marked as a hit
//! follow one rule. Every word asked for must stand in the document, as the beginning of a word: "oppgave" finds
//! "oppgaven". Headings weigh more than texts.

mod fold;
mod snippet;

pub use snippet::FoundPiece;

use crate::cells::{all, cell, run};
use crate::listing::{ListedDocument, listed};
use crate::{Reads, StoreFault};
use rusqlite::{Connection, params};
use std::ops::Deref;

/// Words of one question that count; further ones are passed over.
const TERMS: usize = 16;

/// A document in which the words stand. Derefs to the document as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDocument {
    /// The document.
    pub listed: ListedDocument,
    /// The words around the first hit, or the first words when only the heading has it.
    pub snippet: Vec<FoundPiece>,
}

impl Deref for FoundDocument {
    type Target = ListedDocument;
    fn deref(&self) -> &ListedDocument {
        &self.listed
    }
}

/// Indexes a document's words anew, when they differ.
pub(crate) fn put(connection: &Connection, row: i64, title: &str, body: &str) -> Result<(), StoreFault> {
    if run(connection, include_str!("put_text.sql"), params![row, title, body])? == 0 {
        return Ok(());
    }
    run(connection, include_str!("remove.sql"), params![row])?;
    run(connection, include_str!("put.sql"), params![row, fold::folded(title), fold::folded(body)])?;
    Ok(())
}

pub(crate) const FIND: &str =
    concat!(include_str!("../listing/columns.sql"), include_str!("find.sql"));

impl Reads {
    /// Documents in which every word of `query` begins some word, best first, at most `limit`. A query without any word
    /// finds nothing.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn search(&self, query: &str, limit: u32) -> Result<Vec<FoundDocument>, StoreFault> {
        let mut terms: Vec<String> = fold::words(query).map(|word| word.folded).take(TERMS).collect();
        terms.sort_unstable();
        terms.dedup();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        // Folded words hold letters and digits only, so that nothing in them is FTS5 syntax.
        let question = terms.iter().map(|term| format!("\"{term}\"*")).collect::<Vec<_>>().join(" AND ");
        all(self.connection(), FIND, params![question, limit], |row| {
            let body: String = cell(row, "body")?;
            Ok(FoundDocument { listed: listed(row)?, snippet: snippet::around_first(&body, &terms) })
        })
    }
}
