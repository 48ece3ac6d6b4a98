//! What somebody else's words may cost this device, and that they bring nothing down.

use crate::fault::AppFault;
use crate::take_in::Taken;
use documents::limits::ENVELOPE_OPERATIONS;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::LiesIn;

/// What one envelope may still cost. Counted in operations and not in time, so that every device decides alike; a test
/// (`tests/hostile`) holds the count to the milliseconds and megabytes that it stands for.
pub(crate) struct Budget(u64);

impl Default for Budget {
    fn default() -> Self {
        Self(ENVELOPE_OPERATIONS)
    }
}

impl Budget {
    /// Takes so many operations from the budget; `false` when there are not so many left.
    pub(crate) fn covers(&mut self, operations: u64) -> bool {
        let left = self.0.checked_sub(operations);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

/// Takes one envelope in behind a wall: a panic, or a fault that lies in what came and not in this device's disk, sets
/// the envelope aside. What is left behind in memory is dropped by then: the work is done on copies.
pub(crate) fn contained(work: impl FnOnce() -> Result<Taken, AppFault>) -> Result<Taken, AppFault> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Err(fault)) if matches!(fault.lies_in(), Some(LiesIn::Disk | LiesIn::File)) => Err(fault),
        Ok(Ok(taken)) => Ok(taken),
        Ok(Err(_)) | Err(_) => Ok(Taken::Refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::{SqliteFault, StoreFault};

    #[test]
    fn a_budget_is_spent_once() {
        let mut budget = Budget(10);
        assert!(budget.covers(4) && budget.covers(6) && budget.covers(0));
        assert!(!budget.covers(1));
        let mut budget = Budget(10);
        assert!(!budget.covers(11) && !budget.covers(1), "what was too much leaves nothing");
    }

    #[test]
    fn only_the_disks_own_faults_come_through() {
        let fault = |fault| contained(move || Err(AppFault::Store(StoreFault::Sqlite(fault))));
        assert!(fault(SqliteFault::DiskFull).is_err_and(|fault| fault.may_pass()));
        assert!(
            fault(SqliteFault::Damaged).is_err_and(|fault| !fault.may_pass()),
            "told, and not tried again"
        );
        assert!(matches!(fault(SqliteFault::Constraint(275)), Ok(Taken::Refused)));
        assert!(matches!(contained(|| Err(AppFault::Inside("told"))), Ok(Taken::Refused)));
        assert!(matches!(contained(|| std::panic::resume_unwind(Box::new(()))), Ok(Taken::Refused)));
    }
}
