//! Who I am to the party whose words or judgement something is, and what I may say in their place.

use crate::contract::{FaultKind, FieldWords};
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use documents::Content;
use domain::{
    DocumentKind, DomainFault, Field, Owned, PartKind, PartyStatus, Role, SpaceKind, Speaking, Value,
};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use store::PartyEntry;

/// What the one whom a check-in is about says by themselves.
const CHECKED_IN: [Field; 4] = [Field::Support, Field::Belief, Field::Word, Field::Voice];

impl Open {
    fn speaking_to(&mut self, case: CaseId, party: Option<&PartyEntry>) -> Result<Speaking, AppFault> {
        let person = party.and_then(|party| party.person);
        Ok(Speaking {
            own: person == Some(self.me.person),
            by: self.my_role(case)?,
            has_device: person.is_some(),
        })
    }

    fn speaking_as(&mut self, case: CaseId, part: PartId) -> Result<Speaking, AppFault> {
        let parties = self.parties_now(case)?;
        let party = parties.iter().find(|party| party.part == part);
        let party = party.ok_or_else(|| AppFault::missing("party", part))?;
        self.speaking_to(case, Some(party))
    }

    fn speaking_as_participant(&mut self, case: CaseId) -> Result<Speaking, AppFault> {
        let parties = self.parties_now(case)?;
        let takes_part =
            |party: &&PartyEntry| party.role == Role::Participant && party.status == PartyStatus::Active;
        self.speaking_to(case, parties.iter().find(takes_part))
    }

    /// Whose a thing is to share, and who I am to them; nothing where every reader may.
    pub(crate) fn owned_by(
        &mut self,
        case: CaseId,
        kind: DocumentKind,
        content: &Content,
    ) -> Result<Option<(Owned, Speaking)>, AppFault> {
        let fields = Fields(&content.fields);
        let Some(owned) = kind.owned(fields.code(Field::NoteKind, domain::NoteKind::from_code)) else {
            return Ok(None);
        };
        let speaking = match owned {
            Owned::OwnWords | Owned::Participants => self.speaking_as_participant(case)?,
            Owned::Speakers => self.speaking_of(case, content)?,
        };
        Ok(Some((owned, speaking)))
    }

    /// Who I am to the one who says a thing: the party that it names, else whoever made it.
    fn speaking_of(&mut self, case: CaseId, content: &Content) -> Result<Speaking, AppFault> {
        match Fields(&content.fields).id(Field::Voice) {
            Some(voice) => self.speaking_as(case, voice),
            None => {
                let own = content.made_by == Some(self.me.person);
                Ok(Speaking { own, by: self.my_role(case)?, has_device: true })
            }
        }
    }

    /// Refuses to set what only somebody else may say.
    pub(crate) fn check_speaker(
        &mut self,
        (case, kind): (CaseId, DocumentKind),
        content: &Content,
        (part, field): (Option<PartId>, Field),
    ) -> Result<(), AppFault> {
        if let Some(part) = part {
            let known = content.parts.iter().find(|known| known.part == part);
            return match known {
                Some(known) if is_judged(known.kind) => {
                    self.check_judged(case, Fields(&known.fields).id(Field::ByParty), field)
                }
                _ => Ok(()),
            };
        }
        match (kind, field) {
            (DocumentKind::Openness, Field::OpennessStatus) | (DocumentKind::Turn, Field::Word) => {
                self.speaking_as_participant(case)?.speaks()?;
            }
            (DocumentKind::CheckIn, field) if CHECKED_IN.contains(&field) => {
                self.speaking_of(case, content)?.speaks()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn check_judged(&mut self, case: CaseId, by: Option<PartId>, field: Field) -> Result<(), AppFault> {
        if matches!(field, Field::ByParty | Field::OnBehalf | Field::HappenedAt) {
            return Err(DomainFault::NotAllowed.into());
        }
        match by {
            Some(party) => self.speaking_as(case, party)?.judges().map(|_| ()).map_err(AppFault::from),
            None => Ok(()),
        }
    }

    /// Refuses a yes written down for somebody who has a say of their own: they answer themselves.
    pub(crate) fn check_said_yes(
        &mut self,
        document: DocumentId,
        fields: &[FieldWords],
    ) -> Result<(), AppFault> {
        let by = fields.iter().find(|given| given.field == Field::ByParty);
        let Some(Value::Text(id)) = by.map(|given| &given.value) else {
            return Err(AppFault::invalid(FaultKind::MissingField, "by_party"));
        };
        let parties = self.parties_now(self.case_of(document)?)?;
        match parties.iter().find(|party| party.part.to_string() == *id) {
            Some(party) if party.role == Role::Employer => Ok(()),
            _ => Err(AppFault::NotAllowed("whoever has a say answers to an agreement themselves")),
        }
    }

    /// The values of a new part, with who says it, when, and whether on their behalf filled in where somebody judges.
    pub(crate) fn said(
        &mut self,
        document: DocumentId,
        kind: PartKind,
        fields: Vec<FieldWords>,
        now: UtcMillis,
    ) -> Result<Vec<FieldWords>, AppFault> {
        if !is_judged(kind) {
            return Ok(fields);
        }
        let case = self.case_of(document)?;
        let given = fields.iter().find(|given| given.field == Field::ByParty);
        let party = match given.map(|given| &given.value) {
            Some(Value::Text(id)) => {
                id.parse().map_err(|_| AppFault::invalid(FaultKind::WrongType, "by_party"))?
            }
            _ => {
                let mine = self.store.party_of(case, self.me.person)?;
                mine.ok_or(AppFault::NotAllowed("no party of this case"))?.part
            }
        };
        let on_behalf = self.speaking_as(case, party)?.judges()?;
        let mut said = fields;
        said.retain(|given| !matches!(given.field, Field::ByParty | Field::OnBehalf | Field::HappenedAt));
        said.push(FieldWords { field: Field::HappenedAt, value: Value::Moment(now) });
        said.push(FieldWords { field: Field::ByParty, value: Value::Text(party.to_string()) });
        if on_behalf {
            said.push(FieldWords { field: Field::OnBehalf, value: Value::Flag(true) });
        }
        Ok(said)
    }

    /// Refuses a thing that begins with what only somebody else may say.
    pub(crate) fn check_beginning(
        &mut self,
        (case, kind, space): (CaseId, DocumentKind, SpaceKind),
        fields: &[FieldWords],
    ) -> Result<(), AppFault> {
        for given in fields {
            match (kind, given.field, &given.value) {
                (DocumentKind::Turn, Field::Word, _) => {
                    self.speaking_as_participant(case)?.speaks()?;
                }
                (DocumentKind::CheckIn, Field::Voice, Value::Text(id)) => {
                    let voice = id.parse().map_err(|_| AppFault::invalid(FaultKind::WrongType, "voice"))?;
                    let on_behalf = self.speaking_as(case, voice)?.speaks()?;
                    if on_behalf && space == SpaceKind::Private {
                        return Err(DomainFault::NotAllowed.into());
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// What each party says for themselves.
fn is_judged(kind: PartKind) -> bool {
    matches!(kind, PartKind::Judgement | PartKind::Ability)
}
