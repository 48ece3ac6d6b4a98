//! The routes, each behind the door.

use crate::admission::{Admission, at_the_door};
use crate::headers::guard_answer;
use crate::{NoticeBoard, Pages, api, notices, pages};
use app::Core;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

/// What a webshell is made of.
pub struct Shell {
    /// The core that it speaks for.
    pub core: Core,
    /// What the core says unasked.
    pub notices: NoticeBoard,
    /// The built screens.
    pub pages: Pages,
    /// Who may come in.
    pub admission: Admission,
}

/// `POST /api`, `GET /notices`, and the screens everywhere else.
pub fn router(shell: Shell) -> Router {
    Router::new()
        .route("/api", post(api::answer).with_state(shell.core))
        .route("/notices", get(notices::stream).with_state(shell.notices))
        .fallback_service(get(pages::serve).with_state(shell.pages))
        .layer(from_fn_with_state(shell.admission, at_the_door))
        .layer(from_fn(guard_answer))
}
