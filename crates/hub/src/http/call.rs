//! `POST /v1/call`: one request, one response.

use super::server::House;
use crate::limits::{REQUEST_TIME, STRANGER_BYTES};
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::Refusal;
use protocol::limits::MESSAGE_BYTES;
use std::sync::Arc;
use tokio::time::timeout;

/// The token in the `authorization` header, if there is one of the right form.
pub(super) fn token(headers: &HeaderMap) -> Option<[u8; 32]> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let digits = value.strip_prefix("Felles ")?;
    // A token has the form of an identity of 32 bytes; hyphens are not part of it.
    (digits.len() == 64).then(|| digits.parse::<ids::DeviceId>().ok().map(|bytes| bytes.0))?
}

pub(super) async fn call(State(house): State<Arc<House>>, headers: HeaderMap, body: Body) -> Response {
    let session = token(&headers).and_then(|token| house.device_of(&token));
    // Who has not said who they are gets little room; who has waits for room.
    let (limit, _room) = match session {
        None => (STRANGER_BYTES, None),
        Some(device) => {
            let Some(place) = house.under_way.enter(device) else { return refused(Refusal::Busy) };
            match house.room.acquire().await {
                Ok(room) => (MESSAGE_BYTES, Some((place, room))),
                Err(_) => return refused(Refusal::Busy),
            }
        }
    };
    let request = match timeout(REQUEST_TIME, to_bytes(body, limit)).await {
        Ok(Ok(request)) => request,
        Ok(Err(_)) if session.is_none() => return refused(Refusal::NoSession),
        Ok(Err(_)) => return refused(Refusal::TooLarge),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let now = house.now();
    let Some(reply) = house.log.ask(session, request.into(), now).await else {
        return refused(Refusal::Busy);
    };
    if let Some((token, device)) = reply.opened {
        house.sessions().open(token, device, now);
    }
    bytes(reply.response)
}

fn refused(refusal: Refusal) -> Response {
    bytes(protocol::encode(&protocol::Response::Refused(refusal)).unwrap_or_default())
}

fn bytes(body: Vec<u8>) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, "no-store")];
    (headers, body).into_response()
}
