//! What others wrote, changed or removed since I last looked.
//!
//! The unread documents come from the read model; only those are opened, to show the words themselves.

use crate::contract::{Author, DifferenceView, SinceEntry, SinceLast, TakenBackView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::first_words_of;
use crate::veil::outside;
use crate::views::by_others;
use documents::{Document, PutAway};
use ids::{CaseId, Heads, UtcMillis};
use store::UnreadDocument;

/// Documents told about in one answer.
const SINCE_DOCUMENTS: u32 = 100;

impl Run for SinceLast {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<SinceEntry>, AppFault> {
        let open = device.open()?;
        let unread = open.store.unread(SINCE_DOCUMENTS)?;
        unread.into_iter().map(|row| entry(open, row)).collect()
    }
}

/// That there is something new, and nothing of what it is.
fn veiled(row: UnreadDocument, heads: Heads, new: bool) -> SinceEntry {
    SinceEntry {
        case: row.case,
        case_title: outside(row.case_title, row.shielding),
        document: row.document,
        kind: row.kind,
        note_kind: row.note_kind,
        contact_kind: row.contact_kind,
        title: outside(row.title, row.shielding),
        space: row.space_kind,
        authors: Vec::new(),
        at: row.changed_at,
        new,
        heads,
        difference: DifferenceView { texts: Vec::new(), fields: Vec::new() },
        taken_back: Vec::new(),
        before_me: false,
    }
}

fn entry(open: &mut Open, row: UnreadDocument) -> Result<SinceEntry, AppFault> {
    let seen = open.store.seen(row.document)?;
    let document = &open.document(row.document)?.document;
    let heads = document.heads();
    if row.shielding.hides() {
        return Ok(veiled(row, heads, seen.is_none()));
    }
    let from = seen.clone().unwrap_or_else(|| Document::genesis_heads(document.kind()));
    let away = document.put_away_since(&from)?;
    let changes = document.changes();
    let mut authors: Vec<Author> = Vec::new();
    let mut at = row.created_at;
    for change in
        changes.iter().filter(|change| open.store.is_after_seen(row.document, change.hash).unwrap_or(true))
    {
        let author = open.actor_author(row.case, change.actor)?;
        if author.me {
            continue;
        }
        at = at.max(change.at);
        if !authors.contains(&author) {
            authors.push(author);
        }
    }
    // What stood there when one was let in is no news: it is what the case is, and one reads it there.
    let joined = open.store.joined_at(row.case)?.filter(|_| seen.is_none());
    let before_me = joined.is_some_and(|joined| at <= joined);
    let difference = if before_me {
        DifferenceView { texts: Vec::new(), fields: Vec::new() }
    } else {
        let difference = open.document(row.document)?.document.difference(&from, &heads)?;
        told(open.difference_view(row.case, difference)?)
    };
    Ok(SinceEntry {
        taken_back: taken_back(open, row.case, away)?,
        before_me,
        case: row.case,
        case_title: row.case_title,
        document: row.document,
        kind: row.kind,
        note_kind: row.note_kind,
        contact_kind: row.contact_kind,
        title: row.title,
        space: row.space_kind,
        authors,
        at,
        new: seen.is_none(),
        heads,
        difference,
    })
}

/// Parts that others took back; what I took back myself is no news.
fn taken_back(open: &mut Open, case: CaseId, away: Vec<PutAway>) -> Result<Vec<TakenBackView>, AppFault> {
    let mut told = Vec::new();
    for PutAway { part, by } in away {
        let by = open.actor_author(case, by)?;
        if !by.me {
            told.push(TakenBackView { part: part.part, kind: part.kind, words: first_words_of(&part), by });
        }
    }
    Ok(told)
}

/// What others did; one's own work is no news.
fn told(mut difference: DifferenceView) -> DifferenceView {
    for text in &mut difference.texts {
        text.pieces = by_others(std::mem::take(&mut text.pieces));
    }
    difference.texts.retain(|text| !text.pieces.is_empty());
    difference.fields.retain(|field| field.by.is_empty() || field.by.iter().any(|by| !by.me));
    difference
}
