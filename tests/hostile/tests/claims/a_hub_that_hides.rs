//! What a hub hides, or tells to one and not to another, is noticed by whoever hears of it from somebody else; and an honest
//! hub over the worst wires is never suspected.

use app::contract::{
    ConcernKind, CopyState, DeliveryStage, DocumentDelivery, DocumentOpen, HoldReason, OfflineSet,
    PartyRemove, ProfileState, ProfileStatus, Splice, SyncOverview, TextEdit,
};
use domain::{Role, SpaceKind, TextField};
use felles_hostile::Insider;
use harness::{Chance, Joined, MINUTE_MS, Twist, Weather, Who, World, example_case, shared_note};
use ids::{CaseId, DeviceId, DocumentId, HubPosition, PartId};
use protocol::{Envelope, Item, Request, Response};

/// What somebody is shown of what there is.
type Shows = Box<dyn FnMut(Who, &Item) -> bool>;

/// A hub that hides, and may slip something in.
struct Hides {
    shows: Shows,
    besides: Vec<(Who, Item)>,
    forgets: bool,
}

impl Hides {
    fn what(shows: impl FnMut(Who, &Item) -> bool + 'static) -> Box<Self> {
        Box::new(Self { shows: Box::new(shows), besides: Vec::new(), forgets: false })
    }
}

impl Twist for Hides {
    fn bend(&mut self, from: Who, _: &Request, response: Response) -> Response {
        let Response::Page(mut page) = response else { return response };
        page.items.retain(|item| (self.shows)(from, item));
        let besides = std::mem::take(&mut self.besides);
        let (for_them, kept) = besides.into_iter().partition(|(who, _)| *who == from);
        self.besides = kept;
        page.items.extend(Vec::into_iter(for_them).map(|(_, item): (Who, Item)| item));
        if self.forgets {
            page.cursors.iter_mut().for_each(|cursor| cursor.after = HubPosition(0));
        }
        Response::Page(page)
    }
}

fn author(item: &Item) -> Option<DeviceId> {
    match item {
        Item::Envelope { bytes, .. } => Envelope::from_bytes(bytes).ok().map(|read| read.header.author),
        _ => None,
    }
}

struct Three {
    world: World,
    case: CaseId,
    ingvild: Who,
    roar: Who,
    sander: Who,
    sanders: PartId,
}

fn three(seed: u64) -> Three {
    let mut world = World::new(seed);
    let (ingvild, roar, sander) = (world.person("Ingvild"), world.person("Roar"), world.person("Sander"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let Joined { party: sanders, .. } = world.join(ingvild, sander, case, Role::Participant);
    world.settle();
    Three { world, case, ingvild, roar, sander, sanders }
}

impl Three {
    fn all(&self) -> [Who; 3] {
        [self.ingvild, self.roar, self.sander]
    }

    fn device(&mut self, who: Who) -> DeviceId {
        match self.world.ask(who, ProfileStatus {}).unwrap() {
            ProfileState::Unlocked { me } => me.device,
            other => panic!("{other:?}"),
        }
    }

    fn writes(&mut self, who: Who, text: &str) -> DocumentId {
        let create = shared_note(self.case, "I dag");
        let note = self.world.ask(who, create).unwrap();
        let splices = vec![Splice { at: 0, remove: 0, insert: text.to_owned() }];
        let (document, heads) = (note.document, note.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.world.ask(who, edit).unwrap();
        document
    }

    fn has(&mut self, who: Who, document: DocumentId, text: &str) -> bool {
        let view = self.world.ask(who, DocumentOpen { document });
        view.is_ok_and(|view| view.texts[0].text == text)
    }

    /// Of whom something is said to be missing, or to be in two places.
    fn suspects(&mut self, who: Who) -> Vec<(ConcernKind, String)> {
        let noticed = self.world.ask(who, SyncOverview {}).unwrap().noticed;
        noticed.concerns.into_iter().map(|concern| (concern.kind, concern.from.name)).collect()
    }

    /// The operator finds out; what was hidden comes, and nobody suspects anybody any more.
    fn heals(&mut self, written: &[(DocumentId, &str)]) {
        self.world.network.twist = None;
        for who in self.all() {
            self.world.crash(who);
            self.world.start(who).unwrap();
        }
        self.world.settle();
        for who in self.all() {
            assert_eq!(self.suspects(who), [], "{}", self.world.name(who));
            for (document, text) in written {
                assert!(self.has(who, *document, text), "{} lacks {text}", self.world.name(who));
            }
        }
    }
}

#[test]
fn words_that_are_withheld_from_one_are_missed_as_soon_as_another_has_them() {
    let mut story = three(601);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let hers = story.device(ingvild);
    story.world.network.twist = Some(Hides::what(move |to, item| to != roar || author(item) != Some(hers)));
    let note = story.writes(ingvild, "Holdt tilbake.");
    story.world.settle();
    assert!(!story.has(roar, note, "Holdt tilbake."));
    assert_eq!(story.suspects(roar), [(ConcernKind::NotArrived, "Ingvild".to_owned())]);
    let delivery = story.world.ask(ingvild, DocumentDelivery { document: note }).unwrap();
    assert_eq!(delivery.stage, DeliveryStage::Sent, "nobody is said to have what was withheld");
    story.heals(&[(note, "Holdt tilbake.")]);
}

#[test]
fn two_who_are_told_two_stories_find_out_with_the_first_word_of_a_third() {
    let mut story = three(602);
    let (ingvild, roar, sander) = (story.ingvild, story.roar, story.sander);
    let (his, theirs) = (story.device(roar), story.device(sander));
    let apart = move |to: Who, item: &Item| match item {
        Item::Acknowledgement { bytes, .. } => {
            let said = protocol::Acknowledgement::from_bytes(bytes).unwrap().device;
            !(to == roar && said == theirs || to == sander && said == his)
        }
        _ => !(to == roar && author(item) == Some(theirs) || to == sander && author(item) == Some(his)),
    };
    story.world.network.twist = Some(Hides::what(apart));
    let (by_roar, by_sander) = (story.writes(roar, "Fra Roar."), story.writes(sander, "Fra Sander."));
    story.world.settle();
    assert!(!story.has(sander, by_roar, "Fra Roar.") && !story.has(roar, by_sander, "Fra Sander."));
    assert!(story.has(ingvild, by_roar, "Fra Roar.") && story.has(ingvild, by_sander, "Fra Sander."));
    story.writes(ingvild, "Fra Ingvild.");
    story.world.settle();
    assert_eq!(story.suspects(roar), [(ConcernKind::NotArrived, "Sander".to_owned())]);
    assert_eq!(story.suspects(sander), [(ConcernKind::NotArrived, "Roar".to_owned())]);
    assert_eq!(story.suspects(ingvild), []);
    story.heals(&[(by_roar, "Fra Roar."), (by_sander, "Fra Sander.")]);
}

#[test]
fn who_takes_part_cannot_be_withheld_unnoticed() {
    let mut story = three(603);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let hides = move |to, item: &Item| to != roar || !matches!(item, Item::Control { .. });
    story.world.network.twist = Some(Hides::what(hides));
    let (case, party) = (story.case, story.sanders);
    story.world.ask(ingvild, PartyRemove { case, party }).unwrap();
    let note = story.writes(ingvild, "Uten Sander.");
    story.world.settle();
    assert!(!story.has(roar, note, "Uten Sander."));
    let held = story.world.ask(roar, SyncOverview {}).unwrap().held;
    assert!(held.iter().any(|held| held.reason == HoldReason::WaitingForKey), "{held:?}");
    story.world.network.twist = None;
    story.world.crash(roar);
    story.world.start(roar).unwrap();
    story.world.settle();
    assert!(story.has(roar, note, "Uten Sander."), "what waited for its key comes with it");
    assert_eq!(story.suspects(roar), []);
}

#[test]
fn two_words_in_one_place_are_noticed_by_whoever_sees_both() {
    let mut story = three(604);
    let (roar, sander) = (story.roar, story.sander);
    let mut copy = Insider::take_over(&mut story.world, story.roar, (story.case, SpaceKind::Shared));
    story.world.start(roar).unwrap();
    // What a second copy of Roar's keys says at one place, and what it says there to somebody else.
    let mut twice = Vec::new();
    for _ in 0..2 {
        copy.next_life();
        copy.incarnation = ids::Incarnation(4_000);
        let note = copy.note();
        let bytes = copy.seal_changes(note.document.id(), 3, note.changes);
        let (space, id) = (copy.space, Envelope::from_bytes(&bytes).unwrap().id());
        twice.push((sander, Item::Envelope { space, position: HubPosition(1), id, bytes }));
    }
    let mut lies = Hides::what(|_, _| true);
    lies.besides = twice;
    story.world.network.twist = Some(lies);
    story.writes(story.ingvild, "Noe å hente.");
    story.world.settle();
    assert_eq!(story.suspects(sander), [(ConcernKind::InUseTwice, "Roar".to_owned())]);
}

#[test]
fn a_hub_that_goes_back_to_before_is_noticed() {
    let mut story = three(605);
    let mut forgets = Hides::what(|_, _| true);
    forgets.forgets = true;
    story.world.network.twist = Some(forgets);
    story.writes(story.ingvild, "Etter.");
    story.world.settle();
    for who in story.all() {
        let noticed = story.world.ask(who, SyncOverview {}).unwrap().noticed;
        assert!(noticed.server_forgot_at.is_some(), "{}", story.world.name(who));
    }
}

/// Everybody writes, is cut off, dies and comes back; and at every moment somebody looks whether anything is suspected.
#[test]
fn an_honest_hub_is_never_suspected_however_bad_the_wires_are() {
    for seed in 611..615 {
        let mut story = three(seed);
        story.world.network.weather = Weather::STORM;
        let mut chance = Chance::new(seed);
        for step in 0..60 {
            let who = story.all()[chance.below(3)];
            match chance.below(6) {
                0 => drop(story.world.ask(who, OfflineSet { offline: step % 2 == 0 })),
                1 => {
                    story.world.crash(who);
                    story.world.start(who).unwrap();
                }
                2 if step == 40 => story.world.network.restart_hub(),
                _ => drop(story.writes(who, "Noen ord.")),
            }
            story.world.pass(MINUTE_MS);
            for who in story.all() {
                let noticed = story.world.ask(who, SyncOverview {}).unwrap().noticed;
                let name = story.world.name(who);
                assert_eq!(noticed.concerns, [], "seed {seed}, step {step}: {name} suspects somebody");
                assert_eq!(noticed.copies, CopyState::Only, "seed {seed}, step {step}: {name}");
                assert_eq!(noticed.server_forgot_at, None, "seed {seed}, step {step}: {name}");
            }
        }
    }
}
