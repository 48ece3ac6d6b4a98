//! People with devices, a hub, and one clock that only moves when it is told to.

use crate::chance::Stuck;
use crate::{Chance, Drawer, Network};
use app::Device;
use app::contract::{Command, HubSet, Problem, ProfileCreate, ProfileUnlock};
use hub::Log;
use ids::UtcMillis;
use sealing::KeyCost;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// A minute in milliseconds.
pub const MINUTE_MS: i64 = 60_000;
/// A day in milliseconds.
pub const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// When every story begins: 2026-01-05T08:00:00Z.
const BEGINNING_MS: i64 = 1_767_600_000_000;
/// The hub's address; nobody ever connects to it, the network stands in its place.
pub const HUB_ADDRESS: &str = "https://hub.invalid";

/// Somebody's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who(pub(crate) usize);

struct Seat {
    name: String,
    folder: PathBuf,
    device: Option<Device>,
    /// Grows with each start: what was meant for an earlier one is not heard.
    life: u64,
    /// How wrong this device's clock is, in milliseconds.
    skew: i64,
    /// The machine's key store.
    drawer: Drawer,
    /// What its machine said outside of the window, oldest first.
    bells: Vec<String>,
}

/// People with devices, a hub, and one clock.
pub struct World {
    /// The hub and the wires.
    pub network: Network,
    /// The true time, in UTC milliseconds.
    pub now: i64,
    /// Chance of this story.
    pub chance: Chance,
    /// The broken device that tests of tests need: each start draws the same session, and with it the same actors.
    pub same_actor: bool,
    /// The other broken device: what tells a restored profile lies inside of what a backup copies, and so tells nothing.
    pub mark_in_backups: bool,
    stuck: Arc<AtomicBool>,
    folder: TempDir,
    seats: Vec<Seat>,
    /// The true time again, where devices can look at it.
    steady: Arc<AtomicI64>,
}

impl World {
    /// A world without people, from a seed. Its hub lives in memory.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test without a folder or a hub cannot go on")]
    pub fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let folder = tempfile::tempdir().expect("a folder for the story");
        let hub = Log::in_memory(&mut chance).expect("a hub in memory");
        let network = Network::new(hub, None, chance.split());
        let steady = Arc::new(AtomicI64::new(BEGINNING_MS));
        Self {
            network,
            now: BEGINNING_MS,
            chance,
            same_actor: false,
            mark_in_backups: false,
            stuck: Arc::default(),
            folder,
            seats: Vec::new(),
            steady,
        }
    }

    /// The same with a hub on disk, so that it really forgets and remembers when it is restarted.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test without a hub cannot go on")]
    pub fn with_hub_on_disk(seed: u64) -> Self {
        let mut world = Self::new(seed);
        let path = world.folder.path().join("hub.db");
        world.network.hub = Log::create_or_open(&path, &mut world.chance).expect("a hub on disk");
        world.network.hub_file = Some(path);
        world
    }

    /// Everything that lies on anybody's disk in this story lies in here.
    #[must_use]
    pub fn disks(&self) -> &Path {
        self.folder.path()
    }

    /// Has a device derive its read model anew.
    ///
    /// # Errors
    /// Whatever the device answers; `Locked` when it is not running.
    pub fn rebuild_read_model(&mut self, who: Who) -> Result<(), Problem> {
        let dead = Problem { code: app::contract::ProblemCode::Locked, fault: None, place: None };
        let device = self.seats.get_mut(who.0).and_then(|seat| seat.device.as_mut());
        device.map_or(Err(dead), Device::rebuild_read_model)
    }

    /// Whether these words stand anywhere in the database of a device that is running.
    pub fn holds(&mut self, who: Who, words: &str) -> bool {
        let device = self.seats.get_mut(who.0).and_then(|seat| seat.device.as_mut());
        device.is_some_and(|device| device.holds(words.as_bytes()).unwrap_or(false))
    }

    /// Every document on a device that is running, in the order in which it came.
    pub fn documents(&mut self, who: Who) -> Vec<ids::DocumentId> {
        let device = self.seats.get_mut(who.0).and_then(|seat| seat.device.as_mut());
        device.and_then(|device| device.every_document().ok()).unwrap_or_default()
    }

    /// Somebody gets a device with Felles running and no profile on it.
    #[expect(clippy::expect_used, reason = "a device needs its disk")]
    pub fn seat(&mut self, name: &str) -> Who {
        let folder = self.folder.path().join(format!("device-{}", self.seats.len()));
        std::fs::create_dir_all(&folder).expect("a folder for a device");
        let who = self.sit_down(name, folder);
        self.boot(who);
        who
    }

    /// A device is gone, with its disk.
    #[expect(clippy::expect_used, reason = "what is lost must be lost")]
    pub fn lose(&mut self, who: Who) {
        self.crash(who);
        std::fs::remove_dir_all(self.folder(who)).expect("the disk of a device");
    }

    /// Fills somebody's disk, or makes room on it again: so many pages of 4096 bytes may the profile have.
    ///
    /// # Errors
    /// Whatever the device answers; `Locked` when it is not running.
    pub fn limit_pages(&mut self, who: Who, pages: u32) -> Result<(), Problem> {
        let dead = Problem { code: app::contract::ProblemCode::Locked, fault: None, place: None };
        let device = self.seats.get_mut(who.0).and_then(|seat| seat.device.as_mut());
        device.map_or(Err(dead), |device| device.limit_pages(pages))
    }

    /// Somebody gets a device, makes a profile and chooses the hub.
    #[expect(clippy::expect_used, reason = "a story needs its people")]
    pub fn person(&mut self, name: &str) -> Who {
        let who = self.seat(name);
        let create = ProfileCreate {
            display_name: name.to_owned(),
            passphrase: crate::PASSPHRASE.to_owned(),
            device_name: "enhet".to_owned(),
        };
        self.ask(who, create).expect("a profile");
        self.ask(who, HubSet { address: Some(HUB_ADDRESS.to_owned()) }).expect("a hub");
        who
    }

    /// A further device whose disk lies in a folder; it is not running yet.
    pub(crate) fn sit_down(&mut self, name: &str, folder: PathBuf) -> Who {
        let drawer = Drawer::default();
        let bells = Vec::new();
        self.seats.push(Seat {
            name: name.to_owned(),
            folder,
            device: None,
            life: 0,
            skew: 0,
            drawer,
            bells,
        });
        Who(self.seats.len() - 1)
    }

    /// Everybody.
    pub fn everybody(&self) -> impl Iterator<Item = Who> + use<> {
        (0..self.seats.len()).map(Who)
    }

    /// What somebody is called.
    #[must_use]
    pub fn name(&self, who: Who) -> &str {
        self.seats.get(who.0).map_or("", |seat| &seat.name)
    }

    /// Where somebody's profile lies.
    #[must_use]
    pub fn folder(&self, who: Who) -> &Path {
        self.seats.get(who.0).map_or(Path::new(""), |seat| &seat.folder)
    }

    /// Somebody's machine's key store.
    #[must_use]
    pub fn drawer(&self, who: Who) -> Drawer {
        self.seats.get(who.0).map(|seat| seat.drawer.clone()).unwrap_or_default()
    }

    /// The device's program starts; its profile stays closed.
    pub fn boot(&mut self, who: Who) {
        let chance = Stuck { chance: self.chance.split(), stuck: Arc::clone(&self.stuck) };
        let (steady, started) = (Arc::clone(&self.steady), self.now);
        steady.store(self.now, Ordering::Relaxed);
        if let Some(seat) = self.seats.get_mut(who.0) {
            seat.life += 1;
            let cost = KeyCost { memory_kib: 8, passes: 1, lanes: 1 };
            let device = Device::with_key_cost(seat.folder.clone(), Box::new(chance), cost)
                .with_key_store(Box::new(seat.drawer.clone()))
                .with_steady_clock(Arc::new(move || {
                    let passed = steady.load(Ordering::Relaxed).saturating_sub(started);
                    Duration::from_millis(passed.max(0).unsigned_abs())
                }));
            seat.device = Some(device);
        }
    }

    /// The device dies at once: nothing of it is left but its disk.
    pub fn crash(&mut self, who: Who) {
        if let Some(seat) = self.seats.get_mut(who.0) {
            seat.device = None;
            seat.life += 1;
        }
    }

    /// Whether the device is running.
    #[must_use]
    pub fn is_running(&self, who: Who) -> bool {
        self.seats.get(who.0).is_some_and(|seat| seat.device.is_some())
    }

    /// The device starts and its profile is opened.
    ///
    /// # Errors
    /// Whatever opening the profile answers.
    pub fn start(&mut self, who: Who) -> Result<(), Problem> {
        self.boot(who);
        self.stuck.store(self.same_actor, Ordering::Relaxed);
        let opened = self.ask(who, ProfileUnlock { passphrase: crate::PASSPHRASE.to_owned() });
        self.stuck.store(false, Ordering::Relaxed);
        opened.map(|_| ())
    }

    /// Sets somebody's clock wrong by so many milliseconds.
    pub fn skew(&mut self, who: Who, skew: i64) {
        if let Some(seat) = self.seats.get_mut(who.0) {
            seat.skew = skew;
        }
        // A running core looks at its clock at least once a minute.
        self.advance(who);
    }

    /// Somebody does or looks at something.
    ///
    /// # Errors
    /// One of the twelve problems; `Locked` also when the device is not running.
    pub fn ask<C: Command + serde::Serialize>(&mut self, who: Who, command: C) -> Result<C::Answer, Problem>
    where
        C::Answer: serde::de::DeserializeOwned,
    {
        let wrong = |_| Problem { code: app::contract::ProblemCode::Internal, fault: None, place: None };
        let answer = self.call(who, C::NAME, serde_json::to_value(command).map_err(wrong)?)?;
        serde_json::from_value(answer).map_err(wrong)
    }

    /// The same by name and JSON, as a screen does it.
    ///
    /// # Errors
    /// As [`World::ask`].
    pub fn call(&mut self, who: Who, name: &str, input: Value) -> Result<Value, Problem> {
        let dead = || Problem { code: app::contract::ProblemCode::Locked, fault: None, place: None };
        self.steady.store(self.now, Ordering::Relaxed);
        let seat = self.seats.get_mut(who.0).ok_or_else(dead)?;
        let at = UtcMillis(self.now + seat.skew);
        let device = seat.device.as_mut().ok_or_else(dead)?;
        let answer = device.call(name, input, at);
        device.advance(at);
        self.collect(who);
        answer
    }

    fn collect(&mut self, who: Who) {
        let Some(seat) = self.seats.get_mut(who.0) else { return };
        let life = seat.life;
        let orders = seat.device.as_mut().map(Device::take_orders).unwrap_or_default();
        for order in orders {
            self.network.order(who.0, life, order, self.now);
        }
    }

    fn advance(&mut self, who: Who) {
        self.steady.store(self.now, Ordering::Relaxed);
        let Some(seat) = self.seats.get_mut(who.0) else { return };
        if let Some(device) = &mut seat.device {
            device.advance(UtcMillis(self.now + seat.skew));
            seat.bells.extend(device.take_notice().and_then(|notice| notice.bell));
        }
        self.collect(who);
    }

    /// What somebody's machine has said outside of the window, oldest first.
    #[must_use]
    pub fn bells(&self, who: Who) -> Vec<String> {
        self.seats.get(who.0).map(|seat| seat.bells.clone()).unwrap_or_default()
    }

    /// When something happens next by itself, in true time.
    fn next_at(&self) -> Option<i64> {
        let wakes = self.seats.iter().filter_map(|seat| {
            let wake = seat.device.as_ref()?.wake_at(UtcMillis(self.now + seat.skew))?;
            Some(wake.0.saturating_sub(seat.skew).max(self.now))
        });
        let locks = self.seats.iter().filter_map(|seat| {
            let left = seat.device.as_ref()?.locks_in()?;
            Some(self.now.saturating_add(i64::try_from(left.as_millis()).unwrap_or(i64::MAX)))
        });
        wakes.chain(locks).chain(self.network.next_at()).min()
    }

    /// Lets time pass up to a moment, with everything that happens on the way.
    pub fn pass_until(&mut self, until: i64) {
        loop {
            let next = self.next_at().filter(|at| *at <= until);
            let Some(at) = next else { break };
            self.now = self.now.max(at);
            for heard in self.network.deliver(self.now) {
                self.hear(heard);
            }
            for who in self.everybody() {
                self.advance(who);
            }
        }
        self.now = self.now.max(until);
    }

    fn hear(&mut self, heard: crate::network::Delivery) {
        let Some(seat) = self.seats.get_mut(heard.to) else { return };
        if let (Some(device), true) = (&mut seat.device, seat.life == heard.life) {
            device.link(heard.event, UtcMillis(self.now + seat.skew));
        }
        self.collect(Who(heard.to));
    }

    /// Lets so much time pass.
    pub fn pass(&mut self, milliseconds: i64) {
        self.pass_until(self.now + milliseconds);
    }

    /// Lets time pass until everybody who is connected has had ample opportunity to exchange everything.
    pub fn settle(&mut self) {
        self.pass(20 * MINUTE_MS);
    }
}
