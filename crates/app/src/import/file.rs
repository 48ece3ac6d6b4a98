//! The file's cases as checked values: every code known, every reference resolved, every date real.

use super::knowledge::Learned;
use chrono::NaiveDate;
use domain::{
    CaseStatus, ContactKind, Coverage, GoalStatus, HoursCategory, NoteKind, Outcome, Role, Shielding,
    SpaceKind, TaskStatus, TurnKind,
};
use ids::UtcMillis;
use std::collections::BTreeMap;

/// One case of the file.
#[derive(Clone, Debug)]
pub(crate) struct FileCase {
    /// The file's own id.
    pub(crate) id: String,
    /// Where it stands in the file.
    pub(crate) place: String,
    pub(crate) title: String,
    pub(crate) status: CaseStatus,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) start: NaiveDate,
    pub(crate) planned_end: Option<NaiveDate>,
    pub(crate) end: Option<NaiveDate>,
    pub(crate) shielding: Shielding,
    pub(crate) workplace: String,
    pub(crate) sector: String,
    pub(crate) workplace_place: String,
    pub(crate) coverage: Option<Coverage>,
    pub(crate) hours_per_month: Option<i64>,
    pub(crate) rhythm_visit: Option<i64>,
    pub(crate) rhythm_mentor_counsellor: Option<i64>,
    pub(crate) rhythm_participant_counsellor: Option<i64>,
    pub(crate) people: Vec<FilePerson>,
    /// The shared picture as it stood before the file's people changed it.
    pub(crate) together: String,
    pub(crate) events: Vec<FileEvent>,
    pub(crate) learned: Learned,
    pub(crate) hours: Vec<FileHours>,
    /// The file's words for things that there is no room for yet, and how many of each.
    pub(crate) left_out: BTreeMap<String, u32>,
}

/// A goal with what people judged of it.
#[derive(Clone, Debug)]
pub(crate) struct FileGoal {
    /// The file's own id.
    pub(crate) id: String,
    pub(crate) wording: String,
    pub(crate) why: String,
    /// Five, from the lowest.
    pub(crate) levels: Vec<String>,
    pub(crate) status: GoalStatus,
    /// Index of the goal that took its place.
    pub(crate) next: Option<usize>,
    pub(crate) made: Option<NaiveDate>,
    pub(crate) judgements: Vec<FileJudgement>,
}

/// What somebody judged of a goal.
#[derive(Clone, Debug)]
pub(crate) struct FileJudgement {
    /// Index into the people.
    pub(crate) person: usize,
    pub(crate) at: UtcMillis,
    pub(crate) level: i64,
    pub(crate) word: String,
}

/// What may be told to whom.
#[derive(Clone, Debug)]
pub(crate) struct FileOpenness {
    pub(crate) topic: String,
    /// To whom, in words.
    pub(crate) told: String,
    pub(crate) mentor_knows: bool,
    pub(crate) own_words: String,
    pub(crate) made: Option<NaiveDate>,
}

/// How somebody said that they were.
#[derive(Clone, Debug)]
pub(crate) struct FileCheckIn {
    pub(crate) at: UtcMillis,
    pub(crate) space: SpaceKind,
    /// Index into the people.
    pub(crate) person: usize,
    pub(crate) support: Option<i64>,
    pub(crate) belief: Option<i64>,
    pub(crate) word: String,
}

/// Somebody who takes part.
#[derive(Clone, Debug)]
pub(crate) struct FilePerson {
    /// The file's own id.
    pub(crate) id: String,
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) language: Option<String>,
    pub(crate) interpreter: bool,
    pub(crate) left: bool,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub(crate) struct FileEvent {
    pub(crate) at: UtcMillis,
    pub(crate) title: String,
    /// Index into the people; nobody when the system wrote it.
    pub(crate) author: Option<usize>,
    /// Indexes into the people.
    pub(crate) parties: Vec<usize>,
    pub(crate) space: SpaceKind,
    pub(crate) kind: FileEventKind,
    pub(crate) text: String,
    pub(crate) situation: Option<String>,
    pub(crate) agree: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) minutes: Option<i64>,
    pub(crate) tasks: Vec<FileTask>,
}

/// Whether an event becomes a visit, a turn or a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileEventKind {
    /// A visit, talk or call.
    Contact(ContactKind),
    /// A setback or a turning point.
    Turn(TurnKind),
    /// Anything else.
    Note(NoteKind),
}

/// Something to do that came out of an event.
#[derive(Clone, Debug)]
pub(crate) struct FileTask {
    /// Index into the people.
    pub(crate) owner: usize,
    pub(crate) text: String,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) status: TaskStatus,
}

/// What a mentor's time went to in one month.
#[derive(Clone, Debug)]
pub(crate) struct FileHours {
    /// Index into the people.
    pub(crate) owner: usize,
    /// The last day of the month.
    pub(crate) day: NaiveDate,
    pub(crate) minutes: i64,
    pub(crate) category: HoursCategory,
    /// What the mentor says of the month; on the first of its entries.
    pub(crate) remark: String,
    /// Hours agreed for that month.
    pub(crate) agreed: i64,
}
