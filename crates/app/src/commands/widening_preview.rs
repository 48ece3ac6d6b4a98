//! How a thing would look to the readers of a wider circle.

use crate::calm::calm_words;
use crate::contract::{WideningPreview, WideningText, WideningValue, WideningView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::projection::Fields;
use domain::{ContactKind, Field, NoteKind, TextField};
use ids::UtcMillis;

/// Told in words of their own at the head of the preview.
const SAID_ABOVE: [Field; 5] =
    [Field::Title, Field::HappenedAt, Field::NoteKind, Field::ContactKind, Field::Voice];

fn wider_text(field: TextField, text: &str) -> WideningText {
    WideningText { field, text: text.to_owned(), calm: calm_words(text) }
}

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
        let parties = open.parties_now(copy.case)?;
        let texts = copy.texts.iter().filter(|(_, text)| !text.trim().is_empty());
        Ok(WideningView {
            ready: copy.says_something(),
            texts: texts.map(|(field, text)| wider_text(*field, text)).collect(),
            values: fields
                .0
                .iter()
                .filter(|(field, _)| !SAID_ABOVE.contains(field))
                .filter_map(|(field, values)| {
                    values.first().map(|value| WideningValue { field: *field, value: value.value.clone() })
                })
                .collect(),
            heads: copy.heads,
            from: from.kind,
            to,
            new_readers,
            kind: copy.kind,
            note_kind: fields.code(Field::NoteKind, NoteKind::from_code),
            contact_kind: fields.code(Field::ContactKind, ContactKind::from_code),
            happened_at: fields.moment(Field::HappenedAt).unwrap_or(copy.created_at),
            voice: parties.into_iter().find(|party| Some(party.part) == voice).map(|party| party.name),
            words_by: copy.words_by.into_iter().map(|(_, author)| author).collect(),
            title,
        })
    }
}
