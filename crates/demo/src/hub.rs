use crate::child::{Child, Output};
use crate::programs::Programs;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Stdio;

/// What the devices are told.
pub fn address(port: u16) -> String {
    format!("http://{}", address_of(port))
}

fn address_of(port: u16) -> String {
    format!("127.0.0.1:{port}")
}

/// The real hub, on this machine only.
pub struct Hub {
    child: Child,
    port: u16,
}

impl Hub {
    /// Starts the hub and waits until it listens.
    pub async fn start(programs: &Programs, data: &Path, port: u16) -> Result<Self, String> {
        let no_folder = |error| format!("the hub's folder cannot be made: {error}");
        std::fs::create_dir_all(data).map_err(no_folder)?;
        let words = std::fs::File::create(data.join("hub.log")).map_err(no_folder)?;
        let listen = address_of(port);
        let arguments = [OsStr::new("--listen"), OsStr::new(&listen), OsStr::new("--data"), data.as_os_str()];
        let output = Output { spoken: Stdio::piped(), noted: Stdio::from(words) };
        let mut child = Child::start(&programs.path("felles-hub"), &arguments, &[], output)?;
        match child.first_line().await {
            // The hub says one line, and says it when it listens.
            Some(_) => Ok(Hub { child, port }),
            None => Err(format!("the hub ended at once; {} says why", data.join("hub.log").display())),
        }
    }

    /// On which port it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Waits until it ends by itself, which it never should; the sentence to say then.
    pub async fn ended(&mut self) -> String {
        match self.child.ended().await {
            Ok(status) => format!("the hub ended ({status})"),
            Err(sentence) => sentence,
        }
    }

    /// Ends it in good order.
    pub async fn end(&mut self) {
        self.child.end().await;
    }
}
