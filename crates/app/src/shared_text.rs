//! A shared text is frozen: it changes by a correction with a reason. Judged at the moment that the editor was looking at, so
//! that nobody's letters are refused because of something that they could not have seen.

use crate::fault::AppFault;
use crate::open::Open;
use documents::TextPlace;
use domain::{Field, TextField, TextStanding, TextStatus, Value};
use ids::{DocumentId, Heads, UtcMillis};

/// The text that was last typed in while it was open, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LastTyped {
    document: DocumentId,
    field: TextField,
    at: UtcMillis,
    /// The moment at which it is known to be a draft. A letter of one's own changes nothing about that.
    draft_at: Option<Heads>,
}

impl LastTyped {
    fn is_of(&self, id: DocumentId, place: &TextPlace) -> bool {
        self.document == id && self.field == place.field && place.part.is_none()
    }
}

impl Open {
    /// Refuses typing in a shared text unless a correction is open, or somebody else shared it while this device was typing.
    pub(crate) fn check_typing(
        &mut self,
        id: DocumentId,
        place: &TextPlace,
        heads: &Heads,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let mine = self.last_typed.as_mut().filter(|last| last.is_of(id, place));
        if let Some(last) = mine.filter(|last| last.draft_at.as_ref() == Some(heads)) {
            last.at = now;
            return Ok(());
        }
        let document = &self.document(id)?.document;
        if place.part.is_some() || !document.kind().frozen_texts().contains(&place.field) {
            return Ok(());
        }
        let values = document.field_at(Field::TextStatus, heads)?;
        let typing = self.last_typed.as_ref().filter(|last| last.is_of(id, place)).map(|last| last.at);
        let (mut open, mut draft) = (values.is_empty(), true);
        let mut fault = None;
        for value in values {
            let status = match &value.value {
                Value::Code(code) => TextStatus::from_code(code),
                _ => None,
            };
            // What a newer version coined is not for this one to open.
            let status = status.unwrap_or(TextStatus::Shared);
            let mut standing = TextStanding { status, since: value.at, typing: None };
            // Who set it matters only where the text stands: not at each letter of a draft.
            if standing.check_typing(now).is_err() {
                let by_me = self.store.device_of(value.actor)? == Some(self.me.device);
                standing.typing = typing.filter(|_| !by_me);
            }
            draft &= status == TextStatus::Draft;
            match standing.check_typing(now) {
                Ok(()) => open |= standing.is_open(now),
                Err(frozen) => fault = Some(frozen),
            }
        }
        if open {
            // Finishing does not go on for ever: only what was typed while the text was open counts.
            let draft_at = draft.then(|| heads.clone());
            self.last_typed = Some(LastTyped { document: id, field: place.field, at: now, draft_at });
            return Ok(());
        }
        fault.map_or(Ok(()), |frozen| Err(frozen.into()))
    }

    /// What was a draft is one after an own letter too, unless something came in between that the editor did not see: perhaps
    /// somebody shared the text.
    pub(crate) fn remember_draft(
        &mut self,
        (id, place): (DocumentId, &TextPlace),
        [before, seen, after]: [&Heads; 3],
    ) {
        if let Some(last) = self.last_typed.as_mut().filter(|last| last.is_of(id, place)) {
            let known = before == seen && last.draft_at.as_ref() == Some(seen);
            last.draft_at = known.then(|| after.clone());
        }
    }
}
