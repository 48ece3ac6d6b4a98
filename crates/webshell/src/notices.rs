//! What the core says unasked, as server-sent events.

use app::Core;
use app::contract::Notice;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, StreamExt};
use std::convert::Infallible;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;

/// Notices that a slow browser may lag behind before its stream is ended; it then connects anew and asks for everything again.
const LONGEST_LAG: usize = 256;

/// Hands every notice of the core to every open page.
#[derive(Clone)]
pub struct NoticeBoard(broadcast::Sender<Notice>);

impl NoticeBoard {
    /// Listens to the core from now on.
    ///
    /// # Errors
    /// When no thread can be made.
    pub fn listening_to(core: &Core) -> std::io::Result<Self> {
        let (board, _) = broadcast::channel(LONGEST_LAG);
        let (heard, post) = (core.notices(), board.clone());
        std::thread::Builder::new().name("felles-notices".to_owned()).spawn(move || {
            while let Ok(notice) = heard.recv() {
                // No open page is nobody to tell.
                let _ = post.send(notice);
            }
        })?;
        Ok(NoticeBoard(board))
    }
}

pub(crate) async fn stream(
    State(board): State<NoticeBoard>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = BroadcastStream::new(board.0.subscribe())
        .take_while(|notice| std::future::ready(notice.is_ok()))
        .filter_map(|notice| {
            std::future::ready(notice.ok().and_then(|notice| Event::default().json_data(notice).ok()))
        })
        .map(Ok);
    Sse::new(events).keep_alive(KeepAlive::default())
}
