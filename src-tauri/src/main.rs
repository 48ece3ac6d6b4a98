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
use tauri::{App, Manager, RunEvent};

fn main() -> Result<(), String> {
    let arguments = Arguments::parse();
    let app = tauri::Builder::default()
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
