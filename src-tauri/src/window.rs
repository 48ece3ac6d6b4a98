use crate::arguments::{Arguments, WindowSize, left_within};
use std::path::Path;
use tauri::webview::{DownloadEvent, NewWindowResponse};
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder};

/// Opens the one window. It shows the embedded screens and nothing else, ever.
///
/// # Errors
/// When the platform gives no window.
pub fn open(app: &App, arguments: &Arguments, profile: &Path) -> tauri::Result<()> {
    let (size, left) = fitted(app, arguments);
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title(format!("Felles{}", arguments.title_suffix))
        .inner_size(f64::from(size.width), f64::from(size.height))
        .min_inner_size(320.0, 400.0)
        // Two profiles on one machine keep the choices of their screens apart.
        .data_directory(profile.join("webview"))
        // To the web view a file that is saved begins as a page that is gone to.
        .on_navigation(|address| is_ours(address) || may_be_saved(address))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // A file that is dropped is for the page, which takes an invitation and nothing else.
        .disable_drag_drop_handler()
        .on_download(|_, event| match event {
            DownloadEvent::Requested { url, .. } => may_be_saved(&url),
            _ => true,
        });
    match left {
        Some(left) => window.position(f64::from(left), 0.0).build()?,
        None => window.build()?,
    };
    Ok(())
}

/// Brings the window to its person. One that is closing does not come, and needs not.
pub fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Whether an address is one of the embedded screens.
fn is_ours(address: &Url) -> bool {
    let is_custom_scheme = address.scheme() == "tauri" && address.host_str() == Some("localhost");
    // On Windows the embedded screens have this address.
    let is_windows_form = address.scheme() == "http" && address.host_str() == Some("tauri.localhost");
    is_custom_scheme || (cfg!(windows) && is_windows_form)
}

/// Whether the page may have something saved: a few plain words that hold an invitation, made by the page itself.
fn may_be_saved(address: &Url) -> bool {
    /// Letters of the address of such a file; an invitation has some two hundred.
    const LONGEST: usize = 4096;
    const START: &str = "data:text/plain;charset=utf-8,";
    let address = address.as_str();
    address.len() <= LONGEST && address.starts_with(START) && address.contains("felles%3Ainvitation%2F")
}

/// How large, and how far from the left, on the screen that there is.
fn fitted(app: &App, asked: &Arguments) -> (WindowSize, Option<u32>) {
    let Ok(Some(monitor)) = app.primary_monitor() else { return (asked.window, asked.left) };
    let screen = monitor.size().to_logical::<u32>(monitor.scale_factor());
    let screen = WindowSize { width: screen.width, height: screen.height };
    let left = asked.left.map(|left| left_within(left, screen));
    let room = WindowSize { width: screen.width.saturating_sub(left.unwrap_or(0)), ..screen };
    (asked.window.within(room), left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_saved_but_an_invitation_in_plain_words() {
        let may = |address: &str| may_be_saved(&address.parse().unwrap());
        let invitation = "data:text/plain;charset=utf-8,Invitasjon%0A%0Afelles%3Ainvitation%2Fabc234%0A";
        assert!(may(invitation));
        for other in [
            "data:text/plain;charset=utf-8,Sander%20kom%20ikke",
            "data:text/html,felles%3Ainvitation%2Fabc234",
            "tauri://localhost/index.html?felles%3Ainvitation%2Fabc234",
            "https://example.org/felles%3Ainvitation%2Fabc234",
        ] {
            assert!(!may(other), "{other}");
        }
        assert!(!may(&format!("{invitation}{}", "a".repeat(4096))), "as long as a case");
    }

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_screens() {
        assert!(is_ours(&"tauri://localhost/index.html".parse().unwrap()));
        for foreign in
            ["https://example.org/", "tauri://example.org/", "file:///etc/passwd", "data:text/html,x"]
        {
            assert!(!is_ours(&foreign.parse().unwrap()), "{foreign}");
        }
    }
}
