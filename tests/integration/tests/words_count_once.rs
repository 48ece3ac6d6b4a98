//! Twenty-four words bring back a device of its own, once: the words' device is out of everything afterwards, and whoever comes with
//! the same sheet, later or at the same moment, gets nothing that is written from then on, and is told.

use app::contract::{
    CaseList, CopyState, DeviceInvite, DeviceList, DeviceRemove, LockOverview, ProfileRebuild, ProfileState,
    ProfileStatus, RecoveryWordsConfirm, RecoveryWordsNew, SyncOverview,
};
use domain::Role;
use harness::{HUB_ADDRESS, PASSPHRASE, Who, World, example_case};
use ids::{CaseId, DeviceId, DocumentId};

struct Story {
    world: World,
    ingvild: Who,
    roar: Who,
    case: CaseId,
    words: String,
}

/// A counsellor with words on paper, and a mentor.
fn story(seed: u64) -> Story {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let shown = world.ask(ingvild, RecoveryWordsNew { passphrase: PASSPHRASE.to_owned() }).unwrap();
    let answers = shown.asked.iter().map(|place| shown.words[usize::from(*place)].clone()).collect();
    world.ask(ingvild, RecoveryWordsConfirm { answers }).unwrap();
    world.settle();
    Story { world, ingvild, roar, case, words: shown.words.join(" ") }
}

impl Story {
    fn rebuild(&mut self, name: &str) -> Who {
        let who = self.world.seat(name);
        let rebuild = ProfileRebuild {
            words: self.words.clone(),
            hub: HUB_ADDRESS.to_owned(),
            device_name: name.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        };
        self.world.ask(who, rebuild).unwrap();
        who
    }

    fn device(&mut self, who: Who) -> DeviceId {
        let state = self.world.ask(who, ProfileStatus {}).unwrap();
        let ProfileState::Unlocked { me } = state else { panic!("locked") };
        me.device
    }

    fn write(&mut self, who: Who, words: &str) -> DocumentId {
        self.world.write_note(who, self.case, words)
    }

    fn reads(&mut self, who: Who, document: DocumentId) -> Option<String> {
        self.world.first_text(who, document)
    }

    fn copies(&mut self, who: Who) -> CopyState {
        self.world.ask(who, SyncOverview {}).unwrap().noticed.copies
    }
}

#[test]
fn what_was_rebuilt_is_a_device_of_its_own_and_the_sheet_opens_nothing_afterwards() {
    let mut story = story(401);
    let (old, roar) = (story.ingvild, story.roar);
    story.world.lose(old);
    let again = story.rebuild("Nytt nettbrett");
    let borrowed = story.device(again);
    story.world.settle();
    let own = story.device(again);
    assert_ne!(own, borrowed, "it goes on with the keys that stand on the sheet");
    let to = story.write(again, "Jeg er tilbake.");
    let from = story.write(roar, "Godt å høre.");
    story.world.settle();
    assert_eq!(story.reads(roar, to).as_deref(), Some("Jeg er tilbake."));
    assert_eq!(story.reads(again, from).as_deref(), Some("Godt å høre."));
    assert_eq!(story.copies(again), CopyState::Only);

    let finder = story.rebuild("Den som fant arket");
    story.world.settle();
    let lock = story.world.ask(finder, LockOverview {}).unwrap();
    assert!(lock.rebuilding && lock.words_found_nothing, "whoever comes later is told so");
    assert_eq!(story.world.ask(finder, CaseList {}).unwrap(), vec![]);
    let later = story.write(roar, "Etter arket.");
    story.world.settle();
    assert!(!story.world.holds(finder, "Etter arket.") && !story.world.holds(finder, "Godt å høre."));

    // It is the same after a restart, and what it wrote is its own.
    story.world.crash(again);
    story.world.start(again).unwrap();
    assert_eq!(story.device(again), own);
    assert_eq!(story.reads(again, later).as_deref(), Some("Etter arket."));
    let more = story.write(again, "Fortsatt her.");
    story.world.settle();
    assert_eq!(story.reads(roar, more).as_deref(), Some("Fortsatt her."));
}

#[test]
fn of_two_who_begin_again_at_the_same_moment_one_stays_and_both_are_told() {
    let mut both_met = 0;
    for seed in 416..424 {
        let mut story = story(seed);
        let (old, roar) = (story.ingvild, story.roar);
        story.world.lose(old);
        let first = story.rebuild("Kontoret");
        // Different each time, so that they meet at different steps.
        story.world.pass(i64::try_from(seed % 3).unwrap() * 2);
        let second = story.rebuild("Hjemme");
        for _ in 0..3 {
            story.world.settle();
        }
        let [one, two] = [first, second].map(|who| story.copies(who));
        let found_nothing =
            |story: &mut Story, who| story.world.ask(who, LockOverview {}).unwrap().words_found_nothing;
        let (stays, goes) = match (one, two) {
            (CopyState::WordsUsedElsewhere, _) => (second, first),
            (_, CopyState::WordsUsedElsewhere) => (first, second),
            // The second came when the first was through.
            _ if found_nothing(&mut story, second) => (first, second),
            other => panic!("seed {seed}: {other:?}"),
        };
        let told = [story.copies(stays), story.copies(goes)];
        // Whoever stays hears of it where the other had come as far as to let itself in.
        assert!(
            matches!(told[0], CopyState::WordsUsedTwice | CopyState::Only)
                && (told[1] == CopyState::WordsUsedElsewhere || found_nothing(&mut story, goes)),
            "seed {seed}: {told:?}"
        );
        both_met += u32::from(told == [CopyState::WordsUsedTwice, CopyState::WordsUsedElsewhere]);
        let words = story.write(roar, "Hvem er du nå?");
        let answer = story.write(stays, "Det er meg.");
        story.world.settle();
        assert_eq!(story.reads(stays, words).as_deref(), Some("Hvem er du nå?"), "seed {seed}");
        assert_eq!(story.reads(roar, answer).as_deref(), Some("Det er meg."), "seed {seed}");
        assert!(!story.world.holds(goes, "Hvem er du nå?"), "seed {seed}: both go on from one sheet");
    }
    assert!(both_met > 0, "the two never met");
}

#[test]
fn another_device_of_the_person_hears_that_the_words_were_used() {
    let mut story = story(420);
    let (laptop, roar) = (story.ingvild, story.roar);
    assert!(story.world.ask(laptop, LockOverview {}).unwrap().recovery_words);
    // Somebody begins again with the sheet, though a device is there.
    let finder = story.rebuild("Fremmed");
    assert!(story.world.ask(finder, DeviceInvite {}).is_err());
    story.world.settle();
    story.world.settle();
    assert!(!story.world.ask(laptop, LockOverview {}).unwrap().recovery_words);
    let devices = story.world.ask(laptop, DeviceList {}).unwrap();
    assert_eq!(devices.len(), 2, "the person sees the new device, and can take it out");
    let stranger = devices.into_iter().find(|device| !device.this).unwrap().device;
    assert_eq!(stranger, story.device(finder));
    story.world.ask(laptop, DeviceRemove { device: stranger }).unwrap();
    story.world.settle();
    let after = story.write(roar, "Bare for oss.");
    story.world.settle();
    assert_eq!(story.reads(laptop, after).as_deref(), Some("Bare for oss."));
    assert!(!story.world.holds(finder, "Bare for oss."));
}
