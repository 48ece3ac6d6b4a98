//! A new goal, agreement, question or another thing of the practice.

use crate::commit_edit::Batch;
use crate::contract::{Created, ThingBegin};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::given::{check_words, write_given};
use crate::open::Open;
use crate::time::day_of;
use domain::{Field, Role, SpaceKind, Value};
use ids::{SpaceId, UtcMillis};

impl Run for ThingBegin {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        check_words(&self.texts)?;
        if !self.kind.may_be_begun_in(self.space) {
            return Err(AppFault::NotAllowed("this kind is not begun in this circle"));
        }
        let (open, random) = device.open_with_random()?;
        let circle = open.circle_of_addressee(&self)?;
        open.check_beginning((self.case, self.kind, self.space), &self.fields)?;
        let space = open.circle_to_write(self.case, self.space, circle)?;
        let mut batch = Batch::default();
        let at = (self.kind, space, self.case);
        let (document, ()) = open.found_in(&mut batch, at, random, now, |edit| {
            if let Some((field, code)) = self.kind.state() {
                edit.set(None, field, &Value::Code(code.to_owned()))?;
            }
            edit.set(None, Field::HappenedAt, &Value::Moment(now))?;
            if let Some(until) = self.kind.holds_until(day_of(now)) {
                edit.set(None, Field::Until, &Value::Date(until))?;
            }
            write_given(edit, None, &self.fields, &self.texts)
        })?;
        let mut heads = open.commit(batch, now)?;
        let heads = heads.remove(&document).ok_or(AppFault::Inside("a document without its moment"))?;
        Ok(Created { document, part: None, heads })
    }
}

impl Open {
    /// What goes to somebody goes to one who can read it: to a mentor in that mentor's own circle, if no other was named.
    fn circle_of_addressee(&mut self, thing: &ThingBegin) -> Result<Option<SpaceId>, AppFault> {
        let to = thing.fields.iter().find(|given| given.field == Field::ToParty);
        let Some(Value::Text(party)) = to.map(|given| &given.value) else { return Ok(thing.circle) };
        let unread = AppFault::NotAllowed("it would go to somebody who cannot read it");
        let parties = self.parties_now(thing.case)?;
        let reads = |party: &&store::PartyEntry| {
            thing.space == SpaceKind::Private || thing.space.has_reader(party.role)
        };
        let known = parties.iter().find(|known| known.part.to_string() == *party).filter(reads);
        let Some(known) = known else { return Err(unread) };
        let (Some(person), Role::Mentor, SpaceKind::MentorSupport) = (known.person, known.role, thing.space)
        else {
            return Ok(thing.circle);
        };
        for space in self.open_support_circles(thing.case)? {
            let wanted = thing.circle.is_none_or(|circle| circle == space);
            if wanted && self.circle(space)?.members().persons.contains_key(&person) {
                return Ok(Some(space));
            }
        }
        Err(unread)
    }
}
