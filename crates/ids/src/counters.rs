//! Numbers that must not be mixed up with each other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! counter {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        #[serde(transparent)]
        #[ts(as = "f64")]
        pub struct $name(pub $inner);
    };
}

counter!(
    /// Life number of a device's database; a restored backup starts the next one.
    Incarnation(u32)
);
counter!(
    /// Place of an envelope in one device's log within one incarnation; the first is 1.
    Sequence(u64)
);
counter!(
    /// Place of an item in the hub's order of one space; 0 is before the first.
    HubPosition(u64)
);
counter!(
    /// Milliseconds since 1970-01-01T00:00:00Z.
    UtcMillis(i64)
);

impl Sequence {
    /// The sequence after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl Incarnation {
    /// The incarnation after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl UtcMillis {
    /// 0001-01-01T00:00:00Z.
    const CALENDAR_BEGINS: i64 = -62_135_596_800_000;
    /// 9999-12-31T23:59:59.999Z.
    const CALENDAR_ENDS: i64 = 253_402_300_799_999;

    /// Whether calendars, databases and screens can all show the moment: it lies in the years 1 to 9999.
    #[must_use]
    pub fn is_in_calendar(self) -> bool {
        (Self::CALENDAR_BEGINS..=Self::CALENDAR_ENDS).contains(&self.0)
    }
}
