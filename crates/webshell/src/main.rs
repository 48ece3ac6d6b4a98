//! The webshell's process: reads flags and environment, prints the address, serves until it is told to end.

use clap::Parser;
use felles_webshell::{Admission, NoticeBoard, Pages, Shell, Token, router};
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Felles in a browser on this machine.
#[derive(Parser)]
#[command(name = "felles-webshell", version)]
struct Arguments {
    /// The profile's folder
    #[arg(long)]
    profile: PathBuf,
    /// Where to listen; 127.0.0.1 only, port 0 for any free one
    #[arg(long, default_value = "127.0.0.1:0", value_parser = loopback)]
    listen: SocketAddr,
    /// The folder with the built screens
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// Open the profile at start with the passphrase in `FELLES_PASSPHRASE`; for the demo and for tests
    #[arg(long)]
    demo: bool,
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|_| "not an address such as 127.0.0.1:0".to_owned())?;
    if address.ip() == IpAddr::V4(Ipv4Addr::LOCALHOST) {
        Ok(address)
    } else {
        Err("Felles in a browser listens on 127.0.0.1 only".to_owned())
    }
}

#[tokio::main]
async fn main() -> Result<(), String> {
    let arguments = Arguments::parse();
    let pages = Pages::read(&arguments.ui)
        .map_err(|error| format!("no built screens in {}: {error}", arguments.ui.display()))?;
    let core =
        host::start(arguments.profile).map_err(|problem| format!("cannot start: {:?}", problem.code))?;
    if let (true, Ok(passphrase)) = (arguments.demo, std::env::var("FELLES_PASSPHRASE")) {
        // A profile that stays closed is shown by the screens, with the reason.
        let _ = host::open_with_passphrase(&core, &passphrase);
    }
    let listener =
        TcpListener::bind(arguments.listen).await.map_err(|error| format!("cannot listen: {error}"))?;
    let address = listener.local_addr().map_err(|error| format!("cannot listen: {error}"))?;
    let no_chance = |_| "the operating system has no random bytes".to_owned();
    let token = Token::fresh().map_err(no_chance)?;
    let line = format!("open http://{address}/?token={}\n", token.as_str());
    let shell = Shell {
        notices: NoticeBoard::listening_to(&core).map_err(|error| format!("cannot start: {error}"))?,
        core: core.clone(),
        pages,
        admission: Admission::new(address, token).map_err(no_chance)?,
    };
    let mut out = std::io::stdout();
    out.write_all(line.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| format!("cannot print: {error}"))?;
    tokio::select! {
        served = axum::serve(listener, router(shell)) => served.map_err(|error| format!("stopped serving: {error}"))?,
        told = told_to_end() => told.map_err(|error| format!("cannot hear signals: {error}"))?,
    }
    host::close(&core);
    Ok(())
}

/// Open pages keep their notice stream open for ever, so nobody waits for connections to end.
async fn told_to_end() -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        _ = hang_up.recv() => Ok(()),
        interrupted = tokio::signal::ctrl_c() => interrupted,
    }
}
