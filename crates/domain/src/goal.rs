//! Where a goal stands, and where it may go from there. It may always come back.

use crate::{DomainFault, GoalStatus};

impl GoalStatus {
    /// Checks a move; `has_next` tells whether the goal names the one that took its place.
    ///
    /// # Errors
    /// [`DomainFault::NotAllowed`] for a replaced goal without the one that replaces it.
    pub fn check_move(self, to: Self, has_next: bool) -> Result<(), DomainFault> {
        if to == Self::Replaced && self != to && !has_next { Err(DomainFault::NotAllowed) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_may_always_come_back() {
        for from in GoalStatus::ALL {
            assert_eq!(from.check_move(GoalStatus::Active, false), Ok(()), "{from:?}");
        }
    }

    #[test]
    fn a_replaced_goal_names_the_one_that_took_its_place() {
        let replace = |next| GoalStatus::Active.check_move(GoalStatus::Replaced, next);
        assert_eq!((replace(false), replace(true)), (Err(DomainFault::NotAllowed), Ok(())));
    }
}
