//! The long run, target after target. Each block of mutants runs in a process of its own, so that not even an abort or a
//! stack overflow ends the run without naming its seed.
//!
//! `felles-fuzz [mutants per target] [first seed] [only this target]`; `felles-fuzz one <target> <seed> <count>` runs one block here.

use felles_fuzz::{replay, targets};
use std::process::{Command, ExitCode};

/// Mutants in one process.
const BLOCK: u64 = 20_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["one", target, seed, count] => one(target, number(seed), number(count)),
        [] => all(100_000, 1, None),
        [mutants] => all(number(mutants), 1, None),
        [mutants, seed] => all(number(mutants), number(seed), None),
        [mutants, seed, target, ..] => all(number(mutants), number(seed), Some(target)),
    }
}

fn number(text: &str) -> u64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

/// Runs a block in this process.
fn one(name: &str, seed: u64, count: u64) -> ExitCode {
    let mut target = targets().into_iter().find(|target| target.name == name).expect("a target of this name");
    match target.first_death(seed, count) {
        None => ExitCode::SUCCESS,
        Some(seed) => {
            eprintln!("{name} died; again with: {}", replay(name, seed));
            ExitCode::FAILURE
        }
    }
}

fn all(mutants: u64, seed: u64, only: Option<&str>) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for name in
        targets().iter().map(|target| target.name).filter(|name| only.is_none_or(|only| only == *name))
    {
        // A target that takes its time gets fewer.
        let mut done = 0;
        while done < mutants {
            let block = BLOCK.min(mutants - done);
            if !survives(name, seed + done, block) {
                let seed = narrow(name, seed + done, block);
                eprintln!("{name} died; again with: {}", replay(name, seed));
                code = ExitCode::FAILURE;
                break;
            }
            done += block;
        }
        println!("{name}: {done} mutants");
    }
    code
}

fn survives(name: &str, seed: u64, count: u64) -> bool {
    let program = std::env::current_exe().expect("this program");
    let block = Command::new(program).args(["one", name, &seed.to_string(), &count.to_string()]).status();
    block.is_ok_and(|status| status.success())
}

/// The first seed of a block whose mutant is deadly by itself; the block's own when only many together are.
fn narrow(name: &str, mut seed: u64, mut count: u64) -> u64 {
    while count > 1 {
        let half = count / 2;
        if survives(name, seed, half) {
            seed += half;
            count -= half;
        } else {
            count = half;
        }
    }
    seed
}
