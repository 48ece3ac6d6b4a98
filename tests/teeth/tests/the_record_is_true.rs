//! The record of promises is held to the code.

use felles_teeth::{Teeth, Test, promises, repository_root};
use std::collections::BTreeSet;

fn text(file: &str) -> String {
    std::fs::read_to_string(repository_root().join(file)).unwrap_or_else(|_| panic!("there is no {file}"))
}

/// Whether a function of this name stands in the file as a test.
fn stands(text: &str, test: &Test) -> bool {
    let mut lines = text.lines().map(str::trim);
    let mut marked = false;
    lines.any(|line| {
        let here = marked && line.starts_with(&format!("fn {}(", test.name));
        marked = line == "#[test]" || (marked && line.starts_with("#["));
        here
    })
}

#[test]
fn each_test_that_is_named_exists() {
    for promise in promises() {
        let mut tests = vec![promise.test];
        if let Teeth::Twin(twin) = promise.teeth {
            assert_ne!(twin, promise.test, "a test is not its own broken variant: {}", promise.says);
            tests.push(twin);
        }
        for test in tests {
            assert!(stands(&text(test.file), &test), "{} has no test {}", test.file, test.name);
        }
    }
}

#[test]
fn each_place_that_is_to_be_broken_stands_once_and_outside_of_tests() {
    let mut elsewhere = Vec::new();
    for promise in promises() {
        let Teeth::Change(change) = promise.teeth else { continue };
        let text = text(change.file);
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        if code.matches(change.sound).count() != 1 {
            elsewhere.push(format!("{}: {:?}", change.file, change.sound));
        }
        assert_ne!(change.sound, change.broken, "{}", promise.says);
    }
    assert!(elsewhere.is_empty(), "{}", elsewhere.join("\n"));
}

#[test]
fn no_promise_is_written_twice() {
    let says: BTreeSet<&str> = promises().iter().map(|promise| promise.says).collect();
    assert_eq!(says.len(), promises().len());
}

#[test]
fn a_name_that_is_no_test_is_found() {
    let test = Test { file: "x.rs", name: "it_holds" };
    assert!(stands("#[test]\nfn it_holds() {", &test));
    assert!(stands("    #[test]\n    #[ignore = \"why\"]\n    fn it_holds() {", &test));
    assert!(!stands("fn it_holds() {", &test));
    assert!(!stands("#[test]\nfn it_holds_too() {", &test));
    assert!(!stands("#[test]\nfn other() {\nfn it_holds() {", &test));
}
