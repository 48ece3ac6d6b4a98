//! A case and what happened in it.

use super::answers;
use super::{Author, SpaceView};
use chrono::NaiveDate;
use domain::{
    CaseStatus, ContactKind, Coverage, DeclarationState, DocumentKind, Field, MeasureKind, NoteKind,
    PartyStatus, Role, Shielding, SpaceKind, TaskStatus, TextStatus, VisitStatus,
};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// A case in a list; made from the read model alone.
    CaseCard {
        /// Which.
        case: CaseId,
        /// Working title; empty when shielded.
        title: String,
        /// Name of the workplace; empty when shielded.
        workplace: String,
        /// Where it stands.
        status: CaseStatus,
        /// How strictly it hides.
        shielding: Shielding,
        /// What I am in it.
        my_role: Option<Role>,
        /// First names of the parties; empty when shielded.
        names: Vec<String>,
        /// Documents with something by others that I have not looked at.
        unread: u32,
        /// Changes of mine that are not at the hub yet.
        unsent: u32,
        /// Tasks of mine that are open.
        my_open_tasks: u32,
        /// Tasks of anybody past their date.
        late_tasks: u32,
        /// When something last happened in it on this device.
        last_activity_at: UtcMillis,
        /// The next planned visit.
        next_visit_at: Option<UtcMillis>,
    }
    /// One case.
    CaseView {
        /// Its card.
        card: CaseCard,
        /// The case document, for fields, tasks and parties.
        document: DocumentId,
        /// The shared picture's document.
        shared_picture: Option<DocumentId>,
        /// Line of work.
        sector: String,
        /// Where the workplace lies; empty when shielded.
        place: String,
        /// Mobile coverage there.
        coverage: Option<Coverage>,
        /// First day.
        start: Option<NaiveDate>,
        /// Last day as planned.
        planned_end: Option<NaiveDate>,
        /// Last day as it became.
        end: Option<NaiveDate>,
        /// Who takes part.
        parties: Vec<PartyView>,
        /// The circles of readers that I belong to.
        spaces: Vec<SpaceView>,
        /// Whether I decide who takes part.
        decides: bool,
        /// Whether I was taken out: what is here stays readable here, and nothing new comes or goes.
        taken_out: bool,
        /// Agreed rhythm, in days, where agreed.
        rhythm: Vec<RhythmView>,
        /// Agreed mentor hours in a month.
        mentor_hours_per_month: Option<u32>,
        /// When I was let into it on this device; nothing where I founded it.
        joined_at: Option<UtcMillis>,
        /// What there is to say of mobile coverage; may be empty.
        coverage_note: String,
        /// The office that follows up; may be empty.
        office: String,
        /// Who agreed on the rhythm.
        rhythm_with: Vec<PartId>,
        /// A line beside the rhythm; may be empty.
        rhythm_remark: String,
        /// The measures that the case is under, the first first.
        measures: Vec<MeasureView>,
    }
    /// A case whose copy on this device was deleted; nothing else of it is known here.
    ClosedCase {
        /// Which.
        case: CaseId,
        /// When.
        closed_at: UtcMillis,
    }
    /// A measure that a case is under while it lasts.
    MeasureView {
        /// Which part of the case document.
        part: PartId,
        /// What it is.
        kind: Option<MeasureKind>,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        until: Option<NaiveDate>,
        /// A line beside it; may be empty.
        remark: String,
    }
    /// An agreed rhythm.
    RhythmView {
        /// Which field of the case.
        field: Field,
        /// Days between.
        days: u32,
    }
    /// Somebody who takes part.
    PartyView {
        /// Which party.
        party: PartId,
        /// As what.
        role: Role,
        /// First name.
        name: String,
        /// Takes part or has left.
        status: PartyStatus,
        /// The last day of somebody who has left, when known.
        left_on: Option<NaiveDate>,
        /// Who takes over from them, or has.
        replaced_by: Option<PartId>,
        /// Whether they have joined with a device of their own.
        joined: bool,
        /// Whether it is me.
        me: bool,
        /// Language they read.
        language: Option<String>,
        /// Whether an interpreter is needed.
        interpreter: bool,
        /// Whether the digits were compared when they joined; only the inviting device knows.
        compared: bool,
        /// For a mentor who has joined: whether the declaration of confidentiality holds.
        declaration: Option<DeclarationState>,
        /// On which day a declaration was signed last.
        declared_on: Option<NaiveDate>,
        /// Surname; may be empty.
        family_name: String,
        /// What they are at work; may be empty.
        position: String,
        /// The language that they speak best; may be empty.
        spoken_language: String,
        /// How they like to read and write; may be empty.
        writing_way: String,
        /// The first day, when they came later.
        came_on: Option<NaiveDate>,
    }
    /// One line of a timeline; made from the read model alone.
    TimelineEntry {
        /// The document behind it.
        document: DocumentId,
        /// Which kind of document.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// For a visit: where it stands.
        visit_status: Option<VisitStatus>,
        /// For a note or summary: draft, shared or corrected.
        text_status: Option<TextStatus>,
        /// Where it stands: a word of its kind's vocabulary, such as `setback` for a turn.
        state: Option<String>,
        /// The word that somebody chose for it; may be empty.
        word: String,
        /// Heading; may be empty.
        title: String,
        /// The first words, at most 280 characters.
        excerpt: String,
        /// When it happened, or is planned to.
        happened_at: UtcMillis,
        /// Who made it.
        author: Author,
        /// Whose words it is, when somebody else typed them in: first name.
        voice: Option<String>,
        /// Who can read it.
        space: SpaceKind,
        /// Whether others changed it since I last looked.
        unread: bool,
        /// Whether words of mine in it are not at the hub yet.
        unsent: bool,
        /// Whether words of mine in it did not arrive before I was taken out, and will not.
        undelivered: bool,
        /// Whether two values stand in one field.
        undecided: bool,
        /// Put away.
        archived: bool,
    }
    /// A task; made from the read model alone.
    TaskView {
        /// Which case.
        case: CaseId,
        /// The case's working title; empty when shielded.
        case_title: String,
        /// The case document it lives in.
        document: DocumentId,
        /// Which part of it.
        part: PartId,
        /// What.
        text: String,
        /// Whose.
        owner: Option<PartId>,
        /// Owner's first name.
        owner_name: String,
        /// Whether it is mine.
        mine: bool,
        /// By when.
        due: Option<NaiveDate>,
        /// Where it stands.
        status: TaskStatus,
        /// Past its date and not finished.
        late: bool,
        /// Where it came from.
        from: Option<DocumentId>,
        /// Whether two values stand in one of its fields.
        undecided: bool,
    }
}
