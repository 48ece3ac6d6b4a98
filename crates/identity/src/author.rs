//! Founding a space and saying something in its log.

use ids::{ControlId, RandomSource, SpaceId};

use crate::{
    Certificate, ControlLog, DeviceKeys, IdentityFault, Operation, SignedOperation, limits, space_of,
};

/// A space that now exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundedSpace {
    /// Its name.
    pub space: SpaceId,
    /// Its first operation.
    pub genesis: ControlId,
    /// That operation's bytes.
    pub bytes: Vec<u8>,
}

/// Founds a space; `founder` must be the certificate of the device that `keys` belong to. The first epoch is the
/// caller's next step, because keys are no business of this crate.
///
/// # Errors
/// [`IdentityFault::BadSignature`] when the certificate is another device's or does not hold.
pub fn found_space(
    random: &mut dyn RandomSource,
    keys: &DeviceKeys,
    founder: Certificate,
) -> Result<FoundedSpace, IdentityFault> {
    if founder.device != keys.id() {
        return Err(IdentityFault::BadSignature);
    }
    let mut salt = [0_u8; 32];
    random.fill(&mut salt);
    let space = space_of(&founder, &salt);
    let (genesis, bytes) =
        SignedOperation::sign(keys, space, Vec::new(), &Operation::Genesis { founder, salt })?;
    Ok(FoundedSpace { space, genesis, bytes })
}

/// Says something in a log, after everything that is in it; the caller keeps the bytes and adds them to the log.
///
/// # Errors
/// [`IdentityFault::TooLarge`] over a limit, [`IdentityFault::BadSignature`] or [`IdentityFault::Newer`] for a
/// certificate inside that does not hold.
pub fn author_operation(
    log: &ControlLog,
    keys: &DeviceKeys,
    operation: &Operation,
) -> Result<(ControlId, Vec<u8>), IdentityFault> {
    let mut parents = log.heads();
    // More heads than this only after a great many concurrent words; the rest are taken up by the next one.
    parents.truncate(limits::PARENTS);
    SignedOperation::sign(keys, log.space(), parents, operation)
}
