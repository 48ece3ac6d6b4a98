//! The identities themselves.

use crate::RandomSource;
use crate::bytes::bytes_id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

bytes_id!(
    /// A person: the Ed25519 public key that certifies this person's devices.
    PersonId, 32
);
bytes_id!(
    /// A device: its Ed25519 public signing key.
    DeviceId, 32
);
bytes_id!(
    /// A sealed envelope: BLAKE3 over header, nonce and the hash of its body.
    EnvelopeId, 32
);
bytes_id!(
    /// An operation in a space's membership log: BLAKE3 over its bytes. An epoch is named by the operation that opened it.
    ControlId, 32
);
bytes_id!(
    /// One change to one document, as named by the document itself.
    ChangeHash, 32
);
bytes_id!(
    /// Exactly what stood in a thing when somebody answered to it: BLAKE3 over its words.
    VersionHash, 32
);
bytes_id!(
    /// Who made a change to a document: derived from device, process start and document, never reused.
    Actor, 16
);
bytes_id!(
    /// Random bytes drawn once at each process start; they make actors unrepeatable.
    SessionBytes, 16
);
bytes_id!(
    /// A drop-off place at the hub for one message during joining, derived from a shared secret.
    MailboxId, 32
);

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        #[serde(transparent)]
        #[ts(as = "String")]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A fresh identity (UUID version 4, RFC 9562) from the given source.
            pub fn generate(random: &mut dyn RandomSource) -> Self {
                let mut bytes = [0_u8; 16];
                random.fill(&mut bytes);
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }

            /// Its sixteen bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// Takes exactly sixteen bytes, or nothing.
            #[must_use]
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                uuid::Uuid::from_slice(bytes).ok().map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

random_id!(
    /// One participant's way into one workplace.
    CaseId
);
random_id!(
    /// One thing that a person opens.
    DocumentId
);
random_id!(
    /// One thing inside a document: a task, a party, a contact.
    PartId
);
random_id!(
    /// One circle of readers.
    SpaceId
);
random_id!(
    /// One invitation, on the inviting and on the invited device.
    InvitationId
);

/// A moment in a document's history: the newest changes, sorted and without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(transparent)]
#[ts(as = "Vec<String>")]
pub struct Heads(Vec<ChangeHash>);

impl Heads {
    /// Sorts and deduplicates, so that equal moments are equal values.
    #[must_use]
    pub fn new(mut hashes: Vec<ChangeHash>) -> Self {
        hashes.sort_unstable();
        hashes.dedup();
        Self(hashes)
    }

    /// The newest changes in order.
    #[must_use]
    pub fn as_slice(&self) -> &[ChangeHash] {
        &self.0
    }

    /// Whether this is the moment before the first change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Heads {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Vec::<ChangeHash>::deserialize(input).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_goes_out_and_comes_back() {
        let id = DeviceId([0xA5; 32]);
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn one_digit_too_many_is_refused() {
        assert!("00".repeat(17).parse::<Actor>().is_err());
        assert!("0".repeat(31).parse::<Actor>().is_err());
        assert!("zz".repeat(16).parse::<Actor>().is_err());
    }

    #[test]
    fn equal_moments_are_equal_whatever_the_order() {
        let (a, b) = (ChangeHash([1; 32]), ChangeHash([2; 32]));
        assert_eq!(Heads::new(vec![b, a, b]), Heads::new(vec![a, b]));
    }
}
