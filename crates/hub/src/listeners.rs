//! Who wants hints right now.

use crate::limits::{HINTS_WAITING, LISTENERS_PER_DEVICE};
use ids::DeviceId;
use protocol::Hint;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::mpsc::{Receiver, Sender, channel};

type Ears = Vec<Sender<Hint>>;

/// The open hint streams. A stream that cannot keep up is closed, so that its device asks for everything again.
#[derive(Debug, Default)]
pub(crate) struct Listeners {
    ears: Mutex<Option<BTreeMap<DeviceId, Ears>>>,
}

impl Listeners {
    /// Opens a stream for a device; at most [`LISTENERS_PER_DEVICE`], the oldest gives way.
    pub(crate) fn listen(&self, device: DeviceId) -> Receiver<Hint> {
        let (sender, receiver) = channel(HINTS_WAITING);
        let mut ears = self.lock();
        let ears = ears.get_or_insert_default();
        ears.retain(|_, own| {
            own.retain(|ear| !ear.is_closed());
            !own.is_empty()
        });
        let own = ears.entry(device).or_default();
        own.push(sender);
        if own.len() > LISTENERS_PER_DEVICE {
            own.remove(0);
        }
        receiver
    }

    /// Tells everybody concerned, except the device that caused it: it knows.
    pub(crate) fn tell(&self, hint: Hint, readers: &[DeviceId], cause: Option<DeviceId>) {
        let mut ears = self.lock();
        let Some(ears) = ears.as_mut() else { return };
        for reader in readers.iter().filter(|reader| Some(**reader) != cause) {
            if let Some(own) = ears.get_mut(reader) {
                own.retain(|ear| ear.try_send(hint).is_ok());
            }
        }
    }

    /// Closes all streams.
    pub(crate) fn close(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<BTreeMap<DeviceId, Ears>>> {
        self.ears.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ids::{HubPosition, SpaceId};

    fn hint(position: u64) -> Hint {
        Hint { space: SpaceId::from_slice(&[7; 16]).unwrap(), position: HubPosition(position) }
    }

    #[test]
    fn hints_reach_readers_and_not_who_caused_them() {
        let listeners = Listeners::default();
        let (writer, reader, stranger) = (DeviceId([1; 32]), DeviceId([2; 32]), DeviceId([3; 32]));
        let [mut to_writer, mut to_reader, mut to_stranger] =
            [writer, reader, stranger].map(|device| listeners.listen(device));
        listeners.tell(hint(1), &[writer, reader], Some(writer));
        assert_eq!(to_reader.try_recv(), Ok(hint(1)));
        assert!(to_writer.try_recv().is_err() && to_stranger.try_recv().is_err());
    }

    #[test]
    fn a_listener_that_does_not_keep_up_is_closed() {
        let listeners = Listeners::default();
        let mut slow = listeners.listen(DeviceId([1; 32]));
        for position in 0..=HINTS_WAITING as u64 {
            listeners.tell(hint(position), &[DeviceId([1; 32])], None);
        }
        while slow.try_recv().is_ok() {}
        assert!(slow.is_closed());
    }

    #[test]
    fn the_oldest_stream_of_a_device_gives_way() {
        let listeners = Listeners::default();
        let streams: Vec<_> =
            (0..=LISTENERS_PER_DEVICE).map(|_| listeners.listen(DeviceId([1; 32]))).collect();
        assert!(streams[0].is_closed());
        assert!(streams[1..].iter().all(|stream| !stream.is_closed()));
    }
}
