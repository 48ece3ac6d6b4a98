//! Everything about one document, ready to show.

use crate::contract::{DocumentOpen, DocumentView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DocumentOpen {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<DocumentView, AppFault> {
        let (open, random) = device.open_with_random()?;
        open.document(self.document)?;
        let seen = open.store.seen(self.document)?;
        // Taken for the time of looking, so that the views can ask the store and the circles.
        let held = open.take_document(self.document)?;
        let view = open.document_view(&held, seen);
        open.shelf.put(held);
        let view = view?;
        open.note_opening(view.case, random, now)?;
        Ok(view)
    }
}
