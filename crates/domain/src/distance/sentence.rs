//! One sentence of distance, before it is put into words.

use super::Arranged;
use crate::DistanceKind;
use chrono::NaiveDate;
use ids::{DocumentId, PartId};

/// One sentence of distance. It says how long it is since something, never how well anybody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distance {
    /// What it is about.
    pub kind: DistanceKind,
    /// How many: days; workdays for a question and a setback; levels for a judgement; minutes for hours; words for own words.
    pub count: u32,
    /// From how many on it is told; for hours the minutes that were agreed for the two months.
    pub limit: u32,
    /// They have not been in touch at all: the count is from when they could.
    pub never: bool,
    /// The day that it counts from.
    pub since: Option<NaiveDate>,
    /// When they meet next, if that is planned.
    pub planned_on: Option<NaiveDate>,
    /// Whom it names, in the order in which people are named.
    pub parties: Vec<PartId>,
    /// The thing that it is about.
    pub document: Option<DocumentId>,
    /// The task that it is about.
    pub part: Option<PartId>,
    /// We have agreed this.
    pub arranged: Option<Arranged>,
}

impl Distance {
    pub(super) fn new(kind: DistanceKind, count: u32, limit: u32) -> Self {
        Self {
            kind,
            count,
            limit,
            never: false,
            since: None,
            planned_on: None,
            parties: Vec::new(),
            document: None,
            part: None,
            arranged: None,
        }
    }

    /// What an answer to this sentence answers: one task, one question, one person's device; empty for the whole case.
    #[must_use]
    pub fn subject(&self) -> String {
        let person = matches!(self.kind, DistanceKind::Unopened | DistanceKind::Device);
        match (self.document, self.part, self.parties.first()) {
            (_, Some(part), _) => part.to_string(),
            (Some(document), None, _) if !person => document.to_string(),
            (_, None, Some(party)) if person => party.to_string(),
            _ => String::new(),
        }
    }
}
