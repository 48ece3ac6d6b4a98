use rustix::process::{Pid, Signal, kill_process};
use std::ffi::OsStr;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child as Process, Command};

/// How long a program may take to end in good order.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where a program's words go.
pub struct Output {
    /// What it says on standard output.
    pub spoken: Stdio,
    /// What it says on standard error.
    pub noted: Stdio,
}

impl Output {
    /// Nobody hears what it says; its complaints go where the demo's go.
    pub fn unheard() -> Self {
        Output { spoken: Stdio::null(), noted: Stdio::inherit() }
    }

    /// The demo hears what it says.
    pub fn heard() -> Self {
        Output { spoken: Stdio::piped(), noted: Stdio::inherit() }
    }
}

/// A program that ends when the demo ends, however that happens.
pub struct Child {
    process: Process,
}

impl Child {
    /// Starts a program without input, in a group of its own: a Ctrl-C in the terminal reaches the demo alone, which then ends
    /// the others.
    pub fn start(
        program: &Path,
        arguments: &[&OsStr],
        environment: &[(&str, &str)],
        output: Output,
    ) -> Result<Self, String> {
        let mut command = tied_to_this_process(program);
        command.args(arguments).envs(environment.iter().copied());
        command
            .stdin(Stdio::null())
            .stdout(output.spoken)
            .stderr(output.noted)
            .process_group(0)
            .kill_on_drop(true);
        let process =
            command.spawn().map_err(|error| format!("{} cannot start: {error}", program.display()))?;
        Ok(Child { process })
    }

    /// The first line that it says, when it is heard; nothing when it ended before.
    pub async fn first_line(&mut self) -> Option<String> {
        let spoken = self.process.stdout.take()?;
        let mut lines = BufReader::new(spoken).lines();
        let line = lines.next_line().await.ok().flatten();
        // Given back, so that a later line meets an open pipe.
        self.process.stdout = Some(lines.into_inner().into_inner());
        line
    }

    /// Waits until it has ended by itself.
    pub async fn ended(&mut self) -> Result<ExitStatus, String> {
        self.process.wait().await.map_err(|error| format!("a program cannot be waited for: {error}"))
    }

    /// Asks it to end, and ends it when it does not.
    pub async fn end(&mut self) {
        let id = self.process.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
        if let Some(id) = id
            && kill_process(id, Signal::TERM).is_ok()
            && tokio::time::timeout(PATIENCE, self.process.wait()).await.is_ok()
        {
            return;
        }
        // It may have ended in between, which is as good.
        let _ = self.process.kill().await;
    }
}

/// Where the system can, it ends the program itself should the demo be killed without a chance to do it.
fn tied_to_this_process(program: &Path) -> Command {
    let tie = ["--pdeathsig", "TERM", "--"];
    let works = std::process::Command::new("setpriv")
        .args(tie)
        .arg("true")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(tie).arg(program);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_program_that_will_not_end_is_ended() {
        let script = OsStr::new("trap '' TERM; echo ready; while true; do sleep 0.1; done");
        let mut child =
            Child::start(Path::new("sh"), &[OsStr::new("-c"), script], &[], Output::heard()).unwrap();
        assert_eq!(child.first_line().await.as_deref(), Some("ready"));
        child.end().await;
        assert!(!child.ended().await.unwrap().success());
    }
}
