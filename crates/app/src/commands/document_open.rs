//! Everything about one document, ready to show.

use crate::contract::{DocumentOpen, DocumentView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::UtcMillis;

impl Run for DocumentOpen {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<DocumentView, AppFault> {
        let open = device.open()?;
        open.document(self.document)?;
        let seen = open.store.seen(self.document)?;
        // Taken for the time of looking, so that the views can ask the store and the circles.
        let held = open.take_document(self.document)?;
        let view = open.document_view(&held, seen);
        open.shelf.put(held);
        view
    }
}
