//! Letting people in.

use super::inputs;
use ids::{CaseId, InvitationId, PartId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Invite somebody to a case as the given party.
    InvitationCreate {
        /// To which case.
        case: CaseId,
        /// As which party.
        party: PartId,
    }
    /// Accept an invitation on the invited device.
    InvitationAccept {
        /// The link.
        link: String,
    }
    /// How an invitation stands, on either device.
    InvitationStatus {
        /// Which.
        invitation: InvitationId,
    }
    /// Let the one who answered the invitation in.
    InvitationAdmit {
        /// Which.
        invitation: InvitationId,
    }
}
