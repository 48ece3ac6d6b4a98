//! One device: the profile's folder, the open profile if any, and the one door for commands and for the hub's events.
//!
//! Everything runs on one thread. Time comes in with each call, chance with [`Device::new`].

use crate::contract::{Notice, Problem, Topic};
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::Profile;
use ids::{RandomSource, UtcMillis};
use sealing::KeyCost;
use std::collections::BTreeSet;
use std::path::PathBuf;
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

/// One device of one person. Lives without threads, sockets or a clock of its own.
pub struct Device {
    pub(crate) profile: Profile,
    pub(crate) open: Option<Open>,
    pub(crate) random: Box<dyn RandomSource + Send>,
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
        Self {
            profile: Profile::new(directory, cost),
            open: None,
            random,
            topics: BTreeSet::new(),
            orders: Vec::new(),
        }
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
        if self.open.take().is_some() {
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

    /// Starts whatever is due. Call it after each command and event, and at [`Device::wake_at`].
    pub fn advance(&mut self, now: UtcMillis) {
        if let Some(open) = &mut self.open {
            open.advance(now, self.random.as_mut());
        }
    }

    /// When to call [`Device::advance`] though nothing has happened.
    #[must_use]
    pub fn wake_at(&self) -> Option<UtcMillis> {
        self.open.as_ref().and_then(|open| open.exchange.brain.wake_at())
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
        (!topics.is_empty()).then(|| Notice { topics: topics.into_iter().collect() })
    }
}
