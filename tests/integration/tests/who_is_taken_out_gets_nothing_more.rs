//! Taking somebody out of a case: what they get no more, what they keep, and what becomes of words that came too late.

use app::contract::{
    CaseList, CaseOpen, DeliveryStage, DocumentOpen, FieldSet, HoldReason, LateWords, LateWordsKeep,
    LateWordsLeave, OfflineSet, PartyRemove, PieceKind, ProblemCode, Splice, SyncOverview, TextEdit,
    Timeline,
};
use domain::{Field, PartyStatus, Role, TextField, Value};
use harness::{Joined, MINUTE_MS, Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId};

fn note(world: &mut World, who: Who, case: CaseId, text: &str) -> DocumentId {
    let create = shared_note(case, "I dag");
    let document = world.ask(who, create).unwrap().document;
    write(world, who, document, text);
    document
}

/// Puts words before what is there.
fn write(world: &mut World, who: Who, document: DocumentId, text: &str) {
    let heads = world.ask(who, DocumentOpen { document }).unwrap().heads;
    let splices = vec![Splice { at: 0, remove: 0, insert: text.to_owned() }];
    let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
    world.ask(who, edit).unwrap();
}

fn text(world: &mut World, who: Who, document: DocumentId) -> Option<String> {
    let view = world.ask(who, DocumentOpen { document }).ok()?;
    view.texts.into_iter().find(|text| text.field == TextField::Body).map(|text| text.text)
}

/// A counsellor, a mentor (Roar) and a participant (Sander) in one case, everything exchanged.
fn three(seed: u64) -> (World, Who, Who, Who, Joined) {
    let mut world = World::new(seed);
    let (ingvild, sander, roar) = (world.person("Ingvild"), world.person("Sander"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let joined = world.join(ingvild, sander, case, Role::Participant);
    world.settle();
    (world, ingvild, sander, roar, joined)
}

fn cut(world: &mut World, who: Who, offline: bool) {
    world.ask(who, OfflineSet { offline }).unwrap();
    world.pass(MINUTE_MS);
}

#[test]
fn who_is_taken_out_gets_nothing_more_and_keeps_what_was_there() {
    let (mut world, ingvild, sander, roar, Joined { case, party, .. }) = three(1);
    let before = note(&mut world, ingvild, case, "Han lo.");
    world.settle();
    assert_eq!(text(&mut world, sander, before).as_deref(), Some("Han lo."));

    let view = world.ask(ingvild, PartyRemove { case, party }).unwrap();
    let left = view.parties.iter().find(|entry| entry.party == party).unwrap();
    assert_eq!(left.status, PartyStatus::Left);
    assert!(left.left_on.is_some());
    assert!(view.spaces.iter().all(|space| space.readers.iter().all(|reader| reader.name != "Sander")));
    let after = note(&mut world, ingvild, case, "Etter Sander.");
    write(&mut world, ingvild, before, "Nytt. ");
    world.settle();

    assert_eq!(text(&mut world, roar, after).as_deref(), Some("Etter Sander."));
    assert_eq!(text(&mut world, roar, before).as_deref(), Some("Nytt. Han lo."));
    assert_eq!(text(&mut world, sander, after), None);
    assert_eq!(text(&mut world, sander, before).as_deref(), Some("Han lo."));
    let his = world.ask(sander, CaseOpen { case }).unwrap();
    assert!(his.taken_out && !his.decides);
    assert!(world.ask(sander, DocumentOpen { document: before }).unwrap().read_only);
}

#[test]
fn who_is_taken_out_while_online_hears_of_it_at_once() {
    let (mut world, ingvild, sander, _, Joined { case, party, .. }) = three(21);
    // Not when it would have asked anyway: with hints a device asks every five minutes.
    world.pass(2 * MINUTE_MS);
    world.ask(ingvild, PartyRemove { case, party }).unwrap();
    world.pass(MINUTE_MS / 12);
    assert!(world.ask(sander, CaseOpen { case }).unwrap().taken_out);
}

#[test]
fn what_did_not_arrive_is_told_as_that_and_waits_for_nothing() {
    let (mut world, _, sander, _, case, document) = too_late(22);
    let status = world.ask(sander, SyncOverview {}).unwrap();
    assert_eq!((status.unsent, status.undelivered > 0), (0, true));
    let card = world.ask(sander, CaseList {}).unwrap().remove(0);
    assert_eq!((card.case, card.unsent), (case, 0));
    assert_eq!(world.ask(sander, CaseOpen { case }).unwrap().card.unsent, 0);
    let page = Timeline { case, before: None, limit: 200, archived: true };
    let entries = world.ask(sander, page).unwrap();
    let told: Vec<_> = entries.iter().filter(|entry| entry.undelivered || entry.unsent).collect();
    assert_eq!(
        told.iter().map(|entry| (entry.document, entry.unsent)).collect::<Vec<_>>(),
        [(document, false)]
    );
}

#[test]
fn for_who_was_taken_out_the_case_stands_still() {
    let (mut world, ingvild, sander, _, Joined { case, party, .. }) = three(2);
    let document = note(&mut world, sander, case, "Mitt.");
    world.settle();
    world.ask(ingvild, PartyRemove { case, party }).unwrap();
    world.settle();
    let heads = world.ask(sander, DocumentOpen { document }).unwrap().heads;
    let splices = vec![Splice { at: 0, remove: 0, insert: "x".to_owned() }];
    let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
    assert_eq!(world.ask(sander, edit).unwrap_err().code, ProblemCode::NotAllowed);
    let value = Value::Text("y".to_owned());
    let set = FieldSet { document, part: None, field: Field::Title, value };
    assert!(world.ask(sander, set).is_err());
    let create = shared_note(case, "");
    assert_eq!(world.ask(sander, create).unwrap_err().code, ProblemCode::NotAllowed);
    let others = world.ask(sander, CaseOpen { case }).unwrap().parties;
    let ada = others.iter().find(|entry| entry.role == Role::Counsellor && entry.joined).unwrap().party;
    let remove = PartyRemove { case, party: ada };
    assert_eq!(world.ask(sander, remove).unwrap_err().code, ProblemCode::NotAllowed);
    assert_eq!(text(&mut world, sander, document).as_deref(), Some("Mitt."));
    world.crash(sander);
    world.start(sander).unwrap();
    assert!(world.ask(sander, CaseOpen { case }).unwrap().taken_out);
}

/// Sander writes while he is cut off, and is taken out meanwhile.
fn too_late(seed: u64) -> (World, Who, Who, Who, CaseId, DocumentId) {
    let (mut world, ingvild, sander, roar, Joined { case, party, .. }) = three(seed);
    let document = note(&mut world, ingvild, case, "Felles.");
    world.settle();
    cut(&mut world, sander, true);
    write(&mut world, sander, document, "Sent fra Sander. ");
    world.ask(ingvild, PartyRemove { case, party }).unwrap();
    world.settle();
    cut(&mut world, sander, false);
    world.settle();
    (world, ingvild, sander, roar, case, document)
}

#[test]
fn late_words_wait_for_review_and_their_author_is_told_that_they_did_not_arrive() {
    let (mut world, ingvild, sander, roar, case, document) = too_late(3);
    for who in [ingvild, roar] {
        assert_eq!(text(&mut world, who, document).as_deref(), Some("Felles."));
    }
    let late = world.ask(ingvild, LateWords { case }).unwrap();
    assert_eq!(late.len(), 1);
    assert_eq!((late[0].author.name.as_str(), late[0].unreadable), ("Sander", false));
    let told = &late[0].documents[0];
    assert_eq!((told.document, told.title.as_str()), (document, "I dag"));
    let added = told.difference.texts[0].pieces.iter().find(|piece| piece.kind == PieceKind::Added).unwrap();
    assert_eq!(added.text, "Sent fra Sander. ");
    assert_eq!(added.by.as_ref().unwrap().name, "Sander");
    assert_eq!(world.ask(roar, LateWords { case }).unwrap(), []);
    let held = world.ask(ingvild, SyncOverview {}).unwrap().held;
    assert!(held.iter().all(|held| held.reason == HoldReason::ForReview) && !held.is_empty());

    assert_eq!(text(&mut world, sander, document).as_deref(), Some("Sent fra Sander. Felles."));
    let his = world.ask(sander, DocumentOpen { document }).unwrap();
    assert_eq!(his.delivery.stage, DeliveryStage::NotDelivered);
}

#[test]
fn late_words_that_are_kept_reach_everybody_and_stay_their_authors() {
    let (mut world, ingvild, _, roar, case, document) = too_late(4);
    let late = world.ask(ingvild, LateWords { case }).unwrap();
    let rest = world.ask(ingvild, LateWordsKeep { case, envelope: late[0].envelope }).unwrap();
    assert_eq!(rest, []);
    world.settle();
    for who in [ingvild, roar] {
        let view = world.ask(who, DocumentOpen { document }).unwrap();
        assert_eq!(view.texts[0].text, "Sent fra Sander. Felles.");
        assert!(view.texts[0].authors.iter().any(|author| author.name == "Sander"));
    }
    world.crash(ingvild);
    world.start(ingvild).unwrap();
    assert_eq!(world.ask(ingvild, LateWords { case }).unwrap(), []);
}

#[test]
fn late_words_that_are_left_change_nothing_and_are_not_asked_about_again() {
    let (mut world, ingvild, _, roar, case, document) = too_late(5);
    let late = world.ask(ingvild, LateWords { case }).unwrap();
    let rest = world.ask(ingvild, LateWordsLeave { case, envelope: late[0].envelope }).unwrap();
    assert_eq!(rest, []);
    world.crash(ingvild);
    world.start(ingvild).unwrap();
    world.settle();
    assert_eq!(world.ask(ingvild, LateWords { case }).unwrap(), []);
    for who in [ingvild, roar] {
        assert_eq!(text(&mut world, who, document).as_deref(), Some("Felles."));
    }
}

#[test]
fn what_another_had_taken_in_before_they_knew_is_part_of_the_case_without_asking() {
    let (mut world, ingvild, sander, roar, Joined { case, party, .. }) = three(6);
    let document = note(&mut world, ingvild, case, "Felles.");
    world.settle();
    cut(&mut world, ingvild, true);
    write(&mut world, sander, document, "Sander rakk det. ");
    world.settle();
    assert_eq!(text(&mut world, roar, document).as_deref(), Some("Sander rakk det. Felles."));
    world.ask(ingvild, PartyRemove { case, party }).unwrap();
    cut(&mut world, ingvild, false);
    world.settle();
    assert_eq!(text(&mut world, ingvild, document).as_deref(), Some("Sander rakk det. Felles."));
    assert_eq!(world.ask(ingvild, LateWords { case }).unwrap(), []);
    write(&mut world, roar, document, "Roar. ");
    world.settle();
    assert_eq!(text(&mut world, ingvild, document).as_deref(), Some("Roar. Sander rakk det. Felles."));
    assert_eq!(text(&mut world, sander, document).as_deref(), Some("Sander rakk det. Felles."));
}

/// Sander writes, Roar takes it in and writes on top of it; Ingvild, cut off, has seen neither and takes Sander out.
fn silent_witness(seed: u64, roar_goes_too: bool) -> (World, Who, Who, CaseId, DocumentId) {
    let (mut world, ingvild, sander, roar, Joined { case, party, .. }) = three(seed);
    let document = note(&mut world, ingvild, case, "Felles.");
    world.settle();
    cut(&mut world, ingvild, true);
    write(&mut world, sander, document, "Sander. ");
    world.settle();
    write(&mut world, roar, document, "Roar. ");
    world.settle();
    // Neither is ever heard again.
    world.crash(sander);
    world.crash(roar);
    if roar_goes_too {
        let parties = world.ask(ingvild, CaseOpen { case }).unwrap().parties;
        let mentor = parties.iter().find(|entry| entry.role == Role::Mentor && entry.joined).unwrap().party;
        world.ask(ingvild, PartyRemove { case, party: mentor }).unwrap();
    }
    world.ask(ingvild, PartyRemove { case, party }).unwrap();
    cut(&mut world, ingvild, false);
    world.settle();
    (world, ingvild, roar, case, document)
}

#[test]
fn what_only_a_silent_member_had_taken_in_is_part_of_the_case_without_asking() {
    let (mut world, ingvild, roar, case, document) = silent_witness(20, false);
    let whole = "Roar. Sander. Felles.";
    assert_eq!(text(&mut world, ingvild, document).as_deref(), Some(whole));
    assert_eq!(world.ask(ingvild, LateWords { case }).unwrap(), []);
    let status = world.ask(ingvild, SyncOverview {}).unwrap();
    assert!(status.held.is_empty() && status.noticed.concerns.is_empty(), "{status:?}");
    // It stays so for whoever hears of it last.
    world.start(roar).unwrap();
    world.settle();
    for who in [ingvild, roar] {
        assert_eq!(text(&mut world, who, document).as_deref(), Some(whole));
        assert_eq!(world.ask(who, SyncOverview {}).unwrap().unsent, 0);
    }
}

#[test]
fn what_only_somebody_who_is_out_too_had_taken_in_waits_for_review() {
    let (mut world, ingvild, _, case, document) = silent_witness(21, true);
    assert_eq!(text(&mut world, ingvild, document).as_deref(), Some("Felles."));
    assert!(!world.ask(ingvild, LateWords { case }).unwrap().is_empty());
}

#[test]
fn a_participant_may_leave_by_themselves_and_the_only_counsellor_may_not() {
    let (mut world, ingvild, sander, _, Joined { case, party, .. }) = three(7);
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    let own = view.parties.iter().find(|entry| entry.me).unwrap().party;
    assert_eq!(
        world.ask(ingvild, PartyRemove { case, party: own }).unwrap_err().code,
        ProblemCode::NotAllowed
    );
    let view = world.ask(sander, PartyRemove { case, party }).unwrap();
    assert!(view.taken_out);
    world.settle();
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    assert!(view.decides && !view.taken_out);
    assert!(view.spaces.iter().all(|space| space.readers.iter().all(|reader| reader.name != "Sander")));
    let left = view.parties.iter().find(|entry| entry.party == party).unwrap();
    assert_eq!(left.status, PartyStatus::Left);
    let after = note(&mut world, ingvild, case, "Etterpå.");
    world.settle();
    assert_eq!(text(&mut world, sander, after), None);
}

#[test]
fn in_a_storm_too_everybody_ends_with_the_same_case() {
    for seed in 10..14 {
        let (mut world, ingvild, sander, roar, Joined { case, party, .. }) = three(seed);
        let document = note(&mut world, ingvild, case, "Felles.");
        world.settle();
        world.network.weather = harness::Weather::STORM;
        for (who, words) in [(sander, "r1 "), (roar, "k1 "), (ingvild, "i1 ")] {
            write(&mut world, who, document, words);
            world.pass(1_500);
        }
        world.ask(ingvild, PartyRemove { case, party }).unwrap();
        for (who, words) in [(roar, "k2 "), (ingvild, "i2 ")] {
            write(&mut world, who, document, words);
            world.pass(2_000);
        }
        world.network.weather = harness::Weather::CALM;
        world.settle();
        world.settle();
        for late in world.ask(ingvild, LateWords { case }).unwrap() {
            world.ask(ingvild, LateWordsKeep { case, envelope: late.envelope }).unwrap();
        }
        world.settle();
        let hers = text(&mut world, ingvild, document).unwrap();
        assert_eq!(text(&mut world, roar, document).unwrap(), hers, "seed {seed}");
        assert!(hers.contains("r1") && hers.contains("k2") && hers.contains("i2"), "seed {seed}: {hers}");
        assert!(!text(&mut world, sander, document).unwrap().contains("i2"), "seed {seed}");
    }
}

#[test]
fn a_mentor_who_leaves_without_a_connection_is_out_before_their_copy_goes() {
    let (mut world, ingvild, _, roar, Joined { case, .. }) = three(8);
    let document = note(&mut world, ingvild, case, "Felles.");
    world.settle();
    cut(&mut world, roar, true);
    write(&mut world, roar, document, "Det siste. ");
    let parties = world.ask(roar, CaseOpen { case }).unwrap().parties;
    let own = parties.iter().find(|entry| entry.me).unwrap().party;
    world.ask(roar, PartyRemove { case, party: own }).unwrap();
    world.pass(3 * 60 * MINUTE_MS);
    assert!(world.ask(roar, CaseOpen { case }).is_ok(), "the others do not know yet");
    cut(&mut world, roar, false);
    world.pass(3 * 60 * MINUTE_MS);
    assert!(world.ask(roar, CaseOpen { case }).is_err());
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    let left = view.parties.iter().find(|entry| entry.party == own).unwrap();
    assert_eq!(left.status, PartyStatus::Left);
    assert!(view.spaces.iter().all(|space| space.readers.iter().all(|reader| reader.name != "Roar")));
    assert_eq!(text(&mut world, ingvild, document).as_deref(), Some("Det siste. Felles."));
}
