//! Somebody was in touch with somebody, without a document of its own.

use crate::contract::{ContactAdd, Created};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::founding::party_list;
use domain::{Field, PartKind, Value};
use ids::{PartId, UtcMillis};

impl Run for ContactAdd {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let (open, random) = device.open_with_random()?;
        let part = PartId::generate(random);
        let document = open.case_document(self.case)?;
        let (_, heads) = open.edit(document, now, |edit| {
            edit.add_part(part, PartKind::Contact)?;
            edit.set(Some(part), Field::ContactKind, &Value::Code(self.kind.code().to_owned()))?;
            edit.set(Some(part), Field::HappenedAt, &Value::Moment(self.at))?;
            edit.set(Some(part), Field::Parties, &party_list(&self.parties))?;
            if let Some(minutes) = self.minutes {
                edit.set(Some(part), Field::Minutes, &Value::Number(i64::from(minutes)))?;
            }
            Ok(())
        })?;
        Ok(Created { document, part: Some(part), heads })
    }
}
