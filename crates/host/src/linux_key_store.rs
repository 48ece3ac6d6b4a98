//! The Secret Service of the Linux desktops (GNOME Keyring, KWallet), over D-Bus.
//!
//! Many Linux machines have none: then it is not there, at once, and nobody is told of an error. A desktop may ask its person to
//! open the key ring; whoever does not answer is waited for only so long.

use app::{KeyStore, KeyStoreFault};
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::time::Duration;
use zbus_secret_service_keyring_store::Store;
use zeroize::Zeroizing;

/// What the entries are filed under.
const SERVICE: &str = "felles";
/// How long a bus may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a person may take to open the key ring.
const PATIENCE_WITH_PERSON: Duration = Duration::from_secs(20);

/// The key store of this login.
#[derive(Default)]
pub(crate) struct LinuxKeyStore {
    /// A bus that once did not answer is not waited for again.
    silent: AtomicBool,
}

impl LinuxKeyStore {
    /// Does something with the key store, for so long at most. A call that hangs is left behind in its own thread.
    fn with<T: Send + 'static>(
        &self,
        patience: Duration,
        work: impl FnOnce(&Store) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<T, KeyStoreFault> {
        if self.silent.load(Ordering::Relaxed) {
            return Err(KeyStoreFault);
        }
        let (answer, answered) = channel();
        let call = move || {
            // Nobody listens any more when it took too long.
            let _ = answer.send(Store::new().and_then(|store| work(&store)));
        };
        std::thread::Builder::new()
            .name("felles-key-store".to_owned())
            .spawn(call)
            .map_err(|_| KeyStoreFault)?;
        match answered.recv_timeout(patience) {
            Ok(result) => result.map_err(|_| KeyStoreFault),
            Err(_) => {
                self.silent.store(patience == PATIENCE, Ordering::Relaxed);
                Err(KeyStoreFault)
            }
        }
    }
}

fn entry(store: &Store, name: &str) -> keyring_core::Result<Entry> {
    store.build(SERVICE, name, None)
}

impl KeyStore for LinuxKeyStore {
    fn is_there(&self) -> bool {
        self.with(PATIENCE, |_| Ok(())).is_ok()
    }

    fn keep(&mut self, name: &str, secret: &[u8; 32]) -> Result<(), KeyStoreFault> {
        let (name, secret) = (name.to_owned(), Zeroizing::new(*secret));
        self.with(PATIENCE_WITH_PERSON, move |store| entry(store, &name)?.set_secret(secret.as_ref()))
    }

    fn fetch(&self, name: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeyStoreFault> {
        let name = name.to_owned();
        let found =
            self.with(PATIENCE_WITH_PERSON, move |store| match entry(store, &name)?.get_secret() {
                Ok(secret) => Ok(Some(Zeroizing::new(secret))),
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(error),
            })?;
        let secret = found.and_then(|secret| <[u8; 32]>::try_from(secret.as_slice()).ok());
        Ok(secret.map(Zeroizing::new))
    }

    fn forget(&mut self, name: &str) -> Result<(), KeyStoreFault> {
        let name = name.to_owned();
        self.with(PATIENCE_WITH_PERSON, move |store| match entry(store, &name)?.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            done => done,
        })
    }
}
