//! Who takes part changes while people write, and everybody who remains ends with one set of members and one text.

use felles_simulation::Company;

/// Steps of a story that is asked for.
const STEPS: usize = 90;
/// Steps of those that are told each time.
const FEWER_STEPS: usize = 20;

/// So many stories from a seed on; people must have come and gone in them.
fn hold(first: u64, stories: u64, steps: usize) {
    let mut counts = [0; 7];
    for seed in first..first + stories {
        let happened = Company::told(seed, steps).happened;
        let one = [
            happened.words,
            happened.joined,
            happened.devices,
            happened.removed,
            happened.lost,
            happened.quarrels,
            happened.late,
        ];
        counts.iter_mut().zip(one).for_each(|(all, one)| *all += one);
    }
    let [words, joined, devices, removed, lost, quarrels, late] = counts;
    println!(
        "{stories} stories: {words} words, {joined} let in, {devices} devices added, {removed} taken out, {lost} devices lost, \
         {quarrels} quarrels, {late} late"
    );
    let happened = stories == 1 || [joined, devices, removed].iter().all(|count| *count > 0);
    assert!(words > 0 && happened, "nothing happened in {stories} stories");
}

/// A plain range, not one that was looked for.
#[test]
fn the_first_six_companies_hold() {
    hold(1, 6, FEWER_STEPS);
}

#[test]
fn late_words_and_counsellors_who_take_each_other_out_end_in_one_set() {
    let happened = Company::told_of_partings(3_000).happened;
    assert!(happened.quarrels > 0 && happened.late > 0);
}

/// A device that was let in by one that was marked as lost meanwhile is out too, and hears of it.
#[test]
fn who_was_let_in_by_somebody_who_was_out_hears_that_they_are_out_too() {
    let _ = Company::told_of_a_vain_welcome(3_001);
}

#[test]
fn who_comes_after_a_key_that_does_not_count_reads_everything() {
    assert_eq!(Company::told_of_a_key_that_does_not_count(3_002).happened.joined, 1);
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// `FELLES_SEED` chooses it.
#[test]
fn the_parting_that_was_asked_for_holds() {
    let _ = Company::told_of_partings(number("FELLES_SEED").unwrap_or(1));
}

/// `FELLES_SEED` chooses the first, `FELLES_STORIES` how many from there on, `FELLES_STEPS` how long they are.
#[test]
fn the_company_that_was_asked_for_holds() {
    let steps = number("FELLES_STEPS").and_then(|steps| usize::try_from(steps).ok()).unwrap_or(STEPS);
    hold(number("FELLES_SEED").unwrap_or(2), number("FELLES_STORIES").unwrap_or(1), steps);
}
