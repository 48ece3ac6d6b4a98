//! How much the operator lets each keep here. Defaults are far above what people write and far below what fills a disk.

use ids::PersonId;
use std::collections::BTreeSet;

/// Spaces that one person may found: three for each case, and five hundred cases come in one import.
pub const SPACES_PER_PERSON: u32 = 3_000;
/// Megabytes of envelopes in one space.
pub const SPACE_MEGABYTES: u32 = 1_024;
/// Megabytes that one device may upload in a day.
pub const DEVICE_MEGABYTES_PER_DAY: u32 = 512;

const MEGABYTE: u64 = 1_000_000;

/// Who may found spaces, and how much may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Only these people, and whoever takes part in a space here already; everybody when absent.
    pub founders: Option<BTreeSet<PersonId>>,
    /// Spaces that one person may found.
    pub spaces_per_person: u32,
    /// Megabytes of envelopes in one space.
    pub space_megabytes: u32,
    /// Megabytes that one device may upload in a day.
    pub device_megabytes_per_day: u32,
}

impl Default for Quotas {
    fn default() -> Self {
        Self {
            founders: None,
            spaces_per_person: SPACES_PER_PERSON,
            space_megabytes: SPACE_MEGABYTES,
            device_megabytes_per_day: DEVICE_MEGABYTES_PER_DAY,
        }
    }
}

impl Quotas {
    /// Whether a person is on the list of those who may found spaces without taking part in any.
    pub(crate) fn admits(&self, person: &PersonId) -> bool {
        self.founders.as_ref().is_none_or(|founders| founders.contains(person))
    }

    pub(crate) fn space_bytes(&self) -> u64 {
        u64::from(self.space_megabytes) * MEGABYTE
    }

    pub(crate) fn device_bytes_per_day(&self) -> u64 {
        u64::from(self.device_megabytes_per_day) * MEGABYTE
    }
}
