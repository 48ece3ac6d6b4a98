//! A value whose signature was checked.

use ids::DeviceId;

use crate::{Context, IdentityFault, Signature, verify};

/// Proof by type that a signature was checked; only verification makes one.
///
/// What it does *not* prove: that the signer was allowed to say it. That is `Membership`'s question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified<T>(T);

impl<T> Verified<T> {
    /// Checks a device's signature and wraps the value. `signed` must be derived from the value itself (an
    /// envelope's id, an acknowledgement's signed bytes), never taken from beside it.
    ///
    /// # Errors
    /// [`IdentityFault::BadSignature`].
    pub fn by_device(
        value: T,
        device: &DeviceId,
        context: Context,
        signed: &[u8],
        signature: &Signature,
    ) -> Result<Self, IdentityFault> {
        verify(device, context, signed, signature)?;
        Ok(Self(value))
    }

    /// For this crate's own checks that need more than one signature.
    pub(crate) fn after_checking(value: T) -> Self {
        Self(value)
    }

    /// The value without its proof.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> std::ops::Deref for Verified<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
