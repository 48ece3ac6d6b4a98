//! The question of a visit where somebody stopped without finishing: a restart leads back there.

use crate::contract::{FieldPlace, FieldPlaceView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::profile::setting;
use ids::{DocumentId, UtcMillis};

/// Bytes of a document's name, before those of the step.
const NAME: usize = 16;

impl Run for FieldPlace {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<FieldPlaceView, AppFault> {
        let open = device.open()?;
        let kept = open.store.setting(setting::FIELD_PLACE)?.unwrap_or_default();
        let place = kept.split_at_checked(NAME).and_then(|(document, step)| {
            let step = u32::from_le_bytes(step.try_into().ok()?);
            Some((DocumentId::from_slice(document)?, step))
        });
        let nowhere = FieldPlaceView { case: None, document: None, step: 0 };
        let Some((document, step)) = place else { return Ok(nowhere) };
        let case = open.store.case_of(document)?;
        Ok(if case.is_some() { FieldPlaceView { case, document: Some(document), step } } else { nowhere })
    }
}
