//! A new case, with its circles of readers and its shared picture, in one transaction.

use crate::contract::{CaseCreate, CaseView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::founding::{NewCase, NewParty};
use domain::{AccessKind, CaseStatus, Field, Role, SpaceKind, Value, names};
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
        let founded = open.found_case(&mut batch, new, random, now)?;
        let shared = founded.spaces.get(&SpaceKind::Shared).copied();
        let at = (founded.case, shared.ok_or(AppFault::Inside("a case without its circle"))?);
        // Whoever begins a case has it open from then on: what says so begins with it.
        let what = if shielding.hides() { AccessKind::OpenedShielded } else { AccessKind::Opened };
        open.note_access_in(&mut batch, at, what, random, now)?;
        open.commit(batch, now)?;
        if shielding.hides() {
            open.unveiled.insert(founded.case);
        }
        open.case_view(founded.case, now)
    }
}
