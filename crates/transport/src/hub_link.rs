//! The real link: HTTP and WebSocket on a thread of its own.

use crate::ask::ask;
use crate::hints::listen;
use crate::line::Line;
use crate::{HubAddress, Link, LinkEvent, TransportFault};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

type OnEvent = Arc<dyn Fn(LinkEvent) + Send + Sync>;

/// Owns one thread that talks to one hub.
pub struct HubLink {
    runtime: Option<Runtime>,
    on_event: OnEvent,
    roots: Vec<Vec<u8>>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    address: Option<HubAddress>,
    cut: bool,
    line: Option<Line>,
}

impl HubLink {
    /// Starts the thread. `on_event` runs on it and must hand over quickly (into a queue).
    ///
    /// # Errors
    /// [`TransportFault::NotStarted`] when the operating system gives no thread.
    pub fn start(on_event: impl Fn(LinkEvent) + Send + Sync + 'static) -> Result<Self, TransportFault> {
        Self::start_trusting(on_event, Vec::new())
    }

    /// As [`HubLink::start`], with certificates in PEM that are trusted beside those of the operating system:
    /// for a hub whose certificate was made in the house.
    ///
    /// # Errors
    /// [`TransportFault::NotStarted`] as above, [`TransportFault::Tls`] when one of them is no certificate.
    pub fn start_trusting(
        on_event: impl Fn(LinkEvent) + Send + Sync + 'static,
        roots: Vec<Vec<u8>>,
    ) -> Result<Self, TransportFault> {
        for pem in &roots {
            native_tls::Certificate::from_pem(pem).map_err(|_| TransportFault::Tls)?;
        }
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .max_blocking_threads(2)
            .thread_name("felles-link")
            .enable_all()
            .build()
            .map_err(|_| TransportFault::NotStarted)?;
        Ok(Self { runtime: Some(runtime), on_event: Arc::new(on_event), roots, state: Mutex::default() })
    }

    /// See [`Link::set_hub`].
    pub fn set_hub(&self, address: Option<HubAddress>) {
        let mut state = self.state();
        if state.address != address {
            state.address = address;
            state.line = None;
        }
    }

    /// See [`Link::cut`].
    pub fn cut(&self, cut: bool) {
        let mut state = self.state();
        state.cut = cut;
        if cut {
            state.line = None;
        }
    }

    /// See [`Link::call`].
    pub fn call(&self, call: u64, token: Option<[u8; 32]>, request: Vec<u8>) {
        let ticket = self.state().line(&self.roots).and_then(|line| line.call());
        let on_event = Arc::clone(&self.on_event);
        self.spawn(async move {
            let result = match ticket {
                Ok(ticket) => ask(ticket, token, request).await,
                Err(fault) => Err(fault),
            };
            on_event(LinkEvent::Answer { call, result });
        });
    }

    /// See [`Link::listen`].
    pub fn listen(&self, token: [u8; 32]) {
        let ticket = self.state().line(&self.roots).map(Line::listen);
        let on_event = Arc::clone(&self.on_event);
        self.spawn(async move {
            let told = match ticket {
                Ok((ticket, wanted)) => {
                    listen(ticket, token, wanted, |hint| on_event(LinkEvent::Hint(hint))).await
                }
                Err(_) => true,
            };
            if told {
                on_event(LinkEvent::HintsClosed);
            }
        });
    }

    /// See [`Link::hush`].
    pub fn hush(&self) {
        if let Some(line) = &mut self.state().line {
            line.hush();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        if let Some(runtime) = &self.runtime {
            runtime.spawn(task);
        }
    }
}

impl State {
    /// The line to the hub, drawn when it is first needed.
    fn line(&mut self, roots: &[Vec<u8>]) -> Result<&mut Line, TransportFault> {
        if self.cut {
            return Err(TransportFault::Cut);
        }
        let address = self.address.as_ref().ok_or(TransportFault::NoHub)?;
        match &mut self.line {
            Some(line) => Ok(line),
            none => Ok(none.insert(Line::new(address.clone(), roots)?)),
        }
    }
}

impl Link for HubLink {
    fn set_hub(&self, address: Option<HubAddress>) {
        Self::set_hub(self, address);
    }

    fn cut(&self, cut: bool) {
        Self::cut(self, cut);
    }

    fn call(&self, call: u64, token: Option<[u8; 32]>, request: Vec<u8>) {
        Self::call(self, call, token, request);
    }

    fn listen(&self, token: [u8; 32]) {
        Self::listen(self, token);
    }

    fn hush(&self) {
        Self::hush(self);
    }
}

impl Drop for HubLink {
    fn drop(&mut self) {
        self.state().line = None;
        // Waiting for the thread could wait for a name lookup.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
