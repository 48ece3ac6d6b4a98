//! One stretch of being connected to one hub. Dropping it is the cut: everything under way ends at once.

use crate::limits::{CALL, CALL_SILENCE, CALLS, CONNECT, IDLE};
use crate::{HubAddress, TransportFault};
use reqwest::Client;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// Certificates in PEM that are trusted beside those of the operating system.
pub(crate) type Roots = [Vec<u8>];

/// Everything needed to talk to one hub.
pub(crate) struct Line {
    address: HubAddress,
    client: Client,
    tls: native_tls::TlsConnector,
    calls: Arc<Semaphore>,
    // Declared before `hints`: who hears both at once must take it for a cut.
    alive: watch::Sender<()>,
    hints: Option<watch::Sender<()>>,
}

/// A share in a line for one call or one stream of hints. Holds no connection open once the line is gone.
pub(crate) struct Ticket {
    pub(crate) address: HubAddress,
    pub(crate) client: Client,
    pub(crate) tls: native_tls::TlsConnector,
    alive: watch::Receiver<()>,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Line {
    /// Prepares for one hub; nothing is sent yet.
    pub(crate) fn new(address: HubAddress, roots: &Roots) -> Result<Self, TransportFault> {
        Ok(Self {
            address,
            client: client(roots)?,
            tls: connector(roots)?,
            calls: Arc::new(Semaphore::new(CALLS)),
            alive: watch::Sender::new(()),
            hints: None,
        })
    }

    /// A share for one call.
    pub(crate) fn call(&self) -> Result<Ticket, TransportFault> {
        let permit = Arc::clone(&self.calls).try_acquire_owned().map_err(|_| TransportFault::Busy)?;
        Ok(self.ticket(Some(permit)))
    }

    /// A share for hints, and what ends when they are not wanted any more.
    pub(crate) fn listen(&mut self) -> (Ticket, watch::Receiver<()>) {
        let wanted = watch::Sender::new(());
        let receiver = wanted.subscribe();
        self.hints = Some(wanted);
        (self.ticket(None), receiver)
    }

    /// Ends the hints.
    pub(crate) fn hush(&mut self) {
        self.hints = None;
    }

    fn ticket(&self, permit: Option<OwnedSemaphorePermit>) -> Ticket {
        Ticket {
            address: self.address.clone(),
            client: self.client.clone(),
            tls: self.tls.clone(),
            alive: self.alive.subscribe(),
            _permit: permit,
        }
    }
}

impl Ticket {
    /// Ends when the line is gone.
    pub(crate) fn gone(&self) -> impl Future<Output = ()> + Send + use<> {
        ended(self.alive.clone())
    }
}

/// Ends when the sending half is gone; nothing is ever sent.
pub(crate) async fn ended(mut receiver: watch::Receiver<()>) {
    while receiver.changed().await.is_ok() {}
}

fn client(roots: &Roots) -> Result<Client, TransportFault> {
    let mut certificates = Vec::new();
    for pem in roots {
        certificates.push(reqwest::Certificate::from_pem(pem).map_err(|_| TransportFault::Tls)?);
    }
    Client::builder()
        .tls_certs_merge(certificates)
        .http1_only()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .user_agent("felles")
        .connect_timeout(CONNECT)
        .timeout(CALL)
        .read_timeout(CALL_SILENCE)
        .pool_idle_timeout(IDLE)
        .tcp_nodelay(true)
        .build()
        .map_err(|_| TransportFault::Tls)
}

fn connector(roots: &Roots) -> Result<native_tls::TlsConnector, TransportFault> {
    let mut builder = native_tls::TlsConnector::builder();
    for pem in roots {
        builder
            .add_root_certificate(native_tls::Certificate::from_pem(pem).map_err(|_| TransportFault::Tls)?);
    }
    builder.build().map_err(|_| TransportFault::Tls)
}
