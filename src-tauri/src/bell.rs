use crate::window;
use tauri::{AppHandle, Emitter};
use tauri_plugin_notification::NotificationExt;

/// What the plugin calls a click on the notification itself.
const CLICKED: &str = "tap";

/// Has whoever follows a notification come to the window, and the window to what waits. Where the platform does not tell of
/// clicks, only they are missed.
pub fn be_followed(app: &AppHandle) {
    let handle = app.clone();
    let _ = app.notification().on_action(move |action| {
        if action.action_id() == CLICKED {
            window::come_forward(&handle);
            let _ = handle.emit_to("main", "bell-followed", ());
        }
    });
}

/// Says one sentence by the system's notifications. A machine without any shows nothing, and nothing is missing: the window
/// says the same.
pub fn ring(app: &AppHandle, words: &str) {
    let _ = app.notification().builder().title(words).show();
}
