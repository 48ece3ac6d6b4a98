//! What somebody gives a new thing or a part of one at once: its first values and words.

use crate::contract::{FaultKind, FieldWords, TextWords};
use crate::fault::AppFault;
use documents::{DocumentFault, Edit, TextPlace};
use domain::limits;
use ids::PartId;

/// Refuses words that no text may hold, before anything is made.
pub(crate) fn check_words(texts: &[TextWords]) -> Result<(), AppFault> {
    if texts.iter().any(|words| words.text.chars().count() > limits::TEXT) {
        return Err(AppFault::invalid(FaultKind::TooLong, "text"));
    }
    Ok(())
}

/// Writes the given values and words into a document or one of its parts. A field or text that this kind does not have is a fault.
pub(crate) fn write_given(
    edit: &mut Edit<'_>,
    part: Option<PartId>,
    fields: &[FieldWords],
    texts: &[TextWords],
) -> Result<(), DocumentFault> {
    for given in fields {
        edit.set(part, given.field, &given.value)?;
    }
    for given in texts {
        edit.write_text(&TextPlace { part, field: given.field }, &given.text)?;
    }
    Ok(())
}
