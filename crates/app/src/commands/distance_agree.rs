//! We have agreed this: the answer to a sentence of distance, with a reason and an end.

use crate::contract::{Created, DistanceAgree};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::time::day_of;
use domain::{Field, PartKind, Value, check_arrangement, limits, names};
use ids::{DocumentId, PartId, UtcMillis};

impl Run for DistanceAgree {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let reason = names::line(&self.reason, limits::LINE)?;
        check_arrangement(&reason, self.until, day_of(now))?;
        let (open, random) = device.open_with_random()?;
        let part = PartId::generate(random);
        let document = open.case_document(self.case)?;
        let me = open.store.party_of(self.case, open.me.person)?;
        let me = me.ok_or(AppFault::NotAllowed("only who takes part answers"))?.part;
        let (_, heads) = open.edit(document, now, |edit| {
            edit.add_part(part, PartKind::Arrangement)?;
            edit.set(Some(part), Field::DistanceKind, &Value::Code(self.kind.code().to_owned()))?;
            edit.set(Some(part), Field::ByParty, &Value::Text(me.to_string()))?;
            edit.set(Some(part), Field::HappenedAt, &Value::Moment(now))?;
            edit.set(Some(part), Field::Reason, &Value::Text(reason))?;
            edit.set(Some(part), Field::Until, &Value::Date(self.until))?;
            // Ids are all one shape; which kind it is follows from the kind of sentence.
            let subject: Option<DocumentId> = self.subject.parse().ok();
            subject.map_or(Ok(()), |id| edit.set(Some(part), Field::About, &Value::Text(id.to_string())))
        })?;
        Ok(Created { document, part: Some(part), heads })
    }
}
