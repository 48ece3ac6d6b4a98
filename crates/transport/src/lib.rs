//! Carries protocol bytes between a device and a hub or a peer.
//!
//! Must never know what the bytes mean, and never tries again by itself: each failure is reported once, and
//! who asked decides when to ask again. Nothing is followed, remembered or sent along: no redirects, no
//! proxies, no cookies.
//!
//! Start reading at `link.rs` (what a link is), then `hub_link.rs` (the real one).

mod address;
mod ask;
mod fault;
mod hints;
mod hub_link;
mod limits;
mod line;
mod link;

pub use address::{AddressFault, HubAddress};
pub use fault::TransportFault;
pub use hub_link::HubLink;
pub use link::{Link, LinkEvent};
