//! A new case, with its circles of readers and its shared picture, in one transaction.

use crate::contract::{CaseCreate, CaseView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::founding::{NewCase, NewParty};
use domain::{CaseStatus, Field, Role, Value, names};
use ids::UtcMillis;

impl Run for CaseCreate {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<CaseView, AppFault> {
        let (open, random) = device.open_with_random()?;
        let shielding = self.protection.shielding()?;
        let mut fields = vec![
            (Field::Title, Value::Text(names::title(&self.title)?)),
            (Field::CaseStatus, Value::Code(CaseStatus::Preparing.code().to_owned())),
            (Field::Shielding, Value::Code(shielding.code().to_owned())),
            (Field::WorkplaceName, Value::Text(names::title(&self.workplace)?)),
        ];
        fields.extend(self.start.map(|day| (Field::Start, Value::Date(day))));
        fields.extend(self.planned_end.map(|day| (Field::PlannedEnd, Value::Date(day))));
        let mut parties = vec![
            NewParty::named(Role::Participant, names::name(&self.participant)?, random),
            NewParty::me(Role::Counsellor, &open.me, random),
        ];
        if let Some(mentor) = &self.mentor {
            parties.push(NewParty::named(Role::Mentor, names::name(mentor)?, random));
        }
        let mut batch = crate::commit_edit::Batch::default();
        let new = NewCase { fields, parties, together: String::new() };
        let case = open.found_case(&mut batch, new, random, now)?.case;
        open.commit(batch, now)?;
        open.confirm_opening(case, random, now)?;
        open.case_view(case, now)
    }
}
