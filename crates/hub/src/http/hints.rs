//! `GET /v1/hints`: a WebSocket on which only the hub speaks.

use super::call::token;
use super::server::House;
use crate::limits::PING_EVERY;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use protocol::Hint;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::{MissedTickBehavior, interval, sleep};

/// A listener says nothing, so nothing long is read from it.
const HEARD_BYTES: usize = 1024;

pub(super) async fn hints(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let now = house.now();
    let session = token(&headers).and_then(|token| house.sessions().lasts_for(&token, now));
    let Some((device, left)) = session else { return StatusCode::UNAUTHORIZED.into_response() };
    let left = Duration::from_millis(u64::try_from(left).unwrap_or(0));
    // Listening starts before the answer leaves: what happens from then on is not missed.
    let stream = house.listeners.listen(device);
    upgrade
        .max_message_size(HEARD_BYTES)
        .max_frame_size(HEARD_BYTES)
        .on_upgrade(move |socket| speak(socket, stream, left))
}

/// Passes hints on until the stream is closed, the session runs out or the other side is gone.
async fn speak(mut socket: WebSocket, mut stream: Receiver<Hint>, left: Duration) {
    let mut ping = interval(PING_EVERY);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut answered = true;
    let end = sleep(left);
    tokio::pin!(end);
    loop {
        let sent = tokio::select! {
            () = &mut end => break,
            hint = stream.recv() => match hint.map(|hint| protocol::encode(&hint)) {
                Some(Ok(bytes)) => socket.send(Message::Binary(bytes.into())).await,
                _ => break,
            },
            _ = ping.tick() => {
                if !answered {
                    break;
                }
                answered = false;
                socket.send(Message::Ping(axum::body::Bytes::new())).await
            }
            heard = socket.recv() => match heard {
                Some(Ok(Message::Pong(_) | Message::Ping(_))) => {
                    answered = true;
                    Ok(())
                }
                _ => break,
            },
        };
        if sent.is_err() {
            break;
        }
    }
    // A farewell is a courtesy; the other side may be gone already.
    drop(socket.send(Message::Close(None)).await);
}
