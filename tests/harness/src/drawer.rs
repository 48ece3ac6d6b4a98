//! A machine's key store that a story can empty or take away.

use app::{KeyStore, KeyStoreFault};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

#[derive(Default)]
struct Inside {
    there: bool,
    kept: BTreeMap<String, [u8; 32]>,
}

/// Where a machine keeps secrets; a copy is the same drawer. A new machine has none.
#[derive(Clone, Default)]
pub struct Drawer(Arc<Mutex<Inside>>);

impl Drawer {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The machine gets a key store, or loses it for a while.
    pub fn set_there(&self, there: bool) {
        self.inside().there = there;
    }

    /// Everything in it is lost.
    pub fn empty(&self) {
        self.inside().kept.clear();
    }

    /// How many secrets are in it.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.inside().kept.len()
    }
}

impl KeyStore for Drawer {
    fn is_there(&self) -> bool {
        self.inside().there
    }

    fn keep(&mut self, name: &str, secret: &[u8; 32]) -> Result<(), KeyStoreFault> {
        let mut inside = self.inside();
        if !inside.there {
            return Err(KeyStoreFault);
        }
        inside.kept.insert(name.to_owned(), *secret);
        Ok(())
    }

    fn fetch(&self, name: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeyStoreFault> {
        let inside = self.inside();
        if inside.there { Ok(inside.kept.get(name).copied().map(Zeroizing::new)) } else { Err(KeyStoreFault) }
    }

    fn forget(&mut self, name: &str) -> Result<(), KeyStoreFault> {
        self.inside().kept.remove(name);
        Ok(())
    }
}
