//! Who wrote and who can read.

use super::answers;
use domain::{Role, SpaceKind};
use ids::{DeviceId, PersonId, SpaceId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// The person whose profile is open.
    Me {
        /// Who.
        person: PersonId,
        /// What others see.
        display_name: String,
        /// This device.
        device: DeviceId,
        /// What this device is called.
        device_name: String,
    }
    /// Somebody who wrote something.
    Author {
        /// Who.
        person: PersonId,
        /// First name, or empty when not known on this device.
        name: String,
        /// Which party in this case, when one.
        role: Option<Role>,
        /// Whether it is me.
        me: bool,
    }
    /// A circle of readers.
    SpaceView {
        /// Which.
        space: SpaceId,
        /// Which kind.
        kind: SpaceKind,
        /// Who can read, by the membership log.
        readers: Vec<Reader>,
    }
    /// Somebody who can read.
    Reader {
        /// Who.
        person: PersonId,
        /// First name.
        name: String,
        /// As which party.
        role: Option<Role>,
        /// Whether it is me.
        me: bool,
        /// Their devices that can read.
        devices: Vec<ReaderDevice>,
    }
    /// A device that can read.
    ReaderDevice {
        /// Which.
        device: DeviceId,
        /// When it last said what it had on disk, by its own clock.
        last_heard_at: Option<UtcMillis>,
    }
}
