//! Every size that a message may have, in bytes unless the name says otherwise.

/// One message in either direction between a device and the hub.
pub const MESSAGE_BYTES: usize = 8 * 1024 * 1024;
/// One sealed envelope as it travels.
pub const ENVELOPE_BYTES: usize = 1024 * 1024;
/// One membership operation as it travels.
pub const CONTROL_BYTES: usize = 256 * 1024;
/// One acknowledgement as it travels.
pub const ACKNOWLEDGEMENT_BYTES: usize = 64 * 1024;
/// One message in a mailbox.
pub const MAILBOX_BYTES: usize = 64 * 1024;
/// Items in one upload.
pub const UPLOAD_ITEMS: usize = 256;
/// Bytes of items in one upload or one page; the first item may exceed it alone.
pub const PAGE_BYTES: usize = 2 * 1024 * 1024;
/// Items in one page.
pub const PAGE_ITEMS: usize = 512;
/// Spaces asked for in one pull.
pub const PULL_SPACES: usize = 512;
/// Greatest sequence number, counter or position: databases keep them as signed numbers.
pub const LAST_NUMBER: u64 = i64::MAX.unsigned_abs();
/// Writers named in one version vector.
pub const VECTOR_ENTRIES: usize = 1024;
/// Spaces that a device is told it takes part in (a number).
pub const SPACES_OF_DEVICE: usize = 4096;
