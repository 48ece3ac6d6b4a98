use app::Core;
use app::contract::{Command, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// Longest wait for the other side.
const LONGEST_WAIT: Duration = Duration::from_secs(120);
/// Asked again after this long even when nothing was said, for what changes without a notice.
const ASK_AGAIN: Duration = Duration::from_millis(500);

/// One command by its types; the sentence of a failure names the command.
pub fn ask<C>(core: &Core, input: &C) -> Result<C::Answer, String>
where
    C: Command + Serialize,
    C::Answer: DeserializeOwned,
{
    let garbled = |error| format!("{}: {error}", C::NAME);
    let input = serde_json::to_value(input).map_err(garbled)?;
    let answer = core.call(C::NAME, input).map_err(|problem| said(C::NAME, &problem))?;
    serde_json::from_value(answer).map_err(garbled)
}

/// Asks again whenever the core says that something changed, until there is an answer.
pub fn wait_for<T>(
    core: &Core,
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>, String>,
) -> Result<T, String> {
    // Subscribed before the first look, so that nothing falls between.
    let notices = core.notices();
    let begun = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        if begun.elapsed() > LONGEST_WAIT {
            return Err(format!("waited too long for {what}"));
        }
        hear(&notices);
    }
}

fn hear<T>(notices: &Receiver<T>) {
    // A timeout is as good a reason to look again as a notice.
    let _ = notices.recv_timeout(ASK_AGAIN);
    while notices.try_recv().is_ok() {}
}

fn said(command: &str, problem: &Problem) -> String {
    let place = problem.place.as_deref().map(|place| format!(" at {place}")).unwrap_or_default();
    format!("{command} answered {:?}{place}", problem.code)
}
