//! Declarations of confidentiality, as a case's document records them.

use crate::fault::AppFault;
use crate::joining::DECLARATION_VERSION;
use crate::open::Open;
use crate::projection::{Fields, of_kind};
use chrono::{Days, NaiveDate};
use documents::Content;
use domain::{CaseStatus, DeclarationState, Field, PartKind, PartyStatus, Role, limits};
use ids::{CaseId, PartId, PersonId, UtcMillis};
use store::{CaseFrame, PartyEntry};

/// One signed declaration.
pub(crate) struct SignedDeclaration {
    party: Option<PartId>,
    pub(crate) person: Option<PersonId>,
    version: Option<i64>,
}

impl Open {
    /// Every declaration that a case records.
    pub(crate) fn declarations(&mut self, case: CaseId) -> Result<Vec<SignedDeclaration>, AppFault> {
        let document = self.case_document(case)?;
        Ok(declarations_in(&self.document(document)?.document.content()?))
    }
}

/// Every declaration that a case's document records.
pub(crate) fn declarations_in(content: &Content) -> Vec<SignedDeclaration> {
    let declarations = of_kind(content, PartKind::Declaration).map(|part| {
        let fields = Fields(&part.fields);
        SignedDeclaration {
            party: fields.parties().first().copied(),
            person: fields.id(Field::Person),
            version: fields.number(Field::DeclarationVersion),
        }
    });
    declarations.collect()
}

/// Whether everything that was declared in a case has come to its end by this day: the mentor's copy is deleted then.
pub(crate) fn declarations_end(frame: &CaseFrame, now: UtcMillis) -> bool {
    copy_ends_on(frame).is_some_and(|end| crate::time::day_of(now) >= end)
}

/// The day on which a mentor's copy of an ended case is deleted.
pub(crate) fn copy_ends_on(frame: &CaseFrame) -> Option<NaiveDate> {
    let ended = frame.end.filter(|_| frame.status == CaseStatus::Ended)?;
    let days = u64::try_from(limits::MENTOR_COPY_WEEKS).unwrap_or_default().saturating_mul(7);
    ended.checked_add_days(Days::new(days))
}

/// How a party's declaration stands; nothing for those who sign none, or have not joined.
pub(crate) fn declaration_state(
    party: &PartyEntry,
    declarations: &[SignedDeclaration],
    ended: bool,
) -> Option<DeclarationState> {
    let person = party.person.filter(|_| party.role == Role::Mentor)?;
    let mut of_party = declarations.iter().filter(|signed| signed.party == Some(party.part)).peekable();
    if of_party.peek().is_none() {
        return Some(DeclarationState::Missing);
    }
    let current = i64::from(DECLARATION_VERSION);
    let holds = of_party.any(|signed| signed.person == Some(person) && signed.version == Some(current));
    let over = ended || party.status != PartyStatus::Active;
    Some(if holds && !over { DeclarationState::Signed } else { DeclarationState::Expired })
}
