//! An old backup put back, a disk started twice: everybody ends with the same, and nobody is suspected without a reason.

use felles_simulation::Story;

/// Stories in each of the tests below.
const STORIES: u64 = 2;
const STEPS: usize = 40;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// So many stories from a seed on; something must have been restored and copied in them.
fn converge(first: u64, stories: u64) {
    let (mut restored, mut started) = (0, 0);
    for seed in first..first + stories {
        let story = Story::told_with_copies(seed, STEPS);
        restored += story.copies.restored;
        started += story.copies.started;
    }
    println!("{stories} stories: {restored} restores, {started} copies");
    assert!(restored > 0 && started > 0, "nothing happened in {stories} stories");
}

#[test]
fn first_stories_with_copies_converge() {
    converge(100, STORIES);
}

#[test]
fn second_stories_with_copies_converge() {
    converge(200, STORIES);
}

#[test]
fn a_hub_that_was_put_back_and_renewed_raises_no_alarm() {
    for seed in 300..300 + STORIES {
        assert_eq!(Story::told_with_a_restored_hub(seed, STEPS).copies.hubs_restored, 1);
    }
}

/// `FELLES_SEED` chooses the first, `FELLES_STORIES` how many; 1,200 stories have more than 1,000 copies and 200 restores.
#[test]
fn the_copies_that_were_asked_for_converge() {
    converge(number("FELLES_SEED").unwrap_or(1), number("FELLES_STORIES").unwrap_or(2));
}

/// The same two words choose.
#[test]
fn the_restored_hubs_that_were_asked_for_raise_no_alarm() {
    let first = number("FELLES_SEED").unwrap_or(1);
    for seed in first..first + number("FELLES_STORIES").unwrap_or(1) {
        let _ = Story::told_with_a_restored_hub(seed, STEPS);
    }
}
