//! What a write that fails leaves behind: nothing.

use super::changed;
use crate::Promise;

const CASES: &str = "tests/integration/tests/a_write_that_fails_leaves_nothing_half_done/cases.rs";
const COMING: &str = "tests/integration/tests/a_write_that_fails_leaves_nothing_half_done/coming.rs";
const PROFILES: &str = "tests/integration/tests/a_write_that_fails_leaves_nothing_half_done/profiles.rs";
const ENDED: &str = "tests/integration/tests/a_mentors_copy_comes_to_its_end.rs";
const OTHERS: &str = "what_the_disk_refuses_of_others_words_and_circles_comes_with_the_next_page";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "a change that could not be written is not in memory either",
        (CASES, "what_is_written_about_a_case_is_there_whole_or_not_at_all"),
        "the document keeps it",
        (
            "crates/app/src/commit_edit.rs",
            "if let Err(fault) = self.store.write_local(&write) {",
            "if let Err(fault) = self.store.write_local(&write) {
            documents.into_values().for_each(|held| self.shelf.put(held));",
        ),
    ),
    changed(
        "a case begins in one write",
        (CASES, "a_case_begins_and_is_taken_in_whole_or_not_at_all"),
        "that it was opened is written after it",
        (
            "crates/app/src/commands/case_create.rs",
            "open.note_access_in(&mut batch, at, what, random, now)?;",
            "open.commit(std::mem::take(&mut batch), now)?;
        open.note_access_in(&mut batch, at, what, random, now)?;",
        ),
    ),
    changed(
        "what the disk refused of a circle is asked for again",
        (COMING, OTHERS),
        "memory takes it for known",
        (
            "crates/app/src/drive.rs",
            "                    self.forget_unwritten();
                    Some(Outcome::Failed)",
            "                    Some(Outcome::Failed)",
        ),
    ),
    changed(
        "what the disk refused of others' words is taken in with the next page",
        (COMING, OTHERS),
        "what lay in the inbox waits for the next start",
        (
            "crates/app/src/receive_page.rs",
            "self.exchange.inbox_due.first().copied()",
            "self.exchange.inbox_due.pop_first()",
        ),
    ),
    changed(
        "a profile that could not be opened once made makes way for the next try",
        (PROFILES, "a_profile_that_could_not_be_opened_once_made_makes_way_for_the_next_try"),
        "it stays, and the person was told that there is none",
        ("crates/app/src/profile.rs", "if opened.is_err() {", "if opened.is_err() && false {"),
    ),
    changed(
        "a disk that takes nothing does not stand between people and what they wrote",
        (CASES, "a_disk_that_takes_nothing_does_not_stand_between_people_and_what_they_wrote"),
        "who cannot be noted as a reader cannot read",
        (
            "crates/app/src/access.rs",
            "Err(fault) if fault.may_pass() => {",
            "Err(fault) if fault.may_pass() && false => {",
        ),
    ),
    changed(
        "a profile is written whole in one write",
        (PROFILES, "a_crash_at_any_write_of_a_new_profile_leaves_one_that_is_whole"),
        "the circle of its devices is written once it is open",
        (
            "crates/app/src/profile.rs",
            "        let key = self.build(passphrase, &first, random)?;
        self.or_make_way(self.open_with(&key, random))",
            "        let later = std::mem::take(&mut first.rows);
        first = first_rows(names, &keys);
        let key = self.build(passphrase, &first, random)?;
        self.or_make_way(self.open_with(&key, random).and_then(|mut open| {
            let Rows { spaces, controls, epoch_keys, .. } = later;
            let rows = Rows { spaces, controls, epoch_keys, ..Rows::default() };
            open.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
            Ok(open)
        }))",
        ),
    ),
    changed(
        "words on paper count in every circle from one moment on",
        (PROFILES, "words_on_paper_come_into_every_circle_or_into_none"),
        "circle by circle",
        (
            "crates/app/src/recovery_device.rs",
            "            self.admit_recovery_device(row.space, &mut rows, random)?;
        }",
            "            self.admit_recovery_device(row.space, &mut rows, random)?;
            let rows = std::mem::take(&mut rows);
            self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        }",
        ),
    ),
    changed(
        "nobody has become somebody else before that is written",
        (COMING, "a_device_becomes_mine_by_a_letter_whole_or_not_at_all"),
        "memory is ahead of the disk",
        ("crates/app/src/joining/arrive.rs", "(self.me, self.keys) = before;", "drop(before);"),
    ),
    changed(
        "a hub that was put back is filled again, though the disk refused to note it at first",
        (COMING, "a_hub_put_back_from_a_backup_is_filled_again_though_the_disk_refused_to_note_it"),
        "memory knows the new hub before the disk does",
        (
            "crates/app/src/receive_page.rs",
            "        let mut rows = Rows::default();
        rows.settings.push((setting::HUB_GENERATION",
            "        self.exchange.generation = Some(generation);
        let mut rows = Rows::default();
        rows.settings.push((setting::HUB_GENERATION",
        ),
    ),
    changed(
        "that a profile is in use twice is known over a restart, though the disk refused to note it",
        (
            PROFILES,
            "that_a_profile_is_in_use_twice_is_known_over_a_restart_though_the_disk_refused_to_note_it",
        ),
        "memory takes it for noted",
        ("crates/app/src/open.rs", "        self.lives.forget_unwritten(&self.store);", ""),
    ),
    changed(
        "what stood in the log of an ended copy goes as soon as that can be",
        (ENDED, "what_stands_in_the_log_of_an_ended_copy_goes_as_soon_as_nobody_reads_there"),
        "nobody tries a second time",
        (
            "crates/app/src/copy_end.rs",
            "        self.copies_looked_at = now;
        self.empty_log_when_due()?;",
            "        self.copies_looked_at = now;",
        ),
    ),
    changed(
        "whoever is let in again meets their own words, and is not taken for two",
        (ENDED, "a_mentor_who_is_let_in_again_meets_his_own_words_and_nobody_takes_him_for_two"),
        "only news is asked for",
        (
            "crates/app/src/joining/arrive.rs",
            "self.expect_own_words(now);",
            "self.exchange.brain.put(Input::Hint, now, 0);",
        ),
    ),
];
