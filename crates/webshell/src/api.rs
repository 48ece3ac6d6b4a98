//! One command over HTTP: the call's JSON in, the answer's or the problem's JSON out.

use app::Core;
use app::contract::{FaultKind, Problem, ProblemCode};
use axum::Json;
use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::Value;

/// Most bytes of one call; the largest is an import of example cases.
pub(crate) const LARGEST_CALL_BYTES: usize = 8 * 1024 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    name: String,
    input: Value,
}

pub(crate) async fn answer(State(core): State<Core>, body: Body) -> Response {
    // What says that it is too large is refused before a byte of it is read; the rest is counted while reading.
    if body.size_hint().lower() > LARGEST_CALL_BYTES as u64 {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, ProblemCode::TooLarge, None);
    }
    let Ok(bytes) = to_bytes(body, LARGEST_CALL_BYTES).await else {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, ProblemCode::TooLarge, None);
    };
    let Ok(call) = serde_json::from_slice::<Call>(&bytes) else {
        return refuse(StatusCode::BAD_REQUEST, ProblemCode::Invalid, Some(FaultKind::NotJson));
    };
    // The core answers when the words are on disk; waiting for that must not hold up other requests.
    match tokio::task::spawn_blocking(move || core.call(&call.name, call.input)).await {
        Ok(Ok(value)) => Json(value).into_response(),
        Ok(Err(problem)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(problem)).into_response(),
        Err(_) => refuse(StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::Internal, None),
    }
}

fn refuse(status: StatusCode, code: ProblemCode, fault: Option<FaultKind>) -> Response {
    (status, Json(Problem { code, fault, place: None })).into_response()
}
