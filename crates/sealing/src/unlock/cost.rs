use serde::{Deserialize, Serialize};

/// What a file may ask of the device that opens it: 512 MiB, 16 passes, 4 lanes.
const COST_LIMIT: KeyCost = KeyCost { memory_kib: 512 * 1024, passes: 16, lanes: 4 };

/// What one guess of the passphrase costs (Argon2id, RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for KeyCost {
    /// 64 MiB, three passes, one lane: RFC 9106's second recommendation with the lanes of a small tablet.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl KeyCost {
    pub(super) fn is_bearable(&self) -> bool {
        self.memory_kib <= COST_LIMIT.memory_kib
            && self.passes <= COST_LIMIT.passes
            && self.lanes <= COST_LIMIT.lanes
    }
}
