//! What lists show, from the read model alone.

use super::*;
use crate::{AnswerEntry, SeenElsewhereRow};
use domain::VisitStatus;
use ids::VersionHash;

fn with_case() -> Memory {
    let mut memory = Memory::new();
    let rows = Rows {
        documents: vec![DocumentRow { kind: DocumentKind::Case, ..document_row(1, &[1]) }],
        entries: vec![case_entry(1)],
        ..written(1, MY_DEVICE)
    };
    memory.local(rows);
    memory
}

#[test]
fn a_card_tells_everything_without_opening_a_document() {
    let mut memory = with_case();
    memory.received(written(2, OTHER_DEVICE));
    let visit = DocumentEntry {
        kind: DocumentKind::Visit,
        visit_status: Some(VisitStatus::Planned),
        planned_at: Some(UtcMillis(900)),
        ..note(3, "Besøk", "")
    };
    memory.local(Rows { entries: vec![visit], ..written(3, MY_DEVICE) });
    let card = memory.store.case_card(case(1), ME, day(10), UtcMillis(500)).unwrap().unwrap();
    assert_eq!((card.title.as_str(), card.workplace.as_str()), ("forløp 1", "Bakeriet"));
    assert_eq!(
        (card.my_role, card.names.as_slice()),
        (Some(Role::Counsellor), &["Vera".into(), "Ola".into()][..])
    );
    assert_eq!((card.unread, card.unsent, card.my_open_tasks, card.late_tasks), (1, 2, 1, 1));
    assert_eq!((card.last_activity_at, card.next_visit_at), (UtcMillis(3), Some(UtcMillis(900))));
    assert_eq!(memory.store.case_cards(ME, day(10), UtcMillis(500)).unwrap(), [card]);
    let later = memory.store.case_card(case(1), ME, day(21), UtcMillis(901)).unwrap().unwrap();
    assert_eq!((later.late_tasks, later.next_visit_at), (2, None));
    assert_eq!(memory.store.case_card(case(2), ME, day(1), UtcMillis(0)).unwrap(), None);
}

#[test]
fn a_case_gives_back_what_its_document_said() {
    let memory = with_case();
    let entry = case_entry(1);
    assert_eq!(memory.store.case_frame(case(1)).unwrap(), entry.frame);
    assert_eq!(memory.store.parties(case(1)).unwrap(), entry.parties);
    assert_eq!(memory.store.party_of(case(1), ME).unwrap().unwrap().name, "Vera");
    assert_eq!(memory.store.case_document(case(1)).unwrap(), Some(document(1)));
    assert_eq!(memory.store.shared_picture(case(1)).unwrap(), None);
    assert_eq!(memory.store.case_of(document(1)).unwrap(), Some(case(1)));
}

#[test]
fn a_timeline_is_paged_by_when_things_happened() {
    let mut memory = with_case();
    for number in 2..=9 {
        let entry = DocumentEntry {
            happened_at: UtcMillis(i64::from(number / 2)),
            archived: number == 5,
            voice: Some(part(2)),
            ..note(number, "Notat", "ord")
        };
        memory.local(Rows { entries: vec![entry], ..written(number, MY_DEVICE) });
    }
    let mut shown = Vec::new();
    let mut before = None;
    loop {
        let page = memory.store.timeline(case(1), before, 3, false).unwrap();
        let Some(last) = page.last() else { break };
        before = Some((last.happened_at, last.document));
        assert!(
            page.iter().all(|row| row.voice_name.as_deref() == Some("Ola") && row.case_title == "forløp 1")
        );
        shown.extend(page.into_iter().map(|row| row.document));
    }
    assert_eq!(shown, [9, 8, 7, 6, 4, 3, 2].map(document), "neither the case document nor what was put away");
    assert_eq!(memory.store.timeline(case(1), None, 99, true).unwrap().len(), 8);
}

#[test]
fn open_tasks_come_first_and_then_by_date() {
    let memory = with_case();
    let rows = memory.store.tasks(Some(case(1))).unwrap();
    assert_eq!(rows.iter().map(|row| row.task.part).collect::<Vec<_>>(), [11, 12, 13].map(part));
    assert_eq!((rows[0].owner_name.as_deref(), rows[0].owner_person), (Some("Vera"), Some(ME)));
    assert_eq!(rows, memory.store.tasks(None).unwrap());
    assert_eq!(rows[0].task, case_entry(1).tasks[0]);
}

#[test]
fn an_entry_replaces_the_one_before_with_all_its_parts() {
    let mut memory = with_case();
    let mut entry = case_entry(1);
    entry.tasks.remove(1);
    entry.tasks[0].status = TaskStatus::Done;
    entry.parties[1].name = "Kari".to_owned();
    entry.frame.as_mut().unwrap().rhythm.clear();
    memory.local(Rows { entries: vec![entry.clone()], ..Rows::default() });
    assert_eq!(memory.store.tasks(None).unwrap().len(), 2);
    assert_eq!(memory.store.parties(case(1)).unwrap(), entry.parties);
    assert_eq!(memory.store.case_frame(case(1)).unwrap(), entry.frame);
}

/// Every row of the read model, as text.
fn read_model(memory: &Memory) -> Vec<String> {
    const TABLES: [&str; 7] = [
        "document_entry",
        "case_entry",
        "rhythm_entry",
        "party_entry",
        "task_entry",
        "contact_entry",
        "search_text",
    ];
    let mut rows = Vec::new();
    for table in TABLES {
        let sql = format!("SELECT * FROM {table} ORDER BY 1, 2");
        let mut statement = memory.store.connection().prepare(&sql).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap()));
            rows.push(format!("{table}: {}", cells.collect::<Vec<_>>().join(" ")));
        }
    }
    rows
}

#[test]
fn the_read_model_rebuilt_is_the_read_model_kept() {
    let mut memory = with_case();
    let mut entries = vec![case_entry(1)];
    for number in 2..20 {
        memory.local(written(number, MY_DEVICE));
        let entry = note(number, &format!("Notat {number}"), &format!("blåbær nummer {number}"));
        memory.local(Rows { entries: vec![entry.clone()], ..Rows::default() });
        entries.push(entry);
    }
    let (kept, found) = (read_model(&memory), memory.store.search("blåbær", 99).unwrap());
    assert_eq!(found.len(), 18);
    assert_eq!(memory.store.all_documents().unwrap().len(), 19);
    entries.reverse();
    memory.store.rebuild_read_model(&entries).unwrap();
    assert_eq!(read_model(&memory), kept);
    assert_eq!(memory.store.search("blåbær", 99).unwrap(), found);
    memory.store.rebuild_read_model(&[]).unwrap();
    assert!(memory.store.case_cards(ME, day(1), UtcMillis(0)).unwrap().is_empty());
    assert!(memory.store.search("blåbær", 99).unwrap().is_empty());
    assert_eq!(memory.store.counts().unwrap().changes, 19, "the log is not the read model");
}

#[test]
fn a_veil_in_memory_follows_what_is_written() {
    let mut memory = Memory::new();
    memory.local(written(2, MY_DEVICE));
    let veil = |memory: &Memory| memory.store.veil(document(2)).unwrap().map(|veil| veil.shielding);
    // Asked for before anything of the case is known, so that a veil that stays in memory would stay open.
    assert_eq!(veil(&memory), Some(None));
    let mut frame = case_entry(1);
    let set = |entry: &mut DocumentEntry, shielding| {
        if let Some(frame) = &mut entry.frame {
            frame.shielding = shielding;
        }
    };
    for shielding in [Shielding::Confidential, Shielding::None, Shielding::Confidential] {
        set(&mut frame, shielding);
        let documents = vec![document_row(1, &[])];
        memory.received(Rows { documents, entries: vec![frame.clone()], ..Rows::default() });
        assert_eq!(veil(&memory), Some(Some(shielding)));
    }
    let moved = DocumentEntry { case: case(7), ..note(2, "Notat", "ord") };
    memory.local(Rows { entries: vec![moved], ..Rows::default() });
    assert_eq!(memory.store.veil(document(2)).unwrap().map(|veil| veil.case), Some(case(7)));
    memory.local(Rows { forgotten: vec![space(1)], ..Rows::default() });
    assert_eq!(veil(&memory), None);
}

/// A proposal by somebody else in case 1, with the answers of parties.
fn proposal(number: u32, answers: &[(u32, &str)]) -> DocumentEntry {
    let answer = |(by, code): &(u32, &str)| AnswerEntry {
        part: part(number * 100 + by),
        party: part(*by),
        answer: domain::Answer::from_code(code).unwrap(),
        on_behalf: false,
        at: UtcMillis(number.into()),
        device: OTHER_DEVICE,
        version: VersionHash([7; 32]),
        current: true,
    };
    DocumentEntry {
        kind: DocumentKind::Agreement,
        note_kind: None,
        state: Some("proposed".to_owned()),
        made_by: PersonId([2; 32]),
        answers: answers.iter().map(answer).collect(),
        ..note(number, "", "Fri på fredager")
    }
}

#[test]
fn a_proposal_waits_for_me_until_i_have_answered_it_myself() {
    let mut memory = with_case();
    let waiting = |memory: &Memory| memory.store.case_needs(ME, day(1)).unwrap()[0].proposals;
    let put = |memory: &mut Memory, number: u32, entry: DocumentEntry| {
        let documents =
            vec![DocumentRow { kind: DocumentKind::Agreement, ..document_row(number, &[number]) }];
        memory.received(Rows { documents, entries: vec![entry], ..written(number, OTHER_DEVICE) });
    };
    put(&mut memory, 2, proposal(2, &[]));
    assert_eq!(waiting(&memory), 1);
    put(&mut memory, 3, proposal(3, &[(2, "agree")]));
    assert_eq!(waiting(&memory), 2, "somebody else's answer is not mine");
    put(&mut memory, 4, proposal(4, &[(1, "none")]));
    assert_eq!(waiting(&memory), 3, "an answer taken back is none");
    let mut changed = proposal(8, &[(1, "agree")]);
    changed.answers.iter_mut().for_each(|answer| answer.current = false);
    put(&mut memory, 8, changed);
    assert_eq!(waiting(&memory), 4, "an answer to other words is none to these");
    put(&mut memory, 5, proposal(5, &[(1, "wants_change")]));
    put(&mut memory, 6, DocumentEntry { made_by: ME, ..proposal(6, &[]) });
    put(&mut memory, 7, DocumentEntry { archived: true, ..proposal(7, &[]) });
    assert_eq!(waiting(&memory), 4);
    assert_eq!(memory.store.case_needs(ME, day(10)).unwrap()[0].late_tasks, 1);
    assert_eq!(memory.store.case_needs(PersonId([9; 32]), day(10)).unwrap()[0].late_tasks, 0);
}

#[test]
fn what_another_device_saw_counts_up_to_what_it_had_not_seen() {
    let seen = |heads: &[u32], beyond: &[u32]| SeenElsewhereRow {
        document: document(5),
        heads: Heads::new(heads.iter().map(|head| hash(*head)).collect()),
        at: UtcMillis(1),
        beyond: Some(beyond.iter().map(|head| hash(*head)).collect()),
    };
    for (row, unread) in [(seen(&[6], &[]), false), (seen(&[6], &[5]), true), (seen(&[5], &[6]), true)] {
        let mut memory = with_case();
        memory.received(written(5, OTHER_DEVICE));
        memory.received(Rows { changes: vec![change(6, 5, OTHER_DEVICE)], ..Rows::default() });
        assert!(memory.store.is_unread(document(5)).unwrap());
        memory.received(Rows { seen_elsewhere: vec![row.clone()], ..Rows::default() });
        assert_eq!(memory.store.is_unread(document(5)).unwrap(), unread, "{row:?}");
        assert_eq!(memory.store.seen_elsewhere(document(5)).unwrap(), Some((row.heads, row.at, true)));
    }
}

#[test]
fn an_opening_has_its_day_and_is_neither_news_nor_activity() {
    let mut memory = Memory::new();
    memory.local(Rows { entries: vec![case_entry(1)], ..written(1, MY_DEVICE) });
    let log = |number: u32, by| Rows {
        documents: vec![DocumentRow { kind: DocumentKind::AccessLog, ..document_row(number, &[number]) }],
        changes: vec![change(number, number, by)],
        entries: vec![DocumentEntry {
            kind: DocumentKind::AccessLog,
            case: case(1),
            note_kind: None,
            ..note(number, "", "")
        }],
        ..Rows::default()
    };
    memory.local(log(50, MY_DEVICE));
    assert_eq!(
        memory.store.last_opened(case(1)).unwrap(),
        [(ME, UtcMillis(50))],
        "while it waits to be sealed"
    );
    memory.received(log(60, OTHER_DEVICE));
    assert_eq!(memory.store.last_opened(case(1)).unwrap(), [(ME, UtcMillis(60))]);
    assert!(memory.store.unread(9).unwrap().is_empty());
    let card = memory.store.case_cards(ME, day(1), UtcMillis(0)).unwrap().remove(0);
    assert_eq!((card.last_activity_at, card.unsent), (UtcMillis(1), 1));
}
