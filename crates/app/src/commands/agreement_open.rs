//! One agreement: who answered what, what was agreed, what was changed since.

use crate::contract::{AgreementOpen, AgreementView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use ids::{DocumentId, UtcMillis};

impl Run for AgreementOpen {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<AgreementView, AppFault> {
        device.open()?.agreement(self.document)
    }
}

impl Open {
    /// One agreement by its id.
    pub(crate) fn agreement(&mut self, document: DocumentId) -> Result<AgreementView, AppFault> {
        // Taken for the time of looking, so that the view can ask the store and the circles.
        let held = self.take_document(document)?;
        let view = self.agreement_view(&held);
        self.shelf.put(held);
        view
    }
}
