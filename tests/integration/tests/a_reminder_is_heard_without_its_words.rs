//! A reminder is heard outside of the window as one sentence that its owner has agreed to: no word of a case, not at night, once.

use app::contract::{
    BellOverview, BellSet, CaseCreate, CaseOpen, FaultKind, ProfileLock, ProfileUnlock, ReminderSet,
    TabletHandOver, VisitCreate,
};
use domain::{AddressProtection, ContactKind, SpaceKind};
use harness::{DAY_MS, MINUTE_MS, PASSPHRASE, Who, World};
use ids::{CaseId, DocumentId, UtcMillis};

const AN_HOUR_MS: i64 = 60 * MINUTE_MS;
const SENTENCE: &str = "Noe venter i Felles";
/// Words of the case, none of which may be heard.
const WORDS: [&str; 5] = ["Tittelord", "Verkstedord", "Deltakernavn", "Mentornavn", "Besøksord"];

struct Scene {
    world: World,
    case: CaseId,
    visit: DocumentId,
    who: Who,
}

fn scene(seed: u64, protection: AddressProtection) -> Scene {
    let mut world = World::new(seed);
    let who = world.person("Ingvild");
    let create = CaseCreate {
        title: "Tittelord".to_owned(),
        workplace: "Verkstedord".to_owned(),
        start: None,
        planned_end: None,
        protection,
        participant: "Deltakernavn".to_owned(),
        mentor: Some("Mentornavn".to_owned()),
    };
    let case = world.ask(who, create).unwrap().card.case;
    let visit = visit(&mut world, who, case);
    Scene { world, case, visit, who }
}

fn visit(world: &mut World, who: Who, case: CaseId) -> DocumentId {
    let create = VisitCreate {
        case,
        space: SpaceKind::Shared,
        kind: ContactKind::Visit,
        title: "Besøksord".to_owned(),
        planned_at: None,
        circle: None,
    };
    world.ask(who, create).unwrap().document
}

impl Scene {
    fn agree(&mut self) {
        let set = BellSet { words: Some(SENTENCE.to_owned()) };
        self.world.ask(self.who, set).unwrap();
    }

    /// A reminder of the visit, so long from now.
    fn remind_in(&mut self, wait: i64) {
        let at = Some(UtcMillis(self.world.now + wait));
        let set = ReminderSet { document: self.visit, part: None, at };
        self.world.ask(self.who, set).unwrap();
    }

    fn bells(&self) -> Vec<String> {
        self.world.bells(self.who)
    }
}

#[test]
fn nothing_is_heard_before_somebody_was_asked_and_agreed() {
    let mut scene = scene(701, AddressProtection::None);
    scene.remind_in(AN_HOUR_MS);
    scene.world.pass(2 * AN_HOUR_MS);
    assert!(scene.bells().is_empty());
    let before = scene.world.ask(scene.who, BellOverview {}).unwrap();
    assert_eq!((before.asked, before.words), (false, None));
    let no = scene.world.ask(scene.who, BellSet { words: None }).unwrap();
    assert_eq!((no.asked, no.words), (true, None), "asked once, and not again");
}

#[test]
fn the_sentence_is_heard_once_and_holds_no_word_of_the_case() {
    for (seed, protection) in [(702, AddressProtection::None), (703, AddressProtection::Confidential)] {
        let mut scene = scene(seed, protection);
        scene.agree();
        scene.remind_in(AN_HOUR_MS);
        scene.world.pass(AN_HOUR_MS - 1);
        assert!(scene.bells().is_empty(), "before its time");
        scene.world.pass(1);
        assert_eq!(scene.bells(), [SENTENCE]);
        scene.world.pass(3 * DAY_MS);
        let heard = scene.bells();
        assert_eq!(heard, [SENTENCE], "once");
        for word in WORDS {
            assert!(!heard.iter().any(|said| said.contains(word)), "{word}");
        }
    }
}

#[test]
fn two_that_come_together_are_one_and_one_put_off_comes_again() {
    let mut scene = scene(704, AddressProtection::None);
    scene.agree();
    scene.remind_in(AN_HOUR_MS);
    let other = visit(&mut scene.world, scene.who, scene.case);
    let at = Some(UtcMillis(scene.world.now + AN_HOUR_MS));
    scene.world.ask(scene.who, ReminderSet { document: other, part: None, at }).unwrap();
    scene.world.pass(AN_HOUR_MS);
    assert_eq!(scene.bells().len(), 1);
    scene.remind_in(AN_HOUR_MS);
    scene.world.pass(AN_HOUR_MS);
    assert_eq!(scene.bells().len(), 2);
}

#[test]
fn what_comes_at_night_is_heard_in_the_morning() {
    let mut scene = scene(705, AddressProtection::None);
    scene.agree();
    // The story begins at eight in the morning.
    scene.remind_in(15 * AN_HOUR_MS);
    scene.world.pass(23 * AN_HOUR_MS - 1);
    assert!(scene.bells().is_empty());
    scene.world.pass(1);
    assert_eq!(scene.bells().len(), 1);
}

#[test]
fn a_locked_device_says_the_same_sentence_and_a_restarted_one_nothing() {
    let mut scene = scene(706, AddressProtection::Confidential);
    scene.agree();
    scene.remind_in(AN_HOUR_MS);
    scene.world.ask(scene.who, ProfileLock {}).unwrap();
    scene.world.pass(AN_HOUR_MS);
    assert_eq!(scene.bells(), [SENTENCE]);

    let unlock = || ProfileUnlock { passphrase: PASSPHRASE.to_owned() };
    scene.world.ask(scene.who, unlock()).unwrap();
    scene.world.pass(AN_HOUR_MS);
    assert_eq!(scene.bells().len(), 1, "what the window shows when it is opened is not heard as well");

    scene.world.ask(scene.who, app::contract::CaseConfirm { case: scene.case }).unwrap();
    scene.remind_in(AN_HOUR_MS);
    scene.world.crash(scene.who);
    scene.world.boot(scene.who);
    scene.world.pass(2 * AN_HOUR_MS);
    assert_eq!(scene.bells().len(), 1, "nothing is known before it was opened");
}

#[test]
fn nothing_is_heard_while_the_participant_holds_the_device() {
    let mut scene = scene(707, AddressProtection::None);
    scene.agree();
    scene.remind_in(AN_HOUR_MS);
    let case = scene.case;
    assert_eq!(scene.world.ask(scene.who, CaseOpen { case }).unwrap().card.case, case);
    scene.world.ask(scene.who, TabletHandOver { case }).unwrap();
    scene.world.pass(AN_HOUR_MS);
    scene.world.ask(scene.who, ProfileLock {}).unwrap();
    scene.world.pass(AN_HOUR_MS);
    assert!(scene.bells().is_empty());
}

#[test]
fn only_a_short_sentence_is_kept_and_it_stays_over_a_restart() {
    let mut scene = scene(708, AddressProtection::None);
    for (words, fault) in [(" ".to_owned(), FaultKind::MissingField), ("x".repeat(61), FaultKind::TooLong)] {
        let problem = scene.world.ask(scene.who, BellSet { words: Some(words) }).unwrap_err();
        assert_eq!(problem.fault, Some(fault));
    }
    scene.agree();
    scene.world.crash(scene.who);
    scene.world.start(scene.who).unwrap();
    let view = scene.world.ask(scene.who, BellOverview {}).unwrap();
    assert_eq!((view.asked, view.words.as_deref()), (true, Some(SENTENCE)));
    scene.remind_in(AN_HOUR_MS);
    scene.world.pass(AN_HOUR_MS);
    assert_eq!(scene.bells(), [SENTENCE]);
}
