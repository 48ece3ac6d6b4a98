//! What the core answers: values ready to show, never document internals.

use chrono::NaiveDate;
use domain::{
    CaseStatus, ContactKind, Coverage, DocumentKind, Field, NoteKind, PartyStatus, Role, Shielding,
    SpaceKind, TaskStatus, TextField, TextStatus, Value, VisitStatus,
};
use ids::{
    CaseId, DeviceId, DocumentId, Heads, HubPosition, InvitationId, PartId, PersonId, SpaceId, UtcMillis,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
        )+
    };
}
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
            #[serde(rename_all = "snake_case")]
            pub enum $name { $($(#[$word_doc])* $word),+ }
        )+
    };
}

/// Whether this device has a profile, and who it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum ProfileState {
    /// There is none yet.
    Absent,
    /// There is one, closed.
    Locked,
    /// Open.
    Unlocked {
        /// Whose.
        me: Me,
    },
}

choices! {
    /// What a piece of text did between two moments.
    PieceKind {
        /// Stood before and stands now.
        Kept,
        /// Is new.
        Added,
        /// Is gone.
        Removed,
    }
    /// How far one's words have come, in one word.
    DeliveryStage {
        /// On this device's disk.
        Saved,
        /// On the hub's disk too.
        Sent,
        /// On the disk of every device of every other reader.
        Received,
    }
    /// The connection.
    ConnectionState {
        /// No hub has been chosen.
        NoHub,
        /// Cut by the person.
        OfflineByChoice,
        /// Tried and waiting to try again.
        Unreachable,
        /// On the way.
        Connecting,
        /// Up, something is moving.
        Syncing,
        /// Up, and nothing is waiting.
        UpToDate,
    }
    /// Why something received has not been taken in yet.
    HoldReason {
        /// Something before it has not come.
        WaitingForEarlier,
        /// The key for it has not come.
        WaitingForKey,
        /// The membership it rests on has not come.
        WaitingForMembership,
        /// Did not pass the checks; kept aside, harmless.
        SetAside,
    }
    /// How an invitation stands.
    InvitationState {
        /// Made; nobody has answered.
        Open,
        /// Accepted on this device; the inviter has not let us in yet.
        Accepted,
        /// Somebody answered; waits for the inviter to let them in.
        Answered,
        /// Let in.
        Admitted,
        /// Too late.
        Expired,
    }
}

answers! {
    /// Nothing to say but that it is done and durable.
    Nothing {}
    /// The person whose profile is open.
    Me {
        /// Who.
        person: PersonId,
        /// What others see.
        display_name: String,
        /// This device.
        device: DeviceId,
        /// What this device is called.
        device_name: String,
    }
    /// Somebody who wrote something.
    Author {
        /// Who.
        person: PersonId,
        /// First name, or empty when not known on this device.
        name: String,
        /// Which party in this case, when one.
        role: Option<Role>,
        /// Whether it is me.
        me: bool,
    }
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
        /// Agreed rhythm, in days, where agreed.
        rhythm: Vec<RhythmView>,
        /// Agreed mentor hours in a month.
        mentor_hours_per_month: Option<u32>,
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
        /// Whether they have joined with a device of their own.
        joined: bool,
        /// Whether it is me.
        me: bool,
        /// Language they read.
        language: Option<String>,
        /// Whether an interpreter is needed.
        interpreter: bool,
    }
    /// A circle of readers.
    SpaceView {
        /// Which.
        space: SpaceId,
        /// Which kind.
        kind: SpaceKind,
        /// Who can read, by the membership log.
        readers: Vec<Reader>,
    }
    /// Somebody who can read.
    Reader {
        /// Who.
        person: PersonId,
        /// First name.
        name: String,
        /// As which party.
        role: Option<Role>,
        /// Whether it is me.
        me: bool,
        /// Their devices that can read.
        devices: Vec<ReaderDevice>,
    }
    /// A device that can read.
    ReaderDevice {
        /// Which.
        device: DeviceId,
        /// When it last said what it had on disk, by its own clock.
        last_heard_at: Option<UtcMillis>,
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
    /// Everything about one document.
    DocumentView {
        /// Which.
        document: DocumentId,
        /// Of which case.
        case: CaseId,
        /// Which kind.
        kind: DocumentKind,
        /// The moment this view shows; the base for edits.
        heads: Heads,
        /// Who can read it.
        space: SpaceView,
        /// Who made it.
        author: Author,
        /// When it was made.
        created_at: UtcMillis,
        /// Put away.
        archived: bool,
        /// A newer Felles wrote something here that this one cannot show: reading only.
        read_only: bool,
        /// Texts of the document itself, in the order of its kind.
        texts: Vec<TextView>,
        /// Values of the document itself that have been set.
        fields: Vec<FieldView>,
        /// Tasks, parties and contacts, for a case document.
        parts: Vec<PartView>,
        /// Where my words in it have come to.
        delivery: Delivery,
        /// The moment I last looked; absent when never.
        seen: Option<Heads>,
    }
    /// A text.
    TextView {
        /// Which.
        field: TextField,
        /// As it stands.
        text: String,
        /// What others changed since I last looked: pieces from then to now, empty when nothing.
        since: Vec<Piece>,
        /// Who has written in it, by how much of today's text is theirs.
        authors: Vec<Author>,
    }
    /// A run of text with one fate and one author.
    Piece {
        /// What happened to it.
        kind: PieceKind,
        /// The words.
        text: String,
        /// Who added or removed it; absent for kept.
        by: Option<Author>,
    }
    /// A field with every value that stands in it: one, or several when set apart from each other.
    FieldView {
        /// Which.
        field: Field,
        /// First the one shown when nobody has chosen.
        values: Vec<ValueView>,
    }
    /// One value and who set it.
    ValueView {
        /// The value.
        value: Value,
        /// Who set it.
        by: Author,
        /// When, by their clock.
        at: UtcMillis,
    }
    /// A task, party or contact in a case document.
    PartView {
        /// Which.
        part: PartId,
        /// Which kind.
        kind: domain::PartKind,
        /// Its texts.
        texts: Vec<TextView>,
        /// Its values.
        fields: Vec<FieldView>,
    }
    /// What was made, already durable.
    Created {
        /// The document.
        document: DocumentId,
        /// The part, when it is one.
        part: Option<PartId>,
        /// The moment after.
        heads: Heads,
    }
    /// A change that is durable now.
    Changed {
        /// The moment after.
        heads: Heads,
    }
    /// An edit that is durable now.
    TextChanged {
        /// The moment after, base for the next edit.
        heads: Heads,
        /// From the text as the editor had it after its own edit, to the text as it stands now with what others wrote
        /// meanwhile. Kept and removed together are the former, kept and added together the latter.
        pieces: Vec<Piece>,
    }
    /// One person's work at one time.
    Sitting {
        /// Who.
        author: Author,
        /// First change, by their clock.
        from_at: UtcMillis,
        /// Last change, by their clock.
        to_at: UtcMillis,
        /// How many changes.
        changes: u32,
        /// The moment before it.
        before: Heads,
        /// The moment after it.
        after: Heads,
    }
    /// What differs between two moments.
    DifferenceView {
        /// Texts that differ.
        texts: Vec<TextDifference>,
        /// Fields that differ.
        fields: Vec<FieldDifference>,
    }
    /// How one text differs.
    TextDifference {
        /// The part it is in, when one.
        part: Option<PartId>,
        /// Which text.
        field: TextField,
        /// Pieces from the earlier to the later moment.
        pieces: Vec<Piece>,
    }
    /// How one field differs.
    FieldDifference {
        /// The part it is in, when one.
        part: Option<PartId>,
        /// Which field.
        field: Field,
        /// Values at the earlier moment.
        before: Vec<Value>,
        /// Values at the later moment.
        after: Vec<Value>,
        /// Who set the later ones.
        by: Option<Author>,
    }
    /// Something that others did in one document since I last looked.
    SinceEntry {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// Which document.
        document: DocumentId,
        /// Which kind.
        kind: DocumentKind,
        /// For a note: what it tells of.
        note_kind: Option<NoteKind>,
        /// For a visit: which kind.
        contact_kind: Option<ContactKind>,
        /// Heading; may be empty.
        title: String,
        /// Who can read it.
        space: SpaceKind,
        /// Others who did something.
        authors: Vec<Author>,
        /// When the newest of it was done, by their clock.
        at: UtcMillis,
        /// Whether I have never seen it.
        new: bool,
        /// The moment up to which this tells.
        heads: Heads,
        /// What differs.
        difference: DifferenceView,
    }
    /// A place where the words were found.
    SearchHit {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// Which document.
        document: DocumentId,
        /// Which part, when a task.
        part: Option<PartId>,
        /// Which kind.
        kind: DocumentKind,
        /// Heading; may be empty.
        title: String,
        /// Who can read it.
        space: SpaceKind,
        /// When it happened.
        happened_at: UtcMillis,
        /// The words around the hit.
        snippet: Vec<SnippetPiece>,
    }
    /// A run of a snippet.
    SnippetPiece {
        /// The words.
        text: String,
        /// Whether they are what was looked for.
        hit: bool,
    }
    /// How far my words in a document have come.
    Delivery {
        /// In one word.
        stage: DeliveryStage,
        /// Whose devices have everything of mine in it on their disk.
        received_by: Vec<Author>,
        /// Whose do not yet.
        waiting_for: Vec<Author>,
    }
    /// The connection and what is on its way.
    SyncStatus {
        /// The connection.
        connection: ConnectionState,
        /// Which hub.
        hub: Option<String>,
        /// Changes on this device that are not at the hub yet.
        unsent: u32,
        /// When this device last finished an exchange with the hub.
        last_exchange_at: Option<UtcMillis>,
        /// When it will be tried again.
        next_try_at: Option<UtcMillis>,
        /// My documents with words that somebody has not received, newest first, at most 100.
        outgoing: Vec<OutgoingView>,
        /// What came and waits, or was set aside.
        held: Vec<HeldView>,
    }
    /// A document of mine on its way.
    OutgoingView {
        /// Which case.
        case: CaseId,
        /// Its working title; empty when shielded.
        case_title: String,
        /// Which document.
        document: DocumentId,
        /// Heading; may be empty.
        title: String,
        /// How far.
        delivery: Delivery,
        /// When I last changed it.
        changed_at: UtcMillis,
    }
    /// Something received that is not taken in.
    HeldView {
        /// From whom.
        from: Author,
        /// Its place at the hub.
        position: HubPosition,
        /// Why.
        reason: HoldReason,
    }
    /// What an import took in and what it left out.
    Imported {
        /// The cases.
        cases: Vec<CaseId>,
        /// Documents made.
        documents: u32,
        /// Things in the file that this Felles has no room for yet, or that belong to somebody else alone.
        left_out: Vec<LeftOut>,
    }
    /// Things that were not taken in.
    LeftOut {
        /// The file's word for them.
        what: String,
        /// How many.
        count: u32,
    }
    /// An invitation.
    InvitationView {
        /// Which.
        invitation: InvitationId,
        /// How it stands.
        state: InvitationState,
        /// What to hand over, on the inviter's device while open.
        link: Option<String>,
        /// Until when.
        expires_at: UtcMillis,
        /// To which case; on the invited device once let in.
        case: Option<CaseId>,
        /// The name the other side gave.
        name: Option<String>,
    }
}
