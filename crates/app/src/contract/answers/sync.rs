//! What is on its way.

use super::{Author, Noticed};
use super::{answers, choices};
use domain::{ContactKind, DocumentKind, NoteKind};
use ids::{CaseId, DocumentId, HubPosition, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// How far one's words have come, in one word.
    DeliveryStage {
        /// On this device's disk.
        Saved,
        /// On the hub's disk too.
        Sent,
        /// On the disk of every device of every other reader.
        Received,
        /// On this device's disk only: I was taken out of the circle before it arrived.
        NotDelivered,
    }
    /// The connection.
    ConnectionState {
        /// No hub has been chosen.
        NoHub,
        /// Cut by the person.
        OfflineByChoice,
        /// Tried and waiting to try again.
        Unreachable,
        /// On the way.
        Connecting,
        /// Up, something is moving.
        Syncing,
        /// Up, and nothing is waiting.
        UpToDate,
    }
    /// Why something received has not been taken in yet.
    HoldReason {
        /// Something before it has not come.
        WaitingForEarlier,
        /// The key for it has not come.
        WaitingForKey,
        /// The membership it rests on has not come.
        WaitingForMembership,
        /// Its author had been taken out: somebody has to look at it.
        ForReview,
        /// Did not pass the checks; kept aside, harmless.
        SetAside,
    }
}

answers! {
    /// How far my words in a document have come.
    Delivery {
        /// In one word.
        stage: DeliveryStage,
        /// Whose devices have everything of mine in it on their disk.
        received_by: Vec<Author>,
        /// Whose do not yet.
        waiting_for: Vec<Author>,
    }
    /// The connection and what is on its way.
    SyncStatus {
        /// The connection.
        connection: ConnectionState,
        /// Which hub.
        hub: Option<String>,
        /// Changes on this device that are not at the hub yet.
        unsent: u32,
        /// Changes on this device that did not arrive before I was taken out, and will not.
        undelivered: u32,
        /// When this device last finished an exchange with the hub.
        last_exchange_at: Option<UtcMillis>,
        /// When it will be tried again.
        next_try_at: Option<UtcMillis>,
        /// My documents with words that somebody has not received, newest first, at most 100.
        outgoing: Vec<OutgoingView>,
        /// What came and waits, or was set aside.
        held: Vec<HeldView>,
        /// What this device noticed about copies and about the server.
        noticed: Noticed,
    }
    /// A document of mine on its way.
    OutgoingView {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// Which document.
        document: DocumentId,
        /// Of which kind that is.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// Heading; may be empty.
        title: String,
        /// How far.
        delivery: Delivery,
        /// When I last changed it.
        changed_at: UtcMillis,
    }
    /// Something received that is not taken in.
    HeldView {
        /// From whom.
        from: Author,
        /// Its place at the hub.
        position: HubPosition,
        /// Why.
        reason: HoldReason,
    }
}
