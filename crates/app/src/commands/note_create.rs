//! A new note.

use crate::contract::{Created, NoteCreate};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{DocumentKind, Field, TextStatus, Value, names};
use ids::UtcMillis;

impl Run for NoteCreate {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let title = names::title(&self.title)?;
        let (open, random) = device.open_with_random()?;
        let space = open.circle_to_write(self.case, self.space, self.circle)?;
        let fields = [
            (Field::Title, Value::Text(title)),
            (Field::NoteKind, Value::Code(self.kind.code().to_owned())),
            (Field::TextStatus, Value::Code(TextStatus::Draft.code().to_owned())),
            (Field::HappenedAt, Value::Moment(now)),
        ];
        open.create_document((DocumentKind::Note, space, self.case), &fields, random, now)
    }
}
