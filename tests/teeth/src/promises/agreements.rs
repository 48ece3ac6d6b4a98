//! What was agreed, and by whom.

use super::changed;
use crate::Promise;

const ANSWERS: &str = "crates/app/src/agreement/tests.rs";
const FORGED: &str = "tests/hostile/tests/claims/a_forged_answer.rs";
const SIGNED: &str = "crates/app/src/agreement/signed.rs";
const SPEAKERS: &str = "crates/app/src/agreement/speakers.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "an answer that somebody else signed never counts",
        (ANSWERS, "an_answer_that_somebody_else_signed_is_not"),
        "the signature is not looked at",
        (
            SIGNED,
            "identity::verify(&self.device, Context::Answer, &self.bytes(), signature).is_ok()",
            "identity::verify(&self.device, Context::Answer, &self.bytes(), signature).is_ok() || true",
        ),
    ),
    changed(
        "an answer is about words that stood there when it was given",
        (ANSWERS, "an_answer_to_other_content_is_not"),
        "what stood there is not looked at",
        (SIGNED, "stood == Some(answering.version)", "stood.is_some()"),
    ),
    changed(
        "an answer for another party never counts",
        (FORGED, "whoever_means_harm_answers_for_themselves_alone"),
        "whoever takes part answers for everybody",
        (SPEAKERS, "return by.part == answer.answer.party;", "return true;"),
    ),
    changed(
        "whoever makes themselves another party answers for nobody",
        (FORGED, "whoever_writes_in_the_case_that_they_are_another_party_answers_for_nobody"),
        "the circles are not asked",
        (
            SPEAKERS,
            "&& self.is_borne_out(case, person, party.role)?",
            "&& (self.is_borne_out(case, person, party.role)? || true)",
        ),
    ),
];
