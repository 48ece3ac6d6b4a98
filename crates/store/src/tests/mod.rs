//! The store as a whole; the fixture here makes ids and rows from small numbers.

mod keystroke;
mod lists;
mod log;
mod outbox;
mod plans;
mod power;
mod privacy;
mod words;

use crate::{
    CaseFrame, ChangeRow, DocumentEntry, DocumentRow, EnvelopeRow, EnvelopeState, LocalWrite, PartyEntry,
    ReceivedWrite, Rows, SearchText, SpaceRow, Store, TaskEntry,
};
use chrono::NaiveDate;
use domain::{CaseStatus, DocumentKind, NoteKind, PartyStatus, Role, Shielding, SpaceKind, TaskStatus};
use ids::{
    Actor, CaseId, ChangeHash, ControlId, DeviceId, DocumentId, EnvelopeId, Heads, Incarnation, PartId,
    PersonId, Sequence, SessionBytes, SpaceId, UtcMillis,
};

pub(super) const KEY: [u8; 32] = [3; 32];
pub(super) const ME: PersonId = PersonId([1; 32]);
pub(super) const MY_DEVICE: DeviceId = DeviceId([1; 32]);
pub(super) const OTHER_DEVICE: DeviceId = DeviceId([2; 32]);

pub(super) fn bytes<const N: usize>(number: u32) -> [u8; N] {
    let mut bytes = [0; N];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    bytes
}

/// How many own changes are not at the hub.
pub(super) fn unsent(store: &Store) -> u32 {
    store.unsent_of_spaces().unwrap().into_iter().map(|(_, unsent)| unsent).sum()
}

pub(super) fn hash(number: u32) -> ChangeHash {
    ChangeHash(bytes(number))
}

pub(super) fn document(number: u32) -> DocumentId {
    DocumentId::from_slice(&bytes::<16>(number)).unwrap()
}

pub(super) fn case(number: u32) -> CaseId {
    CaseId::from_slice(&bytes::<16>(number)).unwrap()
}

pub(super) fn space(number: u32) -> SpaceId {
    SpaceId::from_slice(&bytes::<16>(number)).unwrap()
}

pub(super) fn part(number: u32) -> PartId {
    PartId::from_slice(&bytes::<16>(number)).unwrap()
}

pub(super) fn envelope_id(number: u32) -> EnvelopeId {
    EnvelopeId(bytes(number))
}

pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

pub(super) struct Memory {
    pub(super) folder: tempfile::TempDir,
    pub(super) store: Store,
}

impl Memory {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(folder.path(), &KEY).unwrap();
        Self { folder, store }
    }

    pub(super) fn reopen(self) -> Self {
        let Self { folder, store } = self;
        drop(store);
        let store = Store::open(folder.path(), &KEY).unwrap();
        Self { folder, store }
    }

    pub(super) fn local(&mut self, rows: Rows) {
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() }).unwrap();
    }

    pub(super) fn received(&mut self, rows: Rows) {
        self.store.write_received(&ReceivedWrite { rows, cursors: Vec::new() }).unwrap();
    }
}

/// A change; its hash, session and actor come from the numbers.
pub(super) fn change(number: u32, to: u32, author: DeviceId) -> ChangeRow {
    ChangeRow {
        hash: hash(number),
        document: document(to),
        actor: Actor([author.0[0]; 16]),
        sequence: number.into(),
        at: UtcMillis(i64::from(number)),
        author,
        session: SessionBytes([author.0[0]; 16]),
        by_me: author == MY_DEVICE,
        bytes: number.to_be_bytes().to_vec(),
        envelope: None,
    }
}

pub(super) fn document_row(number: u32, heads: &[u32]) -> DocumentRow {
    DocumentRow {
        document: document(number),
        space: space(1),
        kind: DocumentKind::Note,
        snapshot: None,
        heads: Heads::new(heads.iter().map(|head| hash(*head)).collect()),
    }
}

pub(super) fn a_space() -> SpaceRow {
    SpaceRow { space: space(1), kind: SpaceKind::Shared, case: Some(case(1)) }
}

/// A note that happened at its own number, in case 1.
pub(super) fn note(number: u32, title: &str, text: &str) -> DocumentEntry {
    DocumentEntry {
        document: document(number),
        case: case(1),
        space: space(1),
        space_kind: SpaceKind::Shared,
        kind: DocumentKind::Note,
        title: title.to_owned(),
        excerpt: text.chars().take(20).collect(),
        note_kind: Some(NoteKind::Note),
        contact_kind: None,
        visit_status: None,
        text_status: None,
        planned_at: None,
        happened_at: UtcMillis(number.into()),
        created_at: UtcMillis(number.into()),
        made_by: ME,
        voice: None,
        archived: false,
        undecided: false,
        search_text: Some(SearchText::from(text)),
        frame: None,
        parties: Vec::new(),
        tasks: Vec::new(),
        contacts: Vec::new(),
        state: None,
        due: None,
        for_party: None,
        word: String::new(),
        from_document: None,
        from_part: None,
        took_part: Vec::new(),
        minutes: None,
        shared_at: None,
        own_words: 0,
        parts: Vec::new(),
        answers: Vec::new(),
    }
}

pub(super) fn party(number: u32, name: &str, person: Option<PersonId>) -> PartyEntry {
    PartyEntry {
        part: part(number),
        role: Role::Counsellor,
        name: name.to_owned(),
        person,
        status: PartyStatus::Active,
        language: None,
        interpreter: false,
    }
}

pub(super) fn task(number: u32, owner: u32, due: Option<NaiveDate>, status: TaskStatus) -> TaskEntry {
    TaskEntry {
        part: part(number),
        text: format!("oppgave {number}"),
        owner: Some(part(owner)),
        due,
        status,
        from: None,
        undecided: false,
    }
}

/// A case document with the given number, of the case with that number.
pub(super) fn case_entry(number: u32) -> DocumentEntry {
    DocumentEntry {
        case: case(number),
        kind: DocumentKind::Case,
        note_kind: None,
        frame: Some(CaseFrame {
            title: format!("forløp {number}"),
            workplace: "Bakeriet".to_owned(),
            sector: String::new(),
            place: String::new(),
            coverage: None,
            status: CaseStatus::Running,
            shielding: Shielding::None,
            start: Some(day(1)),
            planned_end: None,
            end: None,
            rhythm: vec![(domain::Field::RhythmVisitDays, 21)],
            mentor_hours_per_month: Some(4),
        }),
        parties: vec![party(1, "Vera", Some(ME)), party(2, "Ola", None)],
        tasks: vec![
            task(11, 1, Some(day(3)), TaskStatus::Open),
            task(12, 2, Some(day(20)), TaskStatus::Doing),
            task(13, 1, Some(day(2)), TaskStatus::Done),
        ],
        ..note(number, "", "")
    }
}

pub(super) fn envelope(number: u32, author: DeviceId, state: EnvelopeState) -> EnvelopeRow {
    EnvelopeRow {
        id: envelope_id(number),
        space: space(1),
        author,
        incarnation: Incarnation(1),
        sequence: Sequence(number.into()),
        previous: None,
        epoch: ControlId([9; 32]),
        bytes: vec![0; 100],
        state,
        hub_position: None,
    }
}

/// One document with its entry and one change.
pub(super) fn written(number: u32, by: DeviceId) -> Rows {
    Rows {
        spaces: vec![a_space()],
        documents: vec![document_row(number, &[number])],
        changes: vec![change(number, number, by)],
        entries: vec![note(number, "Notat", "ord")],
        ..Rows::default()
    }
}
