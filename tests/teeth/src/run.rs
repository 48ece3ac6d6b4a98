//! Runs one test in a copy of the house and looks at what it says.

use crate::{Test, Tree};
use std::path::Path;
use std::process::{Command, Stdio};

/// What a test said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It failed: it sees what is broken.
    Red,
    /// It passed.
    Green,
    /// It did not run: what is broken does not even compile, or there is no such test.
    Nothing(String),
}

impl Test {
    /// Which part of cargo's workspace it is built with.
    #[must_use]
    pub fn target(&self) -> Vec<String> {
        let mut steps = self.file.split('/');
        let (_, package) = (steps.next(), steps.next().unwrap_or_default());
        let mut words = vec!["-p".to_owned(), format!("felles-{package}")];
        match (steps.next(), steps.next()) {
            (Some("tests"), Some(target)) => {
                words.extend(["--test".to_owned(), target.trim_end_matches(".rs").to_owned()])
            }
            _ => words.push("--lib".to_owned()),
        }
        words
    }
}

/// Runs a test in the copy as it stands.
#[must_use]
pub fn bite(tree: &Tree, target: &Path, test: &Test) -> Found {
    let ran = Command::new("cargo")
        .args(["test", "--quiet", "--locked"])
        .args(test.target())
        .args(["--", "--format", "pretty", test.name])
        .current_dir(tree.root())
        .env("CARGO_TARGET_DIR", target)
        .stdin(Stdio::null())
        .output()
        .expect("cargo");
    let said = String::from_utf8_lossy(&ran.stdout);
    let line = said.lines().find(|line| line.starts_with("test ") && line.contains(test.name));
    match line.and_then(|line| line.rsplit(' ').next()) {
        Some("ok") => Found::Green,
        Some("FAILED") => Found::Red,
        // A test that dies of an abort has begun its line and not ended it.
        Some("...") if !ran.status.success() => Found::Red,
        _ => Found::Nothing(last_words(&ran.stderr)),
    }
}

fn last_words(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}
