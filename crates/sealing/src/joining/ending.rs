//! How a conversation can end without anybody being let in, and what hearing and comparing can come to.

use serde::{Deserialize, Serialize};

/// Why an invitation is over, for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// It was not used in time.
    Expired,
    /// Somebody saw other digits than the other, or a committed number was another one: somebody stood in between.
    Different,
    /// Two devices asked with the same invitation.
    UsedTwice,
    /// The same device began too often.
    TooManyAttempts,
    /// One of the two took it back.
    Withdrawn,
}

/// What a message was to the one who heard it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The conversation went on, or ended: keep its state.
    Moved,
    /// Repeated, late, somebody else's, or nothing at all.
    Nothing,
}

/// What a person said about the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// The same on both screens.
    Same,
    /// Not compared yet; only at a distance, and it stays visible.
    Later,
    /// Not the same.
    Different,
}
