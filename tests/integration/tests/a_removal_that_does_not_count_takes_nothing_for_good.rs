//! Two counsellors take each other out without knowing of it, and whoever took part longer stays. Whom the other one took out
//! meanwhile is not out: a mentor whose copy was gone by then has it again, by nothing but the hub showing who takes part.

use app::contract::{
    CaseList, CaseOpen, CaseView, ClosedCases, DeviceLost, OfflineSet, PartyAdd, PartyRemove, ProfileState,
    ProfileStatus, SyncOverview,
};
use domain::{PartyStatus, Role};
use harness::{MINUTE_MS, Who, World, example_case};
use ids::{CaseId, DocumentId, PartId};
use serde_json::json;

struct Story {
    world: World,
    ingvild: Who,
    berit: Who,
    roar: Who,
    case: CaseId,
    places: [PartId; 3],
}

/// Ingvild has a case with Roar as mentor and Berit as second counsellor.
fn story(seed: u64) -> Story {
    let mut world = World::with_hub_on_disk(seed);
    let [ingvild, berit, roar] = ["Ingvild", "Berit", "Roar"].map(|name| world.person(name));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let roars = world.join(ingvild, roar, case, Role::Mentor).party;
    let role = Role::Counsellor;
    let add = PartyAdd { case, role, name: "Berit".to_owned(), replaces: None };
    world.ask(ingvild, add).unwrap();
    let berits = world.join(ingvild, berit, case, role).party;
    world.settle();
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    let ingvilds = view.parties.iter().find(|party| party.me).unwrap().party;
    Story { world, ingvild, berit, roar, case, places: [ingvilds, berits, roars] }
}

impl Story {
    fn cut(&mut self, who: Who, offline: bool) {
        self.world.ask(who, OfflineSet { offline }).unwrap();
    }

    fn takes_out(&mut self, who: Who, party: PartId) {
        self.world.ask(who, PartyRemove { case: self.case, party }).unwrap();
    }

    fn writes(&mut self, who: Who, words: &str) -> DocumentId {
        self.world.write_note(who, self.case, words)
    }

    fn reads(&mut self, who: Who, document: DocumentId) -> Option<String> {
        self.world.first_text(who, document)
    }

    fn view(&mut self, who: Who) -> CaseView {
        self.world.ask(who, CaseOpen { case: self.case }).unwrap()
    }

    fn cases(&mut self, who: Who) -> usize {
        self.world.ask(who, CaseList {}).unwrap().len()
    }
}

#[test]
fn a_mentor_whose_removal_does_not_count_has_the_case_again() {
    let mut story = story(201);
    let (ingvild, berit, roar) = (story.ingvild, story.berit, story.roar);
    let [ingvilds, berits, roars] = story.places;
    let before = story.writes(ingvild, "Før striden.");
    let own = story.writes(roar, "Roars egne ord.");
    story.world.settle();

    story.cut(ingvild, true);
    story.takes_out(ingvild, berits);
    // What Ingvild says is not heard yet: Berit takes her out, and then Roar, whose copy goes.
    story.takes_out(berit, ingvilds);
    story.takes_out(berit, roars);
    story.world.settle();
    assert_eq!(story.cases(roar), 0);
    assert_eq!(story.world.ask(roar, ClosedCases {}).unwrap().len(), 1);

    story.cut(ingvild, false);
    story.world.settle();
    assert_eq!(story.cases(roar), 1, "Berit was out when she said so");
    assert!(story.world.ask(roar, ClosedCases {}).unwrap().is_empty());
    assert_eq!(story.reads(roar, before).as_deref(), Some("Før striden."));
    assert_eq!(story.reads(roar, own).as_deref(), Some("Roars egne ord."));
    for who in [ingvild, roar] {
        let view = story.view(who);
        let his = view.parties.iter().find(|party| party.party == roars).unwrap();
        assert_eq!((his.status, his.left_on), (PartyStatus::Active, None), "nobody is said to have left");
    }

    let after = story.writes(roar, "Etter striden.");
    story.world.settle();
    assert_eq!(story.reads(ingvild, after).as_deref(), Some("Etter striden."));
    for who in [ingvild, roar] {
        let status = story.world.ask(who, SyncOverview {}).unwrap();
        assert!(status.noticed.concerns.is_empty(), "that he meets his own words is no copy of him");
        assert_eq!((status.unsent, status.outgoing.len()), (0, 0));
    }
    assert!(story.view(berit).taken_out);
}

/// A mark in the case is words like others: every member can write it, and it may outlive a removal that does not count.
#[test]
fn whoever_takes_part_counts_in_every_list_though_a_mark_says_that_they_have_left() {
    let mut story = story(205);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case);
    let [_, _, roars] = story.places;
    let document = story.view(ingvild).document;
    let mark =
        json!({ "document": document, "part": roars, "field": "party_status", "value": { "code": "left" } });
    story.world.call(story.berit, "field_set", mark).unwrap();
    story.world.settle();

    let begun = json!({
        "case": case, "space": "shared", "kind": "agreement", "fields": [],
        "texts": [{ "field": "agreed_what", "text": "Vi ringer hver fredag." }],
    });
    let agreement = story.world.call(ingvild, "thing_begin", begun).unwrap();
    let hours = json!({
        "case": case, "owner": roars, "day": "2026-01-05", "minutes": 30, "category": "training", "remark": "",
        "confirmed": true,
    });
    story.world.call(roar, "hours_add", hours).unwrap();
    story.world.settle();
    for who in [ingvild, roar] {
        let list = story.world.call(who, "hours_list", json!({ "case": case })).unwrap();
        let owners: Vec<_> = list["owners"].as_array().unwrap().iter().map(|owner| &owner["party"]).collect();
        assert_eq!(owners, [&json!(roars)], "whose hours may be written down");
        let open = json!({ "document": agreement["document"] });
        let says = story.world.call(who, "agreement_open", open).unwrap();
        assert!(says["parties"].to_string().contains(&roars.to_string()), "{}", says["parties"]);
    }
}

/// What she says stands on what she said while she was out, which nobody had heard.
#[test]
fn a_counsellor_who_comes_back_is_heard_though_she_spoke_while_she_was_out() {
    let mut story = story(202);
    let (ingvild, berit, roar, case) = (story.ingvild, story.berit, story.roar, story.case);
    let [_, berits, roars] = story.places;
    story.cut(berit, true);
    story.takes_out(berit, roars);
    story.takes_out(ingvild, berits);
    story.world.settle();
    story.cut(berit, false);
    story.world.settle();
    assert!(story.view(berit).taken_out);
    assert_eq!(story.cases(roar), 1, "she was out when she said so");

    let role = Role::Counsellor;
    let add = PartyAdd { case, role, name: "Berit".to_owned(), replaces: None };
    story.world.ask(ingvild, add).unwrap();
    story.world.join(ingvild, berit, case, role);
    story.world.settle();
    let words = story.writes(berit, "Tilbake igjen.");
    story.world.settle();
    assert_eq!(story.reads(ingvild, words).as_deref(), Some("Tilbake igjen."));
    story.takes_out(berit, roars);
    story.world.settle();
    assert_eq!(story.cases(roar), 0, "now it counts");
    let readers: Vec<usize> = story.view(ingvild).spaces.iter().map(|space| space.readers.len()).collect();
    assert!(readers.iter().all(|readers| *readers <= 2), "{readers:?}");
    for who in [ingvild, berit] {
        let status = story.world.ask(who, SyncOverview {}).unwrap();
        assert_eq!((status.unsent, status.undelivered), (0, 0));
        assert!(status.noticed.concerns.is_empty());
    }
}

/// His phone had been taken out when he said so on it, by a device that was out itself: what he said counts.
#[test]
fn a_mentor_who_leaves_on_a_device_that_was_taken_out_in_vain_has_left() {
    let mut story = story(203);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let [_, _, roars] = story.places;
    let phone = story.world.person("telefon");
    story.world.join_device(roar, phone);
    let devices = [roar, phone].map(|who| {
        let ProfileState::Unlocked { me } = story.world.ask(who, ProfileStatus {}).unwrap() else {
            unreachable!("a profile that is open")
        };
        me.device
    });

    story.cut(phone, true);
    story.cut(ingvild, true);
    story.world.ask(roar, DeviceLost { device: devices[1] }).unwrap();
    story.takes_out(phone, roars);
    story.world.ask(ingvild, DeviceLost { device: devices[0] }).unwrap();
    story.world.settle();
    story.cut(phone, false);
    story.world.settle();
    story.cut(ingvild, false);
    story.world.pass(3 * 60 * MINUTE_MS);
    assert_eq!(story.cases(phone), 0);
    for who in [ingvild, story.berit] {
        let view = story.view(who);
        let readers = view.spaces.iter().flat_map(|space| &space.readers);
        assert!(readers.into_iter().all(|reader| reader.name != "Roar"));
        let his = view.parties.iter().find(|party| party.party == roars).unwrap();
        assert!(his.status == PartyStatus::Left || !his.joined, "{:?}", his.status);
    }
}
