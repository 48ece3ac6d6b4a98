//! The inputs of all commands and queries, and the table that joins each name with its input and its answer.

use super::answers::{
    CaseCard, CaseView, Changed, Created, Delivery, DifferenceView, DocumentView, Imported, InvitationView,
    Nothing, ProfileState, SearchHit, SinceEntry, Sitting, SyncStatus, TaskView, TextChanged, TimelineEntry,
};
use chrono::NaiveDate;
use domain::{ContactKind, Field, NoteKind, SpaceKind, TextField, TextStatus, Value};
use ids::{CaseId, DocumentId, Heads, InvitationId, PartId, UtcMillis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, Deserialize, TS)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
        )+
    };
}

inputs! {
    /// Which profile state is this device in?
    ProfileStatus {}
    /// Make a new profile on this device.
    ProfileCreate {
        /// What others will see, at most 80 characters.
        display_name: String,
        /// At least 8 characters.
        passphrase: String,
        /// What this device is called, for the person's own list and for "mottatt av".
        device_name: String,
    }
    /// Open the profile on this device.
    ProfileUnlock {
        /// The passphrase.
        passphrase: String,
    }
    /// Close the profile; everything is already saved.
    ProfileLock {}
    /// All cases on this device, newest activity first.
    CaseList {}
    /// Begin a case; the caller becomes its counsellor.
    CaseCreate {
        /// Working title without a name.
        title: String,
        /// Name of the workplace.
        workplace: String,
        /// First day.
        start: Option<NaiveDate>,
        /// Last day as planned.
        planned_end: Option<NaiveDate>,
        /// The participant's first name.
        participant: String,
        /// The mentor's first name; may come later.
        mentor: Option<String>,
    }
    /// One case: frame, parties, who reads what.
    CaseOpen {
        /// Which.
        case: CaseId,
    }
    /// What happened, newest first.
    Timeline {
        /// Which case.
        case: CaseId,
        /// Only what happened before this entry of the answer (for the next page).
        before: Option<TimelineCursor>,
        /// At most this many, 1–200.
        limit: u32,
        /// Whether to give the archived ones too.
        archived: bool,
    }
    /// Where a page of a timeline ended.
    TimelineCursor {
        /// When the last entry happened.
        happened_at: UtcMillis,
        /// The last entry.
        document: DocumentId,
    }
    /// Tasks of one case, or of all: open ones first, then by date.
    TaskList {
        /// Which case; absent for all.
        case: Option<CaseId>,
    }
    /// Everything about one document, ready to show.
    DocumentOpen {
        /// Which.
        document: DocumentId,
    }
    /// A new note; the caller may write to it at once.
    NoteCreate {
        /// In which case.
        case: CaseId,
        /// For which readers.
        space: SpaceKind,
        /// What it tells of.
        kind: NoteKind,
        /// Heading; may be empty.
        title: String,
    }
    /// A new visit, talk or call.
    VisitCreate {
        /// In which case.
        case: CaseId,
        /// Which kind.
        kind: ContactKind,
        /// Heading; may be empty.
        title: String,
        /// When it is planned; absent when it happens now.
        planned_at: Option<UtcMillis>,
    }
    /// A new task in a case.
    TaskAdd {
        /// In which case.
        case: CaseId,
        /// What.
        text: String,
        /// Whose: a party.
        owner: Option<PartId>,
        /// By when.
        due: Option<NaiveDate>,
        /// The visit or note it came from.
        from: Option<DocumentId>,
    }
    /// Somebody was in touch with somebody; for calls and messages without a document of their own.
    ContactAdd {
        /// In which case.
        case: CaseId,
        /// How.
        kind: ContactKind,
        /// When.
        at: UtcMillis,
        /// How long, in minutes.
        minutes: Option<u32>,
        /// Between whom.
        parties: Vec<PartId>,
    }
    /// Edit a text: in the text as the editor last saw it, remove some characters and put others in their place.
    TextEdit {
        /// Which document.
        document: DocumentId,
        /// The part of a case document the text is in (a task), else absent.
        part: Option<PartId>,
        /// Which text.
        field: TextField,
        /// The moment whose text the editor was showing.
        heads: Heads,
        /// Splices in the order they apply, each to the result of the one before.
        splices: Vec<Splice>,
    }
    /// One place where a text changes. Counts Unicode code points (JavaScript: `[...text].length`).
    Splice {
        /// Code points before the place.
        at: u32,
        /// Code points taken away there.
        remove: u32,
        /// What is put there.
        insert: String,
    }
    /// Set one value; also how a choice between two values is made.
    FieldSet {
        /// Which document.
        document: DocumentId,
        /// The part, else absent.
        part: Option<PartId>,
        /// Which field.
        field: Field,
        /// The new value.
        value: Value,
    }
    /// Share a note or summary as it stands, or correct a shared one with a reason.
    TextShare {
        /// Which note or visit.
        document: DocumentId,
        /// `shared` or `corrected`.
        status: TextStatus,
        /// Why, when correcting.
        reason: Option<String>,
    }
    /// Put away, or take out again. Nothing is deleted.
    DocumentArchive {
        /// Which.
        document: DocumentId,
        /// Away or out.
        archived: bool,
    }
    /// Who wrote when: sittings, newest first.
    DocumentHistory {
        /// Which.
        document: DocumentId,
    }
    /// What differs between two moments of a document.
    DocumentDifference {
        /// Which.
        document: DocumentId,
        /// The earlier moment; empty for the beginning.
        from: Heads,
        /// The later moment; empty for now.
        to: Heads,
    }
    /// What others wrote, changed or removed since I last looked, newest first.
    SinceLast {}
    /// I have looked at this document as it was at that moment.
    SeenMark {
        /// Which.
        document: DocumentId,
        /// The moment that was on the screen.
        heads: Heads,
    }
    /// Find words in everything on this device; the last word may be unfinished.
    Search {
        /// At most 200 characters.
        query: String,
        /// At most this many hits, 1–200.
        limit: u32,
    }
    /// How the connection is and what is on its way.
    SyncOverview {}
    /// How far my words in one document have come.
    DocumentDelivery {
        /// Which.
        document: DocumentId,
    }
    /// Cut the connection, or allow it again. Remembered over a restart.
    OfflineSet {
        /// Cut or allow.
        offline: bool,
    }
    /// Which hub this device talks to.
    HubSet {
        /// `https://…`, or `http://` to this machine itself; absent for none.
        address: Option<String>,
    }
    /// Take in cases from a file in the example format; all of it or nothing.
    CasesImport {
        /// The file's text.
        json: String,
        /// Only these cases, by the file's own ids; absent for all.
        only: Option<Vec<String>>,
    }
    /// Invite somebody to a case as the given party.
    InvitationCreate {
        /// To which case.
        case: CaseId,
        /// As which party.
        party: PartId,
    }
    /// Accept an invitation on the invited device.
    InvitationAccept {
        /// The link.
        link: String,
    }
    /// How an invitation stands, on either device.
    InvitationStatus {
        /// Which.
        invitation: InvitationId,
    }
    /// Let the one who answered the invitation in.
    InvitationAdmit {
        /// Which.
        invitation: InvitationId,
    }
}

/// Joins each command's name with its input and answer: `with!(name: Input => Answer, …)`.
macro_rules! with_every_command {
    ($with:ident) => {
        $with! {
            profile_status: ProfileStatus => ProfileState,
            profile_create: ProfileCreate => ProfileState,
            profile_unlock: ProfileUnlock => ProfileState,
            profile_lock: ProfileLock => ProfileState,
            case_list: CaseList => Vec<CaseCard>,
            case_create: CaseCreate => CaseView,
            case_open: CaseOpen => CaseView,
            timeline: Timeline => Vec<TimelineEntry>,
            task_list: TaskList => Vec<TaskView>,
            document_open: DocumentOpen => DocumentView,
            note_create: NoteCreate => Created,
            visit_create: VisitCreate => Created,
            task_add: TaskAdd => Created,
            contact_add: ContactAdd => Created,
            text_edit: TextEdit => TextChanged,
            field_set: FieldSet => Changed,
            text_share: TextShare => Changed,
            document_archive: DocumentArchive => Changed,
            document_history: DocumentHistory => Vec<Sitting>,
            document_difference: DocumentDifference => DifferenceView,
            since_last: SinceLast => Vec<SinceEntry>,
            seen_mark: SeenMark => Nothing,
            search: Search => Vec<SearchHit>,
            sync_overview: SyncOverview => SyncStatus,
            document_delivery: DocumentDelivery => Delivery,
            offline_set: OfflineSet => SyncStatus,
            hub_set: HubSet => SyncStatus,
            cases_import: CasesImport => Imported,
            invitation_create: InvitationCreate => InvitationView,
            invitation_accept: InvitationAccept => InvitationView,
            invitation_status: InvitationStatus => InvitationView,
            invitation_admit: InvitationAdmit => InvitationView,
        }
    };
}
pub(crate) use with_every_command;

/// A command of the contract: its name and what it answers.
pub trait Command: serde::de::DeserializeOwned {
    /// The name that shells call it by.
    const NAME: &'static str;
    /// What it answers.
    type Answer: Serialize;
}

macro_rules! commands {
    ($($name:ident: $input:ident => $answer:ty,)+) => {
        $(impl Command for $input {
            const NAME: &'static str = stringify!($name);
            type Answer = $answer;
        })+
    };
}
with_every_command!(commands);
