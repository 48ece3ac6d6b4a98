//! Letting people in.

use super::super::{Comparison, Meeting};
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
        /// How the two meet.
        meeting: Meeting,
    }
    /// Make an invitation for a further device of one's own.
    DeviceInvite {}
    /// My devices.
    DeviceList {}
    /// Follow an invitation on the invited device.
    InvitationFollow {
        /// The link.
        link: String,
    }
    /// How an invitation stands, on either device.
    InvitationStatus {
        /// Which.
        invitation: InvitationId,
    }
    /// Every invitation on this device, the newest first.
    InvitationList {}
    /// Say whether both screens show the same digits.
    InvitationCompare {
        /// Which.
        invitation: InvitationId,
        /// What the person said.
        comparison: Comparison,
    }
    /// Agree to what was offered, on the invited device, after reading the page.
    InvitationAgree {
        /// Which.
        invitation: InvitationId,
        /// The version of the declaration that was signed, where one was asked for.
        declaration: Option<u32>,
    }
    /// Take an invitation back, on either device.
    InvitationWithdraw {
        /// Which.
        invitation: InvitationId,
    }
}
