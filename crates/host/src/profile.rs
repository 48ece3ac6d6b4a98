use crate::{SystemRandom, local_time, steady_clock, system_clock, system_key_store};
use app::contract::Problem;
use app::{Core, CoreStart};
use serde_json::json;
use std::path::PathBuf;

/// Starts the core over a profile folder with this machine's clock and chance.
///
/// # Errors
/// As [`Core::start`].
pub fn start(directory: PathBuf) -> Result<Core, Problem> {
    Core::start(CoreStart {
        directory,
        clock: system_clock(),
        steady: steady_clock(),
        local: local_time(),
        random: Box::new(SystemRandom),
        key_store: system_key_store(),
    })
}

/// Opens an existing profile, for the demo and for tests; a missing or open profile is left as it is.
///
/// # Errors
/// What the core says when the passphrase does not open it.
pub fn open_with_passphrase(core: &Core, passphrase: &str) -> Result<(), Problem> {
    let status = core.call("profile_status", json!({}))?;
    if status.get("state").and_then(|state| state.as_str()) == Some("locked") {
        core.call("profile_unlock", json!({ "passphrase": passphrase }))?;
    }
    Ok(())
}

/// Closes the profile and ends the core. Everything answered was durable before; this only lets go of the files in good order.
pub fn close(core: &Core) {
    // Already closed is closed.
    let _ = core.call("profile_lock", json!({}));
    core.stop();
}
