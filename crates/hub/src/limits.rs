//! Every bound of the hub that is not a message size (those stand in `protocol::limits`). Times are in milliseconds.

use std::time::Duration;

/// How long a challenge may be answered.
pub const CHALLENGE_MS: i64 = 60_000;
/// Challenges that wait for their answer, over all devices; beyond it the oldest is forgotten.
pub const CHALLENGES: usize = 4_096;
/// How long a session lasts.
pub const SESSION_MS: i64 = 12 * 60 * 60 * 1_000;
/// Sessions at once, over all devices; beyond it the oldest is forgotten.
pub const SESSIONS: usize = 65_536;
/// Sessions at once of one device; beyond it its oldest is forgotten.
pub const SESSIONS_PER_DEVICE: usize = 4;

/// Requests that a device may make at once after a rest.
pub const REQUEST_BURST: i64 = 2_000;
/// Requests that a device may make per second in the long run.
pub const REQUESTS_PER_SECOND: i64 = 100;
/// A day.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
/// Requests of one device that are under way at once; beyond it the answer is `Busy`, so that one device that sends its
/// bytes slowly does not take the room of all.
pub const REQUESTS_PER_DEVICE: usize = 8;
/// People whom the operator is told were turned away, between two starts.
pub const TURNED_AWAY: usize = 1_000;
/// Devices whose requests are counted at once.
pub const COUNTED_DEVICES: usize = 65_536;

/// How long a mailbox keeps a message.
pub const MAILBOX_MS: i64 = 7 * 24 * 60 * 60 * 1_000;
/// Messages in one mailbox.
pub const MAILBOX_MESSAGES: i64 = 16;
/// Messages that one device has in all mailboxes together.
pub const MAILBOX_DEVICE_MESSAGES: i64 = 64;
/// Bytes that one device has in all mailboxes together.
pub const MAILBOX_DEVICE_BYTES: i64 = 1024 * 1024;

/// How long the hub keeps what a removed device brought too late.
pub const QUARANTINE_MS: i64 = 90 * 24 * 60 * 60 * 1_000;
/// Envelopes that one device has in one space's quarantine.
pub const QUARANTINE_DEVICE_ENVELOPES: i64 = 1_000;
/// Bytes that one device has in one space's quarantine.
pub const QUARANTINE_DEVICE_BYTES: i64 = 8 * 1024 * 1024;

/// Control logs kept evaluated in memory.
pub const CIRCLES: usize = 64;

/// Requests that wait for the log; beyond it the answer is `Busy`.
pub const QUEUE: usize = 256;
/// Bytes of a request without a session.
pub const STRANGER_BYTES: usize = 4 * 1024;
/// Large requests that are read at once.
pub const LARGE_REQUESTS: usize = 32;
/// How long a request may take to arrive.
pub const REQUEST_TIME: Duration = Duration::from_secs(60);
/// Connections at once.
pub const CONNECTIONS: usize = 4_096;
/// How long TLS may take to agree.
pub const HANDSHAKE_TIME: Duration = Duration::from_secs(10);
/// Silence in both directions after which a connection is closed.
pub const IDLE_TIME: Duration = Duration::from_secs(120);
/// WebSockets for hints of one device; beyond it its oldest is closed.
pub const LISTENERS_PER_DEVICE: usize = 4;
/// Hints that wait for a slow listener; beyond it the listener is closed and will ask for everything.
pub const HINTS_WAITING: usize = 256;
/// How often a listener is pinged.
pub const PING_EVERY: Duration = Duration::from_secs(30);
/// How long a stopping hub waits for what is under way.
pub const STOP_TIME: Duration = Duration::from_secs(10);
