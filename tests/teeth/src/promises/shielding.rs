//! Cases of people who are in danger.

use super::{changed, twin};
use crate::Promise;

const SHIELDED: &str = "tests/integration/tests/a_shielded_case_tells_nothing.rs";
const VEIL: &str = "crates/app/src/veil.rs";
const ALL: &str = "no_command_tells_a_word_of_a_shielded_case_that_nobody_opened";

pub(super) const PROMISES: &[Promise] = &[
    twin(
        "no command tells a word of a shielded case",
        (SHIELDED, ALL),
        (SHIELDED, "the_walk_over_all_commands_has_teeth"),
    ),
    changed(
        "nothing in a shielded case opens by its own name either",
        (SHIELDED, ALL),
        "a document is not looked up",
        (
            VEIL,
            "self.check_case(case, shielding)?;\n        }\n        if let Some(space)",
            "}\n        if let Some(space)",
        ),
    ),
    changed(
        "lists over all cases are silent about shielded ones",
        (SHIELDED, "a_case_that_is_shielded_later_hides_at_once_on_every_device"),
        "the masks let everything through",
        (
            VEIL,
            "    if shielding.hides() { String::new() } else { words }",
            "    if shielding.hides() { words.clone() } else { words }",
        ),
    ),
    changed(
        "opening a shielded case asks first, each time that Felles was opened",
        (SHIELDED, "opening_asks_first_and_holds_for_the_session"),
        "it never asks",
        (
            VEIL,
            "if hides && !self.unveiled.contains(&case) {",
            "if hides && !self.unveiled.contains(&case) && self.unveiled.len() > 9 {",
        ),
    ),
    changed(
        "each opening of a shielded case is written down, within the hour too",
        (SHIELDED, "opening_asks_first_and_holds_for_the_session"),
        "it is noted as any other",
        (
            VEIL,
            "self.note_access(case, domain::AccessKind::OpenedShielded, random, now)?;",
            "self.note_opening(case, random, now)?;",
        ),
    ),
    changed(
        "a strictly confidential case is never begun",
        (SHIELDED, "a_strictly_confidential_case_is_never_begun"),
        "it is taken for a confidential one",
        (
            "crates/domain/src/case.rs",
            "Self::StrictlyConfidential => Err(DomainFault::StrictlyConfidential),",
            "Self::StrictlyConfidential => Ok(Shielding::Confidential),",
        ),
    ),
];
