//! How a question moves.

use crate::{DomainFault, QuestionStatus};

impl QuestionStatus {
    /// Checks a move: a question is answered by words.
    ///
    /// # Errors
    /// [`DomainFault::Empty`] when there is no answer.
    pub fn check_move(self, next: Self, answer: &str) -> Result<(), DomainFault> {
        let answers = next == Self::Answered && self != next;
        if answers && answer.trim().is_empty() { Err(DomainFault::Empty) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_by_words_and_may_be_left() {
        use QuestionStatus::{Answered, NotNeeded, Open};
        assert_eq!(Open.check_move(Answered, " \n"), Err(DomainFault::Empty));
        assert_eq!(Open.check_move(Answered, "Ja, på torsdag."), Ok(()));
        assert_eq!(Open.check_move(NotNeeded, ""), Ok(()));
        assert_eq!(NotNeeded.check_move(Open, ""), Ok(()));
    }
}
