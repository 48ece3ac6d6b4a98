//! Devices, and what lay on a lost one.

use super::{Author, answers};
use domain::{DocumentKind, SpaceKind};
use ids::{CaseId, DeviceId, DocumentId, SpaceId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// A device of somebody in a case, or one that is lost.
    DeviceView {
        /// Which.
        device: DeviceId,
        /// Whose.
        owner: Author,
        /// What its owner calls it; empty when that is not known here.
        name: String,
        /// When it last said what it had on disk, by its own clock.
        last_heard_at: Option<UtcMillis>,
        /// When it was marked as lost here.
        lost_at: Option<UtcMillis>,
        /// Whether I may mark it.
        may_mark: bool,
    }
    /// What lay on a device, as far as this one knows.
    LostReport {
        /// Which.
        device: DeviceId,
        /// Whose.
        owner: Author,
        /// What its owner calls it; empty when that is not known here.
        name: String,
        /// When it was marked; nothing while it is not.
        marked_at: Option<UtcMillis>,
        /// Whether I may mark it.
        may_mark: bool,
        /// Everything that shuts it out is at the hub. No while it waits here to be sent.
        shut_out: bool,
        /// Circles in which it still takes part.
        still_in: u32,
        /// Whether its owner has another device here.
        other_device: bool,
        /// When it last said what it had on disk, by its own clock.
        heard_at: Option<UtcMillis>,
        /// When the last that is known of it was written, by its own clock.
        wrote_at: Option<UtcMillis>,
        /// When it was heard from after it was marked here, from the time before it was shut out.
        heard_after: Option<UtcMillis>,
        /// What it read, by case.
        circles: Vec<LostCircle>,
    }
    /// A circle that a device read.
    LostCircle {
        /// Which.
        space: SpaceId,
        /// Of which kind.
        kind: SpaceKind,
        /// Of which case; nothing for the private one.
        case: Option<CaseId>,
        /// The case's working title; empty when shielded.
        case_title: String,
        /// Whether this device could take it out.
        removed: bool,
        /// When it last said what it had of this circle.
        heard_at: Option<UtcMillis>,
        /// My texts with words that it had not said to have, at most 50.
        lacking: Vec<LostText>,
        /// Further ones.
        lacking_more: u32,
        /// Texts of others with words that it had not said to have.
        lacking_of_others: u32,
    }
    /// A text with words that a device had not said to have.
    LostText {
        /// Which.
        document: DocumentId,
        /// Of which kind.
        kind: DocumentKind,
        /// Heading; empty when it has none or the case is shielded.
        title: String,
    }
}
