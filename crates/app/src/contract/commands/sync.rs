//! The connection and what is on its way.

use super::inputs;
use ids::DocumentId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// How the connection is and what is on its way.
    SyncOverview {}
    /// How far my words in one document have come.
    DocumentDelivery {
        /// Which.
        document: DocumentId,
    }
    /// Cut the connection, or allow it again. Remembered over a restart.
    OfflineSet {
        /// Cut or allow.
        offline: bool,
    }
    /// Which hub this device talks to.
    HubSet {
        /// `https://…`, or `http://` to this machine itself; absent for none.
        address: Option<String>,
    }
}
