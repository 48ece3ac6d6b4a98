//! The hints: a WebSocket that only listens.

use crate::ask::authorization;
use crate::limits::{CONNECT, HINT_BYTES, HINT_SILENCE};
use crate::line::{Ticket, ended};
use futures_util::StreamExt;
use protocol::Hint;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::http::header::AUTHORIZATION;
use tokio_tungstenite::tungstenite::protocol::{Message, WebSocketConfig};
use tokio_tungstenite::{Connector, MaybeTlsStream, WebSocketStream, connect_async_tls_with_config};

/// Passes hints on until they end; says whether their end is to be told (it is not when they were not wanted any more).
pub(crate) async fn listen(
    ticket: Ticket,
    token: [u8; 32],
    wanted: watch::Receiver<()>,
    on_hint: impl Fn(Hint),
) -> bool {
    tokio::select! {
        biased;
        () = ticket.gone() => true,
        () = ended(wanted) => false,
        () = read(&ticket, token, on_hint) => true,
    }
}

async fn read(ticket: &Ticket, token: [u8; 32], on_hint: impl Fn(Hint)) {
    let Some(Ok(mut socket)) = connect(ticket, token).await else { return };
    while let Ok(Some(Ok(message))) = timeout(HINT_SILENCE, socket.next()).await {
        match message {
            Message::Binary(bytes) => match protocol::decode(&bytes, HINT_BYTES) {
                Ok(hint) => on_hint(hint),
                Err(_) => return,
            },
            Message::Ping(_) | Message::Pong(_) => {}
            Message::Text(_) | Message::Close(_) | Message::Frame(_) => return,
        }
    }
}

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn connect(
    ticket: &Ticket,
    token: [u8; 32],
) -> Option<Result<Socket, tokio_tungstenite::tungstenite::Error>> {
    let mut request = ticket.address.hints().into_client_request().ok()?;
    let value = HeaderValue::from_str(&authorization(&token)).ok()?;
    request.headers_mut().insert(AUTHORIZATION, value);
    let limits = WebSocketConfig::default()
        .max_message_size(Some(HINT_BYTES))
        .max_frame_size(Some(1024))
        .read_buffer_size(4096);
    let tls = Connector::NativeTls(ticket.tls.clone());
    let opening = connect_async_tls_with_config(request, Some(limits), true, Some(tls));
    let opened = timeout(CONNECT, opening).await.ok()?;
    Some(opened.map(|(socket, _)| socket))
}
