//! The wires between devices and the hub.

use crate::showing::Showing;
use crate::{Chance, Twist, Who};
use app::LinkOrder;
use hub::{Log, Sessions};
use ids::{DeviceId, HubPosition, Incarnation, Sequence, SpaceId, UtcMillis};
use protocol::{Envelope, Hint, Request, Response, UploadAnswer, UploadItem, limits};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use transport::{LinkEvent, TransportFault};

/// How badly the wires behave, in times out of a hundred.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    /// A question never reaches the hub.
    pub drop_question: u8,
    /// The hub's answer never comes back, though the hub has done what was asked.
    pub drop_answer: u8,
    /// The hub gets a question twice.
    pub repeat: u8,
    /// A hint is lost.
    pub drop_hint: u8,
    /// Longest time on the way, in milliseconds; different for each message, so that they overtake each other.
    pub slowest_ms: u32,
}

impl Weather {
    /// Nothing goes wrong and nothing takes time.
    pub const CALM: Self = Self { drop_question: 0, drop_answer: 0, repeat: 0, drop_hint: 0, slowest_ms: 1 };
    /// Everything that can go wrong does, now and then.
    pub const STORM: Self =
        Self { drop_question: 15, drop_answer: 15, repeat: 15, drop_hint: 30, slowest_ms: 3_000 };
}

/// How long a device waits for an answer that does not come, in milliseconds.
const PATIENCE_MS: i64 = 10_000;

enum Parcel {
    Question { to_answer: bool, from: usize, life: u64, call: u64, token: Option<[u8; 32]>, request: Vec<u8> },
    Event { to: usize, life: u64, event: LinkEvent },
}

/// Something that a device should hear now.
pub(crate) struct Delivery {
    pub(crate) to: usize,
    pub(crate) life: u64,
    pub(crate) event: LinkEvent,
}

/// The hub and the wires to it.
pub struct Network {
    /// The real hub.
    pub hub: Log,
    /// How the wires behave now.
    pub weather: Weather,
    /// Everything that a device sent, byte for byte, for searching.
    pub traffic: Vec<Vec<u8>>,
    /// The broken hub that tests of tests need: it says "stored" to every envelope and keeps none.
    pub swallows: bool,
    /// The hub that means harm, while one stands in the real one's place.
    pub twist: Option<Box<dyn Twist>>,
    /// Where the hub's log lies, when on disk.
    pub(crate) hub_file: Option<PathBuf>,
    showing: Showing,
    sessions: Sessions,
    /// Two copies of one disk listen as the same device.
    listening: BTreeMap<(DeviceId, usize), u64>,
    parcels: BTreeMap<(i64, u64), Parcel>,
    posted: u64,
    chance: Chance,
}

impl Network {
    pub(crate) fn new(hub: Log, hub_file: Option<PathBuf>, chance: Chance) -> Self {
        Self {
            hub,
            weather: Weather::CALM,
            traffic: Vec::new(),
            swallows: false,
            twist: None,
            hub_file,
            showing: Showing::default(),
            sessions: Sessions::default(),
            listening: BTreeMap::new(),
            parcels: BTreeMap::new(),
            posted: 0,
            chance,
        }
    }

    /// The hub starts anew: it remembers its disk, and no session.
    #[expect(clippy::expect_used, reason = "a story whose hub is gone cannot go on")]
    pub fn restart_hub(&mut self) {
        if let Some(path) = &self.hub_file {
            // The old one lets go of its file before the new one opens it.
            self.hub = Log::in_memory(&mut self.chance).expect("a hub in memory");
            self.hub = Log::create_or_open(path, &mut self.chance).expect("the hub's disk");
        }
        self.sessions = Sessions::default();
        self.listening.clear();
    }

    /// The newest envelope that an author has sent off in a space.
    #[must_use]
    pub fn newest(&self, space: SpaceId, author: DeviceId) -> Sequence {
        self.showing.newest(space, author)
    }

    /// From now on a device is shown an author's envelopes in a space up to this one only; and it is told that there is news.
    pub fn show_up_to(&mut self, reader: Who, space: SpaceId, author: DeviceId, last: Sequence, now: i64) {
        self.showing.show_up_to(reader.0, space, author, last);
        let listening = self.listening.iter().find(|((_, seat), _)| *seat == reader.0);
        if let Some((to, life)) = listening.map(|((_, seat), life)| (*seat, *life)) {
            let event = LinkEvent::Hint(Hint { space, position: HubPosition(0) });
            self.post(now + 1, Parcel::Event { to, life, event });
        }
    }

    /// From now on a device is shown nothing that comes to the hub, which takes what it sends all the same.
    pub fn stand_still_for(&mut self, reader: Who) {
        self.showing.stand_still(reader.0);
    }

    /// A device is shown everything again.
    pub fn show_all(&mut self, reader: Who) {
        self.showing.show_all(reader.0);
    }

    /// In which lives a device has sent envelopes, by what went over the wires.
    #[must_use]
    pub fn lives(&self, author: DeviceId) -> BTreeSet<Incarnation> {
        let requests =
            self.traffic.iter().filter_map(|bytes| protocol::decode(bytes, limits::MESSAGE_BYTES).ok());
        let mut lives = BTreeSet::new();
        for request in requests {
            let Request::Upload { items } = request else { continue };
            for item in items {
                let UploadItem::Envelope(bytes) = item else { continue };
                let headers = Envelope::from_bytes(&bytes).map(|envelope| envelope.header);
                lives.extend(
                    headers.ok().filter(|header| header.author == author).map(|header| header.incarnation),
                );
            }
        }
        lives
    }

    /// When the next parcel arrives.
    pub(crate) fn next_at(&self) -> Option<i64> {
        self.parcels.keys().next().map(|(at, _)| *at)
    }

    fn post(&mut self, at: i64, parcel: Parcel) {
        self.posted += 1;
        self.parcels.insert((at, self.posted), parcel);
    }

    fn on_the_way(&mut self) -> i64 {
        let slowest = usize::try_from(self.weather.slowest_ms).unwrap_or(1);
        1 + i64::try_from(self.chance.below(slowest)).unwrap_or(0)
    }

    /// Does what a device's transport was told to do.
    pub(crate) fn order(&mut self, from: usize, life: u64, order: LinkOrder, now: i64) {
        match order {
            LinkOrder::Hub(_) => {
                // A real cut: what is on the way to the device never arrives, and it hears no hints.
                self.parcels.retain(|_, parcel| !matches!(parcel, Parcel::Event { to, .. } if *to == from));
                self.listening.retain(|(_, seat), _| *seat != from);
            }
            LinkOrder::Listen(token) => {
                if let Some(device) = self.sessions.device_of(&token, UtcMillis(now)) {
                    self.listening.insert((device, from), life);
                }
            }
            LinkOrder::Call { call, token, request } => self.send(from, life, (call, token, request), now),
        }
    }

    fn send(
        &mut self,
        from: usize,
        life: u64,
        (call, token, request): (u64, Option<[u8; 32]>, Vec<u8>),
        now: i64,
    ) {
        self.traffic.push(request.clone());
        let weather = self.weather;
        let give_up = LinkEvent::Answer { call, result: Err(TransportFault::TimedOut) };
        if self.chance.percent(weather.drop_question) {
            self.post(now + PATIENCE_MS, Parcel::Event { to: from, life, event: give_up });
            return;
        }
        let answered = !self.chance.percent(weather.drop_answer);
        if !answered {
            self.post(now + PATIENCE_MS, Parcel::Event { to: from, life, event: give_up });
        }
        if self.chance.percent(weather.repeat) {
            let at = now + self.on_the_way();
            let request = request.clone();
            self.post(at, Parcel::Question { to_answer: false, from, life, call, token, request });
        }
        let at = now + self.on_the_way();
        self.post(at, Parcel::Question { to_answer: answered, from, life, call, token, request });
    }

    /// Moves everything that is due, and gives what devices hear.
    pub(crate) fn deliver(&mut self, now: i64) -> Vec<Delivery> {
        let mut heard = Vec::new();
        while self.next_at().is_some_and(|at| at <= now) {
            let Some((_, parcel)) = self.parcels.pop_first() else { break };
            match parcel {
                Parcel::Event { to, life, event } => heard.push(Delivery { to, life, event }),
                Parcel::Question { to_answer, from, life, call, token, request } => {
                    let answer = self.at_twisted_hub(from, token, &request, now);
                    self.showing.notice(&request);
                    let answer = self.showing.cut(from, answer);
                    if to_answer {
                        let at = now + self.on_the_way();
                        let event = LinkEvent::Answer { call, result: Ok(answer) };
                        self.post(at, Parcel::Event { to: from, life, event });
                    }
                }
            }
        }
        heard
    }

    fn at_twisted_hub(&mut self, from: usize, token: Option<[u8; 32]>, request: &[u8], now: i64) -> Vec<u8> {
        let Some(mut twist) = self.twist.take() else { return self.at_hub(token, request, now) };
        let answer = match protocol::decode::<Request>(request, limits::MESSAGE_BYTES) {
            Err(_) => self.at_hub(token, request, now),
            Ok(asked) => {
                let response = twist.instead(Who(from), &asked).or_else(|| {
                    let honest = self.at_hub(token, request, now);
                    let honest = protocol::decode(&honest, limits::MESSAGE_BYTES).ok()?;
                    Some(twist.bend(Who(from), &asked, honest))
                });
                response.and_then(|response| protocol::encode(&response).ok()).unwrap_or_default()
            }
        };
        self.twist = Some(twist);
        answer
    }

    fn at_hub(&mut self, token: Option<[u8; 32]>, request: &[u8], now: i64) -> Vec<u8> {
        let session = token.and_then(|token| self.sessions.device_of(&token, UtcMillis(now)));
        if let (true, Some(lie)) = (self.swallows, lie(request)) {
            return lie;
        }
        let answered = self.hub.answer_bytes(session, request, UtcMillis(now), &mut self.chance);
        if let Some((token, device)) = answered.opened {
            self.sessions.open(token, device, UtcMillis(now));
        }
        for (hint, readers) in answered.hints {
            for reader in readers {
                let seats = self.listening.range((reader, 0)..=(reader, usize::MAX));
                for (to, life) in seats.map(|((_, seat), life)| (*seat, *life)).collect::<Vec<_>>() {
                    if !self.chance.percent(self.weather.drop_hint) {
                        let at = now + self.on_the_way();
                        self.post(at, Parcel::Event { to, life, event: LinkEvent::Hint(hint) });
                    }
                }
            }
        }
        answered.response
    }
}

/// What a hub says that keeps nothing, when somebody hands it an envelope.
fn lie(request: &[u8]) -> Option<Vec<u8>> {
    let Ok(Request::Upload { items }) = protocol::decode(request, limits::MESSAGE_BYTES) else { return None };
    if !items.iter().any(|item| matches!(item, UploadItem::Envelope(_))) {
        return None;
    }
    let stored = items.iter().map(|_| UploadAnswer::Stored(HubPosition(1))).collect();
    protocol::encode(&Response::Uploaded(stored)).ok()
}
