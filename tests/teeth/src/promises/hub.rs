//! A hub that lies.

use super::changed;
use crate::Promise;

const HUB: &str = "tests/hostile/tests/claims/a_hub_that_means_harm.rs";

const HIDES: &str = "tests/hostile/tests/claims/a_hub_that_hides.rs";
const FALSE_WORD: &str = "tests/hostile/tests/claims/a_false_word.rs";
const STORIES: &str = "tests/hostile/tests/claims/a_hub_that_tells_less.rs";
const NOTICED: &str = "crates/app/src/noticed.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "words that the hub withholds from one are missed",
        (HIDES, "words_that_are_withheld_from_one_are_missed_as_soon_as_another_has_them"),
        "what others name is not compared",
        (NOTICED, "rows.evidence.push(EvidenceRow::NamedEnvelope { at: place, by });", "let _ = place;"),
    ),
    changed(
        "two stories are found out with the first word that passes between them",
        (HIDES, "two_who_are_told_two_stories_find_out_with_the_first_word_of_a_third"),
        "what others name is not compared",
        (NOTICED, "rows.evidence.push(EvidenceRow::NamedEnvelope { at: place, by });", "let _ = place;"),
    ),
    changed(
        "a shorter story is found out by the places that the hub gave",
        (STORIES, "a_shorter_story_is_noticed_by_the_places_and_the_same_story_is_not"),
        "places are not compared",
        (NOTICED, "&& placed <= position", "&& placed <= position && false"),
    ),
    changed(
        "a doubt that rests on somebody's word bears their name",
        (FALSE_WORD, "who_names_words_that_nobody_wrote_is_named_beside_their_alleged_author"),
        "whose word it is is not told",
        (NOTICED, "row.said_by.filter(|by| *by != row.device)", "row.said_by.filter(|_| false)"),
    ),
    changed(
        "who takes part cannot be withheld for good",
        (HIDES, "who_takes_part_cannot_be_withheld_unnoticed"),
        "what waits for a key is not asked for again",
        (NOTICED, "                spaces.insert(row.space);\n", "                let _ = &mut spaces;\n"),
    ),
    changed(
        "two words in one place are noticed by whoever sees both",
        (HIDES, "two_words_in_one_place_are_noticed_by_whoever_sees_both"),
        "the place is not looked up",
        (
            NOTICED,
            "self.store.has_other_envelope(&place, row.id)? {",
            "self.store.has_other_envelope(&place, row.id)? && false {",
        ),
    ),
    changed(
        "a hub that went back is noticed",
        (HIDES, "a_hub_that_goes_back_to_before_is_noticed"),
        "where it stands is not compared",
        (NOTICED, "if cursor.after < self.store.cursor(cursor.space)? {", "if cursor.after.0 > 1 << 60 {"),
    ),
    changed(
        "an honest hub is never suspected",
        (HIDES, "an_honest_hub_is_never_suspected_however_bad_the_wires_are"),
        "somebody's newest word always counts as missing",
        (
            "crates/sync/src/evidence.rs",
            "named.iter().filter(|log| log.sequence > reached(log)).copied().collect()",
            "named.iter().filter(|log| log.sequence >= reached(log)).map(|log| Reach { sequence: log.sequence.next(), ..*log }).collect()",
        ),
    ),
    changed(
        "a hub cannot say in somebody's name that words were received",
        (HUB, "gets_nowhere_with_the_third"),
        "the signature is not looked at",
        (
            "crates/app/src/receive_page.rs",
            "if holds && said.space == space && known {",
            "let _ = holds;\n        if said.space == space && known {",
        ),
    ),
];
