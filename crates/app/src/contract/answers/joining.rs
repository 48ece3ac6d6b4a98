//! Taking in cases, and letting people in.

use super::{answers, choices};
use domain::Role;
use ids::{CaseId, DeviceId, InvitationId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// How the two who are to be joined meet.
    Meeting {
        /// At one table.
        Table,
        /// Apart.
        Distance,
        /// Both devices are the same person's.
        OwnDevice,
    }
    /// What a person says about the digits on two screens.
    Comparison {
        /// They are the same.
        Same,
        /// Not compared yet; only for a meeting at a distance.
        Later,
        /// They are not.
        Different,
    }
    /// How an invitation stands.
    InvitationState {
        /// Made; nobody has followed it.
        Open,
        /// The two devices are finding each other.
        Connecting,
        /// Both screens show digits.
        Comparing,
        /// This side has done its part; waits for the other.
        Waiting,
        /// On the invited device: the page to read and to agree to.
        Offered,
        /// Let in.
        LetIn,
        /// Ran out.
        Expired,
        /// The digits were not the same.
        Different,
        /// Two devices followed the same invitation.
        UsedTwice,
        /// Begun too often.
        TooManyAttempts,
        /// Taken back.
        Withdrawn,
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
        /// Made on this device.
        mine: bool,
        /// How the two meet.
        meeting: Meeting,
        /// How it stands.
        state: InvitationState,
        /// What to hand over, on the inviter's device while open.
        link: Option<String>,
        /// The same as a picture.
        picture: Option<QrPicture>,
        /// What both screens show, once both devices have found each other.
        digits: Option<String>,
        /// Whether this side's person has said that the digits are the same.
        compared: bool,
        /// Whether this side may take it back still.
        may_withdraw: bool,
        /// When it was made or followed here.
        made_at: UtcMillis,
        /// Until when it can be used.
        expires_at: UtcMillis,
        /// To which case; on the invited device once let in.
        case: Option<CaseId>,
        /// As which party.
        party: Option<PartId>,
        /// On the invited device: as what.
        role: Option<Role>,
        /// On the invited device: the version of the declaration to sign, where one is asked for.
        declaration: Option<u32>,
        /// The name the other side gave.
        name: Option<String>,
        /// What the other side calls its device.
        device_name: Option<String>,
    }
    /// A device of mine.
    OwnDeviceView {
        /// Which.
        device: DeviceId,
        /// What I call it; empty where this device was not told.
        name: String,
        /// Whether it is this one.
        this: bool,
        /// When it was last heard of here.
        last_heard_at: Option<UtcMillis>,
    }
    /// A QR code to be drawn.
    QrPicture {
        /// Squares on each side, without the quiet zone of four around it.
        side: u32,
        /// The dark squares as an SVG path, one unit per square.
        path: String,
    }
}
