//! What lies on this device of each case, before one leaves for a place without coverage.

use crate::cards::card;
use crate::contract::{PackState, PackView, VisitPack};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use crate::time::day_of;
use domain::{CaseStatus, DocumentKind, limits};
use ids::{CaseId, UtcMillis};
use store::Doubt;

/// What was fetched within this time is fresh enough to leave with.
const FRESH_MS: i64 = 12 * 60 * 60 * 1000;
/// Held envelopes and doubts that are counted.
const COUNTED: u32 = 1_000;

impl Run for VisitPack {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<PackView>, AppFault> {
        let open = device.open()?;
        let rows = open.store.case_cards(open.me.person, day_of(now), now)?;
        let going_on = rows.into_iter().filter(|row| row.status != CaseStatus::Ended);
        let mut packs = Vec::new();
        for row in going_on {
            let (held, missing) = (open.held_of(row.case)?, open.missing_of(row.case)?);
            let fetched_at = open.exchange.last_exchange_at.filter(|_| open.exchange.address.is_some());
            let fresh = fetched_at.is_some_and(|at| now.0.saturating_sub(at.0) <= FRESH_MS);
            let state = if held > 0 || missing > 0 {
                PackState::SomethingMissing
            } else if fresh || open.exchange.address.is_none() {
                // Without a hub there is nothing anywhere else.
                PackState::Complete
            } else {
                PackState::NotFetchedLately
            };
            let documents = open.store.things(Some(row.case), PACKED, limits::DOCUMENTS as u32, true)?.len();
            let card = card(row);
            packs.push(PackView {
                case: card.case,
                title: card.title,
                workplace: card.workplace,
                next_visit_at: card.next_visit_at,
                state,
                documents: u32::try_from(documents).unwrap_or(u32::MAX),
                held,
                missing,
                unsent: card.unsent,
                fetched_at,
            });
        }
        packs.sort_by_key(|pack| (pack.next_visit_at.is_none(), pack.next_visit_at));
        Ok(packs)
    }
}

/// What a person would look for on the way: everything but the record of who looked.
const PACKED: &[DocumentKind] = &[
    DocumentKind::SharedPicture,
    DocumentKind::Note,
    DocumentKind::Visit,
    DocumentKind::Goal,
    DocumentKind::Agreement,
    DocumentKind::WorkTask,
    DocumentKind::Adaptation,
    DocumentKind::Plan,
    DocumentKind::Openness,
    DocumentKind::CheckIn,
    DocumentKind::Turn,
    DocumentKind::Question,
    DocumentKind::Reflection,
    DocumentKind::Division,
    DocumentKind::Ending,
];

impl Open {
    /// Contributions of a case that have come and cannot be shown yet.
    fn held_of(&self, case: CaseId) -> Result<u32, AppFault> {
        let held = self.store.held(COUNTED)?.into_iter().filter(|row| row.case == Some(case)).count();
        let mut waiting = held;
        for space in self.store.spaces_with_inbox()? {
            let of_case = self.store.space(space)?.is_some_and(|row| row.case == Some(case));
            // What lies in the inbox is about to be taken in; one is enough to say so.
            waiting += usize::from(of_case && held == 0);
        }
        Ok(u32::try_from(waiting).unwrap_or(u32::MAX))
    }

    /// Contributions of a case that others know of and that have not come.
    fn missing_of(&self, case: CaseId) -> Result<u32, AppFault> {
        let doubts = self.store.doubts(COUNTED)?.into_iter();
        let missing = doubts.filter(|row| row.case == Some(case) && row.doubt != Doubt::TwoPlaces);
        Ok(u32::try_from(missing.count()).unwrap_or(u32::MAX))
    }
}
