//! What the machine says outside of the window: a sentence that tells nothing.

use super::changed;
use crate::Promise;

const HEARD: &str = "tests/integration/tests/a_reminder_is_heard_without_its_words.rs";
const BELL: &str = "crates/app/src/bell.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "no machine says that somebody uses Felles before they have agreed",
        (HEARD, "nothing_is_heard_before_somebody_was_asked_and_agreed"),
        "a sentence is said that nobody agreed to",
        (
            BELL,
            "Ok(words.filter(|words| !words.is_empty()))",
            "Ok(words.or_else(|| Some(\"Felles\".to_owned())))",
        ),
    ),
    changed(
        "a reminder is heard without a word of its case",
        (HEARD, "the_sentence_is_heard_once_and_holds_no_word_of_the_case"),
        "what it is about is said too",
        (
            BELL,
            "let kept = words.clone().unwrap_or_default().into_bytes();",
            "let words = words.map(|words| format!(\"{words}: Tittelord\"));\n        \
             let kept = words.clone().unwrap_or_default().into_bytes();",
        ),
    ),
    changed(
        "nobody is called at night",
        ("crates/domain/src/ringing.rs", "nobody_is_called_at_night"),
        "the night is not looked at",
        ("crates/domain/src/ringing.rs", "if is_night(here) {", "if false {"),
    ),
    changed(
        "nothing of its owner's is heard while somebody else holds the device",
        (HEARD, "nothing_is_heard_while_the_participant_holds_the_device"),
        "who holds the device is not asked",
        (BELL, "if self.handed.is_some() {", "if false {"),
    ),
];
