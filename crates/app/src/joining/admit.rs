//! Both people have said yes: membership, keys and the record of it become durable together.

use super::space_code;
use super::talk::{Side, Talk};
use crate::commit_edit::Batch;
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use crate::support_circle::name_support_circle;
use documents::{DocumentFault, Edit};
use domain::{DigitalAccess, Field, PartKind, Role, SigningWay, SpaceKind, Value};
use identity::{Certificate, SpaceRole};
use ids::{CaseId, PartId, PersonId, RandomSource, UtcMillis};
use sealing::{Ask, Declaration, Ending, InvitationKind, InviterStage, Welcome, WelcomeSpace};
use sync::Input;

impl Open {
    /// Lets in whoever has agreed, if the conversation is there; otherwise nothing happens.
    pub(super) fn admit_if_agreed(
        &mut self,
        talk: Talk,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<Option<Talk>, AppFault> {
        let Side::Inviter(inviter) = &talk.side else { return Ok(Some(talk)) };
        let (InviterStage::Accepted(acceptance), Some(ask)) = (inviter.stage(), inviter.ask()) else {
            return Ok(Some(talk));
        };
        let (declaration, ask) = (acceptance.declaration.clone(), ask.clone());
        if talk.invitation.kind == InvitationKind::OwnDevice {
            return self.hand_over_person(talk, random).map(Some);
        }
        let Some((case, party)) = talk.row.case.zip(talk.row.party) else { return Ok(Some(talk)) };
        // The party may have been taken by another invitation, or have left, in the meantime.
        let entry = self.parties_now(case)?.into_iter().find(|entry| entry.part == party);
        let vacant = self.without_device(case)?;
        let free = |entry: &store::PartyEntry| entry.person.is_none_or(|person| vacant.contains(&person));
        let Some(entry) = entry.filter(free) else {
            return self.ended_instead(talk, random).map(Some);
        };
        self.let_in(talk, (case, party, entry.role), (&ask, declaration.as_ref()), now, random)?;
        Ok(None)
    }

    fn ended_instead(&self, mut talk: Talk, random: &mut dyn RandomSource) -> Result<Talk, AppFault> {
        talk.end(self.speaker(), Ending::Withdrawn, random)?;
        Ok(talk)
    }

    fn let_in(
        &mut self,
        mut talk: Talk,
        (case, party, role): (CaseId, PartId, Role),
        (ask, declaration): (&Ask, Option<&Declaration>),
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let mut batch = Batch::default();
        let spaces = self.admit_to_circles(case, role, &ask.certificate, &mut batch, random)?;
        let person = ask.certificate.person;
        let before = self.parties_now(case)?.into_iter().find(|entry| entry.part == party);
        let before = before.and_then(|entry| entry.person);
        let support = (role == Role::Mentor)
            .then(|| self.admit_to_support((case, before), &ask.certificate, &mut batch, random))
            .transpose()?;
        let founded = support.as_ref().and_then(|(space, founded)| founded.then_some(space.space));
        let named = PartId::generate(random);
        let spaces: Vec<WelcomeSpace> = spaces.into_iter().chain(support.map(|(space, _)| space)).collect();
        let document = self.case_document(case)?;
        let record = PartId::generate(random);
        self.edit_in(&mut batch, document, now, |edit| {
            edit.set(Some(party), Field::Person, &Value::Text(person.to_string()))?;
            let own = DigitalAccess::OwnDevice.code().to_owned();
            edit.set(Some(party), Field::DigitalAccess, &Value::Code(own))?;
            founded.map_or(Ok(()), |space| name_support_circle(edit, named, space))?;
            declaration.map_or(Ok(()), |signed| record_declaration(edit, record, (party, person), signed))
        })?;
        let welcome = Welcome { spaces, party: Some(party), person_seed: None };
        let me = self.speaker();
        if let Side::Inviter(inviter) = &mut talk.side {
            inviter.welcome(&talk.invitation, me, &welcome, random)?;
        }
        batch.rows.devices.push((ask.certificate.device, person));
        let device_name = ask.device_name.clone().into_bytes();
        batch.rows.settings.push((setting::of_device(ask.certificate.device), Some(device_name)));
        batch.rows.persons.push((person, domain::names::name(&ask.display_name)?));
        batch.rows.invitations.push(talk.kept()?);
        self.commit(batch, now)?;
        self.exchange.brain.put(Input::AwaitingMail(true), now, 0);
        self.changed(Topic::Joining);
        Ok(())
    }

    fn admit_to_circles(
        &mut self,
        case: CaseId,
        role: Role,
        certificate: &Certificate,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<Vec<WelcomeSpace>, AppFault> {
        let mut spaces = Vec::new();
        // Whoever takes a case over as its counsellor decides who takes part, as the one before did.
        let right = if role == Role::Counsellor { SpaceRole::Admin } else { SpaceRole::Writer };
        for row in self.store.spaces_of(Some(case))? {
            // A mentor gets a circle of mentor support of their own.
            if role == Role::Mentor && row.kind == SpaceKind::MentorSupport {
                continue;
            }
            if row.kind.has_reader(role) {
                spaces.push(self.admit_to_circle(row, certificate, right, batch, random)?);
            }
        }
        Ok(spaces)
    }

    /// Lets a mentor into the circle that is theirs, and says whether it was founded for that.
    fn admit_to_support(
        &mut self,
        (case, before): (CaseId, Option<PersonId>),
        certificate: &Certificate,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<(WelcomeSpace, bool), AppFault> {
        let found = self.support_circle_for(case, certificate.person, before)?;
        let founded = found.is_none();
        let row = match found {
            Some(row) => row,
            None => self.found_support_circle(batch, case, random)?,
        };
        let space = self.admit_to_circle(row, certificate, SpaceRole::Writer, batch, random)?;
        Ok((space, founded))
    }

    pub(crate) fn admit_to_circle(
        &mut self,
        row: store::SpaceRow,
        certificate: &Certificate,
        role: SpaceRole,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<WelcomeSpace, AppFault> {
        let missing = AppFault::Inside("a circle without its first operation");
        self.circle(row.space)?;
        let Some(mut circle) = self.circles.remove(&row.space) else { return Err(missing) };
        let admitted = circle.admit(certificate, role, &self.keys, random);
        let genesis = circle.genesis();
        self.circles.insert(row.space, circle);
        for authored in admitted? {
            self.keep_control(row.space, &authored, &mut batch.rows)?;
        }
        let genesis = genesis.ok_or(missing)?;
        Ok(WelcomeSpace { space: row.space, kind: space_code(row.kind), case: row.case, genesis })
    }
}

/// The signed declaration, kept in the case for everybody who may read it.
fn record_declaration(
    edit: &mut Edit<'_>,
    record: PartId,
    (party, person): (PartId, PersonId),
    signed: &Declaration,
) -> Result<(), DocumentFault> {
    let signature: String = signed.signature.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
    let fields = [
        (Field::Parties, Value::Text(party.to_string())),
        (Field::Person, Value::Text(person.to_string())),
        (Field::DeclarationVersion, Value::Number(i64::from(signed.version))),
        (Field::HappenedAt, Value::Moment(signed.signed_at)),
        (Field::SigningWay, Value::Code(SigningWay::InApp.code().to_owned())),
        (Field::SignedBy, Value::Text(signed.device.to_string())),
        (Field::Signature, Value::Text(signature)),
    ];
    edit.add_part(record, PartKind::Declaration)?;
    fields.iter().try_for_each(|(field, value)| edit.set(Some(record), *field, value))
}
