//! Where random bytes come from; nothing below the shells reads the operating system itself.

/// A source of random bytes, handed down from the shell (or from a seed in a test).
pub trait RandomSource {
    /// Fills the whole buffer with random bytes.
    fn fill(&mut self, buffer: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> RandomSource for F {
    fn fill(&mut self, buffer: &mut [u8]) {
        self(buffer);
    }
}
