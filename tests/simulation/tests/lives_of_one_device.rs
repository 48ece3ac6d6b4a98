//! A device that was restored or copied never writes a place in its log twice, whatever it had sealed and whatever the hub shows it.
//!
//! Each test tells stories until so many copies were started and so many backups put back. `make long` tells of 1,000 and 200.

use felles_simulation::Story;

/// Rounds in one story.
const ROUNDS: usize = 6;

/// Stories from a seed on, until that much has happened.
fn converge(first: u64, copies: usize, restores: usize) {
    let (mut started, mut restored, mut seed) = (0, 0, first);
    while started < copies || restored < restores {
        let story = Story::told_of_lives(seed, ROUNDS);
        started += story.copies.started;
        restored += story.copies.restored;
        seed += 1;
    }
    println!("{} stories: {started} copies, {restored} restores", seed - first);
}

#[test]
fn a_first_quarter_of_a_hundred_copies_converges() {
    converge(10_000, 25, 5);
}

#[test]
fn a_second_quarter_of_a_hundred_copies_converges() {
    converge(20_000, 25, 5);
}

#[test]
fn a_third_quarter_of_a_hundred_copies_converges() {
    converge(30_000, 25, 5);
}

#[test]
fn a_fourth_quarter_of_a_hundred_copies_converges() {
    converge(40_000, 25, 5);
}

#[test]
#[ignore = "long: make long"]
fn a_first_quarter_of_a_thousand_copies_converges() {
    converge(110_000, 250, 50);
}

#[test]
#[ignore = "long: make long"]
fn a_second_quarter_of_a_thousand_copies_converges() {
    converge(120_000, 250, 50);
}

#[test]
#[ignore = "long: make long"]
fn a_third_quarter_of_a_thousand_copies_converges() {
    converge(130_000, 250, 50);
}

#[test]
#[ignore = "long: make long"]
fn a_fourth_quarter_of_a_thousand_copies_converges() {
    converge(140_000, 250, 50);
}

/// `FELLES_SEED` chooses the story, `FELLES_STORIES` how many from there on.
#[test]
fn the_lives_that_were_asked_for_converge() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (seed, stories) = (number("FELLES_SEED").unwrap_or(1), number("FELLES_STORIES").unwrap_or(1));
    for seed in seed..seed + stories {
        let _ = Story::told_of_lives(seed, ROUNDS);
    }
}
