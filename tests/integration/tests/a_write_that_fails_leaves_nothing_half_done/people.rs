//! Who takes part.

use crate::story::{MOST, PAGE, Story, alone, told};
use app::contract::InvitationState;
use harness::{Ceiling, PASSPHRASE, Who};
use serde_json::{Value, json};

#[test]
fn who_takes_part_changes_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(904);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case());
    let kari = story.world.seat("Kari");
    let make = json!({ "display_name": "Kari", "passphrase": PASSPHRASE, "device_name": "mobilen" });
    story.call(kari, "profile_create", make);
    let parties = story.call(ingvild, "case_open", json!({ "case": case }))["parties"].clone();
    let hers = parties.as_array().unwrap().iter().find(|party| party["role"] == "participant").unwrap();
    let invite = json!({ "case": case, "party": hers["party"], "meeting": "table" });
    let made = story.until_it_passes(ingvild, "invitation_create", &invite);
    // Without a hub of her own: the one that the invitation names is chosen with it, or not.
    follow_whole(&mut story, kari, &made);
    let invitation = serde_json::from_value(made["invitation"].clone()).unwrap();
    story.world.compare_when_shown([ingvild, kari], invitation);
    let offered = story.world.until(kari, invitation, InvitationState::Offered);
    let agree = json!({ "invitation": invitation, "declaration": offered.declaration });
    until_agreed(&mut story, kari, &agree);
    story.world.until(ingvild, invitation, InvitationState::LetIn);
    story.world.settle();
    let out = json!({ "case": case, "party": story.joined.party });
    story.until_it_passes(ingvild, "party_remove", &out);
    let words = json!({ "case": case, "space": "shared", "kind": "note", "title": "Etter Roar" });
    let note = story.call(ingvild, "note_create", words);
    story.world.settle();
    story.document(kari, &note["document"]);
    assert!(story.world.call(roar, "document_open", json!({ "document": note["document"] })).is_err());
}

fn follow_whole(story: &mut Story, kari: Who, made: &Value) {
    story.world.crash(kari);
    story.world.start(kari).unwrap();
    let (before, room) = (story.world.cells(kari), story.world.log_length(kari));
    for page in 0..MOST {
        let ceiling = Ceiling::at(room + page * PAGE);
        let tried = story.world.call(kari, "invitation_follow", json!({ "link": made["link"] }));
        drop(ceiling);
        let Err(problem) = tried else { return assert!(page > 0) };
        assert!(told(&problem), "{problem:?}");
        assert!(story.world.cells(kari) == before, "following after {page} pages is there in part");
    }
}

fn until_agreed(story: &mut Story, kari: Who, agree: &Value) {
    let (before, room) = (story.world.cells(kari), story.world.log_length(kari));
    for page in 0..MOST {
        let ceiling = Ceiling::at(room.saturating_sub(64 * PAGE) + page * PAGE);
        let tried = story.world.call(kari, "invitation_agree", agree.clone());
        drop(ceiling);
        let Err(problem) = tried else { return };
        assert!(told(&problem), "{problem:?}");
        assert!(story.world.cells(kari) == before, "agreeing after {page} pages is there in part");
    }
}

#[test]
fn whoever_leaves_is_out_of_everything_or_takes_part_still() {
    let _alone = alone();
    let mut story = Story::new(914);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case());
    story.begin_anew(roar);
    let room = story.world.log_length(roar);
    let before = takes_part(&story, roar);
    let leave = json!({ "case": case, "party": story.joined.party });
    let mut page = 0;
    loop {
        let ceiling = Ceiling::at(room + page * PAGE);
        let tried = story.world.call(roar, "party_remove", leave.clone());
        drop(ceiling);
        let Err(problem) = tried else { break };
        assert!(told(&problem), "after {page} pages: {problem:?}");
        assert!(takes_part(&story, roar) == before, "after {page} pages out of something");
        let shown = story.call(roar, "case_open", json!({ "case": case }));
        let mine = shown["parties"].as_array().unwrap().iter().find(|party| party["me"] == true).unwrap();
        assert_eq!((&mine["status"], &shown["taken_out"]), (&json!("active"), &json!(false)), "{page}");
        let note = json!({ "case": case, "space": "shared", "kind": "note", "title": "Her ennå" });
        story.call(roar, "note_create", note);
        page += 1;
        assert!(page < MOST);
    }
    assert!(page > 0);
    story.world.settle();
    let note = json!({ "case": case, "space": "shared", "kind": "note", "title": "Etter Roar" });
    let note = story.call(ingvild, "note_create", note);
    story.world.settle();
    assert!(story.world.call(roar, "document_open", json!({ "document": note["document"] })).is_err());
}

/// Every change of membership on somebody's disk.
fn takes_part(story: &Story, who: Who) -> Vec<Vec<u8>> {
    story.world.cells(who).remove("control").unwrap()
}
