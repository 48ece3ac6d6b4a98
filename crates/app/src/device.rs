//! One device: the profile's folder, the open profile if any, and the one door for commands and for the hub's events.
//!
//! Everything runs on one thread. Time comes in with each call, chance with [`Device::new`].

use crate::auto_lock::{AutoLock, DEFAULT_MINUTES};
use crate::bell::Bell;
use crate::contract::{Notice, Problem, Topic};
use crate::fault::AppFault;
use crate::key_store::{KeyStore, NoKeyStore};
use crate::open::Open;
use crate::profile::Profile;
use crate::recovery_code::UntestedCode;
use crate::recovery_device::UntestedWords;
use crate::tries::Tries;
use chrono::{DateTime, NaiveDateTime};
use ids::{RandomSource, UtcMillis};
use sealing::KeyCost;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use transport::{HubAddress, LinkEvent};

/// What the transport should do.
#[derive(Clone, Debug)]
pub enum LinkOrder {
    /// Go to this hub, or let go of everything.
    Hub(Option<HubAddress>),
    /// Send a request; the answer comes back with the same number.
    Call {
        /// Its number.
        call: u64,
        /// The session's token.
        token: Option<[u8; 32]>,
        /// The encoded request.
        request: Vec<u8>,
    },
    /// Listen for hints with this session.
    Listen([u8; 32]),
}

/// How long this process has run, by a clock that nobody can set.
pub type SteadyClock = Arc<dyn Fn() -> Duration + Send + Sync>;

/// What clocks on the wall show at a moment where the device is.
pub type LocalTime = Arc<dyn Fn(UtcMillis) -> NaiveDateTime + Send + Sync>;

/// One device of one person. Lives without threads, sockets or a clock of its own.
pub struct Device {
    pub(crate) profile: Profile,
    pub(crate) open: Option<Open>,
    pub(crate) random: Box<dyn RandomSource + Send>,
    pub(crate) key_store: Box<dyn KeyStore>,
    pub(crate) tries: Tries,
    pub(crate) auto_lock: AutoLock,
    pub(crate) bell: Bell,
    /// What is to be said outside of the window.
    pub(crate) rung: Option<String>,
    /// A recovery code that was shown and not tested yet.
    pub(crate) untested: Option<UntestedCode>,
    /// Words that were shown and not tested yet.
    pub(crate) untested_words: Option<UntestedWords>,
    steady: SteadyClock,
    local: LocalTime,
    topics: BTreeSet<Topic>,
    orders: Vec<LinkOrder>,
}

impl Device {
    /// A device whose profile lies in `directory`, still closed.
    #[must_use]
    pub fn new(directory: PathBuf, random: Box<dyn RandomSource + Send>) -> Self {
        Self::with_key_cost(directory, random, KeyCost::default())
    }

    /// The same with another cost of deriving keys from passphrases, for tests that make many profiles.
    #[must_use]
    pub fn with_key_cost(directory: PathBuf, random: Box<dyn RandomSource + Send>, cost: KeyCost) -> Self {
        let profile = Profile::new(directory, cost);
        Self {
            tries: Tries::new(&profile.folder(), Duration::ZERO),
            profile,
            open: None,
            random,
            key_store: Box::new(NoKeyStore),
            auto_lock: AutoLock::after(DEFAULT_MINUTES),
            bell: Bell::default(),
            rung: None,
            untested: None,
            untested_words: None,
            steady: Arc::new(|| Duration::ZERO),
            local: Arc::new(universal),
            topics: BTreeSet::new(),
            orders: Vec::new(),
        }
    }

    /// With a clock for waits and for locking by itself. Without one, a wait never ends and nothing locks by itself.
    #[must_use]
    pub fn with_steady_clock(mut self, steady: SteadyClock) -> Self {
        self.tries = Tries::new(&self.profile.folder(), steady());
        self.steady = steady;
        self
    }

    /// With the time of day where the device is. Without it, the day is the one of UTC.
    #[must_use]
    pub fn with_local_time(mut self, local: LocalTime) -> Self {
        self.local = local;
        self
    }

    /// With the machine's key store. Without one, Felles does not offer to open without a passphrase.
    #[must_use]
    pub fn with_key_store(mut self, key_store: Box<dyn KeyStore>) -> Self {
        self.key_store = key_store;
        self
    }

    /// How long this process has run.
    pub(crate) fn steady(&self) -> Duration {
        (self.steady)()
    }

    /// What clocks on the wall show where the device is.
    pub(crate) fn here(&self, now: UtcMillis) -> NaiveDateTime {
        (self.local)(now)
    }

    /// The open profile.
    pub(crate) fn open(&mut self) -> Result<&mut Open, AppFault> {
        self.open.as_mut().ok_or(AppFault::Locked)
    }

    /// Drops the read model and derives it anew from the change log. No screen may tell the difference; for tests that say so.
    ///
    /// # Errors
    /// `Locked` when no profile is open, and what a disk can answer.
    pub fn rebuild_read_model(&mut self) -> Result<(), Problem> {
        Ok(self.open()?.rebuild_read_model()?)
    }

    /// Whether these bytes stand anywhere in the database; for tests of what must not be on a device.
    ///
    /// # Errors
    /// `Locked` when no profile is open, and what a disk can answer.
    pub fn holds(&mut self, wanted: &[u8]) -> Result<bool, Problem> {
        let mut found = false;
        let mut look = |cell: &[u8]| found |= cell.windows(wanted.len()).any(|run| run == wanted);
        self.open()?.store.every_cell(&mut look).map_err(AppFault::from)?;
        Ok(found)
    }

    /// Every document in the order in which it came, also those that no command opens; for tests of what stays closed.
    ///
    /// # Errors
    /// `Locked` when no profile is open, and what a disk can answer.
    pub fn every_document(&mut self) -> Result<Vec<ids::DocumentId>, Problem> {
        Ok(self.open()?.store.all_documents().map_err(AppFault::from)?)
    }

    /// Sets the most pages of 4096 bytes that the profile's database may grow to, and never less than it has: what a full
    /// disk does, for tests that say so. Lasts until the profile is closed.
    ///
    /// # Errors
    /// `Locked` when no profile is open, and what a disk can answer.
    pub fn limit_pages(&mut self, pages: u32) -> Result<(), Problem> {
        Ok(self.open()?.store.limit_pages(pages).map_err(AppFault::from)?)
    }

    /// The open profile together with chance.
    pub(crate) fn open_with_random(&mut self) -> Result<(&mut Open, &mut dyn RandomSource), AppFault> {
        match &mut self.open {
            Some(open) => Ok((open, self.random.as_mut())),
            None => Err(AppFault::Locked),
        }
    }

    /// Says that something changed outside of the open profile.
    pub(crate) fn changed(&mut self, topic: Topic) {
        self.topics.insert(topic);
    }

    /// Lets go of the open profile; everything in it is already durable.
    pub(crate) fn close(&mut self) {
        self.untested = None;
        self.untested_words = None;
        if self.open.take().is_some() {
            self.auto_lock = AutoLock::after(self.auto_lock.minutes);
            self.orders.push(LinkOrder::Hub(None));
            self.topics.insert(Topic::Profile);
        }
    }

    /// Takes in an event of the transport.
    pub fn link(&mut self, event: LinkEvent, now: UtcMillis) {
        if let Some(open) = &mut self.open {
            open.link(event, now, self.random.as_mut());
        }
    }

    /// Starts whatever is due. Call it after each command and event, at [`Device::wake_at`] and after [`Device::locks_in`].
    pub fn advance(&mut self, now: UtcMillis) {
        if self.locks_in() == Some(Duration::ZERO) {
            self.close();
        }
        if let Some(open) = &mut self.open {
            open.advance(now, self.random.as_mut());
        }
        self.advance_bell(now);
    }

    /// When to call [`Device::advance`] though nothing has happened.
    #[must_use]
    pub fn wake_at(&self, now: UtcMillis) -> Option<UtcMillis> {
        let exchange = self.open.as_ref().and_then(|open| open.exchange.brain.wake_at());
        exchange.into_iter().chain(self.bell.wake_at(now, self.here(now))).min()
    }

    /// How long until the profile is locked by itself; nothing while no screen is looked at.
    #[must_use]
    pub fn locks_in(&self) -> Option<Duration> {
        self.open.as_ref().and_then(|_| self.auto_lock.due_in(self.steady()))
    }

    /// What the transport should do now, in order.
    pub fn take_orders(&mut self) -> Vec<LinkOrder> {
        let mut orders = std::mem::take(&mut self.orders);
        if let Some(open) = &mut self.open {
            orders.extend(open.exchange.take_orders());
        }
        orders
    }

    /// What has changed since the last call, if anything.
    pub fn take_notice(&mut self) -> Option<Notice> {
        let mut topics = std::mem::take(&mut self.topics);
        if let Some(open) = &mut self.open {
            topics.append(&mut open.topics);
        }
        let bell = self.rung.take();
        let says = !topics.is_empty() || bell.is_some();
        says.then(|| Notice { topics: topics.into_iter().collect(), bell })
    }
}

/// What a clock on the wall shows in UTC.
fn universal(at: UtcMillis) -> NaiveDateTime {
    DateTime::from_timestamp_millis(at.0).map_or(NaiveDateTime::MIN, |moment| moment.naive_utc())
}
