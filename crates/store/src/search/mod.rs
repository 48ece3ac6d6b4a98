//! Finding words in everything on this device.
//!
//! Text is folded by us (`fold.rs`), not by SQLite, so that what is indexed, what is asked for and what is marked as a hit
//! follow one rule. Every word asked for must stand in the document, as the beginning of a word: "oppgave" finds
//! "oppgaven". Headings weigh more than texts.
//!
//! Indexing a text costs more than everything else about a keystroke together. So the few documents that were written
//! last are only marked as stale, and a search reads those word by word; they are indexed together in a later write.
//! A document that is being typed in is marked once as behind: its words are not even copied here until somebody wants to
//! search, and whoever searches must first bring them ([`Reads::documents_behind`]). Words are found from the moment they
//! are saved, and what is stale or behind outlives a crash.

mod fold;
mod places;
mod snippet;

pub use places::{SearchPlace, SearchText};
pub use snippet::FoundPiece;

use crate::cells::{all, cell, first, run};
use crate::listing::{ListedDocument, listed};
use crate::{Reads, StoreFault};
use domain::{DocumentKind, NoteKind, Shielding, SpaceKind};
use ids::{CaseId, DocumentId, UtcMillis};
use rusqlite::{Connection, Row, params};

/// Words of one question that count; further ones are passed over.
const TERMS: usize = 16;

/// Documents that may wait to be indexed.
const STALE: u32 = 8;

/// A document in which the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDocument {
    /// Which.
    pub document: DocumentId,
    /// Of which case.
    pub case: CaseId,
    /// The case's working title, shielded or not.
    pub case_title: String,
    /// How strictly the case hides name and place.
    pub shielding: Shielding,
    /// Of which kind its space is.
    pub space_kind: SpaceKind,
    /// Which kind of document.
    pub kind: DocumentKind,
    /// For a note: what it tells of.
    pub note_kind: Option<NoteKind>,
    /// The text with the words, when they stand in one.
    pub place: Option<SearchPlace>,
    /// Heading; may be empty.
    pub title: String,
    /// When it happened.
    pub happened_at: UtcMillis,
    /// The words around the first hit of the text with most of them, or the first words when only the heading has it.
    pub snippet: Vec<FoundPiece>,
}

impl FoundDocument {
    fn new(listed: ListedDocument, (place, snippet): (Option<SearchPlace>, Vec<FoundPiece>)) -> Self {
        Self {
            place,
            note_kind: listed.note_kind,
            document: listed.document,
            case: listed.case,
            case_title: listed.case_title,
            shielding: listed.shielding,
            space_kind: listed.space_kind,
            kind: listed.kind,
            title: listed.title,
            happened_at: listed.happened_at,
            snippet,
        }
    }
}

/// Keeps a document's words and marks them as not indexed, when they differ.
pub(crate) fn put(
    connection: &Connection,
    row: i64,
    title: &str,
    words: &SearchText,
) -> Result<(), StoreFault> {
    let params = params![row, title, words.body(), words.places_as_text()];
    if run(connection, include_str!("put_text.sql"), params)? > 0 {
        run(connection, include_str!("mark_stale.sql"), params![row, false])?;
    } else {
        run(connection, include_str!("catch_up.sql"), params![row])?;
    }
    Ok(())
}

/// Says that a document's words are newer than those that are kept here. Said again, it writes nothing.
pub(crate) fn fall_behind(connection: &Connection, row: i64) -> Result<(), StoreFault> {
    run(connection, include_str!("mark_stale.sql"), params![row, true])?;
    Ok(())
}

/// Indexes what waits: after a write of several documents at once, or when too many wait.
pub(crate) fn catch_up(connection: &Connection, written: usize) -> Result<(), StoreFault> {
    if written == 0 {
        return Ok(());
    }
    let stale = first(connection, include_str!("count_stale.sql"), [], |row| cell::<u32>(row, "stale"))?;
    if written == 1 && stale.unwrap_or(0) <= STALE {
        return Ok(());
    }
    let waiting = all(connection, include_str!("list_stale.sql"), [], |row| {
        let words: (String, String) = (cell(row, "title")?, cell(row, "body")?);
        Ok((cell::<i64>(row, "document_row")?, words))
    })?;
    for (row, (title, body)) in waiting {
        run(connection, include_str!("remove.sql"), params![row])?;
        let params = params![row, fold::folded(&title), fold::folded(&body)];
        run(connection, include_str!("put.sql"), params)?;
    }
    run(connection, include_str!("clear_stale.sql"), [])?;
    Ok(())
}

pub(crate) const FIND: &str = concat!(include_str!("../listing/columns.sql"), include_str!("find.sql"));
const FIND_STALE: &str = concat!(include_str!("../listing/columns.sql"), include_str!("find_stale.sql"));

impl Reads {
    /// Documents whose words a search would not find as they are now. Write their entries with
    /// [`DocumentEntry::search_text`](crate::DocumentEntry::search_text) before searching.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn documents_behind(&self) -> Result<Vec<DocumentId>, StoreFault> {
        all(self.connection(), include_str!("list_behind.sql"), [], |row| cell(row, "document"))
    }

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
        self.at_one_moment(|connection| {
            let mut found = find_stale(connection, &terms)?;
            // Folded words hold letters and digits only, so that nothing in them is FTS5 syntax.
            let question = terms.iter().map(|term| format!("\"{term}\"*")).collect::<Vec<_>>().join(" AND ");
            found.extend(all(connection, FIND, params![question, limit], |row| {
                Ok(FoundDocument::new(listed(row)?, snippet::best(&words(row)?, &terms)))
            })?);
            found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok(found)
        })
    }
}

/// The documents written last, word by word; those with a hit in the heading first.
fn find_stale(connection: &Connection, terms: &[String]) -> Result<Vec<FoundDocument>, StoreFault> {
    let rows = all(connection, FIND_STALE, [], |row| Ok((listed(row)?, words(row)?)))?;
    let mut found = Vec::new();
    for (document, words) in rows {
        let (in_title, in_body) = (missing(&document.title, terms), missing(words.body(), terms));
        if in_title.iter().all(|term| !in_body.contains(term)) {
            let found_in = snippet::best(&words, terms);
            found.push((in_title.len() == terms.len(), FoundDocument::new(document, found_in)));
        }
    }
    found.sort_by_key(|(only_in_text, _)| *only_in_text);
    Ok(found.into_iter().map(|(_, found)| found).collect())
}

fn words(row: &Row<'_>) -> Result<SearchText, StoreFault> {
    let places: String = cell(row, "places")?;
    Ok(SearchText::read(cell(row, "body")?, &places))
}

/// The terms that begin no word of a text.
fn missing<'a>(text: &str, terms: &'a [String]) -> Vec<&'a String> {
    let mut missing: Vec<&String> = terms.iter().collect();
    for word in fold::words(text) {
        if missing.is_empty() {
            break;
        }
        missing.retain(|term| !word.folded.starts_with(term.as_str()));
    }
    missing
}
