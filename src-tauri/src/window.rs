use crate::arguments::{Arguments, WindowSize, left_within};
use std::path::Path;
use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewUrl, WebviewWindowBuilder};

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
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    match left {
        Some(left) => window.position(f64::from(left), 0.0).build()?,
        None => window.build()?,
    };
    Ok(())
}

/// Whether an address is one of the embedded screens.
fn is_ours(address: &Url) -> bool {
    let is_custom_scheme = address.scheme() == "tauri" && address.host_str() == Some("localhost");
    // On Windows the embedded screens have this address.
    let is_windows_form = address.scheme() == "http" && address.host_str() == Some("tauri.localhost");
    is_custom_scheme || (cfg!(windows) && is_windows_form)
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
    fn the_window_goes_nowhere_but_to_its_own_screens() {
        assert!(is_ours(&"tauri://localhost/index.html".parse().unwrap()));
        for foreign in
            ["https://example.org/", "tauri://example.org/", "file:///etc/passwd", "data:text/html,x"]
        {
            assert!(!is_ours(&foreign.parse().unwrap()), "{foreign}");
        }
    }
}
