//! Who reads what, how a text goes to more people, and who looked.

use super::{changed, twin};
use crate::Promise;

const WIDER: &str = "tests/integration/tests/a_text_goes_to_more_people.rs";
const OPENED: &str = "tests/integration/tests/every_opening_is_written_in_the_case.rs";
const WIDEN: &str = "crates/app/src/widen.rs";
const ACCESS: &str = "crates/app/src/access.rs";
const CALM: &str = "crates/domain/src/sensitive/tests.rs";

pub(super) const PROMISES: &[Promise] = &[
    changed(
        "each circle's words are on its readers' devices and on no other",
        (WIDER, "the_timeline_weaves_every_circle_that_a_person_may_read_and_no_other"),
        "whoever joins is let into every circle",
        ("crates/app/src/joining/admit.rs", "if row.kind.has_reader(role) {", "if true {"),
    ),
    changed(
        "a shared text leaves its history behind",
        (WIDER, "a_shared_text_comes_as_it_stands_and_without_its_history"),
        "what was written before comes along in the history",
        (
            WIDEN,
            ".try_for_each(|(field, text)| edit.write_text(&TextPlace::document(*field), text))\n        })?;",
            ".try_for_each(|(field, text)| edit.write_text(&TextPlace::document(*field), &format!(\"Angstord. {text}\")))\n        })?;\n        \
             self.edit_in(&mut batch, wide, now, |edit| {\n            \
             copy.texts.iter().try_for_each(|(field, text)| edit.write_text(&TextPlace::document(*field), text))\n        })?;",
        ),
    ),
    changed(
        "a text never goes to fewer or other readers, and own words only by their owner",
        (WIDER, "a_text_never_goes_to_fewer_or_other_readers_and_own_words_only_by_their_owner"),
        "the rule is not asked",
        (WIDEN, "owned }.check()?;", "owned }.check().ok();"),
    ),
    changed(
        "what was written after the preview is not shared unseen",
        (WIDER, "what_was_written_after_the_preview_is_not_shared_unseen"),
        "the moment that was previewed is not compared",
        (
            "crates/app/src/commands/text_widen.rs",
            "if copy.heads != self.heads {",
            "if copy.heads != copy.heads {",
        ),
    ),
    changed(
        "of a visit only the summary is shared",
        (WIDER, "only_the_summary_of_a_visit_is_shared"),
        "what was seen is shared in its place",
        (
            "crates/domain/src/things/wider.rs",
            "Self::Visit => &[TextField::Summary]",
            "Self::Visit => &[TextField::Saw]",
        ),
    ),
    changed(
        "words about health, benefits, addiction and wishes are met with a calm notice",
        ("crates/app/src/calm.rs", "the_pieces_together_are_the_text"),
        "what was found is not told",
        ("crates/app/src/calm.rs", "        topics.insert(run.topic);\n", ""),
    ),
    twin(
        "ordinary words at work never alarm",
        (CALM, "ordinary_words_at_work_never_alarm"),
        (CALM, "the_list_of_ordinary_words_has_teeth"),
    ),
    changed(
        "every opening of a case is written in it for the participant to read",
        (OPENED, "the_participant_sees_who_opened_the_case_when_and_on_what"),
        "openings are not written down",
        (
            "crates/app/src/commands/case_open.rs",
            "        open.note_opening(self.case, random, now)?;\n",
            "        let _ = random;\n",
        ),
    ),
    changed(
        "a restart does not make one opening two",
        (OPENED, "openings_within_an_hour_are_one_also_over_a_restart"),
        "only the memory knows of the last opening",
        (ACCESS, ".filter(|tail| recent(tail.at)) {", ".filter(|tail| recent(tail.at) && false) {"),
    ),
    changed(
        "nothing but opening writes in the access log",
        (OPENED, "nothing_but_opening_writes_in_the_log"),
        "a command may name the log",
        ("crates/app/src/veil.rs", "if kind.is_log() {", "if kind.is_log() && false {"),
    ),
    changed(
        "what stands in an access log is never changed by what comes from elsewhere",
        (ACCESS, "an_entry_is_added_and_nothing_else"),
        "entries may be changed",
        (ACCESS, "    begun && kept && is.made_by", "    begun && (kept || true) && is.made_by"),
    ),
];
