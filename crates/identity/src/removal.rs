//! Whom an operation takes out, and how far their words had come.

use ids::{DeviceId, Incarnation, PersonId, Sequence};
use serde::{Deserialize, Serialize};

/// Who is taken out of a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Somebody with all devices.
    Person(PersonId),
    /// One device; its person stays.
    Device(DeviceId),
}

/// How far somebody had integrated what a device wrote in one of its incarnations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Whose words.
    pub author: DeviceId,
    /// Which life of the author's database.
    pub incarnation: Incarnation,
    /// Everything up to and with this.
    pub sequence: Sequence,
}
