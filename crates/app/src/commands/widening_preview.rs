//! How a text would look to the readers of a wider circle.

use crate::calm::calm_words;
use crate::contract::{WideningPreview, WideningView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::projection::Fields;
use domain::{ContactKind, Field, NoteKind};
use ids::UtcMillis;

impl Run for WideningPreview {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<WideningView, AppFault> {
        let open = device.open()?;
        let copy = open.wider_copy(self.document, self.to)?;
        let from = open.space_view(copy.case, copy.from)?;
        let to = open.space_view(copy.case, copy.to)?;
        let reads = |person| from.readers.iter().any(|reader| reader.person == person);
        let new_readers = to.readers.iter().filter(|reader| !reads(reader.person)).cloned().collect();
        let fields = Fields(&copy.fields);
        let title = fields.text(Field::Title).unwrap_or_default().to_owned();
        let voice = fields.id(Field::Voice);
        let parties = open.store.parties(copy.case)?;
        Ok(WideningView {
            calm: calm_words(&copy.text),
            heads: copy.heads,
            from: from.kind,
            to,
            new_readers,
            kind: copy.kind,
            note_kind: fields.code(Field::NoteKind, NoteKind::from_code),
            contact_kind: fields.code(Field::ContactKind, ContactKind::from_code),
            happened_at: fields.moment(Field::HappenedAt).unwrap_or(copy.created_at),
            field: copy.field,
            text: copy.text,
            voice: parties.into_iter().find(|party| Some(party.part) == voice).map(|party| party.name),
            words_by: copy.words_by.into_iter().map(|(_, author)| author).collect(),
            title,
        })
    }
}
