//! Whether this profile is in use in more than one place, and what is doubtful about what came.

use super::{Author, answers, choices};
use ids::{CaseId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// Whether this copy of the profile is the only one, as far as it knows.
    CopyState {
        /// Nobody else is known to use it.
        Only,
        /// Somebody writes with it in another place, from a copy or an old backup.
        InUseTwice,
        /// The person chose another copy; this one sends and fetches nothing.
        PutAside,
        /// Somebody else began again from the same words at the same moment; this device takes part, the other does not.
        WordsUsedTwice,
        /// Somebody else began again from the same words before; this device takes part in nothing any more.
        WordsUsedElsewhere,
    }
    /// What becomes of this copy.
    CopyChoice {
        /// It is the right one and goes on.
        UseThis,
        /// Another one is; this one rests.
        PutAside,
    }
    /// What is doubtful.
    ConcernKind {
        /// Others have something by this person that has not come here.
        NotArrived,
        /// This person knows of a change in who takes part that has not come here.
        MembershipNotArrived,
        /// This person's profile seems to be in use in two places.
        InUseTwice,
        /// This person had read more at the server than it shows here.
        ServerShowsLess,
    }
}

answers! {
    /// Something doubtful about what came, until it is put right.
    ConcernView {
        /// What.
        kind: ConcernKind,
        /// Whose words or device it is about.
        from: Author,
        /// Whose word it rests on, when that is somebody else's.
        said_by: Option<Author>,
        /// In which case.
        case: Option<CaseId>,
    }
    /// What this device noticed about copies and about the server.
    Noticed {
        /// Whether this profile is in use in more than one place.
        copies: CopyState,
        /// What is doubtful now, at most 20.
        concerns: Vec<ConcernView>,
        /// When the server was last seen to have lost something that it had.
        server_forgot_at: Option<UtcMillis>,
    }
}
