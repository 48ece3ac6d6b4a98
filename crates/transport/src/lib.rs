//! Carries protocol bytes between a device and a hub or a peer.
