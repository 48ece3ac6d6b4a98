//! What a member may send who means harm, and who wrote what.

use super::{changed, twin};
use crate::Promise;

const FORGERY: &str = "tests/hostile/tests/claims/a_forgery.rs";
const KILLER: &str = "tests/hostile/tests/claims/a_known_killer.rs";
const GUARD: &str = "crates/documents/tests/claims/guard_refuses.rs";
const FUZZ: &str = "tests/fuzz/tests/every_parser_survives.rs";
const COSTS: &str = "tests/hostile/tests/claims/costs.rs";
const TAKE_IN: &str = "crates/app/src/take_in.rs";

pub(super) const PROMISES: &[Promise] = &[
    twin(
        "nothing forged is taken for somebody's words",
        (FORGERY, "is_believed_by_nobody"),
        (FORGERY, "is_found_out_only_because_each_check_is_made"),
    ),
    changed(
        "changes of another actor than the signer's own are refused",
        (GUARD, "nobody_writes_as_somebody_else"),
        "the actor is not compared",
        (
            "crates/documents/src/guard/mod.rs",
            "if chunk.actor != writer || chunk.actor == genesis::ACTOR {",
            "let _ = writer;\n    if chunk.actor == genesis::ACTOR {",
        ),
    ),
    changed(
        "an envelope that costs more than its budget is set aside",
        (KILLER, "sent_through_the_hub_stops_nothing_first_part"),
        "the budget is never spent",
        (TAKE_IN, "Ok(change) if budget.covers(change.operations()) =>", "Ok(change) if budget.covers(0) =>"),
    ),
    changed(
        "a panic over foreign words ends at the wall",
        ("crates/app/src/containment.rs", "only_the_disks_own_faults_come_through"),
        "there is no wall",
        (
            "crates/app/src/containment.rs",
            "    match catch_unwind(AssertUnwindSafe(work)) {",
            "    match Ok::<_, Box<dyn std::any::Any>>(AssertUnwindSafe(work)()) {",
        ),
    ),
    changed(
        "what the program died of twice is not tried again",
        (KILLER, "that_the_program_died_of_twice_is_set_aside_at_the_next_start"),
        "it is not looked up what was tried",
        (
            "crates/app/src/recovery.rs",
            "if let Some(id) = self.store.attempting()? {",
            "if let Some(id) = self.store.attempting()?.filter(|_| false) {",
        ),
    ),
    changed(
        "words over which the program ended by chance are taken in at the next start",
        (
            "tests/hostile/tests/claims/a_death_in_the_middle.rs",
            "over_what_is_taken_in_is_followed_by_one_more_try_and_after_the_second_by_none",
        ),
        "one death is enough",
        (
            "crates/app/src/recovery.rs",
            "if self.store.died_at(id)? {",
            "if self.store.died_at(id)? || true {",
        ),
    ),
    changed(
        "a process that dies of what it takes in dies of it twice at most, and tries it once more",
        (
            "tests/hostile/tests/claims/a_death_in_the_middle.rs",
            "over_what_is_taken_in_is_followed_by_one_more_try_and_after_the_second_by_none",
        ),
        "nobody writes down what is tried",
        (TAKE_IN, "self.attempting(Some(row.id))?;", "self.attempting(None)?;"),
    ),
    changed(
        "ten million operations in a hundred bytes are counted and not made",
        (GUARD, "ten_million_operations_are_counted_and_not_made"),
        "operations are not counted",
        (
            "crates/documents/src/guard/rows.rs",
            "count_rows(actions, limits::CHANGE_OPERATIONS, Reader::unsigned)?;",
            "count_rows(actions, u64::MAX, Reader::unsigned)?;",
        ),
    ),
    twin(
        "no foreign message takes more than 64 MiB",
        (COSTS, "no_known_killer_takes_more_than_sixty_four_mebibytes"),
        (COSTS, "the_meter_sees_what_is_taken"),
    ),
    twin(
        "no damaged bytes bring a parser down",
        (FUZZ, "what_is_damaged_at_random"),
        (FUZZ, "and_a_parser_that_does_not_is_found"),
    ),
    changed(
        "names look like what they are",
        ("crates/domain/src/names.rs", "turned_and_invisible_characters_are_taken_out"),
        "turned writing is left in",
        ("crates/domain/src/names.rs", "| '\\u{202A}'..='\\u{202E}' | ", "| "),
    ),
    changed(
        "every stored field stands in the privacy register",
        (
            "crates/store/src/tests/privacy.rs",
            "every_stored_field_has_its_purpose_its_readers_and_its_time_and_no_other_is_named",
        ),
        "a column is left out",
        ("crates/store/PRIVACY.md", "| `cursor.space`, `cursor.position` |", "| `cursor.space` |"),
    ),
];
