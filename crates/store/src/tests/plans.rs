//! Queries over growing tables use the index that was made for them.

use super::*;
use crate::listing::{EXPIRED, NEEDS, REMINDERS, SENT, THINGS, THINGS_OF_CASE, TIMELINE, UNREAD, UNSENT};
use crate::search::FIND;

fn plan(memory: &Memory, sql: &str) -> Vec<String> {
    let mut statement = memory.store.connection().prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>("detail").unwrap());
    }
    steps
}

/// Each query on a growing table, and the index that was made for it.
const QUERIES: &[(&str, &str)] = &[
    (include_str!("../control/list.sql"), "control_by_space"),
    (include_str!("../control/list_unsent.sql"), "control_unsent"),
    (include_str!("../change/list_unsealed.sql"), "PRIMARY KEY (document_row=? AND actor=? AND sequence=?)"),
    (include_str!("../change/list_spaces_unsealed.sql"), "PRIMARY KEY (document_row>?)"),
    (include_str!("../change/list_of_document.sql"), "change_by_document"),
    (include_str!("../change/seal.sql"), "PRIMARY KEY (document_row=? AND actor=? AND sequence=?)"),
    (include_str!("../document/get_arrival.sql"), "change_by_hash"),
    (include_str!("../document/get.sql"), "document_by_id"),
    (include_str!("../document/list_changes_after.sql"), "change_by_document"),
    (include_str!("../document/put_snapshot.sql"), "change_by_document"),
    (include_str!("../document/is_after_seen.sql"), "change_by_hash"),
    (include_str!("../document/get_own_delivery.sql"), "document_by_id"),
    (include_str!("../document/list_unsent_of_spaces.sql"), "change_sealed"),
    (include_str!("../space/list_of_case.sql"), "space_by_case"),
    (include_str!("../envelope/has.sql"), "envelope_by_id"),
    (include_str!("../envelope/get_tail.sql"), "envelope_by_writer"),
    (include_str!("../envelope/list_unplaced.sql"), "envelope_unplaced"),
    (include_str!("../evidence/list_missing.sql"), "envelope_by_writer"),
    (include_str!("../envelope/list_lives_through.sql"), "envelope_by_writer"),
    (include_str!("../envelope/get_place.sql"), "envelope_by_id"),
    (include_str!("../envelope/get_other.sql"), "envelope_by_writer"),
    (include_str!("../envelope/list_dissolving.sql"), "envelope_by_writer"),
    (include_str!("../change/unseal.sql"), "change_sealed"),
    (include_str!("../change/recognise.sql"), "PRIMARY KEY (document_row=? AND actor=? AND sequence=?)"),
    (include_str!("../envelope/get_last_of.sql"), "envelope_by_writer"),
    (include_str!("../envelope/get_newest_of.sql"), "envelope_by_writer"),
    (include_str!("../envelope/get_first_beyond.sql"), "envelope_by_writer"),
    (include_str!("../envelope/list_after.sql"), "envelope_by_writer"),
    (include_str!("../lost/list_spaces.sql"), "control_by_id"),
    (include_str!("../envelope/list_inbox.sql"), "envelope_inbox"),
    (include_str!("../envelope/get_bytes.sql"), "envelope_by_id"),
    (include_str!("../envelope/count_strangers.sql"), "envelope_inbox"),
    (include_str!("../envelope/list_spaces_inbox.sql"), "envelope_inbox"),
    (include_str!("../envelope/list_unsent.sql"), "envelope_unsent"),
    (include_str!("../envelope/list_held.sql"), "envelope_held"),
    (include_str!("../late/list.sql"), "PRIMARY KEY"),
    (include_str!("../entry/list_parties.sql"), "party_by_case"),
    (include_str!("../entry/get_party.sql"), "party_by_person"),
    (include_str!("../entry/get_frame.sql"), "case_by_id"),
    (include_str!("../entry/get_of_kind.sql"), "entry_by_case"),
    (include_str!("../entry/list_contacts.sql"), "contact_by_case"),
    (include_str!("../entry/get_shielding.sql"), "case_by_id"),
    (include_str!("../entry/get_veil.sql"), "document_by_id"),
    (include_str!("../entry/get_words.sql"), "document_by_id"),
    (include_str!("../entry/list_of_kind.sql"), "entry_by_case"),
    (include_str!("../listing/list_tasks_of_case.sql"), "task_by_case"),
    (TIMELINE, "entry_by_time"),
    (THINGS, "entry_by_kind"),
    (THINGS_OF_CASE, "entry_by_case"),
    (include_str!("../listing/parts_of_case.sql"), "part_by_case"),
    (include_str!("../listing/list_opened.sql"), "entry_by_case"),
    (include_str!("../entry/list_parts.sql"), "PRIMARY KEY"),
    (include_str!("../listing/answers.sql"), "answer_by_case"),
    (EXPIRED, "entry_by_kind"),
    (REMINDERS, "entry_reminder"),
    (UNREAD, "document_unread"),
    (UNSENT, "change_sealed"),
    (SENT, "document_by_own_envelope"),
    (FIND, "VIRTUAL TABLE INDEX"),
];

#[test]
fn every_query_on_a_growing_table_has_its_index() {
    let memory = Memory::new();
    for (sql, index) in QUERIES {
        let steps = plan(&memory, sql);
        assert!(steps.iter().any(|step| step.contains(index)), "{index} is not used:\n{}", steps.join("\n"));
        let whole = steps.iter().find(|step| {
            let table = ["change", "document", "entry", "envelope"];
            table.iter().any(|table| step.as_str() == format!("SCAN {table}"))
        });
        assert_eq!(whole, None, "a whole table is read:\n{}", steps.join("\n"));
    }
}

#[test]
fn a_page_of_a_timeline_is_not_sorted() {
    let memory = Memory::new();
    let sorts = |sql| {
        let steps = plan(&memory, sql);
        let sorts = steps.iter().filter(|step| step.contains("TEMP B-TREE")).count();
        (sorts, steps.join("\n"))
    };
    for sql in [TIMELINE, SENT, UNREAD] {
        let (sorts, steps) = sorts(sql);
        assert_eq!(sorts, 0, "{steps}");
    }
    // Of the log, only the few changes that are in no envelope yet are sorted.
    for sql in
        [include_str!("../document/list_changes_after.sql"), include_str!("../change/list_of_document.sql")]
    {
        let (sorts, steps) = sorts(sql);
        assert_eq!(sorts, 1, "{steps}");
    }
}

#[test]
fn cards_reach_each_table_through_its_index() {
    let memory = Memory::new();
    let steps = plan(&memory, crate::case_card::LIST).join("\n");
    for index in
        ["entry_by_case", "case_by_id", "party_by_person", "party_by_case", "task_open", "entry_planned"]
    {
        assert!(steps.contains(index), "{index} is not used:\n{steps}");
    }
    let needs = plan(&memory, NEEDS).join("\n");
    for index in ["entry_by_kind", "part_by_case", "task_open", "party_by_person"] {
        assert!(needs.contains(index), "{index} is not used:\n{needs}");
    }
    assert!(!needs.contains("SCAN entry") && !needs.contains("SCAN document"), "{needs}");
    let one = plan(&memory, crate::case_card::GET).join("\n");
    assert!(!one.contains("SCAN entry") && !one.contains("SCAN document"), "{one}");
}
