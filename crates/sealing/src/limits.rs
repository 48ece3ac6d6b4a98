//! Every size that something sealed may have, in bytes unless the name says otherwise.

/// One payload before compression.
pub const PLAIN_BYTES: usize = 4 * 1024 * 1024;
/// Changes in one payload (a number).
pub const CHANGES: usize = 4096;
/// Groups of changes in one payload (a number).
pub const GROUPS: usize = 256;
/// Control heads in one payload (a number).
pub const CONTROL_HEADS: usize = 256;
/// A sealed body is never shorter than this, its tag not counted.
pub const PADDED_LEAST: usize = 256;
/// Memory that inflating one payload may take for its window, as a power of two: 4 MiB.
pub const WINDOW_LOG: u32 = 22;
/// A person's or a device's name during joining.
pub const NAME_BYTES: usize = 256;
/// A hub's address in an invitation.
pub const HUB_ADDRESS_BYTES: usize = 512;
/// Letters of an invitation link.
pub const LINK_LETTERS: usize = 2048;
/// Spaces in one welcome (a number).
pub const WELCOME_SPACES: usize = 512;
/// Times that one device may begin with one invitation (a number).
pub const ATTEMPTS: usize = 3;
/// One key file.
pub const KEY_FILE_BYTES: usize = 64 * 1024;
