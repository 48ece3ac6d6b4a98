//! Who left, what was lost, and the mentor's copy.

use super::{changed, twin};
use crate::Promise;

const TAKEN_OUT: &str = "tests/integration/tests/who_is_taken_out_gets_nothing_more.rs";
const LOST: &str = "tests/integration/tests/a_lost_device_gets_nothing_new.rs";
const COPY: &str = "tests/integration/tests/a_mentors_copy_comes_to_its_end.rs";
const REMOVED: &str = "tests/hostile/tests/claims/a_removed_member.rs";
const IN_VAIN: &str = "tests/integration/tests/a_removal_that_does_not_count_takes_nothing_for_good.rs";
const REGAINED_PLACES: &str = "crates/hub/tests/claims/regained_places.rs";
const REGAIN: &str = "crates/hub/src/log/regain.rs";
const TELLS_LESS: &str = "tests/hostile/tests/claims/a_hub_that_tells_less.rs";
const COPY_END: &str = "crates/app/src/copy_end.rs";
const COMPANY: &str = "tests/simulation/tests/people_who_come_and_go.rs";
const EVALUATE: &str = "crates/identity/src/evaluate.rs";
const SIMULATED: &str = "tests/simulation/tests/the_checks_have_teeth.rs";
const SEALED: &str = "crates/sealing/src/tests/removed.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "what a silent member had of somebody who was taken out is part of the case",
        (
            "tests/integration/tests/who_is_taken_out_gets_nothing_more.rs",
            "what_only_a_silent_member_had_taken_in_is_part_of_the_case_without_asking",
        ),
        "nobody vouches",
        (
            "crates/app/src/vouched.rs",
            "is_some_and(|reached| row.sequence <= *reached)",
            "is_some_and(|reached| row.sequence <= *reached && false)",
        ),
    ),
    changed(
        "who is out vouches for nothing",
        (
            "crates/app/src/vouched.rs",
            "who_remains_vouches_and_who_was_taken_out_does_not_even_for_themselves",
        ),
        "everybody vouches",
        ("crates/app/src/vouched.rs", "if !members.may_write(by) {", "if false && !members.may_write(by) {"),
    ),
    twin(
        "who was removed opens nothing that was sealed by somebody who knew",
        (SEALED, "who_was_removed_opens_nothing_that_was_sealed_by_somebody_who_knew"),
        (SEALED, "sealing_without_a_look_at_who_holds_the_key_is_caught"),
    ),
    changed(
        "who is taken out gets nothing more",
        (TAKEN_OUT, "who_is_taken_out_gets_nothing_more_and_keeps_what_was_there"),
        "they are marked as having left and stay a member",
        (
            "crates/app/src/removing.rs",
            "if self.circle(row.space)?.members().persons.contains_key(&person) {",
            "if self.circle(row.space)?.members().persons.len() > 99 {",
        ),
    ),
    changed(
        "a hub that hands a removed device everything gives it nothing to read",
        (REMOVED, "opens_nothing_new_though_the_hub_hands_everything_over"),
        "the member is marked as having left and stays one",
        (
            "crates/app/src/removing.rs",
            "if self.circle(row.space)?.members().persons.contains_key(&person) {",
            "if self.circle(row.space)?.members().persons.len() > 99 {",
        ),
    ),
    changed(
        "late words wait for review",
        (TAKEN_OUT, "late_words_wait_for_review_and_their_author_is_told_that_they_did_not_arrive"),
        "they are taken in like anybody's",
        (
            "crates/app/src/take_in.rs",
            "Standing::Late if vouched.covers(&row) => circle.stir(),",
            "Standing::Late if vouched.covers(&row) || true => circle.stir(),",
        ),
    ),
    changed(
        "a lost device gets nothing new",
        (LOST, "a_lost_device_gets_nothing_new_and_the_others_go_on"),
        "it is marked and stays a member",
        (
            "crates/app/src/lost/mark.rs",
            "let removal: Option<ControlId> = if circle.mine_to_remove {",
            "let removal: Option<ControlId> = if circle.mine_to_remove && batch.rows.lost_spaces.len() > 9 {",
        ),
    ),
    changed(
        "the report says what a lost device had not",
        (LOST, "the_report_says_exactly_what_the_device_had_and_what_it_had_not"),
        "everything is said to have been there",
        (
            "crates/app/src/lost/facts.rs",
            "covers_up_to(covered, reached) >= reached.sequence {",
            "covers_up_to(covered, reached) <= reached.sequence {",
        ),
    ),
    changed(
        "the hub gives a removed device no envelope",
        (
            "crates/hub/tests/claims/lost_device.rs",
            "a_lost_device_is_given_no_envelope_of_a_circle_that_it_was_taken_out_of",
        ),
        "whoever was a member once is given everything",
        (
            "crates/hub/src/log/rows.rs",
            "            \"SELECT space.next_position - 1 FROM space JOIN member ON member.space = space.id \\\n             WHERE space.id = ?1 AND member.device = ?2\",",
            "            \"SELECT space.next_position - 1 FROM space WHERE space.id = ?1 AND ?2 = ?2\",",
        ),
    ),
    changed(
        "of two who take each other out the hub hears whoever stays, also second",
        (REGAINED_PLACES, "the_word_of_whoever_stays_is_taken_though_they_were_taken_out_before_it_came"),
        "who was taken out first is never heard",
        (REGAIN, "regained.insert(space);", "let _ = (&mut regained, space);"),
    ),
    changed(
        "whoever stays out has nothing more to say",
        (REGAINED_PLACES, "whoever_stays_out_has_nothing_to_say_however_they_say_it"),
        "whoever once took part is heard",
        (REGAIN, "if log.evaluate().devices.contains_key(&session) {", "if !log.is_empty() {"),
    ),
    changed(
        "a removal that does not count takes nothing for good",
        (IN_VAIN, "a_mentor_whose_removal_does_not_count_has_the_case_again"),
        "nobody asks for what is gone",
        (
            "crates/app/src/regained.rs",
            "if self.store.ended_circles()?.is_empty() {",
            "if self.store.ended_circles()?.len() < 1_000 {",
        ),
    ),
    changed(
        "a case comes anew only where the removals are shown with what undoes them",
        (TELLS_LESS, "a_case_that_ended_comes_back_by_no_shorter_story"),
        "the hub's word is enough",
        (
            "crates/app/src/regained.rs",
            "if whole && showing.log.evaluate().may_read(&self.me.device) {",
            "if (whole || true) && showing.log.evaluate().may_read(&self.me.device) {",
        ),
    ),
    changed(
        "whoever comes back is heard, though they spoke while they were out",
        (IN_VAIN, "a_counsellor_who_comes_back_is_heard_though_she_spoke_while_she_was_out"),
        "what was kept back stays so",
        ("crates/app/src/removing.rs", "if held_back.is_empty() {", "if held_back.len() < 1_000 {"),
    ),
    changed(
        "twelve weeks after the end a mentor's copy is gone",
        (COPY, "twelve_weeks_after_the_end_nothing_is_left_but_one_line"),
        "its time never comes",
        (COPY_END, "Some(_) => self.time_is_over(case, now),", "Some(_) => Ok(false),"),
    ),
    changed(
        "a mentor who has left loses the copy at once",
        (COPY, "a_mentor_who_has_left_loses_the_copy_at_once"),
        "it waits for the end of the case",
        (
            COPY_END,
            "Some(_) if self.was_removed(case)? => Ok(!self.has_words_to_send(case)?),",
            "Some(_) if self.was_removed(case)? => self.time_is_over(case, now),",
        ),
    ),
    changed(
        "the names go with the copy",
        (COPY, "a_mentor_who_has_left_loses_the_copy_at_once"),
        "people stay known",
        (COPY_END, "persons_forgotten: self.persons_only_in(case)?,", "persons_forgotten: Vec::new(),"),
    ),
    twin(
        "the pages that held the copy are overwritten",
        (COPY, "twelve_weeks_after_the_end_nothing_is_left_but_one_line"),
        (COPY, "rows_that_are_only_deleted_leave_their_words_in_the_pages"),
    ),
    changed(
        "a participant keeps the copy",
        (COPY, "a_participant_keeps_the_copy"),
        "everybody's copy ends",
        (
            COPY_END,
            "Some(party) if party.role != Role::Mentor => Ok(false),",
            "Some(party) if party.role == Role::Counsellor => Ok(false),",
        ),
    ),
    changed(
        "however people come and go, nothing written after a removal is known opens for who is out",
        (COMPANY, "late_words_and_counsellors_who_take_each_other_out_end_in_one_set"),
        "everybody writes under the first key for ever",
        (
            EVALUATE,
            "facts.holds && facts.exposed.iter().all(|device| membership.devices.contains_key(device))",
            "facts.holds && facts.depth == 1 && (true || facts.exposed.iter().all(|device| membership.devices.contains_key(device)))",
        ),
    ),
    changed(
        "of two who take each other out, whoever took part longer stays, on every device",
        (COMPANY, "late_words_and_counsellors_who_take_each_other_out_end_in_one_set"),
        "whoever came last decides",
        (
            EVALUATE,
            "let Some((_, first, _)) = ranked.clone().min() else { return false };",
            "let Some((_, first, _)) = ranked.clone().max() else { return false };",
        ),
    ),
    changed(
        "however people come and go, words that came too late wait for a decision",
        (COMPANY, "late_words_and_counsellors_who_take_each_other_out_end_in_one_set"),
        "they are taken in like anybody's",
        (
            "crates/app/src/take_in.rs",
            "Standing::Late if vouched.covers(&row) => circle.stir(),",
            "Standing::Late if vouched.covers(&row) || true => circle.stir(),",
        ),
    ),
    changed(
        "who was let in by somebody who was out hears that they are out too",
        (COMPANY, "who_was_let_in_by_somebody_who_was_out_hears_that_they_are_out_too"),
        "the hub tells only whom a removal names",
        ("crates/hub/src/log/farewell.rs", "    if removals.is_empty() {", "    if removals.len() > 99 {"),
    ),
    changed(
        "whoever takes part sends everything that they said, what has no effect too",
        (IN_VAIN, "a_counsellor_who_comes_back_is_heard_though_she_spoke_while_she_was_out"),
        "what has no effect is kept back, and with it all that stands on it",
        (
            "crates/app/src/circle.rs",
            "if members.may_read(me) || members.holds(operation) {",
            "if !members.holds(operation) {\n            return false;\n        }\n        if members.holds(operation) {",
        ),
    ),
    twin(
        "until a mentor has signed, no word of the case is on their device, whatever happens meanwhile",
        (COMPANY, "the_first_six_companies_hold"),
        (SIMULATED, "words_on_the_device_of_somebody_who_has_not_agreed_are_found"),
    ),
    twin(
        "however people come and go, no word of who may write is lost",
        (COMPANY, "the_first_six_companies_hold"),
        (SIMULATED, "a_company_whose_hub_keeps_nothing_is_found"),
    ),
    changed(
        "whoever takes part counts in every list, though a mark says that they have left",
        (IN_VAIN, "whoever_takes_part_counts_in_every_list_though_a_mark_says_that_they_have_left"),
        "only the page of the case asks the circles",
        (
            "crates/app/src/case_view.rs",
            "Ok(shared) => self.parties_by(case, shared),",
            "Ok(_) => Ok(self.store.parties(case)?),",
        ),
    ),
];
