//! Making a case: its circles of readers, the case document and the shared picture, all in one batch.

use crate::circle::Circle;
use crate::commit_edit::Batch;
use crate::contract::{Created, Me};
use crate::fault::AppFault;
use crate::keys::Keys;
use crate::open::Open;
use documents::TextPlace;
use domain::{DigitalAccess, DocumentKind, Field, PartKind, PartyStatus, Role, SpaceKind, TextField, Value};
use ids::{CaseId, DocumentId, PartId, RandomSource, SpaceId, UtcMillis};
use std::collections::BTreeMap;
use store::{Rows, SpaceRow};

/// The circles that every case has. The private one belongs to the person, not to the case.
const CIRCLES: [SpaceKind; 3] =
    [SpaceKind::Shared, SpaceKind::CounsellorParticipant, SpaceKind::MentorSupport];

/// A party to be.
pub(crate) struct NewParty {
    /// Its part id, so that tasks can name it.
    pub(crate) part: PartId,
    /// Its fields.
    pub(crate) fields: Vec<(Field, Value)>,
}

impl NewParty {
    /// Somebody by name, who may join later.
    pub(crate) fn named(role: Role, name: String, random: &mut dyn RandomSource) -> Self {
        Self::with_part(PartId::generate(random), role, name)
    }

    /// The same where its part id is known already.
    pub(crate) fn with_part(part: PartId, role: Role, name: String) -> Self {
        let code = |code: &str| Value::Code(code.to_owned());
        Self {
            part,
            fields: vec![
                (Field::Role, code(role.code())),
                (Field::DisplayName, Value::Text(name)),
                (Field::PartyStatus, code(PartyStatus::Active.code())),
            ],
        }
    }

    /// Myself.
    pub(crate) fn me(role: Role, me: &Me, random: &mut dyn RandomSource) -> Self {
        let mut party = Self::named(role, me.display_name.clone(), random);
        party.is_person(me.person);
        party
    }

    /// Says who the party is.
    pub(crate) fn is_person(&mut self, person: ids::PersonId) {
        self.fields.push((Field::Person, Value::Text(person.to_string())));
        let own = DigitalAccess::OwnDevice.code().to_owned();
        self.fields.push((Field::DigitalAccess, Value::Code(own)));
    }
}

/// A case to be.
pub(crate) struct NewCase {
    pub(crate) fields: Vec<(Field, Value)>,
    pub(crate) parties: Vec<NewParty>,
    /// What the three already say together; often nothing yet.
    pub(crate) together: String,
}

/// A case that stands in a batch.
pub(crate) struct FoundedCase {
    pub(crate) case: CaseId,
    pub(crate) document: DocumentId,
    pub(crate) spaces: BTreeMap<SpaceKind, SpaceId>,
}

impl Open {
    pub(crate) fn found_circle(
        &mut self,
        batch: &mut Batch,
        kind: SpaceKind,
        case: Option<CaseId>,
        random: &mut dyn RandomSource,
    ) -> Result<SpaceId, AppFault> {
        let circle = found(kind, case, &self.keys, &mut batch.rows, random)?;
        let space = circle.space;
        self.circles.insert(space, circle);
        self.own_devices_due(space);
        Ok(space)
    }

    /// A whole case in a batch.
    pub(crate) fn found_case(
        &mut self,
        batch: &mut Batch,
        new: NewCase,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<FoundedCase, AppFault> {
        let case = CaseId::generate(random);
        let mut spaces = BTreeMap::new();
        for kind in CIRCLES {
            spaces.insert(kind, self.found_circle(batch, kind, Some(case), random)?);
        }
        let private =
            self.store.spaces()?.into_iter().find(|row| row.kind == SpaceKind::Private && row.case.is_none());
        spaces.extend(private.map(|row| (SpaceKind::Private, row.space)));
        let shared = *spaces.get(&SpaceKind::Shared).ok_or(AppFault::Inside("a case without its circle"))?;
        let at = (DocumentKind::Case, shared, case);
        let (document, ()) = self.found_in(batch, at, random, now, |edit| {
            new.fields.iter().try_for_each(|(field, value)| edit.set(None, *field, value))?;
            for party in &new.parties {
                edit.add_part(party.part, PartKind::Party)?;
                party
                    .fields
                    .iter()
                    .try_for_each(|(field, value)| edit.set(Some(party.part), *field, value))?;
            }
            Ok(())
        })?;
        self.found_in(batch, (DocumentKind::SharedPicture, shared, case), random, now, |edit| {
            edit.write_text(&TextPlace::document(TextField::Together), &new.together)
        })?;
        self.found_in(batch, (DocumentKind::Division, shared, case), random, now, |_| Ok(()))?;
        Ok(FoundedCase { case, document, spaces })
    }

    /// A new document with its first fields, durable when this returns.
    pub(crate) fn create_document(
        &mut self,
        at: (DocumentKind, SpaceId, CaseId),
        fields: &[(Field, Value)],
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Created, AppFault> {
        let mut batch = Batch::default();
        let (document, ()) = self.found_in(&mut batch, at, random, now, |edit| {
            fields.iter().try_for_each(|(field, value)| edit.set(None, *field, value))
        })?;
        let mut heads = self.commit(batch, now)?;
        let heads = heads.remove(&document).ok_or(AppFault::Inside("a document without its moment"))?;
        Ok(Created { document, part: None, heads })
    }

    /// The circle of a kind in a case, if I may write in it.
    pub(crate) fn space_to_write(&mut self, case: CaseId, kind: SpaceKind) -> Result<SpaceId, AppFault> {
        let space = self.space_of(case, kind)?;
        if self.may_write(space)? {
            Ok(space)
        } else {
            Err(AppFault::NotAllowed("not a writer in this circle"))
        }
    }

    /// The same where a circle of the kind was named: mentors have one each.
    pub(crate) fn circle_to_write(
        &mut self,
        case: CaseId,
        kind: SpaceKind,
        circle: Option<SpaceId>,
    ) -> Result<SpaceId, AppFault> {
        let Some(space) = circle else { return self.space_to_write(case, kind) };
        let row = self.store.space(space)?.filter(|row| row.kind == kind && row.case == Some(case));
        row.ok_or_else(|| AppFault::missing("circle of readers in case", case))?;
        if self.may_write(space)? {
            Ok(space)
        } else {
            Err(AppFault::NotAllowed("not a writer in this circle"))
        }
    }

    /// The case document of a case.
    pub(crate) fn case_document(&self, case: CaseId) -> Result<DocumentId, AppFault> {
        self.store.case_document(case)?.ok_or_else(|| AppFault::missing("case", case))
    }
}

/// The circle for a new person's own devices, written with the first of what is written of them.
pub(crate) fn found_private_circle(
    keys: &Keys,
    rows: &mut Rows,
    random: &mut dyn RandomSource,
) -> Result<(), AppFault> {
    found(SpaceKind::Private, None, keys, rows, random).map(|_| ())
}

fn found(
    kind: SpaceKind,
    case: Option<CaseId>,
    keys: &Keys,
    rows: &mut Rows,
    random: &mut dyn RandomSource,
) -> Result<Circle, AppFault> {
    let (circle, authored) = Circle::found(kind, case, keys, random)?;
    rows.spaces.push(SpaceRow { space: circle.space, kind, case });
    authored.iter().for_each(|operation| circle.keep_control(operation, rows));
    Ok(circle)
}

/// Parties as one field holds them.
pub(crate) fn party_list(parties: &[PartId]) -> Value {
    Value::Text(parties.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}
