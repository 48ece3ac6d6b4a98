//! What a person keeps for one other, and what words bring back.

use super::changed;
use crate::Promise;

const SUPPORT: &str = "tests/integration/tests/a_new_mentor_never_reads_what_was_said_to_the_old_one.rs";
const WORDS: &str = "tests/integration/tests/words_count_once.rs";
const SECOND: &str = "tests/integration/tests/a_second_device_of_the_same_person.rs";
const OPENED: &str = "tests/integration/tests/every_opening_is_written_in_the_case.rs";
const FALSE: &str = "tests/hostile/tests/claims/a_false_circle.rs";
const CODE: &str = "crates/app/src/support_circle.rs";
const KEYS: &str = "crates/app/src/own_keys.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "no byte of what an old mentor said comes to the new one's device",
        (SUPPORT, "no_byte_of_what_the_old_mentor_said_comes_to_the_new_ones_device"),
        "the next mentor is let into the circle that is there",
        (
            CODE,
            "ever.iter().all(|person| *person == newcomer ||",
            "ever.iter().all(|person| true || *person == newcomer ||",
        ),
    ),
    changed(
        "who is taken out of a case goes out of circles that the remover did not know",
        (SUPPORT, "another_counsellor_has_each_circle_and_who_is_taken_out_meanwhile_has_none"),
        "removals are not followed",
        (
            CODE,
            "self.follow_removals(row.space, shared, &mut batch, random)?;",
            "if false { self.follow_removals(row.space, shared, &mut batch, random)?; }",
        ),
    ),
    changed(
        "a false circle is believed by nobody",
        (FALSE, "is_neither_asked_for_nor_written_in"),
        "any member's word counts",
        (
            CODE,
            "if known || !self.named_by_a_counsellor(space, part, rows)? {",
            "if known || !self.named_by_a_counsellor(space, part, rows)? && false {",
        ),
    ),
    changed(
        "a rebuilt device goes on with keys of its own, and the sheet opens nothing afterwards",
        (WORDS, "what_was_rebuilt_is_a_device_of_its_own_and_the_sheet_opens_nothing_afterwards"),
        "the words' device stays a member",
        (KEYS, "        out.push(words);\n", ""),
    ),
    changed(
        "of two who begin again at the same moment exactly one goes on",
        (WORDS, "of_two_who_begin_again_at_the_same_moment_one_stays_and_both_are_told"),
        "both go on with the keys of the sheet",
        (KEYS, "if !self.lives.looked {", "if self.lives.looked || !self.lives.looked {"),
    ),
    changed(
        "of two who begin again at the same moment the same one goes on in every circle",
        (
            "crates/identity/src/tests/removal.rs",
            "of_two_who_begin_again_with_the_same_words_the_same_one_stays_in_every_space",
        ),
        "places in the log decide",
        ("crates/identity/src/rights.rs", "since.unwrap_or(*place))", "since.map_or(*place, |_| *place))"),
    ),
    changed(
        "the person's other devices hear that their words were used",
        (WORDS, "another_device_of_the_person_hears_that_the_words_were_used"),
        "they go on believing in the words",
        (
            "crates/app/src/recovery_device.rs",
            "Ok(self.circle(private)?.former_device(&words))",
            "Ok(self.circle(private)?.former_device(&words) && false)",
        ),
    ),
    changed(
        "a device let in by mistake goes out with whatever it let in",
        (SECOND, "a_device_let_in_by_mistake_goes_out_of_everything_with_whatever_it_let_in"),
        "only the device itself goes",
        (
            "crates/app/src/removing.rs",
            "found.extend(new);",
            "found.extend(new.into_iter().filter(|_| false));",
        ),
    ),
    changed(
        "every printing is written in the case before it happens",
        (OPENED, "every_printing_is_written_down_each_time_and_before_it_happens"),
        "it is taken for an opening",
        (
            "crates/app/src/commands/case_print.rs",
            "open.note_access(self.case, AccessKind::Printed, random, now)?;",
            "let _ = AccessKind::Printed;\n        open.note_opening(self.case, random, now)?;",
        ),
    ),
    changed(
        "of two mentors the one who was chosen reads it",
        (SUPPORT, "the_counsellor_writes_to_the_mentor_whom_they_choose"),
        "it goes to whoever came last",
        (
            "crates/app/src/founding.rs",
            "let Some(space) = circle else {",
            "let Some(space) = circle.filter(|_| false) else {",
        ),
    ),
    changed(
        "what is asked of a mentor stands where that mentor reads",
        (SUPPORT, "the_counsellor_writes_to_the_mentor_whom_they_choose"),
        "it goes to whoever came last",
        (
            "crates/app/src/commands/thing_begin.rs",
            "if wanted && self.circle(space)?.members().persons.contains_key(&person) {",
            "if wanted {",
        ),
    ),
];
