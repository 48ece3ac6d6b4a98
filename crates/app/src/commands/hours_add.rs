//! A new entry of mentor hours.

use crate::contract::{Created, FaultKind, HoursAdd};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{Field, HoursStatus, PartKind, PartyStatus, Role, Value, limits};
use ids::{PartId, UtcMillis};

impl Run for HoursAdd {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        // A month without hours can be told of, in words; an entry that says nothing cannot.
        if self.minutes == 0 && self.remark.trim().is_empty() {
            return Err(AppFault::invalid(FaultKind::MissingField, "minutes"));
        }
        if self.remark.chars().count() > limits::TITLE {
            return Err(AppFault::invalid(FaultKind::TooLong, "remark"));
        }
        let (open, random) = device.open_with_random()?;
        let me = open.store.party_of(self.case, open.me.person)?;
        let me = me.ok_or(AppFault::NotAllowed("only who takes part writes hours down"))?;
        let own = me.part == self.owner;
        let owner = open.parties_now(self.case)?.into_iter().find(|party| party.part == self.owner);
        let spends_time = |party: &store::PartyEntry| party.role == Role::Mentor;
        let owner = owner.filter(|party| party.status == PartyStatus::Active).filter(spends_time);
        if owner.is_none() || !(own || me.role == Role::Counsellor) {
            return Err(AppFault::NotAllowed("hours are a mentor's, written by them or the counsellor"));
        }
        let status = if self.confirmed { HoursStatus::Confirmed } else { HoursStatus::Draft };
        HoursStatus::Draft.check_move(status, own, me.role)?;
        let agreed = open.store.case_frame(self.case)?.and_then(|frame| frame.mentor_hours_per_month);
        let fields = [
            (Field::Owner, Value::Text(self.owner.to_string())),
            (Field::Day, Value::Date(self.day)),
            (Field::Minutes, Value::Number(i64::from(self.minutes))),
            (Field::HoursCategory, Value::Code(self.category.code().to_owned())),
            (Field::HoursStatus, Value::Code(status.code().to_owned())),
            (Field::Remark, Value::Text(self.remark)),
        ];
        let part = PartId::generate(random);
        let document = open.case_document(self.case)?;
        let (_, heads) = open.edit(document, now, |edit| {
            edit.add_part(part, PartKind::Hours)?;
            fields.iter().try_for_each(|(field, value)| edit.set(Some(part), *field, value))?;
            // What was agreed then stays beside it, also when something else is agreed later.
            agreed.map_or(Ok(()), |hours| {
                edit.set(Some(part), Field::MentorHoursPerMonth, &Value::Number(i64::from(hours)))
            })
        })?;
        Ok(Created { document, part: Some(part), heads })
    }
}
