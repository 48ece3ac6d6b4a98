//! What the core sees of the way to the hub; a simulator can stand in its place.

use crate::{HubAddress, TransportFault};
use protocol::Hint;

/// Something came back over a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEvent {
    /// To [`Link::call`]: exactly one for each call.
    Answer {
        /// The number that was given with the call.
        call: u64,
        /// An encoded `protocol::Response`, or why there is none.
        result: Result<Vec<u8>, TransportFault>,
    },
    /// The hub says that there is something new.
    Hint(Hint),
    /// The hints asked for by the last [`Link::listen`] have ended: refused, broken off or cut.
    /// Not said after [`Link::hush`], nor when another `listen` took the place.
    HintsClosed,
}

/// The way to one hub. No call waits: everything comes back as a [`LinkEvent`].
pub trait Link: Send {
    /// Chooses the hub, or none. What is under way towards another hub is cut at once.
    fn set_hub(&self, address: Option<HubAddress>);

    /// Cuts the transport at once, connections and all, or allows it again.
    fn cut(&self, cut: bool);

    /// Sends one encoded `protocol::Request`; `call` comes back with the answer.
    fn call(&self, call: u64, token: Option<[u8; 32]>, request: Vec<u8>);

    /// Asks for hints, in place of any asked for before.
    fn listen(&self, token: [u8; 32]);

    /// Wants no more hints.
    fn hush(&self);
}
