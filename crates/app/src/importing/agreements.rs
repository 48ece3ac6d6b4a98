//! What was agreed before it came in, and what was corrected because its participant asked for it.

use super::{Import, code};
use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::import::{FileAgreement, FileEvent};
use crate::open::Open;
use documents::{DocumentFault, Edit, TextPlace};
use domain::{DocumentKind, Field, PartKind, ResponseKind, ResponseStatus, TextField, TextStatus, Value};
use ids::{DocumentId, PartId, RandomSource, UtcMillis};

impl Import {
    /// An agreement of its own, with who said yes on which day. Nobody has signed it here, and nothing says that they have.
    pub(super) fn agreement(
        &mut self,
        open: &mut Open,
        batch: &mut Batch,
        event: &FileEvent,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<Option<DocumentId>, AppFault> {
        let Some(agreement) = &event.agreement else { return Ok(None) };
        let parts: Vec<PartId> = agreement.said.iter().map(|_| PartId::generate(random)).collect();
        let at = self.place(DocumentKind::Agreement, event.space)?;
        let (document, ()) = open.found_in(batch, at, random, now, |edit| {
            edit.set(None, Field::HappenedAt, &Value::Moment(event.at))?;
            edit.set(None, Field::AgreementStatus, &code(agreement.status.code()))?;
            if let Some(due) = agreement.due {
                edit.set(None, Field::Due, &Value::Date(due))?;
            }
            self.write_voice(edit, event)?;
            edit.write_text(&TextPlace::document(TextField::AgreedWhat), &agreement.what)?;
            edit.write_text(&TextPlace::document(TextField::AgreedWho), &self.names_of(&agreement.owners))?;
            self.write_said(edit, agreement, &parts)
        })?;
        self.documents = self.documents.saturating_add(1);
        self.made.insert(agreement.id.clone(), (DocumentKind::Agreement, document));
        Ok(Some(document))
    }

    fn write_said(
        &self,
        edit: &mut Edit<'_>,
        agreement: &FileAgreement,
        parts: &[PartId],
    ) -> Result<(), DocumentFault> {
        for ((person, day), part) in agreement.said.iter().zip(parts) {
            let Some(party) = self.parties.get(*person) else { continue };
            edit.add_part(*part, PartKind::SaidYes)?;
            edit.set(Some(*part), Field::ByParty, &Value::Text(party.to_string()))?;
            edit.set(Some(*part), Field::Day, &Value::Date(*day))?;
        }
        Ok(())
    }

    fn names_of(&self, people: &[usize]) -> String {
        let names: Vec<&str> =
            people.iter().filter_map(|index| self.names.get(*index)).map(String::as_str).collect();
        names.join(", ")
    }

    /// A correction stands in the text that it is about, as the wish of whoever asked for it.
    pub(super) fn correction(
        &self,
        open: &mut Open,
        batch: &mut Batch,
        event: &FileEvent,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let Some(correction) = &event.correction else { return Ok(()) };
        let Some((kind, document)) = self.made.get(&correction.about).copied() else { return Ok(()) };
        let about = match kind {
            DocumentKind::Visit => TextField::Saw,
            DocumentKind::Note => TextField::Body,
            _ => return Ok(()),
        };
        let part = PartId::generate(random);
        let line = |words: &str| Value::Text(words.to_owned());
        open.edit_in(batch, document, now, |edit| {
            edit.set(None, Field::TextStatus, &code(TextStatus::Corrected.code()))?;
            edit.set(None, Field::CorrectionReason, &line(&correction.reason))?;
            edit.add_part(part, PartKind::Response)?;
            let set = |edit: &mut Edit<'_>, field, value: &Value| edit.set(Some(part), field, value);
            if let Some(party) = self.participant {
                set(edit, Field::ByParty, &Value::Text(party.to_string()))?;
            }
            set(edit, Field::HappenedAt, &Value::Moment(event.at))?;
            set(edit, Field::ResponseKind, &code(ResponseKind::ChangeWord.code()))?;
            set(edit, Field::ResponseStatus, &code(ResponseStatus::Made.code()))?;
            set(edit, Field::AboutText, &code(about.code()))?;
            set(edit, Field::OldWords, &line(&correction.from))?;
            set(edit, Field::NewWords, &line(&correction.to))?;
            set(edit, Field::Reason, &line(&correction.reason))
        })
    }
}
