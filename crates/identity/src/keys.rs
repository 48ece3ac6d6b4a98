//! The secret halves: a device's signing key and the key that says which devices are a person's.

use ed25519_dalek::SigningKey;
use ids::{DeviceId, PersonId, RandomSource};
use zeroize::Zeroizing;

use crate::signing::{Context, Signature, sign_bytes};

fn draw(random: &mut dyn RandomSource) -> SigningKey {
    let mut seed = Zeroizing::new([0_u8; 32]);
    random.fill(seed.as_mut());
    SigningKey::from_bytes(&seed)
}

macro_rules! signing_keys {
    ($(#[$doc:meta])* $name:ident, $id:ident) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(SigningKey);

        impl $name {
            /// From its 32-byte Ed25519 seed.
            #[must_use]
            pub fn from_seed(seed: &[u8; 32]) -> Self {
                Self(SigningKey::from_bytes(seed))
            }

            /// A fresh key.
            #[must_use]
            pub fn generate(random: &mut dyn RandomSource) -> Self {
                Self(draw(random))
            }

            /// The seed, to be kept in the encrypted database and nowhere else.
            #[must_use]
            pub fn seed(&self) -> Zeroizing<[u8; 32]> {
                Zeroizing::new(self.0.to_bytes())
            }

            /// The public half.
            #[must_use]
            pub fn id(&self) -> $id {
                $id(self.0.verifying_key().to_bytes())
            }

            /// Signs bytes for one purpose.
            #[must_use]
            pub fn sign(&self, context: Context, bytes: &[u8]) -> Signature {
                sign_bytes(&self.0, &context.message(bytes))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(out, "{}(of {})", stringify!($name), self.id())
            }
        }
    };
}

signing_keys!(
    /// A device's signing key; wiped from memory when dropped, never shown by `Debug`.
    DeviceKeys, DeviceId
);
signing_keys!(
    /// The key with which a person certifies their devices; wiped from memory when dropped, never shown by `Debug`.
    PersonKey, PersonId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_seed_and_debug_does_not_show_it() {
        let mut random = |bytes: &mut [u8]| bytes.fill(0x5A);
        let keys = DeviceKeys::generate(&mut random);
        assert_eq!(DeviceKeys::from_seed(&keys.seed()).id(), keys.id());
        assert!(!format!("{keys:?}").contains("5a5a5a5a"));
    }
}
