//! Words for being in touch.

use super::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words!(
    /// How named parties were in touch.
    ContactKind {
        /// The counsellor at the workplace.
        Visit = "visit",
        /// All three in one conversation.
        ThreePartyTalk = "three_party_talk",
        /// A conversation between some of them.
        Talk = "talk",
        /// By telephone.
        Call = "call",
        /// In writing.
        Message = "message",
    }
);
words!(
    /// Where a visit stands.
    VisitStatus {
        /// Has a time.
        Planned = "planned",
        /// Waits for a new time.
        Postponed = "postponed",
        /// Will not be.
        Cancelled = "cancelled",
        /// Took place.
        Held = "held",
    }
);
words!(
    /// What somebody answers when a time to meet is proposed.
    TimeAnswer {
        /// The time suits.
        Suits = "suits",
        /// It does not.
        DoesNotSuit = "does_not_suit",
        /// Another time would.
        OtherTime = "other_time",
    }
);
