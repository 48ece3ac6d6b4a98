use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_notification::NotificationExt;

/// What the plugin calls a click on the notification itself.
const CLICKED: &str = "tap";

/// Has whoever follows a notification come to the window, and the window to what waits. Where the platform does not tell of
/// clicks, only they are missed.
pub fn be_followed(app: &AppHandle) {
    let window = app.clone();
    let _ = app.notification().on_action(move |action| {
        if action.action_id() == CLICKED {
            come_forward(&window);
        }
    });
}

/// Says one sentence by the system's notifications. A machine without any shows nothing, and nothing is missing: the window
/// says the same.
pub fn ring(app: &AppHandle, words: &str) {
    let _ = app.notification().builder().title(words).show();
}

/// A window that is closing does not come, and needs not.
fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
    let _ = app.emit_to("main", "bell-followed", ());
}
