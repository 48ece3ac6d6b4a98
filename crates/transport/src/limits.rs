//! How long the link waits and how much it takes on.

use std::time::Duration;

/// Reaching the hub: name, connection, TLS.
pub(crate) const CONNECT: Duration = Duration::from_secs(10);
/// A whole call, from the first byte sent to the last received.
pub(crate) const CALL: Duration = Duration::from_secs(60);
/// Silence after which a call is given up though time is left.
pub(crate) const CALL_SILENCE: Duration = Duration::from_secs(20);
/// Silence after which hints count as closed. The hub pings every 30 seconds.
pub(crate) const HINT_SILENCE: Duration = Duration::from_secs(90);
/// How long an unused connection is kept.
pub(crate) const IDLE: Duration = Duration::from_secs(30);
/// Calls under way at once.
pub(crate) const CALLS: usize = 32;
/// Bytes of one hint as it travels.
pub(crate) const HINT_BYTES: usize = 64;
