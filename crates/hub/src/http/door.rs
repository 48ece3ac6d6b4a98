//! The listening socket: takes connections, agrees on TLS beside the queue, hands them to the server.

use super::connection::{Connection, Wire};
use crate::limits::{CONNECTIONS, HANDSHAKE_TIME};
use axum::serve::Listener;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_native_tls::TlsAcceptor;

/// Connections that are ready for the server and wait for it.
const READY: usize = 64;

/// Implements axum's listener for plain and TLS connections alike.
pub(super) struct Door {
    address: SocketAddr,
    ready: mpsc::Receiver<(Connection, SocketAddr)>,
    accepting: JoinHandle<()>,
}

impl Door {
    pub(super) fn new(listener: TcpListener, tls: Option<TlsAcceptor>) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let (sender, ready) = mpsc::channel(READY);
        Ok(Self { address, ready, accepting: tokio::spawn(accept(listener, tls, sender)) })
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Listener for Door {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

type Ready = mpsc::Sender<(Connection, SocketAddr)>;

async fn accept(listener: TcpListener, tls: Option<TlsAcceptor>, ready: Ready) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    while let Ok(place) = Arc::clone(&places).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, address)) => {
                let (tls, ready) = (tls.clone(), ready.clone());
                tokio::spawn(async move {
                    if let Some(connection) = agree(stream, tls, place).await {
                        drop(ready.send((connection, address)).await);
                    }
                });
            }
            // Out of files, or the other side was faster away than we were here.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn agree(
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    place: OwnedSemaphorePermit,
) -> Option<Connection> {
    stream.set_nodelay(true).ok()?;
    let wire = match tls {
        None => Wire::Plain(stream),
        Some(tls) => {
            let stream = timeout(HANDSHAKE_TIME, tls.accept(stream)).await.ok()?.ok()?;
            Wire::Tls(Box::new(stream))
        }
    };
    Some(Connection::new(wire, place))
}
