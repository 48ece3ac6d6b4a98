//! Taking in cases, and letting people in.

use super::{answers, choices};
use ids::{CaseId, InvitationId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// How an invitation stands.
    InvitationState {
        /// Made; nobody has answered.
        Open,
        /// Accepted on this device; the inviter has not let us in yet.
        Accepted,
        /// Somebody answered; waits for the inviter to let them in.
        Answered,
        /// Let in.
        Admitted,
        /// Too late.
        Expired,
    }
}

answers! {
    /// What an import took in and what it left out.
    Imported {
        /// The cases.
        cases: Vec<CaseId>,
        /// Documents made.
        documents: u32,
        /// Things in the file that this Felles has no room for yet, or that belong to somebody else alone.
        left_out: Vec<LeftOut>,
    }
    /// Things that were not taken in.
    LeftOut {
        /// The file's word for them.
        what: String,
        /// How many.
        count: u32,
    }
    /// An invitation.
    InvitationView {
        /// Which.
        invitation: InvitationId,
        /// How it stands.
        state: InvitationState,
        /// What to hand over, on the inviter's device while open.
        link: Option<String>,
        /// Until when.
        expires_at: UtcMillis,
        /// To which case; on the invited device once let in.
        case: Option<CaseId>,
        /// The name the other side gave.
        name: Option<String>,
    }
}
