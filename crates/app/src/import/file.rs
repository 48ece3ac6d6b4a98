//! The file's cases as checked values: every code known, every reference resolved, every date real.

use super::knowledge::Learned;
use chrono::NaiveDate;
use domain::{
    AgreementStatus, CaseStatus, ContactKind, Coverage, GoalCategory, GoalStatus, HoursCategory, MeasureKind,
    NoteKind, Outcome, Role, Shielding, SpaceKind, TaskStatus, TurnKind,
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
    /// What is said of coverage beyond the one word.
    pub(crate) coverage_note: String,
    pub(crate) office: String,
    pub(crate) measures: Vec<FileMeasure>,
    pub(crate) hours_per_month: Option<i64>,
    pub(crate) rhythm_visit: Option<i64>,
    pub(crate) rhythm_mentor_counsellor: Option<i64>,
    pub(crate) rhythm_participant_counsellor: Option<i64>,
    /// Indexes of the people who agreed on the rhythm.
    pub(crate) rhythm_with: Vec<usize>,
    pub(crate) rhythm_remark: String,
    pub(crate) people: Vec<FilePerson>,
    /// The shared picture as it stood before the file's people changed it.
    pub(crate) together: String,
    /// Other texts that are written together, by their headings, as they stood then.
    pub(crate) papers: Vec<(String, String)>,
    pub(crate) events: Vec<FileEvent>,
    pub(crate) learned: Learned,
    pub(crate) hours: Vec<FileHours>,
    /// The file's words for things that there is no room for yet, and how many of each.
    pub(crate) left_out: BTreeMap<String, u32>,
}

/// A measure that a case is under while it lasts.
#[derive(Clone, Debug)]
pub(crate) struct FileMeasure {
    pub(crate) kind: MeasureKind,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) until: Option<NaiveDate>,
    pub(crate) remark: String,
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
    pub(crate) category: Option<GoalCategory>,
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
    /// Surname; empty where the case hides names.
    pub(crate) family_name: String,
    pub(crate) position: String,
    pub(crate) spoken_language: String,
    pub(crate) writing_way: String,
    /// The first day of somebody who came later.
    pub(crate) from: Option<NaiveDate>,
    /// The last day of somebody who has left.
    pub(crate) until: Option<NaiveDate>,
    /// The day on which a mentor signed a declaration of confidentiality on paper.
    pub(crate) declared: Option<NaiveDate>,
    /// Index of who took over.
    pub(crate) next: Option<usize>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub(crate) struct FileEvent {
    /// The file's own id.
    pub(crate) id: String,
    pub(crate) at: UtcMillis,
    pub(crate) title: String,
    /// Index into the people; nobody when the system wrote it.
    pub(crate) author: Option<usize>,
    /// Indexes into the people.
    pub(crate) parties: Vec<usize>,
    pub(crate) space: SpaceKind,
    pub(crate) kind: FileEventKind,
    pub(crate) text: String,
    /// How it looked to whom, each under the role that said it.
    pub(crate) situations: Vec<(Role, String)>,
    pub(crate) agree: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) minutes: Option<i64>,
    pub(crate) tasks: Vec<FileTask>,
    /// The file's ids of what it hangs together with.
    pub(crate) links: Vec<String>,
    pub(crate) agreement: Option<FileAgreement>,
    /// The answers to the five prompts.
    pub(crate) reflection: Vec<String>,
    pub(crate) correction: Option<FileCorrection>,
    /// The last day of the month whose hours it tells of.
    pub(crate) hours_of: Option<NaiveDate>,
}

/// What was agreed, and who said yes.
#[derive(Clone, Debug)]
pub(crate) struct FileAgreement {
    /// The file's own id.
    pub(crate) id: String,
    pub(crate) what: String,
    /// Indexes of whoever answers for it.
    pub(crate) owners: Vec<usize>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) status: AgreementStatus,
    /// Who said yes, and on which day.
    pub(crate) said: Vec<(usize, NaiveDate)>,
}

/// A text that was corrected because its participant asked for it.
#[derive(Clone, Debug)]
pub(crate) struct FileCorrection {
    /// The file's id of the event whose text it was.
    pub(crate) about: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) reason: String,
}

/// What an event becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileEventKind {
    /// A visit, talk or call.
    Contact(ContactKind),
    /// A setback or a turning point.
    Turn(TurnKind),
    /// A reflection on own practice.
    Reflection,
    /// How it ended.
    Ending,
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
