//! What comes from the hub.

use crate::story::{MOST, PAGE, Story, alone};
use app::contract::{InvitationState, Meeting};
use domain::Role;
use harness::{Ceiling, Cells, MINUTE_MS, PASSPHRASE, Who, World, example_case};
use ids::InvitationId;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Pages that there is room for when others' words come, one after the other.
const ROOMS: [u64; 6] = [0, 2, 5, 9, 14, 24];

/// Every change of membership on somebody's disk, with its circle.
fn controls(world: &World, who: Who) -> BTreeSet<(Vec<u8>, Vec<u8>)> {
    let rows = world.cells(who).remove("control").unwrap();
    rows.chunks(5).map(|row| (row[2].clone(), row[1].clone())).collect()
}

#[test]
fn what_the_disk_refuses_of_others_words_and_circles_comes_with_the_next_page() {
    let _alone = alone();
    let mut story = Story::new(905);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case());
    for page in ROOMS {
        // The tablet is off while Roar writes, and while words on paper become a member of his circles.
        story.world.crash(ingvild);
        let title = format!("Uke {page}");
        let note = json!({ "case": case, "space": "shared", "kind": "note", "title": title });
        let note = story.call(roar, "note_create", note);
        let shown = story.call(roar, "recovery_words_new", json!({ "passphrase": PASSPHRASE }));
        let asked = shown["asked"].as_array().unwrap().iter().map(|place| place.as_u64().unwrap() as usize);
        let answers: Vec<&Value> = asked.map(|place| &shown["words"][place]).collect();
        story.call(roar, "recovery_words_confirm", json!({ "answers": answers }));
        story.world.settle();
        story.world.start(ingvild).unwrap();
        let ceiling = Ceiling::at(story.world.log_length(ingvild) + page * PAGE);
        story.world.pass(5 * MINUTE_MS);
        drop(ceiling);
        story.world.settle();
        story.document(ingvild, &note["document"]);
        // And what she learnt of the circle stands on her disk, not in memory alone.
        let [hers, his] = [ingvild, roar].map(|who| controls(&story.world, who));
        let circles: BTreeSet<&Vec<u8>> = hers.iter().map(|(circle, _)| circle).collect();
        let lacking = his.iter().filter(|one| circles.contains(&one.0) && !hers.contains(one)).count();
        assert_eq!(lacking, 0, "after {page} pages changes of membership are not on her disk");
    }
}

/// What of somebody's disk says who they are and where they take part.
const BELONGING: [&str; 7] = ["control", "epoch_key", "space", "newcomer", "person", "device", "invitation"];

fn belonging(world: &World, who: Who) -> Cells {
    let mut cells = world.cells(who);
    cells.retain(|table, _| BELONGING.contains(&table.as_str()));
    assert_eq!(cells.len(), BELONGING.len());
    cells
}

/// What somebody sees of themselves and of who takes part, from memory or just read from disk.
fn shown(story: &mut Story, who: Who) -> Vec<Value> {
    let asked = ["profile_status", "case_list", "device_list", "invitation_list", "lock_overview"];
    asked.map(|name| story.call(who, name, json!({}))).into()
}

/// A letter waits at the hub for somebody whose device is off. Taken in with ever more room, it changes nothing at all until it
/// changes everything that follows from it, and memory never says otherwise than the disk. What is different then.
fn by_mail(story: &mut Story, who: Who) -> BTreeSet<String> {
    for page in 0..MOST {
        story.world.start(who).unwrap();
        let before = belonging(&story.world, who);
        let ceiling = Ceiling::at(story.world.log_length(who) + page * PAGE);
        story.world.pass(2 * MINUTE_MS);
        drop(ceiling);
        let now = belonging(&story.world, who);
        let in_memory = shown(story, who);
        story.world.crash(who);
        story.world.start(who).unwrap();
        assert!(shown(story, who) == in_memory, "after {page} pages memory says otherwise than the disk");
        story.world.crash(who);
        if now != before {
            assert!(page > 0);
            let other = now.into_iter().filter(|(table, rows)| before.get(table) != Some(rows));
            return other.map(|(table, _)| table).collect();
        }
    }
    panic!("the letter was never taken in");
}

fn tables(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn agree_alone(story: &mut Story, invited: Who, invitation: InvitationId, inviter: Who) {
    story.world.compare_when_shown([inviter, invited], invitation);
    story.world.until(invited, invitation, InvitationState::Offered);
    story.world.crash(inviter);
    story.world.agree_when_offered(invited, invitation);
    story.world.settle();
    story.world.crash(invited);
}

#[test]
fn somebody_is_let_in_by_a_letter_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(912);
    let (ingvild, case) = (story.ingvild, story.case());
    let sander = story.world.person("Sander");
    let made = story.world.invite(ingvild, case, Role::Participant, Meeting::Table);
    story.world.follow(sander, &made);
    agree_alone(&mut story, sander, made.invitation, ingvild);
    let admitted = by_mail(&mut story, ingvild);
    assert_eq!(admitted, tables(&["control", "person", "device", "invitation"]));
    story.world.start(ingvild).unwrap();
    story.world.settle();
    let arrived = by_mail(&mut story, sander);
    assert_eq!(arrived, tables(&["space", "newcomer", "person", "device", "invitation"]));
    story.world.start(sander).unwrap();
    story.world.settle();
    let note = json!({ "case": case, "space": "shared", "kind": "note", "title": "Velkommen" });
    let note = story.call(ingvild, "note_create", note);
    story.world.settle();
    story.document(sander, &note["document"]);
}

#[test]
fn a_device_becomes_mine_by_a_letter_whole_or_not_at_all() {
    let _alone = alone();
    let mut story = Story::new(913);
    let (ingvild, case) = (story.ingvild, story.case());
    let phone = story.world.person("telefon");
    let made = story.until_it_passes(ingvild, "device_invite", &json!({}));
    let made = serde_json::from_value(made).unwrap();
    story.world.follow(phone, &made);
    agree_alone(&mut story, phone, made.invitation, ingvild);
    assert_eq!(by_mail(&mut story, ingvild), tables(&["invitation"]), "the welcome is said");
    story.world.start(ingvild).unwrap();
    story.world.settle();
    story.world.crash(ingvild);
    let arrived = by_mail(&mut story, phone);
    assert!(arrived.is_superset(&tables(&["space", "newcomer", "device", "invitation"])), "{arrived:?}");
    story.world.start(phone).unwrap();
    story.world.settle();
    let admitted = by_mail(&mut story, ingvild);
    assert_eq!(admitted, tables(&["control", "device", "invitation"]));
    story.world.start(ingvild).unwrap();
    story.world.settle();
    let note = json!({ "case": case, "space": "private", "kind": "note", "title": "Til meg" });
    let note = story.call(ingvild, "note_create", note);
    story.world.settle();
    story.document(phone, &note["document"]);
}

#[test]
fn a_hub_put_back_from_a_backup_is_filled_again_though_the_disk_refused_to_note_it() {
    let _alone = alone();
    for page in [0, 1, 2, 3, 4, 6] {
        let mut world = World::with_hub_on_disk(920 + page);
        let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
        let case = example_case(&mut world, ingvild, "forlop-01");
        world.join(ingvild, roar, case, Role::Mentor);
        let hub = world.backup_hub();
        world.crash(roar);
        let lost = world.write_note(ingvild, case, "Borte fra tjeneren.");
        world.settle();
        world.crash(ingvild);
        world.restore_hub(&hub, true);
        // Others have filled it beyond where it was: its places alone tell nothing.
        world.start(roar).unwrap();
        for number in 0..3 {
            world.write_note(roar, case, &format!("Roars {number}."));
        }
        world.settle();
        world.crash(roar);
        world.start(ingvild).unwrap();
        let ceiling = Ceiling::at(world.log_length(ingvild) + page * PAGE);
        world.pass(5 * MINUTE_MS);
        drop(ceiling);
        world.settle();
        world.start(roar).unwrap();
        world.settle();
        let reads = world.first_text(roar, lost);
        assert_eq!(reads.as_deref(), Some("Borte fra tjeneren."), "after {page} pages");
    }
}
