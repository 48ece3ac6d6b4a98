//! How a note or summary goes from draft to shared to corrected.

use crate::{DomainFault, TextStatus};

impl TextStatus {
    /// Checks sharing a draft, or correcting what was shared. Nothing shared becomes a draft again.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`] for a step that does not exist, [`DomainFault::NeedsReason`] when a correction
    /// would have none.
    pub fn check_move(self, next: Self, reason: Option<&str>) -> Result<(), DomainFault> {
        match (self, next) {
            (Self::Draft, Self::Draft | Self::Shared) | (Self::Shared, Self::Shared) => Ok(()),
            (Self::Shared | Self::Corrected, Self::Corrected) => {
                let given = reason.is_some_and(|reason| !reason.trim().is_empty());
                if given { Ok(()) } else { Err(DomainFault::NeedsReason) }
            }
            _ => Err(DomainFault::NotAllowed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_never_becomes_a_draft_again() {
        for status in [TextStatus::Shared, TextStatus::Corrected] {
            assert_eq!(status.check_move(TextStatus::Draft, None), Err(DomainFault::NotAllowed));
        }
    }

    #[test]
    fn a_correction_has_a_reason() {
        assert_eq!(
            TextStatus::Shared.check_move(TextStatus::Corrected, Some(" ")),
            Err(DomainFault::NeedsReason)
        );
        assert_eq!(TextStatus::Shared.check_move(TextStatus::Corrected, Some("feil dato")), Ok(()));
        assert_eq!(
            TextStatus::Draft.check_move(TextStatus::Corrected, Some("x")),
            Err(DomainFault::NotAllowed)
        );
    }
}
