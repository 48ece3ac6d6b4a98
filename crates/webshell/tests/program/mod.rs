//! The real program, and how to speak with it.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The program, and how to speak with it.
pub struct Running {
    child: Child,
    pub door: Door,
}

#[derive(Clone)]
pub struct Door {
    address: String,
    cookie: String,
}

impl Door {
    /// A request and its whole answer, or nothing when the other side died before it was whole.
    fn exchange(&self, line: &str, body: &str) -> Option<(String, String)> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        let Self { address, cookie } = self;
        let head = format!("{line} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n");
        let length = body.len();
        let rest = format!("Cookie: {cookie}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
        stream.write_all((head + &rest).as_bytes()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        text.split_once("\r\n\r\n").map(|(head, body)| (head.to_owned(), body.to_owned()))
    }

    /// What a command answers, or as `Err` the problem that refuses it; nothing when the program died before the answer was whole.
    pub fn answer(&self, name: &str, input: &Value) -> Option<Result<Value, Value>> {
        let call = json!({ "name": name, "input": input }).to_string();
        let (head, body) = self.exchange("POST /api", &call)?;
        let answer = serde_json::from_str(&body).ok()?;
        Some(if head.starts_with("HTTP/1.1 200") { Ok(answer) } else { Err(answer) })
    }

    /// What a command answers that must not be refused; nothing when the program died before the answer was whole.
    pub fn ask(&self, name: &str, input: &Value) -> Option<Value> {
        let answer = self.answer(name, input)?;
        assert!(answer.is_ok(), "{name}: {answer:?}");
        answer.ok()
    }
}

impl Running {
    /// Starts over what lies in a folder.
    pub fn start(folder: &Path, complaints: Stdio) -> Self {
        std::fs::create_dir_all(folder.join("ui")).unwrap();
        std::fs::write(folder.join("ui/index.html"), "<!doctype html>").unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_felles-webshell"))
            .arg("--profile")
            .arg(folder.join("profile"))
            .arg("--ui")
            .arg(folder.join("ui"))
            .stdout(Stdio::piped())
            .stderr(complaints)
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (address, token) =
            line.trim().strip_prefix("open http://").and_then(|rest| rest.split_once("/?token=")).unwrap();
        let mut door = Door { address: address.to_owned(), cookie: String::new() };
        let (head, _) = door.exchange(&format!("GET /?token={token}"), "").unwrap();
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        door.cookie = cookie.split(';').next().unwrap().to_owned();
        Running { child, door }
    }

    /// SIGKILL: nothing of the process runs after it.
    pub fn kill(self) {
        drop(self);
    }
}

/// A test that fails leaves no program behind.
impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
