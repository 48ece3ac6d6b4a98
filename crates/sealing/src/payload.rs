//! What is inside a sealed envelope.

use ids::{ControlId, DocumentId, HubPosition, SessionBytes, UtcMillis};
use protocol::{Covered, limits::VECTOR_ENTRIES};
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use zeroize::Zeroizing;

use crate::fault::at_most;
use crate::{SealingFault, limits};

/// Changes with what their author knew when sealing them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// When, by the author's clock. Only shown, never compared.
    pub claimed_at: UtcMillis,
    /// What the author had taken in, sorted by author and incarnation: makes withholding visible.
    pub integrated: Vec<Covered>,
    /// The newest membership operations that the author knew, sorted.
    pub control_heads: Vec<ControlId>,
    /// How far the author had read the hub's order of this space: makes two stories visible. See [`crate::HubReading`].
    pub hub_position: HubPosition,
    /// The changes.
    pub groups: Vec<Group>,
}

/// Changes to one document by one start of the author's program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Which document.
    pub document: DocumentId,
    /// The document's kind and schema as `documents` numbers them; opaque here.
    pub kind: u8,
    /// The random bytes of that start, from which the actor follows.
    pub session: SessionBytes,
    /// Plain, uncompressed changes, in order.
    #[serde(deserialize_with = "few_changes")]
    pub changes: Vec<Vec<u8>>,
}

impl Payload {
    /// Checks every limit but the size in bytes.
    fn check(&self) -> Result<(), SealingFault> {
        at_most(self.integrated.len(), VECTOR_ENTRIES)?;
        at_most(self.control_heads.len(), limits::CONTROL_HEADS)?;
        at_most(self.groups.len(), limits::GROUPS)?;
        at_most(self.groups.iter().map(|group| group.changes.len()).sum(), limits::CHANGES)
    }

    pub(crate) fn to_plain(&self) -> Result<Zeroizing<Vec<u8>>, SealingFault> {
        self.check()?;
        let plain = postcard::to_stdvec(self).map(Zeroizing::new).map_err(|_| SealingFault::Malformed)?;
        at_most(plain.len(), limits::PLAIN_BYTES)?;
        Ok(plain)
    }

    pub(crate) fn from_plain(plain: &[u8]) -> Result<Self, SealingFault> {
        at_most(plain.len(), limits::PLAIN_BYTES)?;
        let Ok((payload, [])) = postcard::take_from_bytes::<Self>(plain) else {
            return Err(SealingFault::Malformed);
        };
        payload.check()?;
        Ok(payload)
    }
}

/// Reads at most [`limits::CHANGES`]: four megabytes of empty changes would take a hundred once in memory.
fn few_changes<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<Vec<u8>>, D::Error> {
    struct Few;
    impl<'de> Visitor<'de> for Few {
        type Value = Vec<Vec<u8>>;
        fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(out, "at most {} changes", limits::CHANGES)
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            let mut changes = Vec::new();
            while let Some(change) = seq.next_element()? {
                if changes.len() == limits::CHANGES {
                    return Err(Error::invalid_length(changes.len() + 1, &self));
                }
                changes.push(change);
            }
            Ok(changes)
        }
    }
    input.deserialize_seq(Few)
}
