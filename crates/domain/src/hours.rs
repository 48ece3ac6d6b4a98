//! How an entry of mentor hours moves: the mentor stands by it, the counsellor has seen it.

use crate::{DomainFault, HoursStatus, Role};

impl HoursStatus {
    /// Checks that somebody may move an entry. `own`: whether it is their own time.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`] when that is for somebody else to do, or there is no such step.
    pub fn check_move(self, next: Self, own: bool, role: Role) -> Result<(), DomainFault> {
        let allowed = match (self, next) {
            (Self::Draft, Self::Confirmed) | (Self::Confirmed | Self::Seen, Self::Draft) => own,
            (Self::Confirmed, Self::Seen) | (Self::Seen, Self::Confirmed) => role == Role::Counsellor,
            (Self::Draft, Self::Seen) => false,
            (Self::Draft, Self::Draft) | (Self::Confirmed, Self::Confirmed) | (Self::Seen, Self::Seen) => {
                true
            }
        };
        if allowed { Ok(()) } else { Err(DomainFault::NotAllowed) }
    }

    /// Checks that somebody may change day, minutes, category or remark: only while it is a draft, and then the one whose time
    /// it is, or the counsellor who wrote it down for them.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`].
    pub fn check_change(self, own: bool, role: Role) -> Result<(), DomainFault> {
        let may = self == Self::Draft && (own || role == Role::Counsellor);
        if may { Ok(()) } else { Err(DomainFault::NotAllowed) }
    }

    /// Whether the mentor stands by it, so that it counts.
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Confirmed | Self::Seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HoursStatus::{Confirmed, Draft, Seen};

    #[test]
    fn the_mentor_confirms_and_the_counsellor_sees() {
        let (mentor, counsellor) = ((true, Role::Mentor), (false, Role::Counsellor));
        let step = |from: HoursStatus, to, (own, role)| from.check_move(to, own, role).is_ok();
        assert!(step(Draft, Confirmed, mentor) && !step(Draft, Confirmed, counsellor));
        assert!(step(Confirmed, Seen, counsellor) && !step(Confirmed, Seen, mentor));
        assert!(!step(Draft, Seen, counsellor), "nobody has seen what nobody stands by");
        assert!(step(Seen, Draft, mentor), "what was wrong is put right, and seen anew");
        assert!(!step(Confirmed, Draft, (false, Role::Mentor)), "not another mentor's time");
    }

    #[test]
    fn what_was_confirmed_is_not_changed_unless_it_is_a_draft_again() {
        for role in [Role::Mentor, Role::Counsellor] {
            assert!(Draft.check_change(role == Role::Mentor, role).is_ok());
            assert!(Confirmed.check_change(true, role).is_err());
            assert!(Seen.check_change(true, role).is_err());
        }
        assert!(Draft.check_change(false, Role::Participant).is_err());
    }
}
