//! The stolen tablet, the forgotten passphrase and the screen that was left.

use super::{changed, twin};
use crate::Promise;

const GUESSING: &str = "tests/integration/tests/guessing_is_slow.rs";
const WAYS_IN: &str = "tests/integration/tests/every_way_in_holds.rs";
const TRIES: &str = "crates/app/src/tries.rs";
const DURABLE: &str = "crates/app/src/durable_file.rs";
const CANARY: &str = "tests/hostile/tests/claims/a_canary.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "after five wrong passphrases every further try waits",
        (GUESSING, "the_wait_is_told_with_its_length_and_ends"),
        "wrong tries are not counted",
        (TRIES, "self.write(self.count()?.saturating_add(1))", "Ok(())"),
    ),
    changed(
        "the wait outlives a restart of the program",
        (GUESSING, "starting_the_program_again_begins_the_wait_anew"),
        "the count ends with the program",
        (
            TRIES,
            "        Self { file: folder.join(FILE), since: now }",
            "        drop(fs::remove_file(folder.join(FILE)));\n        Self { file: folder.join(FILE), since: now }",
        ),
    ),
    changed(
        "a changed clock does not shorten the wait",
        (GUESSING, "setting_the_clock_does_not_shorten_the_wait"),
        "with another day by the clock everything is forgotten",
        (
            "crates/app/src/ways_in.rs",
            "        let (_, key) = self.key_by_passphrase(passphrase)?;\n        self.open_by(&key, now)",
            "        if now.0 > 1_790_000_000_000 {\n            self.tries.was_right()?;\n        }\n        let (_, key) = self.key_by_passphrase(passphrase)?;\n        self.open_by(&key, now)",
        ),
    ),
    changed(
        "each further wrong passphrase waits longer",
        (GUESSING, "each_further_wrong_one_waits_longer"),
        "every wait is the first",
        (TRIES, ".min(WAITS_SECONDS.len() - 1);", ".min(0);"),
    ),
    changed(
        "a try that the program dies in counts",
        (TRIES, "a_try_that_dies_half_way_counts"),
        "the count comes after the try",
        (TRIES, "self.write(self.count()?.saturating_add(1))", "Ok(())"),
    ),
    changed(
        "the key file is there whole after a crash at any moment",
        (DURABLE, "after_a_crash_at_any_step_the_old_or_the_new_is_there_whole"),
        "the file itself is written over",
        (DURABLE, "let building = path.with_extension(\"new\");", "let building = path.to_owned();"),
    ),
    changed(
        "a key file that cannot be made durable is not put in place",
        (DURABLE, "what_cannot_be_made_durable_is_not_put_in_place"),
        "nobody waits for the disk",
        (DURABLE, "    file.sync_all()?;\n    after(Step::Synced)?;", "    after(Step::Synced)?;"),
    ),
    changed(
        "a key file is not said to be there before its folder is durable",
        (DURABLE, "a_rename_that_cannot_be_made_durable_is_told"),
        "the folder is left to itself",
        (DURABLE, "        sync_folder(folder)?;\n", "        let _ = folder;\n"),
    ),
    changed(
        "a changed passphrase ends the old one",
        (WAYS_IN, "a_changed_passphrase_opens_and_the_old_one_no_more"),
        "the key file is not written",
        (
            "crates/app/src/ways_in.rs",
            "        file.set_passphrase(new, &key, self.profile.cost, self.random.as_mut())?;\n        self.profile.replace_key_file(&file)",
            "        file.set_passphrase(new, &key, self.profile.cost, self.random.as_mut())?;\n        Ok(())",
        ),
    ),
    changed(
        "a recovery code opens only once it was typed back",
        (WAYS_IN, "a_recovery_code_counts_once_it_was_typed_back"),
        "any answer is taken",
        ("crates/app/src/recovery_code.rs", "if !untested.code.is_group(*place, answer) {", "if false {"),
    ),
    changed(
        "changing a way in asks for the passphrase, and wrong ones count",
        (WAYS_IN, "changing_a_way_in_needs_the_passphrase_even_when_felles_is_open"),
        "a wrong passphrase is forgotten at once",
        (
            "crates/app/src/ways_in.rs",
            "                self.tries.was_wrong(now);",
            "                self.tries.was_wrong(now);\n                self.tries.was_none()?;",
        ),
    ),
    changed(
        "a screen that was left locks by a clock that nobody sets",
        ("tests/integration/tests/a_screen_that_is_left_locks.rs", "a_clock_set_back_keeps_nothing_open"),
        "it never comes to be due",
        (
            "crates/app/src/auto_lock.rs",
            "Some(last.saturating_add(after).saturating_sub(now))",
            "Some(last.saturating_add(after))",
        ),
    ),
    twin(
        "no word, name or secret stands in the clear on a disk or a wire",
        (CANARY, "is_on_no_disk_and_on_no_wire"),
        (CANARY, "is_found_in_every_spelling_where_it_was_left_on_purpose"),
    ),
    changed(
        "words on paper count only once some of them were typed back",
        (
            "tests/integration/tests/words_on_paper_bring_everything_back.rs",
            "words_count_once_some_of_them_were_typed_back",
        ),
        "any answer is taken",
        (
            "crates/app/src/recovery_device.rs",
            "if shown.get(*place).is_none_or(|word| *word != answer) {",
            "if shown.get(*place).is_none_or(|word| word.len() > 99 && *word != answer) {",
        ),
    ),
];
