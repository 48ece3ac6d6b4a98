//! The questions that a device asks the hub, and the answers.
//!
//! One request, one response, each a single postcard message; hints are the only thing that the hub says unasked.

use ids::{ControlId, DeviceId, EnvelopeId, HubPosition, MailboxId, SpaceId};
use serde::{Deserialize, Serialize};

/// What a device asks. New requests are added at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Who are you, and what are your limits? Needs no session.
    Facts,
    /// Give me something to sign. Needs no session.
    Challenge {
        /// The device that wants a session.
        device: DeviceId,
    },
    /// Here is the challenge signed. Needs no session.
    OpenSession {
        /// The device.
        device: DeviceId,
        /// The challenge that was answered.
        challenge: [u8; 32],
        /// Ed25519 over the session text (see `identity`): first and second half.
        signature: [[u8; 32]; 2],
    },
    /// Keep these, in this order.
    Upload {
        /// At most [`crate::limits::UPLOAD_ITEMS`].
        items: Vec<UploadItem>,
    },
    /// Give me what comes after these positions.
    Pull {
        /// At most [`crate::limits::PULL_SPACES`], answered in the order asked.
        spaces: Vec<SpaceCursor>,
    },
    /// Keep this message until somebody who knows the mailbox takes it (7 days at most).
    MailboxPut {
        /// Where.
        mailbox: MailboxId,
        /// Sealed for whoever knows the secret behind the mailbox.
        message: Vec<u8>,
    },
    /// Give me what lies in this mailbox; it stays there until it expires.
    MailboxRead {
        /// Where.
        mailbox: MailboxId,
    },
    /// Give me what removed devices brought too late, after these places in the order of quarantine; for admins.
    Quarantined {
        /// At most [`crate::limits::PULL_SPACES`].
        spaces: Vec<SpaceCursor>,
    },
    /// In which spaces does the asking device take part? For a device that has forgotten everything.
    Spaces,
}

/// One thing to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UploadItem {
    /// A signed membership operation (the bytes are `identity`'s).
    Control {
        /// Which space's log.
        space: SpaceId,
        /// The signed operation.
        bytes: Vec<u8>,
    },
    /// An encoded [`crate::Envelope`].
    Envelope(Vec<u8>),
    /// An encoded [`crate::Acknowledgement`].
    Acknowledgement(Vec<u8>),
}

/// Where a device stands in one space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpaceCursor {
    /// The space.
    pub space: SpaceId,
    /// Everything up to and with this position is already on the device's disk.
    pub after: HubPosition,
}

/// What the hub answers. New responses are added at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// To [`Request::Facts`].
    Facts(HubFacts),
    /// To [`Request::Challenge`]: random bytes, good for one minute and one use.
    Challenge([u8; 32]),
    /// To [`Request::OpenSession`]: a token to send with every further request.
    Session([u8; 32]),
    /// To [`Request::Upload`]: one answer per item, in order.
    Uploaded(Vec<UploadAnswer>),
    /// To [`Request::Pull`].
    Page(PullPage),
    /// To [`Request::MailboxPut`].
    Put,
    /// To [`Request::MailboxRead`]: oldest first.
    Mail(Vec<Vec<u8>>),
    /// The hub will not.
    Refused(Refusal),
    /// To [`Request::Quarantined`].
    Quarantine(QuarantinePage),
    /// To [`Request::Spaces`]: at most [`crate::limits::SPACES_OF_DEVICE`], by id.
    Spaces(Vec<SpaceId>),
}

/// Who a hub is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HubFacts {
    /// Random, made at the hub's first start; part of what a session signature covers.
    pub hub: [u8; 32],
    /// Changes when the hub's data was restored or replaced: every cursor starts at 0 again.
    pub generation: u64,
    /// The conversation's version; 1.
    pub version: u16,
}

/// What became of one uploaded item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UploadAnswer {
    /// On the hub's disk at this position.
    Stored(HubPosition),
    /// Was already there, at this position.
    Duplicate(HubPosition),
    /// Kept apart for review because its author is no longer a member; not given to anybody.
    Quarantined,
    /// Over a limit; do not send it again.
    TooLarge,
    /// Its author may not write here as far as the hub knows; may change when membership arrives.
    NotAllowed,
    /// The bytes are not what they should be, or the signature does not hold; do not send it again.
    Invalid,
    /// Another envelope stands in its place of its author's log (or before it), at this position: look at it, then seal anew.
    Forked(HubPosition),
}

/// Some of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PullPage {
    /// The hub's generation while this page was read.
    pub generation: u64,
    /// In the order of position within each space.
    pub items: Vec<Item>,
    /// For every space asked about that the device may read: where to continue.
    pub cursors: Vec<SpaceCursor>,
    /// Spaces asked about that this device may not read as far as the hub knows.
    pub closed: Vec<SpaceId>,
    /// Whether there is more right now.
    pub more: bool,
}

/// Some of what removed devices brought too late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarantinePage {
    /// Encoded envelopes, in the order in which they came.
    pub envelopes: Vec<Vec<u8>>,
    /// For every space asked about in which the device may decide: where to continue.
    pub cursors: Vec<SpaceCursor>,
    /// Whether there is more right now.
    pub more: bool,
}

/// One kept thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Item {
    /// A membership operation.
    Control {
        /// Which space.
        space: SpaceId,
        /// Its place in the space.
        position: HubPosition,
        /// Its name.
        id: ControlId,
        /// The signed operation.
        bytes: Vec<u8>,
    },
    /// A sealed envelope.
    Envelope {
        /// Which space.
        space: SpaceId,
        /// Its place in the space.
        position: HubPosition,
        /// Its name.
        id: EnvelopeId,
        /// The encoded envelope.
        bytes: Vec<u8>,
    },
    /// A device's newest acknowledgement.
    Acknowledgement {
        /// Which space.
        space: SpaceId,
        /// Its place in the space.
        position: HubPosition,
        /// The encoded acknowledgement.
        bytes: Vec<u8>,
    },
}

/// Why the hub will not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No session, or it has run out: open a new one.
    NoSession,
    /// The challenge is unknown, used or too old, or the signature does not hold.
    BadSignature,
    /// Over a limit.
    TooLarge,
    /// Not a request.
    Malformed,
    /// Too many requests; try later.
    Busy,
    /// The hub's disk is full or broken; try later.
    Unavailable,
}

/// Said by the hub unasked: there is something new in a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Which space.
    pub space: SpaceId,
    /// The newest position.
    pub position: HubPosition,
}
