//! How much of each author's log the hub shows to a device: all of it, unless a story says otherwise.
//!
//! A story that replays who had seen what needs this; so does one about a hub that holds something back.

use ids::{DeviceId, HubPosition, Sequence, SpaceId};
use protocol::{Envelope, Item, Request, Response, UploadItem, limits};
use std::collections::{BTreeMap, BTreeSet};

/// What has been uploaded, and what is shown of it.
#[derive(Default)]
pub(crate) struct Showing {
    newest: BTreeMap<(SpaceId, DeviceId), Sequence>,
    up_to: BTreeMap<usize, BTreeMap<(SpaceId, DeviceId), Sequence>>,
    /// What came since time stood still for a reader.
    since: BTreeMap<usize, BTreeSet<Vec<u8>>>,
}

impl Showing {
    /// The newest envelope that an author has sent off in a space.
    pub(crate) fn newest(&self, space: SpaceId, author: DeviceId) -> Sequence {
        self.newest.get(&(space, author)).copied().unwrap_or(Sequence(0))
    }

    pub(crate) fn show_up_to(&mut self, reader: usize, space: SpaceId, author: DeviceId, last: Sequence) {
        self.up_to.entry(reader).or_default().insert((space, author), last);
    }

    pub(crate) fn stand_still(&mut self, reader: usize) {
        self.since.insert(reader, BTreeSet::new());
    }

    pub(crate) fn show_all(&mut self, reader: usize) {
        self.since.remove(&reader);
    }

    pub(crate) fn notice(&mut self, request: &[u8]) {
        let Ok(Request::Upload { items }) = protocol::decode(request, limits::MESSAGE_BYTES) else { return };
        for item in items {
            let (UploadItem::Envelope(bytes)
            | UploadItem::Control { bytes, .. }
            | UploadItem::Acknowledgement(bytes)) = &item;
            self.since.values_mut().for_each(|since| since.extend([bytes.clone()]));
            let UploadItem::Envelope(bytes) = item else { continue };
            let Ok(Envelope { header, .. }) = Envelope::from_bytes(&bytes) else { continue };
            let newest = self.newest.entry((header.space, header.author)).or_insert(header.sequence);
            *newest = header.sequence.max(*newest);
        }
    }

    /// The answer without what this reader is not shown yet; its cursors stop before it.
    pub(crate) fn cut(&self, reader: usize, answer: Vec<u8>) -> Vec<u8> {
        let (up_to, since) = (self.up_to.get(&reader), self.since.get(&reader));
        if up_to.is_none() && since.is_none() {
            return answer;
        }
        let Ok(Response::Page(mut page)) = protocol::decode(&answer, limits::MESSAGE_BYTES) else {
            return answer;
        };
        let mut ends: BTreeMap<SpaceId, HubPosition> = BTreeMap::new();
        for item in &page.items {
            let (Item::Control { space, position, bytes, .. }
            | Item::Envelope { space, position, bytes, .. }
            | Item::Acknowledgement { space, position, bytes, .. }) = item;
            let later = up_to.is_some_and(|up_to| is_after(up_to, item));
            if later || since.is_some_and(|since| since.contains(bytes)) {
                let end = ends.entry(*space).or_insert(*position);
                *end = (*end).min(*position);
            }
        }
        page.items.retain(|item| {
            let (Item::Control { space, position, .. }
            | Item::Envelope { space, position, .. }
            | Item::Acknowledgement { space, position, .. }) = item;
            ends.get(space).is_none_or(|end| position < end)
        });
        for cursor in &mut page.cursors {
            if let Some(end) = ends.get(&cursor.space) {
                cursor.after = cursor.after.min(HubPosition(end.0.saturating_sub(1)));
            }
        }
        page.more &= ends.is_empty();
        protocol::encode(&Response::Page(page)).unwrap_or(answer)
    }
}

fn is_after(up_to: &BTreeMap<(SpaceId, DeviceId), Sequence>, item: &Item) -> bool {
    let Item::Envelope { space, bytes, .. } = item else { return false };
    let Ok(Envelope { header, .. }) = Envelope::from_bytes(bytes) else { return false };
    up_to.get(&(*space, header.author)).is_some_and(|last| header.sequence > *last)
}
