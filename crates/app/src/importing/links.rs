//! What hangs together with what, once everything of a case has been made.

use super::Import;
use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::import::{FileEvent, FileEventKind};
use crate::open::Open;
use domain::{Field, Value, limits};
use ids::{DocumentId, UtcMillis};

impl Import {
    pub(super) fn links(
        &self,
        open: &mut Open,
        batch: &mut Batch,
        events: &[FileEvent],
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        for event in events.iter().filter(|event| matches!(event.kind, FileEventKind::Note(_))) {
            let Some((_, document)) = self.made.get(&event.id).copied() else { continue };
            let agreed = event.agreement.as_ref().map(|agreement| &agreement.id);
            let corrected = event.correction.as_ref().map(|correction| &correction.about);
            let named = event.links.iter().chain(agreed).chain(corrected);
            let mut linked: Vec<DocumentId> = Vec::new();
            for other in named
                .filter_map(|id| self.made.get(id))
                .map(|(_, other)| other)
                .filter(|other| **other != document)
            {
                if !linked.contains(other) && linked.len() < limits::LINKS {
                    linked.push(*other);
                }
            }
            let hours = event.hours_of.and_then(|month| self.months.get(&month));
            if linked.is_empty() && hours.is_none() {
                continue;
            }
            let words: Vec<String> = linked.iter().map(ToString::to_string).collect();
            open.edit_in(batch, document, now, |edit| {
                if !words.is_empty() {
                    edit.set(None, Field::Links, &Value::Text(words.join(" ")))?;
                }
                let Some(part) = hours else { return Ok(()) };
                edit.set(None, Field::FromDocument, &Value::Text(self.founded.document.to_string()))?;
                edit.set(None, Field::FromPart, &Value::Text(part.to_string()))
            })?;
        }
        Ok(())
    }
}
