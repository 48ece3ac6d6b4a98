//! What `make run` starts: a hub on this machine, two prepared profiles of one case, and a window for each of the two people.
//!
//! Everything goes through the app's own commands and the real programs; there is no shortcut here that a person could not take.
//! Start reading at `run`, then `prepare`.

mod ask;
mod child;
mod demo_folder;
mod device;
mod hub;
mod keep_running;
mod prepare;
mod programs;
mod tell;

use clap::Parser;
use demo_folder::DemoFolder;
use device::Device;
use hub::Hub;
use programs::Programs;
use std::path::PathBuf;
use std::process::ExitCode;
use tell::tell;
use tokio::signal::unix::{SignalKind, signal};

/// Two people, one case, a hub between them: all on this machine.
#[derive(Parser)]
#[command(name = "felles-demo", version)]
struct Arguments {
    /// Where the demo keeps its hub and its two profiles between runs
    #[arg(long)]
    data: Option<PathBuf>,
    /// Throw away what earlier runs kept and begin anew
    #[arg(long)]
    fresh: bool,
    /// Two addresses for a browser instead of two windows
    #[arg(long)]
    browser: bool,
    /// The folder with the built screens
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// The example cases
    #[arg(long, default_value = "tests/fixtures/cases-nb.json")]
    cases: PathBuf,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            tell(&format!("The demo cannot go on: {sentence}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), String> {
    let programs = Programs::beside_this_one()?;
    let folder = DemoFolder::open(arguments.data.as_deref(), arguments.fresh)?;
    let mut hub = Hub::start(&programs, &folder.hub(), folder.hub_port()?).await?;
    let port = hub.port();
    let outcome = tokio::select! {
        outcome = show(arguments, &programs, &folder, port) => outcome,
        told = told_to_end() => told,
        ended = hub.ended() => Err(ended),
    };
    hub.end().await;
    tell("Ended. What was written is kept for the next time.");
    outcome
}

async fn show(
    arguments: &Arguments,
    programs: &Programs,
    folder: &DemoFolder,
    port: u16,
) -> Result<(), String> {
    if folder.prepared_for() != Some(port) {
        let cases = std::fs::read_to_string(&arguments.cases)
            .map_err(|error| format!("{} cannot be read: {error}", arguments.cases.display()))?;
        prepared(folder.clone(), hub::address(port), cases).await?;
        folder.set_prepared(port)?;
    }
    tell(&format!("Both profiles have the passphrase: {}", prepare::PASSPHRASE));
    let screens = device::Screens::choose(arguments.browser, &arguments.ui);
    let [counsellor, mentor] = Device::both(folder);
    tokio::try_join!(
        keep_running::keep_running(programs, &counsellor, &screens),
        keep_running::keep_running(programs, &mentor, &screens),
    )
    .map(|_| ())
}

/// The preparation waits for answers, on a thread of its own that nobody waits for: a Ctrl-C ends the demo in the middle of it.
async fn prepared(folder: DemoFolder, hub: String, cases: String) -> Result<(), String> {
    let broke_off = || "the preparation broke off".to_owned();
    let (done, outcome) = tokio::sync::oneshot::channel();
    let work = move || done.send(prepare::prepare(&folder, &hub, &cases));
    std::thread::Builder::new().name("prepare".to_owned()).spawn(work).map_err(|_| broke_off())?;
    outcome.await.map_err(|_| broke_off())?
}

async fn told_to_end() -> Result<(), String> {
    let deaf = |error| format!("signals cannot be heard: {error}");
    let mut terminate = signal(SignalKind::terminate()).map_err(deaf)?;
    let mut hang_up = signal(SignalKind::hangup()).map_err(deaf)?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        _ = hang_up.recv() => Ok(()),
        interrupted = tokio::signal::ctrl_c() => interrupted.map_err(deaf),
    }
}
