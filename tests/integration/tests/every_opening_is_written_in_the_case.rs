//! Whoever opens a case is written down in the case, where the participant can read it; and it disturbs nobody.

use app::contract::{
    AccessList, AccessView, CaseList, CaseOpen, CasePrint, DocumentArchive, DocumentOpen, FieldSet,
    OfflineSet, SinceLast, SyncOverview, Timeline,
};
use domain::{AccessKind, Field, Role, Value};
use harness::{MINUTE_MS, Who, World, example_case};
use ids::{CaseId, DocumentId};

struct Three {
    world: World,
    case: CaseId,
    ingvild: Who,
    participant: Who,
    roar: Who,
}

fn three(seed: u64) -> Three {
    let mut world = World::new(seed);
    let (ingvild, participant, roar) =
        (world.person("Ingvild"), world.person("Deltaker"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, participant, case, Role::Participant);
    world.join(ingvild, roar, case, Role::Mentor);
    Three { world, case, ingvild, participant, roar }
}

impl Three {
    fn log(&mut self, who: Who) -> Vec<AccessView> {
        self.world.ask(who, AccessList { case: self.case, limit: 200 }).unwrap()
    }

    fn of(&mut self, reader: Who, name: &str) -> usize {
        self.log(reader).iter().filter(|entry| entry.by.name == name).count()
    }
}

#[test]
fn the_participant_sees_who_opened_the_case_when_and_on_what() {
    let mut story = three(41);
    let (case, roar, participant) = (story.case, story.roar, story.participant);
    assert_eq!(story.of(participant, "Roar"), 0);
    let at = story.world.now;
    story.world.ask(roar, CaseOpen { case }).unwrap();
    story.world.settle();
    let log = story.log(participant);
    let entry = log.iter().find(|entry| entry.by.name == "Roar").unwrap();
    assert_eq!((entry.what, entry.at.0), (AccessKind::Opened, at));
    assert_eq!(entry.by.role, Some(Role::Mentor));
    assert_eq!(entry.device_name, "enhet");
}

#[test]
fn every_printing_is_written_down_each_time_and_before_it_happens() {
    let mut story = three(48);
    let (case, roar, participant) = (story.case, story.roar, story.participant);
    for _ in 0..2 {
        story.world.ask(roar, CasePrint { case }).unwrap();
        // What the command says is durable: nothing that happens afterwards takes it back.
        story.world.crash(roar);
        story.world.start(roar).unwrap();
    }
    story.world.settle();
    let log = story.log(participant);
    let printed: Vec<&AccessView> = log.iter().filter(|entry| entry.what == AccessKind::Printed).collect();
    assert_eq!(printed.len(), 2);
    assert!(printed.iter().all(|entry| entry.by.name == "Roar" && entry.device_name == "enhet"));
}

#[test]
fn openings_within_an_hour_are_one_also_over_a_restart() {
    let mut story = three(42);
    let (case, roar, participant) = (story.case, story.roar, story.participant);
    for _ in 0..3 {
        story.world.ask(roar, CaseOpen { case }).unwrap();
        story.world.crash(roar);
        story.world.start(roar).unwrap();
        story.world.ask(roar, CaseOpen { case }).unwrap();
        story.world.pass(10 * MINUTE_MS);
    }
    assert_eq!(story.of(participant, "Roar"), 1);
    story.world.pass(61 * MINUTE_MS);
    story.world.ask(roar, CaseOpen { case }).unwrap();
    story.world.settle();
    assert_eq!(story.of(participant, "Roar"), 2);
}

#[test]
fn a_case_opened_offline_is_written_down_all_the_same_and_told_later() {
    let mut story = three(43);
    let (case, roar, participant) = (story.case, story.roar, story.participant);
    story.world.ask(roar, OfflineSet { offline: true }).unwrap();
    story.world.ask(roar, CaseOpen { case }).unwrap();
    story.world.settle();
    assert_eq!((story.of(roar, "Roar"), story.of(participant, "Roar")), (1, 0));
    story.world.ask(roar, OfflineSet { offline: false }).unwrap();
    story.world.settle();
    assert_eq!(story.of(participant, "Roar"), 1);
}

#[test]
fn an_opening_is_no_news_no_activity_and_nothing_that_waits() {
    let mut story = three(44);
    let (case, roar, ingvild, participant) = (story.case, story.roar, story.ingvild, story.participant);
    let all = [ingvild, participant, roar];
    let timeline = Timeline { case, before: None, limit: 200, archived: true };
    let before = all.map(|who| {
        let cards = story.world.ask(who, CaseList {}).unwrap();
        let news = story.world.ask(who, SinceLast {}).unwrap();
        (cards, news, story.world.ask(who, timeline.clone()).unwrap())
    });
    story.world.ask(roar, OfflineSet { offline: true }).unwrap();
    for who in all {
        story.world.ask(who, CaseOpen { case }).unwrap();
    }
    assert_eq!(story.world.ask(roar, CaseList {}).unwrap()[0].unsent, 0);
    let sync = story.world.ask(roar, SyncOverview {}).unwrap();
    assert_eq!((sync.unsent, sync.outgoing.len()), (0, 0));
    story.world.ask(roar, OfflineSet { offline: false }).unwrap();
    story.world.settle();
    assert_eq!(story.of(participant, "Roar"), 1);
    let after = all.map(|who| {
        let cards = story.world.ask(who, CaseList {}).unwrap();
        let news = story.world.ask(who, SinceLast {}).unwrap();
        (cards, news, story.world.ask(who, timeline.clone()).unwrap())
    });
    assert_eq!(after, before);
}

#[test]
fn nothing_but_opening_writes_in_the_log() {
    let mut story = three(45);
    let (case, roar) = (story.case, story.roar);
    story.world.ask(roar, CaseOpen { case }).unwrap();
    // The document that came last is his log.
    let document: DocumentId = *story.world.documents(roar).last().unwrap();
    {
        assert!(story.world.ask(roar, DocumentOpen { document }).is_err());
        assert!(story.world.ask(roar, DocumentArchive { document, archived: true }).is_err());
        let value = Value::Text("x".to_owned());
        let set = FieldSet { document, part: None, field: Field::Title, value };
        assert!(story.world.ask(roar, set).is_err());
    }
    assert_eq!(story.of(roar, "Roar"), 1);
}
