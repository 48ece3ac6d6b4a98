//! A circle that is founded or joined on one of a person's devices reaches the others by itself; a device that was taken out
//! reaches nothing any more, whatever the others did before they knew.

use app::contract::{
    CaseList, ClosedCases, DeviceInvite, DeviceLost, DeviceRemove, DeviceReport, DocumentOpen, NoteCreate,
    OfflineSet, PartyRemove, ProfileRebuild, ProfileState, ProfileStatus, RecoveryWordsConfirm,
    RecoveryWordsNew, Splice, TextEdit, Timeline,
};
use domain::{NoteKind, Role, SpaceKind, TextField};
use harness::{DAY_MS, HUB_ADDRESS, PASSPHRASE, Who, World, example_case};
use ids::{CaseId, DeviceId, DocumentId};

/// A further device of somebody, added the way people do it.
fn second_device(world: &mut World, first: Who, name: &str) -> Who {
    let second = world.person(name);
    world.join_device(first, second);
    second
}

fn write(world: &mut World, who: Who, case: CaseId, space: SpaceKind, words: &str) -> DocumentId {
    let create = NoteCreate { case, space, kind: NoteKind::Note, title: "Herfra".to_owned(), circle: None };
    let note = world.ask(who, create).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
    let (document, heads) = (note.document, note.heads);
    world.ask(who, TextEdit { document, part: None, field: TextField::Body, heads, splices }).unwrap();
    document
}

fn reads(world: &mut World, who: Who, document: DocumentId) -> Option<String> {
    let view = world.ask(who, DocumentOpen { document }).ok()?;
    view.texts.first().map(|text| text.text.clone())
}

fn cases(world: &mut World, who: Who) -> Vec<CaseId> {
    let mut cases: Vec<CaseId> = world.ask(who, CaseList {}).unwrap().iter().map(|card| card.case).collect();
    cases.sort();
    cases
}

fn timeline(world: &mut World, who: Who, case: CaseId) -> Vec<(DocumentId, SpaceKind)> {
    let page = Timeline { case, before: None, limit: 200, archived: true };
    let entries = world.ask(who, page).unwrap();
    entries.into_iter().map(|entry| (entry.document, entry.space)).collect()
}

fn device_of(world: &mut World, who: Who) -> DeviceId {
    let ProfileState::Unlocked { me } = world.ask(who, ProfileStatus {}).unwrap() else { panic!("locked") };
    me.device
}

fn offline(world: &mut World, who: Who, offline: bool) {
    world.ask(who, OfflineSet { offline }).unwrap();
}

#[test]
fn what_is_founded_on_one_device_reaches_the_other_in_both_directions() {
    let mut world = World::new(101);
    let tablet = world.person("Ingvild");
    let laptop = second_device(&mut world, tablet, "bærbar");

    // Founded without a connection, and the program dies before it gets one.
    offline(&mut world, tablet, true);
    let first = example_case(&mut world, tablet, "forlop-01");
    let apart = write(&mut world, tablet, first, SpaceKind::CounsellorParticipant, "Bare for oss to.");
    let mine = write(&mut world, tablet, first, SpaceKind::Private, "Bare for meg.");
    world.crash(tablet);
    world.start(tablet).unwrap();
    world.settle();
    assert_eq!(cases(&mut world, laptop), []);
    offline(&mut world, tablet, false);
    world.settle();
    assert_eq!(cases(&mut world, laptop), [first]);
    assert_eq!(timeline(&mut world, laptop, first), timeline(&mut world, tablet, first));
    assert_eq!(reads(&mut world, laptop, apart).as_deref(), Some("Bare for oss to."));
    assert_eq!(reads(&mut world, laptop, mine).as_deref(), Some("Bare for meg."));
    let card = world.ask(laptop, CaseList {}).unwrap().remove(0);
    assert_eq!((card.my_role, card.unread, card.unsent), (Some(Role::Counsellor), 0, 0));

    let second = example_case(&mut world, laptop, "forlop-02");
    world.settle();
    assert_eq!(cases(&mut world, tablet), cases(&mut world, laptop));
    let from_tablet = write(&mut world, tablet, second, SpaceKind::MentorSupport, "Fra nettbrettet.");
    let from_laptop = write(&mut world, laptop, first, SpaceKind::Shared, "Fra den bærbare.");
    world.settle();
    assert_eq!(reads(&mut world, laptop, from_tablet).as_deref(), Some("Fra nettbrettet."));
    assert_eq!(reads(&mut world, tablet, from_laptop).as_deref(), Some("Fra den bærbare."));
}

#[test]
fn what_is_joined_on_one_device_reaches_the_other_and_ends_on_both() {
    let mut world = World::new(102);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let phone = second_device(&mut world, roar, "telefon");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let secret = write(&mut world, ingvild, case, SpaceKind::CounsellorParticipant, "Ikke for mentor.");
    let told = write(&mut world, ingvild, case, SpaceKind::MentorSupport, "Til Roar.");
    world.settle();
    assert_eq!((cases(&mut world, phone), world.holds(phone, "Til Roar.")), (vec![], false));

    let joined = world.join(ingvild, roar, case, Role::Mentor);
    assert_eq!(cases(&mut world, phone), [case]);
    assert_eq!(reads(&mut world, phone, told).as_deref(), Some("Til Roar."));
    assert_eq!(reads(&mut world, phone, secret), None);
    assert!(!world.holds(phone, "Ikke for mentor."), "it lies where the screen does not show it");
    let his = write(&mut world, phone, case, SpaceKind::Shared, "Fra telefonen.");
    world.settle();
    assert_eq!(reads(&mut world, ingvild, his).as_deref(), Some("Fra telefonen."));

    world.ask(ingvild, PartyRemove { case, party: joined.party }).unwrap();
    world.settle();
    world.pass(DAY_MS);
    for device in [roar, phone] {
        assert_eq!((cases(&mut world, device), world.holds(device, "Til Roar.")), (vec![], false));
        assert_eq!(world.ask(device, ClosedCases {}).unwrap().len(), 1);
    }
    // Nor does what was said before bring an empty case back.
    for device in [roar, phone] {
        world.crash(device);
        world.start(device).unwrap();
    }
    world.settle();
    assert_eq!(cases(&mut world, phone), []);
}

#[test]
fn a_third_device_gets_what_each_of_the_others_founded() {
    let mut world = World::new(103);
    let tablet = world.person("Ingvild");
    let laptop = second_device(&mut world, tablet, "bærbar");
    // The tablet founds where nobody hears of it, while the laptop lets a phone in.
    offline(&mut world, tablet, true);
    let on_tablet = example_case(&mut world, tablet, "forlop-01");
    let on_laptop = example_case(&mut world, laptop, "forlop-02");
    let phone = second_device(&mut world, laptop, "telefon");
    assert_eq!(cases(&mut world, phone), [on_laptop]);
    offline(&mut world, tablet, false);
    world.settle();
    let mut both = vec![on_tablet, on_laptop];
    both.sort();
    for device in [tablet, laptop, phone] {
        assert_eq!(cases(&mut world, device), both);
    }
    let note = write(&mut world, phone, on_tablet, SpaceKind::CounsellorParticipant, "Fra telefonen.");
    world.settle();
    assert_eq!(reads(&mut world, tablet, note).as_deref(), Some("Fra telefonen."));
}

#[test]
fn a_case_that_begins_while_a_device_is_being_added_is_not_forgotten() {
    let mut world = World::new(104);
    let tablet = world.person("Ingvild");
    let before = example_case(&mut world, tablet, "forlop-01");
    let laptop = world.person("bærbar");
    let made = world.ask(tablet, DeviceInvite {}).unwrap();
    world.follow(laptop, &made);
    world.compare_when_shown([tablet, laptop], made.invitation);
    world.agree_when_offered(laptop, made.invitation);
    // The tablet hears the yes and says its welcome, and the laptop has no connection to hear that.
    world.pass(3_000);
    offline(&mut world, laptop, true);
    world.settle();
    assert_eq!(cases(&mut world, laptop), []);
    let between = example_case(&mut world, tablet, "forlop-02");
    world.settle();
    offline(&mut world, laptop, false);
    world.settle();
    let mut both = vec![before, between];
    both.sort();
    assert_eq!(cases(&mut world, laptop), both);
}

#[test]
fn a_device_that_was_taken_out_is_never_let_in_again() {
    let mut world = World::new(105);
    let tablet = world.person("Ingvild");
    let (laptop, phone) =
        (second_device(&mut world, tablet, "bærbar"), second_device(&mut world, tablet, "telefon"));
    let case = example_case(&mut world, tablet, "forlop-01");
    world.settle();
    assert_eq!(cases(&mut world, phone), [case]);
    let gone = device_of(&mut world, phone);
    world.ask(tablet, DeviceRemove { device: gone }).unwrap();
    let after = write(&mut world, tablet, case, SpaceKind::Shared, "Etter telefonen.");
    world.settle();

    let second = example_case(&mut world, tablet, "forlop-02");
    let third = example_case(&mut world, laptop, "forlop-05");
    world.settle();
    for device in [tablet, laptop] {
        world.crash(device);
        world.start(device).unwrap();
    }
    let later = write(&mut world, laptop, second, SpaceKind::Private, "Bare for oss to.");
    world.settle();
    assert_eq!(cases(&mut world, laptop).len(), 3);
    assert_eq!(reads(&mut world, tablet, later).as_deref(), Some("Bare for oss to."));
    assert_eq!(cases(&mut world, phone), [case]);
    for (document, words) in [(after, "Etter telefonen."), (later, "Bare for oss to.")] {
        assert_eq!((reads(&mut world, phone, document), world.holds(phone, words)), (None, false));
    }
    assert!(!cases(&mut world, phone).contains(&third));
}

#[test]
fn who_let_a_device_in_before_hearing_that_it_is_gone_takes_it_out_again() {
    let mut world = World::new(106);
    let tablet = world.person("Ingvild");
    let (laptop, phone) =
        (second_device(&mut world, tablet, "bærbar"), second_device(&mut world, tablet, "telefon"));
    // The laptop knows nothing of the loss, and lets the phone into what it founds.
    offline(&mut world, laptop, true);
    let lost = device_of(&mut world, phone);
    world.ask(tablet, DeviceLost { device: lost }).unwrap();
    world.settle();
    let case = example_case(&mut world, laptop, "forlop-01");
    offline(&mut world, laptop, false);
    world.settle();
    let report = world.ask(laptop, DeviceReport { device: lost }).unwrap();
    assert_eq!(report.still_in, 0, "the lost device still takes part in what was founded since");
    let after = write(&mut world, laptop, case, SpaceKind::Shared, "Etter tapet.");
    world.settle();
    assert_eq!(reads(&mut world, tablet, after).as_deref(), Some("Etter tapet."));
    assert_eq!((reads(&mut world, phone, after), world.holds(phone, "Etter tapet.")), (None, false));
}

#[test]
fn a_device_that_a_counsellor_marked_as_lost_is_not_let_into_another_case() {
    let mut world = World::new(107);
    let (ingvild, eva, roar) = (world.person("Ingvild"), world.person("Eva"), world.person("Roar"));
    let phone = second_device(&mut world, roar, "telefon");
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let lost = device_of(&mut world, phone);
    world.ask(ingvild, DeviceLost { device: lost }).unwrap();
    world.settle();
    let other = example_case(&mut world, eva, "forlop-02");
    world.join(eva, roar, other, Role::Mentor);
    let words = write(&mut world, eva, other, SpaceKind::Shared, "Et annet forløp.");
    world.settle();
    assert_eq!(reads(&mut world, roar, words).as_deref(), Some("Et annet forløp."));
    assert_eq!((reads(&mut world, phone, words), world.holds(phone, "Et annet forløp.")), (None, false));
}

#[test]
fn the_words_on_paper_bring_back_what_another_device_founded() {
    let mut world = World::new(108);
    let tablet = world.person("Ingvild");
    let laptop = second_device(&mut world, tablet, "bærbar");
    let shown = world.ask(tablet, RecoveryWordsNew { passphrase: PASSPHRASE.to_owned() }).unwrap();
    let answers = shown.asked.iter().map(|place| shown.words[usize::from(*place)].clone()).collect();
    world.ask(tablet, RecoveryWordsConfirm { answers }).unwrap();
    world.settle();
    // The tablet, which knows the words, never hears of the case.
    world.lose(tablet);
    let case = example_case(&mut world, laptop, "forlop-01");
    let note = write(&mut world, laptop, case, SpaceKind::Shared, "Fra den bærbare.");
    world.settle();
    world.lose(laptop);
    let again = world.seat("Ingvild");
    let rebuild = ProfileRebuild {
        words: shown.words.join(" "),
        hub: HUB_ADDRESS.to_owned(),
        device_name: "Nytt nettbrett".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    };
    world.ask(again, rebuild).unwrap();
    world.settle();
    assert_eq!(cases(&mut world, again), [case]);
    assert_eq!(reads(&mut world, again, note).as_deref(), Some("Fra den bærbare."));
}
