//! A new visit, talk or call: planned, or happening now.

use crate::contract::{Created, VisitCreate};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{DocumentKind, Field, TextStatus, Value, VisitStatus, names};
use ids::UtcMillis;

impl Run for VisitCreate {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let title = names::title(&self.title)?;
        let (open, random) = device.open_with_random()?;
        let space = open.circle_to_write(self.case, self.space, self.circle)?;
        let code = |code: &str| Value::Code(code.to_owned());
        let status = if self.planned_at.is_some() { VisitStatus::Planned } else { VisitStatus::Held };
        let mut fields = vec![
            (Field::Title, Value::Text(title)),
            (Field::ContactKind, code(self.kind.code())),
            (Field::VisitStatus, code(status.code())),
            (Field::TextStatus, code(TextStatus::Draft.code())),
        ];
        fields.push(match self.planned_at {
            Some(at) => (Field::PlannedAt, Value::Moment(at)),
            None => (Field::HappenedAt, Value::Moment(now)),
        });
        open.create_document((DocumentKind::Visit, space, self.case), &fields, random, now)
    }
}
