#[cfg(target_os = "linux")]
use crate::linux_key_store::LinuxKeyStore as Known;
use app::KeyStore;
#[cfg(not(target_os = "linux"))]
use app::NoKeyStore as Known;

/// This machine's key store. Where Felles knows none, the passphrase opens it, and nothing is missing.
#[must_use]
pub fn system_key_store() -> Box<dyn KeyStore> {
    Box::<Known>::default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    /// Run on a machine with and on one without a key store, this is two tests.
    #[test]
    fn what_is_kept_is_found_until_it_is_forgotten_and_without_a_key_store_nothing_is() {
        let mut store = system_key_store();
        let (name, other) = (format!("test-{}", std::process::id()), "test-never-kept");
        if store.is_there() {
            store.keep(&name, &[5; 32]).unwrap();
            assert_eq!(store.fetch(&name).unwrap(), Some(Zeroizing::new([5; 32])));
            store.keep(&name, &[6; 32]).unwrap();
            assert_eq!(store.fetch(&name).unwrap(), Some(Zeroizing::new([6; 32])));
            assert_eq!(store.fetch(other).unwrap(), None);
            store.forget(&name).unwrap();
            store.forget(&name).unwrap();
            assert_eq!(store.fetch(&name).unwrap(), None);
        } else {
            assert!(store.keep(&name, &[5; 32]).is_err());
            assert!(store.fetch(&name).is_err());
        }
    }
}
