//! The rules of the work that a single value must keep: who may move what from where to where.

use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use documents::{Content, PartContent};
use domain::{
    AgreementStatus, CaseStatus, Field, GoalStatus, HoursStatus, Outcome, PartKind, QuestionStatus,
    TextField, Value, VisitStatus,
};
use ids::{DocumentId, PartId};

impl Open {
    /// Refuses a value that the rules do not allow where the document stands now.
    pub(crate) fn check_rules(
        &mut self,
        (document, content): (DocumentId, &Content),
        part: Option<PartId>,
        field: Field,
        value: &Value,
    ) -> Result<(), AppFault> {
        if let Some(part) = part {
            let found = content.parts.iter().find(|known| known.part == part);
            return found.map_or(Ok(()), |found| self.check_part(document, found, field, value));
        }
        if matches!(field, Field::TextStatus | Field::CorrectionReason) {
            // Sharing and correcting have a command of their own; here one only chooses between what stands.
            let stands = Fields(&content.fields).standing(field).any(|known| known == value);
            let fault = AppFault::NotAllowed("a text is shared and corrected by its own command");
            return if stands { Ok(()) } else { Err(fault) };
        }
        let Value::Code(code) = value else { return Ok(()) };
        if let (Field::AgreementStatus, Some(next)) = (field, AgreementStatus::from_code(code)) {
            return Ok(self.agreement(document)?.status.check_move(next)?);
        }
        check_document(content, field, code)
    }

    /// An answer stands as it was signed, and so does a yes that was written down; an entry of hours is its owner's.
    fn check_part(
        &self,
        document: DocumentId,
        part: &PartContent,
        field: Field,
        value: &Value,
    ) -> Result<(), AppFault> {
        match part.kind {
            PartKind::Answer => return Err(AppFault::NotAllowed("an answer stands as it was signed")),
            PartKind::SaidYes => {
                return Err(AppFault::NotAllowed("what somebody said stands as it was written down"));
            }
            PartKind::Hours => {}
            _ => return Ok(()),
        }
        let case = self.case_of(document)?;
        let me = self.store.party_of(case, self.me.person)?;
        let me = me.ok_or(AppFault::NotAllowed("only who takes part moves hours"))?;
        let fields = Fields(&part.fields);
        let own = fields.id(Field::Owner) == Some(me.part);
        let now = fields.code(Field::HoursStatus, HoursStatus::from_code).unwrap_or(HoursStatus::Draft);
        match value {
            Value::Code(code) if field == Field::HoursStatus => {
                HoursStatus::from_code(code).map_or(Ok(()), |next| now.check_move(next, own, me.role))?;
            }
            _ => now.check_change(own, me.role)?,
        }
        Ok(())
    }
}

/// The rules for moving a case, a visit, a goal or a question from one state to another.
fn check_document(content: &Content, field: Field, code: &str) -> Result<(), AppFault> {
    let now = Fields(&content.fields);
    match field {
        Field::CaseStatus => {
            let (from, to) = (now.code(field, CaseStatus::from_code), CaseStatus::from_code(code));
            if let (Some(from), Some(to)) = (from, to) {
                from.check_move(to, now.code(Field::Outcome, Outcome::from_code))?;
            }
        }
        Field::VisitStatus => {
            let (from, to) = (now.code(field, VisitStatus::from_code), VisitStatus::from_code(code));
            if let (Some(from), Some(to)) = (from, to) {
                from.check_move(to, now.moment(Field::PlannedAt))?;
            }
        }
        Field::GoalStatus => {
            let (from, to) = (now.code(field, GoalStatus::from_code), GoalStatus::from_code(code));
            if let (Some(from), Some(to)) = (from, to) {
                from.check_move(to, now.text(Field::ReplacedBy).is_some())?;
            }
        }
        Field::QuestionStatus => {
            let (from, to) = (now.code(field, QuestionStatus::from_code), QuestionStatus::from_code(code));
            let answer = content.texts.iter().find(|(text, _)| *text == TextField::AnswerText);
            let answer = answer.map(|(_, words)| words.as_str()).unwrap_or_default();
            if let (Some(from), Some(to)) = (from, to) {
                from.check_move(to, answer)?;
            }
        }
        _ => {}
    }
    Ok(())
}
