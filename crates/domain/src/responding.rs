//! What somebody may answer to a text, and how an answer is settled.

use crate::{DomainFault, ResponseKind, ResponseStatus};

/// What an answer to a text says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    /// Free words.
    pub words: &'a str,
    /// Words that stand in the text.
    pub old_words: &'a str,
    /// Words that should stand there.
    pub new_words: &'a str,
    /// Why.
    pub reason: &'a str,
}

impl ResponseKind {
    /// Checks that an answer says what somebody needs to know to act on it. To agree or to want to talk needs no words.
    ///
    /// # Errors
    /// [`DomainFault::Empty`] for a change without words, [`DomainFault::NeedsReason`] for a correction without a reason.
    pub fn check(self, said: &Said<'_>) -> Result<(), DomainFault> {
        let empty = |words: &str| words.trim().is_empty();
        match self {
            Self::Agree | Self::Talk => Ok(()),
            Self::ChangeWord | Self::Correction if empty(said.old_words) && empty(said.new_words) => {
                Err(DomainFault::Empty)
            }
            Self::Correction if empty(said.reason) => Err(DomainFault::NeedsReason),
            Self::ChangeWord | Self::Correction => Ok(()),
        }
    }

    /// Where an answer of this kind begins; nothing when nobody has to do anything about it.
    #[must_use]
    pub fn begins(self) -> Option<ResponseStatus> {
        match self {
            Self::Agree => None,
            Self::ChangeWord | Self::Talk | Self::Correction => Some(ResponseStatus::Wanted),
        }
    }
}

impl ResponseStatus {
    /// Checks settling an answer. What was settled may be taken up again.
    ///
    /// # Errors
    /// [`DomainFault::NeedsReason`] when it is declined without one.
    pub fn check_move(self, next: Self, reason: &str) -> Result<(), DomainFault> {
        let without = next == Self::Declined && self != Self::Declined && reason.trim().is_empty();
        if without { Err(DomainFault::NeedsReason) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_words_and_a_correction_a_reason() {
        let nothing = Said::default();
        assert_eq!(ResponseKind::Agree.check(&nothing), Ok(()));
        assert_eq!(ResponseKind::Talk.check(&nothing), Ok(()));
        assert_eq!(ResponseKind::ChangeWord.check(&nothing), Err(DomainFault::Empty));
        let words = Said { old_words: "sint", new_words: "lei seg", ..nothing };
        assert_eq!(ResponseKind::ChangeWord.check(&words), Ok(()));
        assert_eq!(ResponseKind::Correction.check(&words), Err(DomainFault::NeedsReason));
        assert_eq!(ResponseKind::Correction.check(&Said { reason: "Jeg sa noe annet", ..words }), Ok(()));
    }

    #[test]
    fn a_no_has_a_reason_and_agreeing_waits_for_nobody() {
        let wanted = ResponseStatus::Wanted;
        assert_eq!(wanted.check_move(ResponseStatus::Declined, " "), Err(DomainFault::NeedsReason));
        assert_eq!(wanted.check_move(ResponseStatus::Declined, "Slik ble det sagt"), Ok(()));
        assert_eq!(wanted.check_move(ResponseStatus::Made, ""), Ok(()));
        assert_eq!(ResponseKind::Agree.begins(), None);
        assert_eq!(ResponseKind::Correction.begins(), Some(wanted));
    }
}
