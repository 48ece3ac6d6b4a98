//! Nothing that was acknowledged is lost, and everybody ends with the same.

use felles_simulation::Story;

/// Device-days that each of the tests below stands for; four of them run.
const DEVICE_DAYS: i64 = 60;
const STEPS: usize = 140;

/// Stories from neighbouring seeds, until devices have lived that long.
fn stories_hold(first_seed: u64) {
    let mut days = 0;
    let mut seed = first_seed;
    while days < DEVICE_DAYS {
        days += Story::told(seed, STEPS).device_days();
        seed += 1;
    }
}

#[test]
fn a_first_season_holds() {
    stories_hold(1_000);
}

#[test]
fn a_second_season_holds() {
    stories_hold(2_000);
}

#[test]
fn a_third_season_holds() {
    stories_hold(3_000);
}

#[test]
fn a_fourth_season_holds() {
    stories_hold(4_000);
}

/// `FELLES_SEED` chooses the story, `FELLES_STORIES` how many from there on.
#[test]
fn the_seed_that_was_asked_for_holds() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (seed, stories) = (number("FELLES_SEED").unwrap_or(1), number("FELLES_STORIES").unwrap_or(1));
    for seed in seed..seed + stories {
        let _ = Story::told(seed, STEPS);
    }
}
