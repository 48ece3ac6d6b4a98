//! Reads numbers and runs of bytes, in the one canonical way each can be written.

use super::GuardFault;

/// What is left to read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn rest(self) -> &'a [u8] {
        self.0
    }

    pub(super) fn take(&mut self, count: u64) -> Result<&'a [u8], GuardFault> {
        let count = usize::try_from(count).map_err(|_| GuardFault::Malformed)?;
        let (taken, rest) = self.0.split_at_checked(count).ok_or(GuardFault::Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], GuardFault> {
        self.take(N as u64)?.try_into().map_err(|_| GuardFault::Malformed)
    }

    /// The bytes of one LEB128 number, the last without the continuation bit.
    fn number(&mut self) -> Result<&'a [u8], GuardFault> {
        let length = self.0.iter().position(|byte| byte & 0x80 == 0).ok_or(GuardFault::Malformed)? + 1;
        if length > 10 { Err(GuardFault::Malformed) } else { self.take(length as u64) }
    }

    /// An unsigned LEB128 number, as short as it can be.
    pub(super) fn unsigned(&mut self) -> Result<u64, GuardFault> {
        let bytes = self.number()?;
        if bytes.len() > 1 && bytes.last() == Some(&0) {
            return Err(GuardFault::Malformed);
        }
        let mut value = 0_u128;
        for byte in bytes.iter().rev() {
            value = value << 7 | u128::from(byte & 0x7f);
        }
        u64::try_from(value).map_err(|_| GuardFault::Malformed)
    }

    /// A signed LEB128 number, as short as it can be.
    pub(super) fn signed(&mut self) -> Result<i64, GuardFault> {
        let bytes = self.number()?;
        let last = bytes.last().copied().unwrap_or(0);
        let before = bytes.len().checked_sub(2).and_then(|place| bytes.get(place)).copied();
        let padded = |before: u8| (last == 0 && before & 0x40 == 0) || (last == 0x7f && before & 0x40 != 0);
        if before.is_some_and(padded) {
            return Err(GuardFault::Malformed);
        }
        let mut value: i128 = if last & 0x40 != 0 { -1 } else { 0 };
        for byte in bytes.iter().rev() {
            value = value << 7 | i128::from(byte & 0x7f);
        }
        i64::try_from(value).map_err(|_| GuardFault::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_spelling() {
        assert_eq!(Reader::new(&[0xE5, 0x8E, 0x26]).unsigned(), Ok(624_485));
        assert_eq!(Reader::new(&[0x80, 0x00]).unsigned(), Err(GuardFault::Malformed));
        assert_eq!(Reader::new(&[0xFF; 11]).unsigned(), Err(GuardFault::Malformed));
        assert_eq!(Reader::new(&[0x7F]).signed(), Ok(-1));
        assert_eq!(Reader::new(&[0xC0, 0xBB, 0x78]).signed(), Ok(-123_456));
        assert_eq!(Reader::new(&[0xFF, 0x7F]).signed(), Err(GuardFault::Malformed));
        assert_eq!(Reader::new(&[0xBF, 0x7F]).signed(), Ok(-65));
        assert_eq!(Reader::new(&[]).signed(), Err(GuardFault::Malformed));
    }

    #[test]
    fn the_largest_numbers_are_read() {
        let most = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01];
        assert_eq!(Reader::new(&most).unsigned(), Ok(u64::MAX));
        let least = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7F];
        assert_eq!(Reader::new(&least).signed(), Ok(i64::MIN));
    }
}
