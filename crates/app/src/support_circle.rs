//! Mentorstøtte: a circle for the counsellors and one mentor, whoever comes after.
//!
//! What a mentor wrote of their own doubt was said to the counsellor, and not to whoever takes the place later. So a circle of this
//! kind has one mentor in all its life: the next one begins another, and the old one, once its mentor is out, stays to be read
//! by the counsellors and is closed. A new circle is named in the case document; the counsellors' devices believe that of counsellors
//! alone. Who is taken out of the case goes out of these circles too, also where whoever did it did not know of one.

use crate::commit_edit::Batch;
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::{Fields, of_kind};
use chrono::NaiveDate;
use documents::{Content, Document, DocumentFault, Edit, PartContent};
use domain::{DocumentKind, Field, PartKind, PartyStatus, Role, SpaceKind, Value};
use identity::{Certificate, CertificateKind, Membership, SpaceRole, Target};
use ids::{CaseId, PartId, PersonId, RandomSource, SpaceId, UtcMillis};
use std::collections::BTreeSet;
use store::{NewcomerRow, PartyEntry, Rows, SpaceRow};
use sync::Input;

/// What orders the circles that could be meant: those with a mentor before those without, whoever hands over last, then by when
/// the mentor came. The ids only make it the same everywhere.
type Order = (bool, bool, Option<NaiveDate>, Option<PartId>, std::cmp::Reverse<SpaceId>);

impl Open {
    /// The circles of this kind in a case.
    pub(crate) fn support_circles(&self, case: CaseId) -> Result<Vec<SpaceRow>, AppFault> {
        let mut rows = self.store.spaces_of(Some(case))?;
        rows.retain(|row| row.kind == SpaceKind::MentorSupport);
        Ok(rows)
    }

    /// The circle that is meant by its kind: a mentor's own, and for a counsellor the one of the mentor who came last.
    pub(crate) fn support_circle(&mut self, case: CaseId) -> Result<Option<SpaceId>, AppFault> {
        Ok(self.open_support_circles(case)?.into_iter().next())
    }

    /// The circles to begin something in, the one of the mentor who came last first; where there is a mentor, only mentors'.
    pub(crate) fn open_support_circles(&mut self, case: CaseId) -> Result<Vec<SpaceId>, AppFault> {
        let mut open = Vec::new();
        for row in self.support_circles(case)? {
            if self.takes_part(row.space)? && !self.is_closed(row.space)? {
                open.push(row.space);
            }
        }
        if open.len() < 2 {
            return Ok(open);
        }
        let document = self.case_document(case)?;
        let content = self.document(document)?.document.content()?;
        let parties = self.parties_now(case)?;
        let mut ordered: Vec<(Order, SpaceId)> = Vec::new();
        for space in open {
            ordered.push((order_of(space, &self.circle(space)?.members(), &content, &parties), space));
        }
        ordered.sort_by(|one, other| other.cmp(one));
        let any = ordered.first().is_some_and(|((guests, ..), _)| *guests);
        Ok(ordered.into_iter().filter(|((guests, ..), _)| *guests == any).map(|(_, space)| space).collect())
    }

    /// Whether a circle had a mentor and has none any more: nobody begins or changes anything in it.
    pub(crate) fn is_closed(&mut self, space: SpaceId) -> Result<bool, AppFault> {
        let circle = self.circle(space)?;
        if circle.kind != SpaceKind::MentorSupport {
            return Ok(false);
        }
        Ok(!circle.guests_ever().is_empty() && guests(&circle.members()).next().is_none())
    }

    /// The circle for a mentor who is let in: one that had no mentor before, or the one of this place, where whoever stood in
    /// it has lost every device and comes back as somebody whom the membership does not know.
    pub(crate) fn support_circle_for(
        &mut self,
        case: CaseId,
        newcomer: PersonId,
        before: Option<PersonId>,
    ) -> Result<Option<SpaceRow>, AppFault> {
        for row in self.support_circles(case)? {
            if !self.takes_part(row.space)? {
                continue;
            }
            let circle = self.circle(row.space)?;
            let members = circle.members();
            let lost = |person: &PersonId| {
                members.persons.contains_key(person)
                    && members.devices.values().all(|member| member.person != *person)
            };
            let ever = circle.guests_ever();
            let of_the_place = before.is_none_or(|before| ever.is_empty() || ever.contains(&before));
            if of_the_place
                && ever.iter().all(|person| *person == newcomer || before.is_some() && lost(person))
            {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// A fresh circle in a batch, with every counsellor of the case in it.
    pub(crate) fn found_support_circle(
        &mut self,
        batch: &mut Batch,
        case: CaseId,
        random: &mut dyn RandomSource,
    ) -> Result<SpaceRow, AppFault> {
        let space = self.found_circle(batch, SpaceKind::MentorSupport, Some(case), random)?;
        let row = SpaceRow { space, kind: SpaceKind::MentorSupport, case: Some(case) };
        let shared = self.space_of(case, SpaceKind::Shared)?;
        self.admit_counsellors(row, shared, batch, random)?;
        Ok(row)
    }

    /// Lets the other counsellors of a case in, with the devices that they have there. Whoever was in once is let in by nobody's
    /// device of its own accord.
    fn admit_counsellors(
        &mut self,
        row: SpaceRow,
        shared: SpaceId,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let members = self.circle(shared)?.members();
        let known = self.circle(row.space)?.persons_ever();
        let others: Vec<Certificate> = members
            .devices
            .values()
            .filter(|member| member.person != self.me.person && !known.contains(&member.person))
            .filter(|member| members.persons.get(&member.person) == Some(&SpaceRole::Admin))
            // Words on paper learn what a circle is from a certificate made for it: their own person's devices write that.
            .filter(|member| member.certificate.kind != CertificateKind::Recovery)
            .map(|member| member.certificate.clone())
            .collect();
        for certificate in others {
            self.admit_to_circle(row, &certificate, SpaceRole::Admin, batch, random)?;
        }
        Ok(())
    }

    /// Makes the circles of this kind follow the case where that is due: counsellors who lack them come in, and who was taken
    /// out of the case goes out. Durable when this returns.
    pub(crate) fn settle_support_circles(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let rows = self.store.spaces()?;
        let cases: BTreeSet<CaseId> = rows
            .iter()
            .filter(|row| self.devices_due.contains(&row.space))
            .filter_map(|row| row.case)
            .collect();
        for case in cases {
            let shared = match self.space_of(case, SpaceKind::Shared) {
                Ok(shared) if self.circle(shared)?.members().may_admit(&self.me.device) => shared,
                Ok(_) | Err(AppFault::NotFound(_)) => continue,
                Err(fault) => return Err(fault),
            };
            let mut batch = Batch::default();
            for row in self.support_circles(case)? {
                if self.circle(row.space)?.members().may_admit(&self.me.device) {
                    self.admit_counsellors(row, shared, &mut batch, random)?;
                    self.follow_removals(row.space, shared, &mut batch, random)?;
                }
            }
            if !batch.rows.controls.is_empty() {
                batch.topics.push(Topic::Case(case));
                self.commit(batch, now)?;
            }
        }
        Ok(())
    }

    fn follow_removals(
        &mut self,
        space: SpaceId,
        shared: SpaceId,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let case = self.circle(shared)?.members();
        let was_in = |person: &PersonId| case.former.values().any(|former| former.person == *person);
        let gone: Vec<PersonId> = self
            .circle(space)?
            .members()
            .persons
            .keys()
            .filter(|person| !case.persons.contains_key(person) && was_in(person))
            .copied()
            .collect();
        for person in gone {
            self.remove_from(space, Target::Person(person), &mut batch.rows, random)?;
        }
        Ok(())
    }

    /// What the counsellors of a case say of its circles: those that this device lacks it asks for from now on.
    pub(crate) fn learn_support_circles(
        &mut self,
        (space, document): (SpaceId, &Document),
        now: UtcMillis,
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        let me = self.me.device;
        if document.kind() != DocumentKind::Case || !self.circle(space)?.members().may_admit(&me) {
            return Ok(());
        }
        let content = document.content()?;
        let Some(case) = content.case else { return Ok(()) };
        for part in of_kind(&content, PartKind::Circle) {
            let fields = Fields(&part.fields);
            let Some(named) = fields.id(Field::Circle) else { continue };
            let known =
                self.store.space(named)?.is_some() || rows.spaces.iter().any(|row| row.space == named);
            if known || !self.named_by_a_counsellor(space, part, rows)? {
                continue;
            }
            rows.spaces.push(SpaceRow { space: named, kind: SpaceKind::MentorSupport, case: Some(case) });
            rows.newcomers.push(NewcomerRow { space: named, case: Some(case), joined_at: now });
            self.exchange.brain.put(Input::Hint, now, 0);
        }
        Ok(())
    }

    /// Whether everything that stands in a part was written by somebody who decides, or decided, who takes part.
    fn named_by_a_counsellor(
        &mut self,
        shared: SpaceId,
        part: &PartContent,
        rows: &Rows,
    ) -> Result<bool, AppFault> {
        for value in part.fields.iter().flat_map(|(_, values)| values) {
            let just_come = rows.actors.iter().find(|(actor, ..)| *actor == value.actor);
            let device = match just_come {
                Some((_, device, _)) => Some(*device),
                None => self.store.device_of(value.actor)?,
            };
            let Some(device) = device else { return Ok(false) };
            let circle = self.circle(shared)?;
            let person = circle.person_of(&device);
            if !person.is_some_and(|person| circle.deciders_ever().contains(&person)) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Names a circle in the case document.
pub(crate) fn name_support_circle(
    edit: &mut Edit<'_>,
    part: PartId,
    space: SpaceId,
) -> Result<(), DocumentFault> {
    edit.add_part(part, PartKind::Circle)?;
    edit.set(Some(part), Field::Circle, &Value::Text(space.to_string()))?;
    let kind = Value::Code(SpaceKind::MentorSupport.code().to_owned());
    edit.set(Some(part), Field::CircleKind, &kind)
}

/// Members who do not decide: the mentor.
fn guests(members: &Membership) -> impl Iterator<Item = &PersonId> {
    members.persons.iter().filter(|(_, role)| **role != SpaceRole::Admin).map(|(person, _)| person)
}

fn order_of(space: SpaceId, members: &Membership, content: &Content, now: &[PartyEntry]) -> Order {
    let guests: BTreeSet<&PersonId> = guests(members).collect();
    let active =
        |part: PartId| now.iter().any(|party| party.part == part && party.status == PartyStatus::Active);
    let parties: Vec<&PartContent> = of_kind(content, PartKind::Party).collect();
    let of_mentor = parties.iter().filter(|party| {
        let fields = Fields(&party.fields);
        let person: Option<PersonId> = fields.id(Field::Person);
        fields.code(Field::Role, Role::from_code) == Some(Role::Mentor)
            && person.is_some_and(|person| guests.contains(&person))
    });
    let places = of_mentor.map(|party| {
        let fields = Fields(&party.fields);
        let hands_over = fields.id(Field::ReplacedBy).is_some_and(active);
        (!hands_over, fields.date(Field::Start), Some(party.part))
    });
    let (stays, since, part) = places.max().unwrap_or_default();
    (!guests.is_empty(), stays, since, part, std::cmp::Reverse(space))
}
