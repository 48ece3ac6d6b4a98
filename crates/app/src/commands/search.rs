//! Finding words in everything on this device.

use crate::contract::{FaultKind, Search, SearchHit, SnippetPiece};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::veil::outside;
use domain::limits;
use ids::UtcMillis;
use store::{FoundDocument, SearchPlace};

/// Where the words stand; in a shielded case nobody is told.
fn place_of(hit: &FoundDocument) -> Option<SearchPlace> {
    hit.place.filter(|_| !hit.shielding.hides())
}

impl Run for Search {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<SearchHit>, AppFault> {
        if self.query.chars().count() > limits::QUERY {
            return Err(AppFault::invalid(FaultKind::TooLong, "query"));
        }
        let open = device.open()?;
        let brought = open.bring_words();
        let hits = open.store.search(&self.query, self.limit.clamp(1, limits::PAGE))?;
        // On a full disk what can be found is shown; that there is nothing is only said when everything was looked at.
        if hits.is_empty() {
            brought?;
        }
        Ok(hits
            .into_iter()
            // That a word stands in a case nobody has opened would tell what the case hides.
            .filter(|hit| !hit.shielding.hides() || open.unveiled.contains(&hit.case))
            .map(|hit| (place_of(&hit), hit))
            .map(|(place, hit)| SearchHit {
                case: hit.case,
                case_title: outside(hit.case_title, hit.shielding),
                document: hit.document,
                part: place.and_then(|place| place.part),
                field: place.and_then(|place| place.field),
                kind: hit.kind,
                note_kind: hit.note_kind,
                title: outside(hit.title, hit.shielding),
                space: hit.space_kind,
                happened_at: hit.happened_at,
                snippet: hit
                    .snippet
                    .into_iter()
                    .filter(|_| !hit.shielding.hides())
                    .map(|piece| SnippetPiece { text: piece.text, hit: piece.hit })
                    .collect(),
            })
            .collect())
    }
}
