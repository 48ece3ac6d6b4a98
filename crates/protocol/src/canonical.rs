//! Bytes that are hashed or signed, written by hand so that no encoding library can change them.

/// Collects fields in order.
#[derive(Default)]
pub(crate) struct Canonical(Vec<u8>);

impl Canonical {
    /// Appends bytes of a length that the reader knows.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    /// Appends how many fields of one kind follow.
    pub(crate) fn count(&mut self, count: usize) -> &mut Self {
        self.bytes(&u64::try_from(count).unwrap_or(u64::MAX).to_le_bytes())
    }

    /// The bytes so far.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }
}
