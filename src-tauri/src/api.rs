use app::Core;
use app::contract::{Problem, ProblemCode};
use serde::Deserialize;
use serde_json::Value;
use tauri::State;

/// A call as the screens send it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    name: String,
    input: Value,
}

/// The one command of the window: carries a call to the core and its answer back.
#[tauri::command]
pub async fn api(core: State<'_, Core>, request: Request) -> Result<Value, Problem> {
    let core = core.inner().clone();
    // The core answers when the words are on disk; the window must not stand still meanwhile.
    tauri::async_runtime::spawn_blocking(move || core.call(&request.name, request.input))
        .await
        .unwrap_or(Err(Problem { code: ProblemCode::Internal, fault: None, place: None }))
}
