//! Who writes: one actor per device, process start and document, never reused.

use ids::{Actor, DeviceId, DocumentId, SessionBytes};

/// Separates this use of BLAKE3 from every other.
const CONTEXT: &str = "felles 2026 actor of device, session and document";

/// The actor under which a device writes to a document during one process start.
///
/// BLAKE3 in key-derivation mode over device ‖ session ‖ document; its first 16 bytes.
#[must_use]
pub fn derive_actor(device: DeviceId, session: SessionBytes, document: DocumentId) -> Actor {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    hasher.update(device.as_bytes());
    hasher.update(session.as_bytes());
    hasher.update(document.as_bytes());
    let mut actor = [0_u8; 16];
    hasher.finalize_xof().fill(&mut actor);
    Actor(actor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_session_or_document_is_another_actor() {
        let (device, document) = (DeviceId([1; 32]), DocumentId(uuid::Uuid::from_bytes([3; 16])));
        let actor = derive_actor(device, SessionBytes([2; 16]), document);
        assert_eq!(actor, derive_actor(device, SessionBytes([2; 16]), document));
        assert_ne!(actor, derive_actor(device, SessionBytes([9; 16]), document));
        assert_ne!(actor, derive_actor(DeviceId([9; 32]), SessionBytes([2; 16]), document));
        let other = DocumentId(uuid::Uuid::from_bytes([9; 16]));
        assert_ne!(actor, derive_actor(device, SessionBytes([2; 16]), other));
    }
}
