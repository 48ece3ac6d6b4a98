//! What the keys on a disk can open of everything that ever went over the wires.

use super::Company;
use ids::ControlId;
use protocol::{Envelope, Request, UploadItem, limits};
use sealing::EpochKey;
use std::collections::{BTreeMap, BTreeSet};

/// An envelope as it went over the wires, by the key that it is sealed under.
pub(crate) type Sent = BTreeMap<ControlId, Vec<Vec<u8>>>;

impl Company {
    /// Every envelope that anybody handed to the hub.
    pub(crate) fn sent(&self) -> Sent {
        let mut sent = Sent::new();
        let mut known = BTreeSet::new();
        for bytes in &self.world.network.traffic {
            let Ok(Request::Upload { items }) = protocol::decode(bytes, limits::MESSAGE_BYTES) else {
                continue;
            };
            for item in items {
                let UploadItem::Envelope(bytes) = item else { continue };
                let Ok(envelope) = Envelope::from_bytes(&bytes) else { continue };
                if known.insert(envelope.id()) {
                    sent.entry(envelope.header.epoch).or_default().push(bytes);
                }
            }
        }
        sent
    }

    /// Every word that a device, which is not running, could open with the keys on its disk, were it given everything.
    pub(crate) fn opens(&self, seat: usize, sent: &Sent) -> BTreeSet<String> {
        let cells = self.world.cells(self.seats[seat].who).remove("epoch_key").unwrap_or_default();
        let mut words = BTreeSet::new();
        for row in cells.chunks(3) {
            let [_, epoch, key] = row else { continue };
            let (Ok(epoch), Ok(key)) = (<[u8; 32]>::try_from(&epoch[..]), <[u8; 32]>::try_from(&key[..]))
            else {
                continue;
            };
            let key = EpochKey::from_bytes(key);
            for bytes in sent.get(&ControlId(epoch)).into_iter().flatten() {
                let opened = sealing::verify_envelope(bytes)
                    .ok()
                    .and_then(|envelope| sealing::open(&envelope, &key).ok());
                let groups = opened.map(|payload| payload.groups).unwrap_or_default();
                for change in groups.iter().flat_map(|group| &group.changes) {
                    words.extend(self.words_in(change));
                }
            }
        }
        words
    }

    /// The words of the story that stand in a change.
    fn words_in(&self, change: &[u8]) -> Vec<String> {
        let text = String::from_utf8_lossy(change);
        let starts = text.match_indices(crate::WORD_MARK).map(|(at, _)| at);
        let whole = starts.filter_map(|at| text.get(at..at + crate::WORD_MARK.len() + 6));
        whole.filter(|word| self.words.contains_key(*word)).map(str::to_owned).collect()
    }
}
