//! What was shared stands, and what is told of distance is told to those it concerns.

use super::changed;
use crate::Promise;

const CORRECTED: &str = "tests/integration/tests/a_shared_text_is_corrected_with_a_reason.rs";
const SENTENCES: &str = "crates/domain/src/distance/tests.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "what was shared changes only by a correction with a reason",
        (CORRECTED, "a_shared_note_is_typed_in_only_while_a_correction_is_open"),
        "the rule is not asked",
        (
            "crates/app/src/commands/text_edit.rs",
            "open.check_typing(self.document, &place, &self.heads, now)?;",
            "open.check_typing(self.document, &place, &self.heads, now).ok();",
        ),
    ),
    changed(
        "who types while another shares loses no letter",
        (CORRECTED, "who_types_while_another_shares_loses_nothing_and_is_then_asked_why"),
        "nobody may finish",
        ("crates/app/src/shared_text.rs", ".filter(|_| !by_me)", ".filter(|_| false && !by_me)"),
    ),
    changed(
        "mentor hours are spoken of to mentor and counsellor only",
        (SENTENCES, "half_of_the_hours_two_months_running_is_told_to_mentor_and_counsellor_only"),
        "the participant is told too",
        (
            "crates/domain/src/distance/hours.rs",
            "if !concerns || !facts.goes_on()",
            "if (!concerns && facts.me.is_none()) || !facts.goes_on()",
        ),
    ),
    changed(
        "a sentence about two people is told to the two",
        (SENTENCES, "mentor_and_counsellor_are_told_after_fourteen_days"),
        "everybody is told",
        (
            "crates/domain/src/distance/contact.rs",
            "mine.is_some_and(|role| roles.contains(&role))",
            "mine.is_some_and(|role| roles.contains(&role) || role.has_device())",
        ),
    ),
    changed(
        "what was agreed about a sentence ends on its day",
        (SENTENCES, "an_answer_belongs_to_one_sentence_and_ends_on_its_day"),
        "it holds for ever",
        ("crates/domain/src/distance/arrangement.rs", " && agreed.until >= facts.today", ""),
    ),
];
