//! The core thread: one queue, in which commands from the shell and events from the hub stand in one order.

use crate::contract::{Notice, Problem, ProblemCode};
use crate::device::{Device, LinkOrder, LocalTime, SteadyClock};
use crate::key_store::KeyStore;
use ids::{RandomSource, UtcMillis};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use transport::{HubLink, LinkEvent};

/// Longest sleep of the queue when nothing is due.
const LONGEST_SLEEP_MS: i64 = 60_000;

/// What a shell hands to the core; the only places where time and chance come in.
pub struct CoreStart {
    /// The profile's folder; made when missing.
    pub directory: PathBuf,
    /// The clock.
    pub clock: Arc<dyn Fn() -> UtcMillis + Send + Sync>,
    /// How long this process has run.
    pub steady: SteadyClock,
    /// The time of day where the machine is.
    pub local: LocalTime,
    /// Chance.
    pub random: Box<dyn RandomSource + Send>,
    /// The machine's key store.
    pub key_store: Box<dyn KeyStore>,
}

enum Message {
    Call { name: String, input: Value, reply: SyncSender<Result<Value, Problem>> },
    Link(LinkEvent),
    Stop,
}

/// A handle to the running core; clone it freely.
#[derive(Clone)]
pub struct Core {
    queue: Sender<Message>,
    listeners: Arc<Mutex<Vec<Sender<Notice>>>>,
}

impl Core {
    /// Starts the core thread. The profile stays closed until it is created or unlocked.
    ///
    /// # Errors
    /// `internal` when the folder or a thread cannot be made.
    pub fn start(start: CoreStart) -> Result<Core, Problem> {
        let internal = || Problem { code: ProblemCode::Internal, fault: None, place: None };
        let (queue, messages) = channel();
        let events = Mutex::new(queue.clone());
        let link = HubLink::start(Box::new(move |event| {
            if let Ok(queue) = events.lock() {
                // A closed queue means that the core has stopped: nobody waits for the event.
                let _ = queue.send(Message::Link(event));
            }
        }))
        .map_err(|_| internal())?;
        let listeners = Arc::new(Mutex::new(Vec::new()));
        let device = Device::new(start.directory, start.random)
            .with_steady_clock(start.steady)
            .with_local_time(start.local)
            .with_key_store(start.key_store);
        let work = Work { device, link, clock: start.clock, listeners: Arc::clone(&listeners) };
        std::thread::Builder::new()
            .name("felles-core".to_owned())
            .spawn(move || work.run(&messages))
            .map_err(|_| internal())?;
        Ok(Core { queue, listeners })
    }

    /// Carries out one command and waits for its answer. What it answers is durable.
    ///
    /// # Errors
    /// One of the twelve problems.
    pub fn call(&self, name: &str, input: Value) -> Result<Value, Problem> {
        let stopped = || Problem { code: ProblemCode::Internal, fault: None, place: None };
        let (reply, answer) = sync_channel(1);
        let message = Message::Call { name: name.to_owned(), input, reply };
        self.queue.send(message).map_err(|_| stopped())?;
        answer.recv().map_err(|_| stopped())?
    }

    /// Subscribes to everything that changes from now on.
    #[must_use]
    pub fn notices(&self) -> Receiver<Notice> {
        let (sender, receiver) = channel();
        if let Ok(mut listeners) = self.listeners.lock() {
            listeners.push(sender);
        }
        receiver
    }

    /// Closes the profile and ends the core thread once everything before it in the queue is done.
    pub fn stop(&self) {
        // Already stopped is stopped.
        let _ = self.queue.send(Message::Stop);
    }
}

struct Work {
    device: Device,
    link: HubLink,
    clock: Arc<dyn Fn() -> UtcMillis + Send + Sync>,
    listeners: Arc<Mutex<Vec<Sender<Notice>>>>,
}

impl Work {
    fn run(mut self, messages: &Receiver<Message>) {
        loop {
            let message = match messages.recv_timeout(self.sleep()) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let now = (self.clock)();
            match message {
                Some(Message::Call { name, input, reply }) => {
                    let answer = self.device.call(&name, input, now);
                    // The caller may have given up waiting; the work is done all the same.
                    let _ = reply.send(answer);
                }
                Some(Message::Link(event)) => self.device.link(event, now),
                Some(Message::Stop) => return,
                None => {}
            }
            self.device.advance(now);
            self.device.take_orders().into_iter().for_each(|order| self.carry_out(order));
            if let Some(notice) = self.device.take_notice() {
                self.tell(&notice);
            }
        }
    }

    fn sleep(&self) -> Duration {
        let now = (self.clock)();
        let wait = self.device.wake_at(now).map_or(LONGEST_SLEEP_MS, |at| at.0.saturating_sub(now.0));
        let wait = Duration::from_millis(wait.clamp(0, LONGEST_SLEEP_MS).unsigned_abs());
        self.device.locks_in().map_or(wait, |locks| locks.min(wait))
    }

    fn carry_out(&self, order: LinkOrder) {
        match order {
            LinkOrder::Hub(address) => self.link.set_hub(address),
            LinkOrder::Call { call, token, request } => self.link.call(call, token, request),
            LinkOrder::Listen(token) => self.link.listen(token),
        }
    }

    fn tell(&self, notice: &Notice) {
        if let Ok(mut listeners) = self.listeners.lock() {
            listeners.retain(|listener| listener.send(notice.clone()).is_ok());
        }
    }
}
