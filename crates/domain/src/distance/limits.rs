//! From when on a sentence is told, where nothing else was agreed.

use crate::Field;

/// Sentences in one case.
pub(super) const SENTENCES: usize = 100;
/// Workdays that a question waits.
pub(super) const QUESTION_WORKDAYS: u32 = 5;
/// Workdays after a setback without contact.
pub(super) const SETBACK_WORKDAYS: u32 = 3;
/// Days that a task is over its date.
pub(super) const TASK_DAYS: u32 = 7;
/// Levels between two judgements of one goal.
pub(super) const LEVELS_APART: u32 = 2;
/// Days that a shared text stands unopened.
pub(super) const UNOPENED_DAYS: u32 = 14;
/// Days that a device was not in touch.
pub(super) const DEVICE_DAYS: u32 = 7;
/// Days looked back for words of the participant's own.
pub(super) const OWN_WORDS_DAYS: u32 = 30;
/// Fewer words than these are almost none.
pub(super) const OWN_WORDS: u32 = crate::limits::OWN_WORDS;
/// Longest that something may be arranged for, in days.
pub(super) const ARRANGED_DAYS: i64 = 366;

/// Days between contacts where nothing was agreed; nothing where no rhythm is usual.
#[must_use]
pub fn usual_rhythm(field: Field) -> Option<u32> {
    match field {
        Field::RhythmMentorCounsellorDays => Some(14),
        Field::RhythmVisitDays => Some(21),
        Field::RhythmAllThreeDays => Some(42),
        _ => None,
    }
}
