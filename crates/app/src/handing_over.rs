//! Handing a case over: who takes over is named first, and invited like anybody; who hands over stays until they are taken out or
//! leave, so that the two have time to do it together.

use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::founding::NewParty;
use crate::open::Open;
use crate::time::day_of;
use domain::{Field, PartKind, PartyStatus, Role, Value, names};
use ids::{CaseId, PartId, RandomSource, UtcMillis};

impl Open {
    /// Names a further counsellor, mentor or contact at the workplace, and from whom they take over, if from somebody.
    pub(crate) fn add_party(
        &mut self,
        case: CaseId,
        (role, name): (Role, &str),
        replaces: Option<PartId>,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        // An employer is somebody to call at the workplace: named, and never let in.
        if role == Role::Participant {
            return Err(AppFault::NotAllowed("a case has one participant"));
        }
        if self.my_role(case)? != Some(Role::Counsellor) || !self.may_admit(case)? {
            return Err(AppFault::NotAllowed("only whoever decides who takes part names others"));
        }
        if let Some(replaced) = replaces {
            self.may_be_replaced(case, replaced, role)?;
        }
        let mut party = NewParty::named(role, names::name(name)?, random);
        party.fields.push((Field::Start, Value::Date(day_of(now))));
        let document = self.case_document(case)?;
        let mut batch = Batch::default();
        self.edit_in(&mut batch, document, now, |edit| {
            edit.add_part(party.part, PartKind::Party)?;
            party.fields.iter().try_for_each(|(field, value)| edit.set(Some(party.part), *field, value))?;
            let by = Value::Text(party.part.to_string());
            replaces.map_or(Ok(()), |replaced| edit.set(Some(replaced), Field::ReplacedBy, &by))
        })?;
        self.commit(batch, now)?;
        Ok(())
    }

    /// One hands over to one: whoever has a successor already waits for that one, unless they left.
    fn may_be_replaced(&mut self, case: CaseId, replaced: PartId, role: Role) -> Result<(), AppFault> {
        let parties = self.parties_now(case)?;
        let active = |part: PartId| {
            parties.iter().find(|entry| entry.part == part && entry.status == PartyStatus::Active)
        };
        let entry = active(replaced).ok_or_else(|| AppFault::missing("party", replaced))?;
        if entry.role != role {
            return Err(AppFault::NotAllowed("who takes over takes over the role"));
        }
        match self.successor(case, replaced)?.filter(|successor| active(*successor).is_some()) {
            Some(_) => Err(AppFault::NotAllowed("somebody takes over already")),
            None => Ok(()),
        }
    }

    /// Who was named to take over from a party.
    fn successor(&mut self, case: CaseId, replaced: PartId) -> Result<Option<PartId>, AppFault> {
        let document = self.case_document(case)?;
        let content = self.document(document)?.document.content()?;
        let part = content.parts.iter().find(|part| part.part == replaced);
        Ok(part.and_then(|part| crate::projection::Fields(&part.fields).id(Field::ReplacedBy)))
    }
}
