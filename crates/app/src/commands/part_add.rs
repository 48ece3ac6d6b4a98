//! A new part of a thing: a judgement, an entry of hours, a response and so on.

use crate::contract::{Created, PartAdd};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::given::{check_words, write_given};
use domain::PartKind;
use ids::{PartId, UtcMillis};

impl Run for PartAdd {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        check_words(&self.texts)?;
        // Parties, declarations and answers carry rights or signatures, arrangements a promise, responses their own words, hours have rules:
        // commands of their own make them.
        let own = matches!(self.kind, PartKind::Hours | PartKind::Arrangement | PartKind::Response);
        if self.kind.facts().is_none() || own {
            return Err(AppFault::NotAllowed("parts of this kind are not made so"));
        }
        let (open, random) = device.open_with_random()?;
        if self.kind == PartKind::SaidYes {
            open.check_said_yes(self.document, &self.fields)?;
        }
        let fields = open.said(self.document, self.kind, self.fields, now)?;
        let part = PartId::generate(random);
        let (_, heads) = open.edit(self.document, now, |edit| {
            edit.add_part(part, self.kind)?;
            write_given(edit, Some(part), &fields, &self.texts)
        })?;
        Ok(Created { document: self.document, part: Some(part), heads })
    }
}
