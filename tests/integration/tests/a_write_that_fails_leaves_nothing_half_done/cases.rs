//! What is written in and about cases.

use crate::story::{Story, alone};
use harness::{CASES, Ceiling, MINUTE_MS};
use serde_json::{Value, json};

fn title(title: &str) -> Value {
    json!({ "text": title })
}

#[test]
fn what_is_written_about_a_case_is_there_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(901);
    let (ingvild, case) = (story.ingvild, story.case());
    let note = json!({ "case": case, "space": "counsellor_participant", "kind": "note", "title": "Uka" });
    let note = story.until_it_passes(ingvild, "note_create", &note);
    let document = note["document"].clone();
    let typed = json!({
        "document": document, "part": null, "field": "body", "heads": note["heads"],
        "splices": [{ "at": 0, "remove": 0, "insert": "Han kom i dag." }],
    });
    let stands = story.until_it_passes(ingvild, "text_edit", &typed);
    let set = json!({ "document": document, "part": null, "field": "title", "value": title("Uka som gikk") });
    story.until_it_passes(ingvild, "field_set", &set);
    let undo = json!({ "document": document, "from": note["heads"], "to": stands["heads"] });
    story.until_it_passes(ingvild, "change_undo", &undo);
    story.call(ingvild, "text_edit", typed);
    let heads = story.document(ingvild, &document)["heads"].clone();
    let widen = json!({ "document": document, "to": "shared", "heads": heads });
    let widened = story.until_it_passes(ingvild, "text_widen", &widen);
    let task = json!({ "case": case, "text": "Ringe verkstedet", "owner": null, "due": null, "from": null });
    story.until_it_passes(ingvild, "task_add", &task);
    let thing = json!({
        "case": case, "space": "shared", "kind": "turn",
        "fields": [{ "field": "turn_kind", "value": { "code": "setback" } }],
        "texts": [{ "field": "happened", "text": "To dager hjemme" }],
    });
    let thing = story.until_it_passes(ingvild, "thing_begin", &thing);
    let kept = json!({
        "case": case, "space": "shared", "kind": "goal", "fields": [],
        "texts": [{ "field": "wording", "text": "Klare en hel uke" }],
    });
    let goal = story.call(ingvild, "thing_begin", kept);
    let judged = json!({
        "document": goal["document"], "kind": "judgement",
        "fields": [{ "field": "level", "value": { "number": 2 } }], "texts": [],
    });
    story.until_it_passes(ingvild, "part_add", &judged);
    let away = json!({ "document": thing["document"], "archived": true });
    story.until_it_passes(ingvild, "document_archive", &away);
    story.world.settle();
    story.document(story.roar, &widened["document"]);
}

#[test]
fn a_case_begins_and_is_taken_in_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(902);
    let ingvild = story.ingvild;
    let new = json!({
        "title": "Kari på bakeri", "workplace": "Bakeriet", "start": null, "planned_end": null,
        "protection": "none", "participant": "Kari", "mentor": "Roar",
    });
    let begun = story.until_it_passes(ingvild, "case_create", &new);
    let party = json!({ "case": begun["card"]["case"], "role": "mentor", "name": "Per", "replaces": null });
    story.until_it_passes(ingvild, "party_add", &party);
    let import = json!({ "json": CASES, "only": ["forlop-02"] });
    story.until_it_passes(ingvild, "cases_import", &import);
    assert_eq!(story.call(ingvild, "case_list", json!({})).as_array().unwrap().len(), 3);
}

#[test]
fn a_disk_that_takes_nothing_does_not_stand_between_people_and_what_they_wrote() {
    let _alone = alone();
    let mut story = Story::new(907);
    let (ingvild, case) = (story.ingvild, story.case());
    story.begin_anew(ingvild);
    // Another hour: who opens the case now is to be noted.
    story.world.pass(2 * 60 * MINUTE_MS);
    let ceiling = Ceiling::at(story.world.log_length(ingvild));
    let opened = story.world.call(ingvild, "case_open", json!({ "case": case }));
    drop(ceiling);
    assert!(opened.is_ok(), "{opened:?}");
    let accesses = |story: &mut Story| {
        let list = json!({ "case": case, "limit": 200 });
        story.call(ingvild, "access_list", list).as_array().unwrap().len()
    };
    let before = accesses(&mut story);
    story.call(ingvild, "case_open", json!({ "case": case }));
    assert_eq!(accesses(&mut story), before + 1, "and is noted once there is room");
}
