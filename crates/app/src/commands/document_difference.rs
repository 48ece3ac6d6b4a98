//! What differs between two moments of a document.

use crate::contract::{DifferenceView, DocumentDifference};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use documents::Document;
use ids::UtcMillis;

impl Run for DocumentDifference {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<DifferenceView, AppFault> {
        let open = device.open()?;
        let case = open.case_of(self.document)?;
        let document = &open.document(self.document)?.document;
        let from = if self.from.is_empty() { Document::genesis_heads(document.kind()) } else { self.from };
        let to = if self.to.is_empty() { document.heads() } else { self.to };
        let difference = document.difference(&from, &to)?;
        open.difference_view(case, difference)
    }
}
