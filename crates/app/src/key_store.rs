//! The operating system's key store as the core sees it: a shell brings one, where there is one.

use thiserror::Error;
use zeroize::Zeroizing;

/// The key store did not do what was asked: it is gone, locked, or refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the key store does not answer")]
pub struct KeyStoreFault;

/// Keeps secrets of 32 bytes by name, for as long as the person is logged in to this machine. Must not block for long.
pub trait KeyStore: Send {
    /// Whether there is one that answers now.
    fn is_there(&self) -> bool;
    /// Keeps a secret, in place of an earlier one of the same name.
    ///
    /// # Errors
    /// [`KeyStoreFault`]; then nothing was kept.
    fn keep(&mut self, name: &str, secret: &[u8; 32]) -> Result<(), KeyStoreFault>;
    /// The secret of a name; nothing when the store has none.
    ///
    /// # Errors
    /// [`KeyStoreFault`].
    fn fetch(&self, name: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeyStoreFault>;
    /// Forgets a secret; one that is not there is forgotten.
    ///
    /// # Errors
    /// [`KeyStoreFault`].
    fn forget(&mut self, name: &str) -> Result<(), KeyStoreFault>;
}

/// A machine without a key store. Nothing is missing there: the passphrase opens Felles.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoKeyStore;

impl KeyStore for NoKeyStore {
    fn is_there(&self) -> bool {
        false
    }

    fn keep(&mut self, _name: &str, _secret: &[u8; 32]) -> Result<(), KeyStoreFault> {
        Err(KeyStoreFault)
    }

    fn fetch(&self, _name: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeyStoreFault> {
        Ok(None)
    }

    fn forget(&mut self, _name: &str) -> Result<(), KeyStoreFault> {
        Ok(())
    }
}
