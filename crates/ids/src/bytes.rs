//! The one shape that all byte identities share.

use thiserror::Error;

/// Why a text is not an identity.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum IdFault {
    /// The text has another length than the identity, or a character that is not hexadecimal.
    #[error("not {expected} bytes of hexadecimal")]
    NotHexadecimal {
        /// Bytes that the identity has.
        expected: usize,
    },
}

/// Writes bytes as lower-case hexadecimal.
pub(crate) fn write_hex(bytes: &[u8], out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    bytes.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
}

/// Reads exactly `N` bytes of hexadecimal; hyphens between them are ignored.
pub(crate) fn read_hex<const N: usize>(text: &str) -> Result<[u8; N], IdFault> {
    let fault = || IdFault::NotHexadecimal { expected: N };
    let mut digits = text.chars().filter(|letter| *letter != '-');
    let mut bytes = [0_u8; N];
    for byte in &mut bytes {
        let high = digits.next().and_then(|d| d.to_digit(16)).ok_or_else(fault)?;
        let low = digits.next().and_then(|d| d.to_digit(16)).ok_or_else(fault)?;
        *byte = u8::try_from(high * 16 + low).map_err(|_| fault())?;
    }
    if digits.next().is_some() { Err(fault()) } else { Ok(bytes) }
}

macro_rules! bytes_id {
    ($(#[$doc:meta])* $name:ident, $size:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
        #[ts(as = "String")]
        pub struct $name(pub [u8; $size]);

        impl $name {
            /// Its raw bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8] {
                &self.0
            }

            /// Takes exactly the right number of bytes, or nothing.
            #[must_use]
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::bytes::write_hex(&self.0, out)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(out, "{}({self})", stringify!($name))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::IdFault;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::bytes::read_hex(text).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                if out.is_human_readable() {
                    out.collect_str(self)
                } else {
                    serde::Serialize::serialize(&$crate::bytes::Raw(self.0), out)
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                if input.is_human_readable() {
                    let text = <std::borrow::Cow<'de, str>>::deserialize(input)?;
                    text.parse().map_err(serde::de::Error::custom)
                } else {
                    <$crate::bytes::Raw<$size>>::deserialize(input).map(|raw| Self(raw.0))
                }
            }
        }
    };
}
pub(crate) use bytes_id;

/// A fixed array as serde sees it in binary: a tuple of bytes, without a length in front.
pub(crate) struct Raw<const N: usize>(pub(crate) [u8; N]);

impl<const N: usize> serde::Serialize for Raw<N> {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeTuple;
        let mut tuple = out.serialize_tuple(N)?;
        for byte in &self.0 {
            tuple.serialize_element(byte)?;
        }
        tuple.end()
    }
}

impl<'de, const N: usize> serde::Deserialize<'de> for Raw<N> {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Visitor<const N: usize>;
        impl<'de, const N: usize> serde::de::Visitor<'de> for Visitor<N> {
            type Value = [u8; N];
            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(out, "{N} bytes")
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<[u8; N], A::Error> {
                let mut bytes = [0_u8; N];
                for (place, byte) in bytes.iter_mut().enumerate() {
                    *byte =
                        seq.next_element()?.ok_or_else(|| serde::de::Error::invalid_length(place, &self))?;
                }
                Ok(bytes)
            }
        }
        input.deserialize_tuple(N, Visitor::<N>).map(Raw)
    }
}
