//! How a visit, talk or call moves.

use crate::{DomainFault, VisitStatus};
use ids::UtcMillis;

impl VisitStatus {
    /// Whether a visit may move from here to there. What was held stays held, except that a slip of the finger
    /// is put right by planning it again.
    #[must_use]
    pub fn may_move_to(self, next: Self) -> bool {
        !matches!((self, next), (Self::Held, Self::Cancelled | Self::Postponed))
    }

    /// Checks a move together with what it needs.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`] for a step that does not exist, [`DomainFault::NeedsTime`] when a visit would be
    /// planned without one.
    pub fn check_move(self, next: Self, planned_at: Option<UtcMillis>) -> Result<(), DomainFault> {
        if !self.may_move_to(next) {
            return Err(DomainFault::NotAllowed);
        }
        if next == Self::Planned && planned_at.is_none() {
            return Err(DomainFault::NeedsTime);
        }
        Ok(())
    }

    /// Whether it is still to come.
    #[must_use]
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::Postponed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_that_was_held_is_not_cancelled() {
        assert_eq!(VisitStatus::Held.check_move(VisitStatus::Cancelled, None), Err(DomainFault::NotAllowed));
        assert!(VisitStatus::Held.may_move_to(VisitStatus::Planned));
    }

    #[test]
    fn a_planned_visit_has_a_time() {
        let postponed = VisitStatus::Postponed;
        assert_eq!(postponed.check_move(VisitStatus::Planned, None), Err(DomainFault::NeedsTime));
        assert_eq!(postponed.check_move(VisitStatus::Planned, Some(UtcMillis(1))), Ok(()));
    }
}
