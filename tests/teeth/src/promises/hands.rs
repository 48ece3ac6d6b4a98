//! A device in the participant's hands, and taking back.

use super::{changed, twin};
use crate::Promise;

const HANDS: &str = "tests/integration/tests/a_device_in_the_participants_hands_gives_nothing_else.rs";
const UNDO: &str = "crates/documents/tests/claims/undo.rs";
const UNDOING: &str = "crates/documents/src/undo/mod.rs";

pub(super) const PROMISES: &[Promise] = &[
    twin(
        "a handed-over device tells nothing but what is meant for the participant",
        (HANDS, "what_is_open_gives_nothing_of_other_circles_and_cases"),
        (HANDS, "the_walk_has_teeth_where_nobody_has_handed_anything_over"),
    ),
    changed(
        "every command but the participant's few is refused while they hold the device",
        (HANDS, "every_command_but_the_participants_few_is_refused"),
        "nobody asks who holds it",
        (
            "crates/app/src/dispatch.rs",
            "    open.check_handed(C::NAME, input)?;",
            "    let _ = open.check_handed(C::NAME, input);",
        ),
    ),
    changed(
        "the machine does not open a device that was handed over",
        (HANDS, "only_its_owner_opens_it_again_over_a_restart_too"),
        "it is not remembered",
        ("crates/app/src/ways_in.rs", "if open.was_handed_over()? {", "if false {"),
    ),
    changed(
        "an undo brings back nothing that somebody else took out too",
        (UNDO, "what_the_other_took_out_too_stays_out"),
        "nobody looks who else took it out",
        (UNDOING, "wanted.retain(|letter| !others.contains(letter));", "drop(others);"),
    ),
    changed(
        "a part in which somebody else writes is not hidden, though neither knew",
        (UNDO, "a_part_that_the_other_wrote_in_stays_also_when_neither_knew"),
        "it stays hidden",
        (
            "crates/documents/src/away.rs",
            "        self.written_by(part, kind).iter().all(",
            "        true || self.written_by(part, kind).iter().all(",
        ),
    ),
];
