use crate::bell;
use app::Core;
use tauri::{AppHandle, Emitter};

/// Passes every notice of the core on to the window, and what is to be said outside of it to the system.
///
/// # Errors
/// When no thread can be made.
pub fn pass_on(core: &Core, app: &AppHandle) -> std::io::Result<()> {
    let (heard, app) = (core.notices(), app.clone());
    std::thread::Builder::new().name("felles-notices".to_owned()).spawn(move || {
        while let Ok(notice) = heard.recv() {
            if let Some(words) = &notice.bell {
                bell::ring(&app, words);
            }
            // A window that is closing hears nothing more, and needs nothing more.
            let _ = app.emit_to("main", "notice", notice);
        }
    })?;
    Ok(())
}
