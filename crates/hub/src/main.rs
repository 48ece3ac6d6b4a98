//! The hub's program: reads settings, opens the log, serves until it is told to stop.

use clap::Parser;
use felles_hub::http::{Running, Surroundings, serve};
use felles_hub::settings::{Arguments, Settings};
use felles_hub::{Log, LogFault};
use ids::UtcMillis;
use std::error::Error;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::signal::unix::{SignalKind, signal};

/// Threads that read and write sockets; the log has its own.
const SOCKET_THREADS: usize = 2;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            note(&format!("cannot go on: {fault}"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let settings = Settings::from_arguments(arguments)?;
    std::fs::create_dir_all(&settings.data)?;
    let mut log = Log::create_or_open(&settings.data.join("hub.sqlite3"), &mut random)?;
    log.set_quotas(settings.quotas.clone());
    if arguments.restored {
        log.renew_generation(&mut random)?;
    }
    note(&format!("generation {:016x}", log.facts().generation));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(SOCKET_THREADS).enable_all().build()?;
    runtime.block_on(async {
        let (mut terminate, mut interrupt) =
            (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let running = serve(&settings, log, surroundings()).await?;
        announce(&running)?;
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        note("stopping");
        running.stop().await;
        note("stopped");
        Ok(())
    })
}

/// The one line on standard output: tests and the demo wait for it.
fn announce(running: &Running) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on {}", running.address())?;
    out.flush()
}

fn surroundings() -> Surroundings {
    Surroundings {
        clock: Arc::new(now),
        random: Box::new(random),
        on_fault: Box::new(|fault: &LogFault| note(&fault.to_string())),
    }
}

fn now() -> UtcMillis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    UtcMillis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Random bytes from the operating system; without them no challenge and no token may be given out.
fn random(buffer: &mut [u8]) {
    if getrandom::fill(buffer).is_err() {
        note("the operating system gives no random bytes");
        std::process::abort();
    }
}

/// One line for the operator; ids only. When nobody reads it, the hub goes on.
fn note(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "felles-hub: {line}"));
}
