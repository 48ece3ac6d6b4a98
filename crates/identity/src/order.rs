//! The operations in the order that the set alone decides, and which of them each could have seen.

use std::collections::BTreeMap;

use ids::ControlId;

use crate::log::{ControlLog, Entry};
use crate::past::Past;

/// Every operation, parents before children, with its causal past.
pub(crate) struct Order<'a> {
    pub(crate) entries: Vec<(ControlId, &'a Entry)>,
    pasts: Vec<Past>,
}

/// From where a question about rights is asked. Numbers are places in the order.
#[derive(Clone, Copy)]
pub(crate) enum View {
    /// As its author saw it: only what an operation could have seen counts.
    Seen(usize),
    /// As everybody judges its author: what limits the author counts also when it was said beside the operation.
    Judged(usize),
    /// When everything was said.
    End,
}

impl<'a> Order<'a> {
    pub(crate) fn new(log: &'a ControlLog) -> Self {
        let entries = log.in_order();
        let places: BTreeMap<ControlId, usize> =
            entries.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
        let mut pasts: Vec<Past> = Vec::with_capacity(entries.len());
        for (_, entry) in &entries {
            let mut past = Past::default();
            for parent in entry.operation.parents.iter().filter_map(|parent| places.get(parent)) {
                past.insert(*parent);
                if let Some(further) = pasts.get(*parent) {
                    past.absorb(further);
                }
            }
            pasts.push(past);
        }
        Self { entries, pasts }
    }

    /// Whether the operation at `place` could have seen the one at `earlier`.
    pub(crate) fn saw(&self, place: usize, earlier: usize) -> bool {
        self.pasts.get(place).is_some_and(|past| past.contains(earlier))
    }

    /// Whether something that gives a right counts in a view.
    pub(crate) fn gives(&self, view: View, place: usize) -> bool {
        match view {
            View::Seen(from) | View::Judged(from) => self.saw(from, place),
            View::End => true,
        }
    }

    /// Whether something that takes a right counts in a view.
    pub(crate) fn limits(&self, view: View, place: usize) -> bool {
        match view {
            View::Seen(from) => self.saw(from, place),
            View::Judged(from) => from != place && !self.saw(place, from),
            View::End => true,
        }
    }
}
