//! From the link to the first word that is shared.

use super::{changed, twin};
use crate::Promise;

const INTERCEPTION: &str = "crates/sealing/src/tests/joining/interception.rs";
const JOINING: &str = "crates/sealing/src/tests/joining/mod.rs";
const LET_IN: &str = "tests/integration/tests/nobody_is_let_in_by_mistake.rs";
const SIGNS: &str = "tests/integration/tests/a_mentor_signs_before_anything_is_there.rs";
const MAIL: &str = "tests/hostile/tests/claims/a_hub_that_forgets_mail.rs";
const INVITER: &str = "crates/sealing/src/joining/inviter.rs";

pub(super) const PROMISES: &[Promise] = &[
    twin(
        "whoever stands in between shows other digits and cannot choose them",
        (INTERCEPTION, "somebody_in_between_shows_other_digits_and_cannot_choose_them"),
        (INTERCEPTION, "without_the_commitment_somebody_in_between_chooses_the_digits"),
    ),
    changed(
        "a difference of the digits ends it for good on both sides",
        (JOINING, "other_digits_end_it_for_good_on_both_sides"),
        "a difference is taken for no answer",
        (
            INVITER,
            "        if verdict == Verdict::Different {\n            return self.end(invitation, me, Ending::Different, random);",
            "        if verdict == Verdict::Different {\n            return Ok(Heard::Nothing);",
        ),
    ),
    changed(
        "an invitation holds for one device",
        (LET_IN, "a_third_device_with_the_same_link_ends_it"),
        "a second device is not noticed",
        (
            INVITER,
            "earlier.certificate.device != device) {",
            "false && earlier.certificate.device != device) {",
        ),
    ),
    changed(
        "an invitation ends with its time",
        (LET_IN, "at_the_table_it_holds_for_ten_minutes_and_at_a_distance_for_three_days"),
        "it never expires",
        (
            "crates/sealing/src/invitation.rs",
            "        now > self.expires_at",
            "        now > self.expires_at && now.0 < 0",
        ),
    ),
    changed(
        "the digits may wait at a distance only",
        (JOINING, "only_at_a_distance_may_the_digits_wait_and_they_can_be_compared_afterwards"),
        "they may wait at the table too",
        (
            INVITER,
            "if verdict == Verdict::Later && invitation.kind != InvitationKind::AtADistance {",
            "if verdict == Verdict::Later && invitation.kind == InvitationKind::OwnDevice {",
        ),
    ),
    changed(
        "nobody is let in as a mentor without having signed",
        (JOINING, "a_declaration_that_is_missing_or_not_the_asked_ones_lets_nobody_in"),
        "the inviting device does not look for the signature",
        (
            INVITER,
            "let Some(version) = offer.declaration else { return true };",
            "let Some(version) = offer.declaration.filter(|_| false) else { return true };",
        ),
    ),
    changed(
        "nothing of the case is on a mentor's device before the signature",
        (SIGNS, "before_signing_nothing_of_the_case_is_on_the_mentors_device"),
        "a mentor is asked for no signature",
        (
            "crates/app/src/joining/compare.rs",
            "(role == Role::Mentor).then_some(DECLARATION_VERSION)",
            "(role == Role::Employer).then_some(DECLARATION_VERSION)",
        ),
    ),
    changed(
        "a conversation whose letters were lost has its ending",
        (MAIL, "ends_the_conversation_for_both_by_its_time"),
        "it waits for ever",
        (
            "crates/app/src/joining/view.rs",
            "if mail_is_gone && matches!(state(self), InvitationState::Offered | InvitationState::Waiting) {",
            "if mail_is_gone && matches!(state(self), InvitationState::Withdrawn) {",
        ),
    ),
    changed(
        "a further device says that it is certified until it is let in",
        (MAIL, "hears_again_from_a_further_device_until_it_is_let_in"),
        "once, and then it takes itself for let in",
        (
            "crates/sealing/src/joining/invited.rs",
            "if self.stage != InvitedStage::Certified {",
            "if self.stage != InvitedStage::Certified || true {",
        ),
    ),
    changed(
        "a device that was let in nowhere may be invited again",
        (MAIL, "keeps_a_certified_device_out_until_it_is_invited_again"),
        "it is its person's already, and so it is refused",
        (
            "crates/app/src/joining/follow.rs",
            "let outside = own && self.is_outside_of_everything()?;",
            "let outside = own && self.is_outside_of_everything()? && false;",
        ),
    ),
];
