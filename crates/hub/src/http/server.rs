//! The running hub.

use super::call::call;
use super::door::Door;
use super::hints::hints;
use super::log_thread::{self, LogDoor};
use super::under_way::UnderWay;
use crate::limits::{LARGE_REQUESTS, STOP_TIME};
use crate::listeners::Listeners;
use crate::settings::{Settings, TlsFiles};
use crate::{Log, LogFault, Sessions};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use ids::{DeviceId, RandomSource, UtcMillis};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_native_tls::TlsAcceptor;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> UtcMillis + Send + Sync>;

/// What the hub does not take from the operating system itself.
pub struct Surroundings {
    /// The time.
    pub clock: Clock,
    /// Random bytes for challenges and tokens.
    pub random: Box<dyn RandomSource + Send>,
    /// Hears of trouble with the hub's own data.
    pub on_fault: Box<dyn Fn(&LogFault) + Send>,
}

/// Why the hub cannot serve.
#[derive(Debug, Error)]
pub enum ServeFault {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {reason}")]
    Listen {
        /// Which.
        address: SocketAddr,
        /// By the operating system.
        reason: std::io::Error,
    },
    /// Certificate or key cannot be read.
    #[error("cannot read certificate or key: {0}")]
    TlsFile(std::io::Error),
    /// Certificate and key are not what they should be.
    #[error("certificate and key cannot be used: {0}")]
    Tls(#[from] native_tls::Error),
    /// No thread for the log.
    #[error("cannot start: {0}")]
    Start(std::io::Error),
}

/// What all requests share.
pub(super) struct House {
    pub(super) log: LogDoor,
    pub(super) listeners: Arc<Listeners>,
    pub(super) room: Semaphore,
    pub(super) under_way: UnderWay,
    sessions: Mutex<Sessions>,
    clock: Clock,
}

impl House {
    pub(super) fn now(&self) -> UtcMillis {
        (self.clock)()
    }

    pub(super) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn device_of(&self, token: &[u8; 32]) -> Option<DeviceId> {
        self.sessions().device_of(token, self.now())
    }
}

/// A hub that serves until it is stopped.
pub struct Running {
    address: SocketAddr,
    encrypted: bool,
    stop: watch::Sender<bool>,
    listeners: Arc<Listeners>,
    serving: JoinHandle<()>,
    log: std::thread::JoinHandle<()>,
}

impl Running {
    /// Its address as a client writes it, for example `http://127.0.0.1:7600`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}://{}", if self.encrypted { "https" } else { "http" }, self.address)
    }

    /// Takes no more, finishes what is under way (ten seconds at most) and closes the log.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        self.listeners.close();
        let mut serving = self.serving;
        if timeout(STOP_TIME, &mut serving).await.is_err() {
            serving.abort();
        }
        // The log's thread ends by itself; a request that never ends must not keep the process.
        let log = tokio::task::spawn_blocking(move || drop(self.log.join()));
        drop(timeout(STOP_TIME, log).await);
    }
}

/// Starts to serve a log.
///
/// # Errors
/// [`ServeFault`] when the address, the certificate or the key cannot be used.
pub async fn serve(settings: &Settings, log: Log, surroundings: Surroundings) -> Result<Running, ServeFault> {
    let tls = settings.tls.as_ref().map(acceptor).transpose()?;
    let encrypted = tls.is_some();
    let listener = TcpListener::bind(settings.listen)
        .await
        .map_err(|reason| ServeFault::Listen { address: settings.listen, reason })?;
    let address = listener.local_addr().map_err(ServeFault::Start)?;
    let door = Door::new(listener, tls).map_err(ServeFault::Start)?;
    let listeners = Arc::new(Listeners::default());
    let Surroundings { clock, random, on_fault } = surroundings;
    let (log, thread) =
        log_thread::start(log, random, Arc::clone(&listeners), on_fault).map_err(ServeFault::Start)?;
    let house = Arc::new(House {
        log,
        listeners: Arc::clone(&listeners),
        room: Semaphore::new(LARGE_REQUESTS),
        under_way: UnderWay::default(),
        sessions: Mutex::default(),
        clock,
    });
    let (stop, mut stopped) = watch::channel(false);
    let serving = tokio::spawn(async move {
        let until = async move { drop(stopped.wait_for(|stop| *stop).await) };
        // Serving only ends by being stopped.
        drop(axum::serve(door, routes(house)).with_graceful_shutdown(until).await);
    });
    Ok(Running { address, encrypted, stop, listeners, serving, log: thread })
}

fn routes(house: Arc<House>) -> Router {
    Router::new()
        .route("/v1/call", post(call))
        .route("/v1/hints", get(hints))
        .route("/v1/health", get(health))
        .with_state(house)
}

/// Asks the log itself, so that a log that hangs is noticed.
async fn health(State(house): State<Arc<House>>) -> (StatusCode, &'static str) {
    let facts = protocol::encode(&protocol::Request::Facts).unwrap_or_default();
    match house.log.ask(None, facts, house.now()).await {
        Some(_) => (StatusCode::OK, "ok\n"),
        None => (StatusCode::SERVICE_UNAVAILABLE, "busy\n"),
    }
}

fn acceptor(files: &TlsFiles) -> Result<TlsAcceptor, ServeFault> {
    let certificate = std::fs::read(&files.certificate).map_err(ServeFault::TlsFile)?;
    let key = std::fs::read(&files.key).map_err(ServeFault::TlsFile)?;
    let identity = native_tls::Identity::from_pkcs8(&certificate, &key)?;
    let acceptor = native_tls::TlsAcceptor::builder(identity)
        .min_protocol_version(Some(native_tls::Protocol::Tlsv12))
        .build()?;
    Ok(acceptor.into())
}
