//! Handing a case over, taking people and devices out, and looking at what they wrote before they knew.

use super::inputs;
use domain::Role;
use ids::{CaseId, DeviceId, EnvelopeId, PartId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// Name a further counsellor or mentor, who can then be invited; as who takes over from somebody, or beside them.
    PartyAdd {
        /// Which case.
        case: CaseId,
        /// As what.
        role: Role,
        /// First name.
        name: String,
        /// From whom they take over: a party of the same role.
        replaces: Option<PartId>,
    }
    /// Take a party out of a case, or leave it oneself.
    PartyRemove {
        /// Which case.
        case: CaseId,
        /// Which party.
        party: PartId,
    }
    /// Take one of my own devices out of everything.
    DeviceRemove {
        /// Which.
        device: DeviceId,
    }
    /// What removed people wrote before they knew, and nobody has decided about.
    LateWords {
        /// Which case.
        case: CaseId,
    }
    /// Take late words in, for everybody in their circle, with all of the same author that came before them.
    LateWordsKeep {
        /// Which case.
        case: CaseId,
        /// The last of them.
        envelope: EnvelopeId,
    }
    /// Leave late words out.
    LateWordsLeave {
        /// Which case.
        case: CaseId,
        /// The last of them.
        envelope: EnvelopeId,
    }
}
