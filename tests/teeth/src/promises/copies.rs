//! Backups, copied disks and power cuts.

use super::{changed, twin};
use crate::Promise;

const TEETH: &str = "tests/simulation/tests/the_checks_have_teeth.rs";
const SEASONS: &str = "tests/simulation/tests/people_who_work_apart.rs";
const LIVES: &str = "tests/simulation/tests/lives_of_one_device.rs";
const COPIES: &str = "tests/simulation/tests/backups_and_copies.rs";

pub(super) const PROMISES: &[Promise] = &[
    twin(
        "everybody ends with the same text, and nothing that was acknowledged is lost",
        (SEASONS, "a_first_season_holds"),
        (TEETH, "an_acknowledged_edit_that_was_never_saved_is_found"),
    ),
    twin(
        "what a device has on disk stays there",
        (SEASONS, "a_second_season_holds"),
        (TEETH, "a_disk_that_forgets_is_found"),
    ),
    twin(
        "words that a hub throws away are missed",
        (SEASONS, "a_third_season_holds"),
        (TEETH, "a_hub_that_says_stored_and_keeps_nothing_is_found"),
    ),
    twin(
        "copied and restored disks converge",
        (COPIES, "first_stories_with_copies_converge"),
        (TEETH, "an_actor_that_outlives_a_start_is_found"),
    ),
    changed(
        "no place in a log is written twice, however many lives a device has",
        (LIVES, "a_first_quarter_of_a_hundred_copies_converges"),
        "a life in which the device met itself goes on",
        (
            "crates/app/src/lives.rs",
            "if self.lives.met_in < self.incarnation {",
            "if true || self.lives.met_in < self.incarnation {",
        ),
    ),
    twin(
        "a restored device is heard under a hub that shows it an old state",
        (LIVES, "a_second_quarter_of_a_hundred_copies_converges"),
        (TEETH, "a_restored_device_that_begins_no_new_incarnation_is_found"),
    ),
    changed(
        "saved means saved: a commit waits for the disk",
        ("crates/sqlite/src/tests.rs", "a_commit_waits_for_the_disk"),
        "it waits at checkpoints only",
        ("crates/sqlite/src/connection.rs", "PRAGMA synchronous = FULL;", "PRAGMA synchronous = NORMAL;"),
    ),
    changed(
        "after a power cut everything that was acknowledged is there",
        (
            "crates/store/src/tests/power.rs",
            "every_prefix_of_the_log_that_a_power_cut_leaves_has_all_that_was_acknowledged",
        ),
        "a change and what lists tell of it are two writes",
        (
            "crates/store/src/store.rs",
            "            apply(connection, &write.rows, Source::ThisDevice, last)\n        })",
            "            apply(connection, &Rows { entries: Vec::new(), ..write.rows.clone() }, Source::ThisDevice, last)\n        })?;\n        \
             let rows = Rows { entries: write.rows.entries.clone(), ..Rows::default() };\n        \
             self.writer.transaction(|connection| apply(connection, &rows, Source::ThisDevice, last))",
        ),
    ),
    changed(
        "no flipped bit is taken for words",
        ("crates/sqlite/src/tests.rs", "every_flipped_byte_is_noticed"),
        "what the checks answer is not read",
        (
            "crates/sqlite/src/writer.rs",
            "if row.get_ref(0)?.as_str() != Ok(\"ok\") {",
            "if row.get_ref(0)?.as_str().is_err() {",
        ),
    ),
    changed(
        "a second program on one profile is told, and the first goes on",
        (
            "tests/integration/tests/each_bad_profile_has_its_own_answer.rs",
            "a_second_instance_is_told_and_the_first_goes_on",
        ),
        "nobody is locked out",
        (
            "crates/sqlite/src/lock.rs",
            "Err(TryLockError::WouldBlock) => Err(SqliteFault::InUse),",
            "Err(TryLockError::WouldBlock) => Ok(Self(file)),",
        ),
    ),
    changed(
        "of twenty who open one database at once exactly one writes",
        ("crates/sqlite/src/tests.rs", "of_twenty_at_once_exactly_one_writes"),
        "nobody is locked out",
        (
            "crates/sqlite/src/lock.rs",
            "Err(TryLockError::WouldBlock) => Err(SqliteFault::InUse),",
            "Err(TryLockError::WouldBlock) => Ok(Self(file)),",
        ),
    ),
];
