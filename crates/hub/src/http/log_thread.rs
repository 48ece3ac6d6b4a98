//! The log on a thread of its own: one question after the other, a bounded queue before it.

use crate::limits::QUEUE;
use crate::listeners::Listeners;
use crate::{Log, LogFault};
use ids::{DeviceId, RandomSource, UtcMillis};
use std::sync::Arc;
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

/// A question on its way to the log.
struct Question {
    session: Option<DeviceId>,
    request: Vec<u8>,
    now: UtcMillis,
    reply: oneshot::Sender<Reply>,
}

/// The log's answer.
pub(super) struct Reply {
    pub(super) response: Vec<u8>,
    pub(super) opened: Option<([u8; 32], DeviceId)>,
}

/// Where questions are handed in.
#[derive(Clone)]
pub(super) struct LogDoor(mpsc::Sender<Question>);

impl LogDoor {
    /// Hands in a question; nothing when too many wait, or when the hub stops.
    pub(super) async fn ask(
        &self,
        session: Option<DeviceId>,
        request: Vec<u8>,
        now: UtcMillis,
    ) -> Option<Reply> {
        let (reply, answer) = oneshot::channel();
        self.0.try_send(Question { session, request, now, reply }).ok()?;
        answer.await.ok()
    }
}

/// Starts the thread. It ends, and closes the log, when the last door is dropped.
pub(super) fn start(
    mut log: Log,
    mut random: Box<dyn RandomSource + Send>,
    listeners: Arc<Listeners>,
    on_fault: Box<dyn Fn(&LogFault) + Send>,
) -> std::io::Result<(LogDoor, JoinHandle<()>)> {
    let (sender, mut questions) = mpsc::channel::<Question>(QUEUE);
    let thread = std::thread::Builder::new().name("felles-hub-log".into()).spawn(move || {
        while let Some(Question { session, request, now, reply }) = questions.blocking_recv() {
            let answered = log.answer_bytes(session, &request, now, &mut *random);
            if let Some(fault) = &answered.fault {
                on_fault(fault);
            }
            // Before the reply, and here: whoever asked may have hung up, and others still want to know.
            for (hint, readers) in &answered.hints {
                listeners.tell(*hint, readers, session);
            }
            // A device that hung up will ask again.
            drop(reply.send(Reply { response: answered.response, opened: answered.opened }));
        }
    })?;
    Ok((LogDoor(sender), thread))
}
