//! All devices are lost; twenty-four words and the hub's address bring back every case, and nobody else's.

use app::contract::{
    CaseList, DeliveryStage, DocumentDelivery, DocumentOpen, FaultKind, LockOverview, NoteCreate,
    ProfileRebuild, ProfileState, ProfileStatus, RecoveryWordsConfirm, RecoveryWordsNew, Splice, TextEdit,
    Timeline,
};
use domain::{NoteKind, Role, SpaceKind, TextField};
use harness::{HUB_ADDRESS, PASSPHRASE, Who, World, example_case};
use ids::{CaseId, DocumentId};

fn tested_words(world: &mut World, who: Who) -> String {
    let shown = world.ask(who, RecoveryWordsNew { passphrase: PASSPHRASE.to_owned() }).unwrap();
    assert_eq!(shown.words.len(), 24);
    let answers = shown.asked.iter().map(|place| shown.words[usize::from(*place)].to_uppercase()).collect();
    assert!(world.ask(who, RecoveryWordsConfirm { answers }).unwrap().recovery_words);
    shown.words.join(" ")
}

fn write(world: &mut World, who: Who, case: CaseId, space: SpaceKind, words: &str) -> DocumentId {
    let create = NoteCreate { case, space, kind: NoteKind::Note, title: String::new(), circle: None };
    let note = world.ask(who, create).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
    let (document, heads) = (note.document, note.heads);
    world.ask(who, TextEdit { document, part: None, field: TextField::Body, heads, splices }).unwrap();
    document
}

fn reads(world: &mut World, who: Who, document: DocumentId) -> String {
    world.ask(who, DocumentOpen { document }).unwrap().texts[0].text.clone()
}

fn rebuild(words: &str) -> ProfileRebuild {
    ProfileRebuild {
        words: words.to_owned(),
        hub: HUB_ADDRESS.to_owned(),
        device_name: "Nytt nettbrett".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    }
}

fn everything(world: &mut World, who: Who) -> Vec<(CaseId, DocumentId, SpaceKind)> {
    let cases: Vec<CaseId> = world.ask(who, CaseList {}).unwrap().iter().map(|card| card.case).collect();
    let mut found = Vec::new();
    for case in cases {
        let timeline = Timeline { case, before: None, limit: 200, archived: true };
        let entries = world.ask(who, timeline).unwrap();
        found.extend(entries.into_iter().map(|entry| (case, entry.document, entry.space)));
    }
    found.sort();
    found
}

#[test]
fn every_case_comes_back_with_every_word_and_life_goes_on() {
    let mut world = World::new(61);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let before = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, before, Role::Mentor);
    let words = tested_words(&mut world, ingvild);
    // A case that comes later, and words in every kind of circle.
    let after = example_case(&mut world, ingvild, "forlop-02");
    let shared = write(&mut world, ingvild, before, SpaceKind::Shared, "Han lo da bilen startet.");
    let apart = write(&mut world, ingvild, before, SpaceKind::CounsellorParticipant, "Bare for oss to.");
    let private = write(&mut world, ingvild, after, SpaceKind::Private, "Bare for meg.");
    let his = write(&mut world, roar, before, SpaceKind::MentorSupport, "Jeg trenger råd.");
    world.settle();
    let had = everything(&mut world, ingvild);
    assert!(had.len() > 10);

    world.lose(ingvild);
    let again = world.seat("Ingvild");
    world.ask(again, rebuild(&words)).unwrap();
    assert!(world.ask(again, LockOverview {}).unwrap().rebuilding);
    world.settle();
    let view = world.ask(again, LockOverview {}).unwrap();
    assert!(!view.rebuilding && !view.recovery_words);
    let ProfileState::Unlocked { me } = world.ask(again, ProfileStatus {}).unwrap() else { panic!("locked") };
    assert_eq!((me.display_name.as_str(), me.device_name.as_str()), ("Ingvild", "Nytt nettbrett"));
    assert_eq!(everything(&mut world, again), had);
    assert_eq!(reads(&mut world, again, shared), "Han lo da bilen startet.");
    assert_eq!(reads(&mut world, again, apart), "Bare for oss to.");
    assert_eq!(reads(&mut world, again, private), "Bare for meg.");
    assert_eq!(reads(&mut world, again, his), "Jeg trenger råd.");
    let card = world.ask(again, CaseList {}).unwrap().into_iter().find(|card| card.case == before).unwrap();
    assert_eq!(card.my_role, Some(Role::Counsellor));

    let new = write(&mut world, again, before, SpaceKind::Shared, "Jeg er tilbake.");
    let answer = write(&mut world, roar, before, SpaceKind::Shared, "Godt å høre.");
    world.settle();
    assert_eq!(reads(&mut world, roar, new), "Jeg er tilbake.");
    assert_eq!(reads(&mut world, again, answer), "Godt å høre.");

    // It starts again like any other device, and new words work in the place of the used ones.
    world.crash(again);
    world.start(again).unwrap();
    let words = tested_words(&mut world, again);
    world.settle();
    world.lose(again);
    let third = world.seat("Ingvild");
    world.ask(third, rebuild(&words)).unwrap();
    world.settle();
    assert_eq!(reads(&mut world, third, new), "Jeg er tilbake.");
}

#[test]
fn an_invited_persons_words_bring_back_what_they_were_let_into_afterwards() {
    let mut world = World::new(62);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let words = tested_words(&mut world, roar);
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    world.settle();
    let note = write(&mut world, ingvild, case, SpaceKind::Shared, "Til Roar.");
    world.settle();
    // Paper receives nothing: nobody waits for it.
    let delivery = world.ask(ingvild, DocumentDelivery { document: note }).unwrap();
    assert_eq!(delivery.stage, DeliveryStage::Received);
    let had = everything(&mut world, roar);
    assert!(!had.is_empty());
    world.lose(roar);
    let again = world.seat("Roar");
    world.ask(again, rebuild(&words)).unwrap();
    world.settle();
    assert_eq!(everything(&mut world, again), had);
    let not_his = |entry: &&(CaseId, DocumentId, SpaceKind)| entry.2 == SpaceKind::CounsellorParticipant;
    assert_eq!(everything(&mut world, again).iter().filter(not_his).count(), 0);
}

#[test]
fn other_words_find_nothing_and_take_nothing() {
    let mut world = World::new(63);
    let (ingvild, stranger) = (world.person("Ingvild"), world.person("Fremmed"));
    example_case(&mut world, ingvild, "forlop-01");
    tested_words(&mut world, ingvild);
    world.ask(stranger, RecoveryWordsNew { passphrase: PASSPHRASE.to_owned() }).unwrap();
    world.settle();
    let shown = world.ask(stranger, RecoveryWordsNew { passphrase: PASSPHRASE.to_owned() }).unwrap();
    let other = world.seat("Noen");
    let mut mistyped = shown.words.clone();
    mistyped.swap(3, 4);
    let refused = world.ask(other, rebuild(&mistyped.join(" "))).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::CodeMistyped));
    // Words that were shown and never typed back are nobody's device.
    world.ask(other, rebuild(&shown.words.join(" "))).unwrap();
    world.settle();
    assert!(world.ask(other, LockOverview {}).unwrap().rebuilding);
    assert_eq!(world.ask(other, CaseList {}).unwrap(), vec![]);
}

#[test]
fn words_count_once_some_of_them_were_typed_back() {
    let mut world = World::new(64);
    let ingvild = world.person("Ingvild");
    assert!(world.ask(ingvild, RecoveryWordsNew { passphrase: "gjetning".to_owned() }).is_err());
    let shown = world.ask(ingvild, RecoveryWordsNew { passphrase: PASSPHRASE.to_owned() }).unwrap();
    assert_eq!(shown.asked.len(), 3);
    let mut answers: Vec<String> =
        shown.asked.iter().map(|place| shown.words[usize::from(*place)].clone()).collect();
    answers[1] = "feil".to_owned();
    let refused = world.ask(ingvild, RecoveryWordsConfirm { answers }).unwrap_err();
    assert_eq!(refused.place, Some((shown.asked[1] + 1).to_string()));
    assert!(!world.ask(ingvild, LockOverview {}).unwrap().recovery_words);
}

#[test]
fn new_words_end_the_earlier_ones() {
    let mut world = World::new(65);
    let ingvild = world.person("Ingvild");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let earlier = tested_words(&mut world, ingvild);
    world.settle();
    let words = tested_words(&mut world, ingvild);
    let note = write(&mut world, ingvild, case, SpaceKind::Shared, "Skrevet etterpå.");
    world.settle();
    let finder = world.seat("Den som fant arket");
    world.ask(finder, rebuild(&earlier)).unwrap();
    world.settle();
    assert_eq!(world.ask(finder, CaseList {}).unwrap(), vec![]);
    let again = world.seat("Ingvild");
    world.ask(again, rebuild(&words)).unwrap();
    world.settle();
    assert_eq!(reads(&mut world, again, note), "Skrevet etterpå.");
}
