//! How a case moves. Pauses, steps back and endings are ordinary.

use crate::{AddressProtection, CaseStatus, DomainFault, Outcome, Shielding};

impl CaseStatus {
    /// Whether a case may move from here to there. It may always move back; only tapering needs something to taper.
    #[must_use]
    pub fn may_move_to(self, next: Self) -> bool {
        !matches!((self, next), (Self::Preparing, Self::Tapering))
    }

    /// Checks a move together with what it needs.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`] for a step that does not exist, [`DomainFault::NeedsOutcome`] when a case would
    /// end without one.
    pub fn check_move(self, next: Self, outcome: Option<Outcome>) -> Result<(), DomainFault> {
        if !self.may_move_to(next) {
            return Err(DomainFault::NotAllowed);
        }
        if next == Self::Ended && outcome.is_none() {
            return Err(DomainFault::NeedsOutcome);
        }
        Ok(())
    }

    /// Whether the case is over (for now: it may be taken up again).
    #[must_use]
    pub fn is_ended(self) -> bool {
        self == Self::Ended
    }
}

impl Shielding {
    /// Whether name and place stay out of lists, titles, notices, file names and prints.
    #[must_use]
    pub fn hides(self) -> bool {
        self == Self::Confidential
    }
}

impl AddressProtection {
    /// How strictly a case of somebody with this protection hides.
    ///
    /// # Errors
    /// [`DomainFault::StrictlyConfidential`]: such a case must not be kept here at all.
    pub fn shielding(self) -> Result<Shielding, DomainFault> {
        match self {
            Self::None => Ok(Shielding::None),
            Self::Confidential => Ok(Shielding::Confidential),
            Self::StrictlyConfidential => Err(DomainFault::StrictlyConfidential),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_does_not_end_without_an_outcome() {
        let (running, ended) = (CaseStatus::Running, CaseStatus::Ended);
        assert_eq!(running.check_move(ended, None), Err(DomainFault::NeedsOutcome));
        assert_eq!(running.check_move(ended, Some(Outcome::ParticipantStopped)), Ok(()));
    }

    #[test]
    fn a_case_may_always_move_back() {
        for from in CaseStatus::ALL {
            for to in CaseStatus::ALL.iter().filter(|to| *to <= from) {
                assert!(from.may_move_to(*to), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn what_has_not_begun_cannot_taper() {
        let tapering = CaseStatus::Preparing.check_move(CaseStatus::Tapering, None);
        assert_eq!(tapering, Err(DomainFault::NotAllowed));
    }
}
