//! Every size that a signed record may have, in bytes unless the name says otherwise.

/// One signed operation; equal to the wire's limit for control items.
pub const OPERATION_BYTES: usize = 256 * 1024;
/// One certificate.
pub const CERTIFICATE_BYTES: usize = 4 * 1024;
/// One public encryption key with its suite byte.
pub const ENCRYPTION_KEY_BYTES: usize = 2 * 1024;
/// One sealed label.
pub const LABEL_BYTES: usize = 1024;
/// Parents of one operation (a number).
pub const PARENTS: usize = 256;
/// Wraps in one operation (a number); more members need further `Rewrap`s.
pub const WRAPS: usize = 160;
/// One wrapped or sealed key.
pub const WRAP_BYTES: usize = 2 * 1024;
/// Older keys in one epoch (a number).
pub const OLDER_KEYS: usize = 256;
/// Integrated marks in one operation (a number).
pub const MARKS: usize = 1024;
/// How often one person can be given a role, or one device be added, in one space (a number); later ones have no effect.
pub const GRANTS: usize = 64;
/// Operations in one space's log (a number).
pub const OPERATIONS: usize = 10_000;
