//! The window around the core: reads flags and environment, opens one window, carries calls in and notices out.
//!
//! It must never know what a command means. Start reading at `main`; what the web view may ask for stands in `capabilities/main.json`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod api;
mod arguments;
mod bell;
mod notices;
mod window;

use app::Core;
use arguments::Arguments;
use clap::Parser;
use std::path::PathBuf;
use tauri::{App, Builder, Manager, RunEvent, Wry};

fn main() -> Result<(), String> {
    let arguments = Arguments::parse();
    let app = builder(&arguments)
        .plugin(tauri_plugin_notification::init())
        .invoke_handler(tauri::generate_handler![api::api])
        .setup(move |app| set_up(app, &arguments).map_err(Into::into))
        .build(tauri::generate_context!())
        .map_err(|error| format!("cannot open a window: {error}"))?;
    app.run(|app, event| {
        if let (RunEvent::Exit, Some(core)) = (event, app.try_state::<Core>()) {
            host::close(&core);
        }
    });
    Ok(())
}

/// Whoever starts Felles once more wants the window that is open. A profile that is asked for by name has a window of its own;
/// where the starts cannot hear each other, the second says that the profile is in use.
fn builder(arguments: &Arguments) -> Builder<Wry> {
    let builder = Builder::default();
    let bus = std::env::var("DBUS_SESSION_BUS_ADDRESS").ok();
    if arguments.profile.is_some() || !may_be_asked(bus.as_deref()) {
        return builder;
    }
    builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::come_forward(app)))
}

/// Whether the plugin can make anything of the address of the session's bus: of one in another form it dies. None is none.
fn may_be_asked(bus: Option<&str>) -> bool {
    bus.is_none_or(|address| address.starts_with("unix:path=") || address.starts_with("unix:abstract="))
}

fn set_up(app: &App, arguments: &Arguments) -> Result<(), String> {
    let profile = profile_folder(app, arguments)?;
    let core = host::start(profile.clone()).map_err(|problem| format!("cannot start: {:?}", problem.code))?;
    if let (true, Ok(passphrase)) = (arguments.demo, std::env::var("FELLES_PASSPHRASE")) {
        // A profile that stays closed is shown by the screens, with the reason.
        let _ = host::open_with_passphrase(&core, &passphrase);
    }
    bell::be_followed(app.handle());
    notices::pass_on(&core, app.handle()).map_err(|error| format!("cannot start: {error}"))?;
    app.manage(core);
    window::open(app, arguments, &profile).map_err(|error| format!("cannot open a window: {error}"))
}

fn profile_folder(app: &App, arguments: &Arguments) -> Result<PathBuf, String> {
    match &arguments.profile {
        Some(folder) => Ok(folder.clone()),
        None => {
            app.path().app_data_dir().map_err(|error| format!("this machine has no data folder: {error}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_bus_in_a_usual_place_is_asked() {
        for usual in [None, Some("unix:path=/run/user/1000/bus"), Some("unix:abstract=/tmp/dbus-1,guid=a5")] {
            assert!(may_be_asked(usual), "{usual:?}");
        }
        for other in ["", "autolaunch:", "rubbish", "tcp:host=example.org"] {
            assert!(!may_be_asked(Some(other)), "{other}");
        }
    }
}
