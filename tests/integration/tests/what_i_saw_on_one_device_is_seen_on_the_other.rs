//! "Since last" belongs to a person: what they looked at on one device is no news on another, and what came meanwhile still is.
//! Nobody else learns of it.

use app::contract::{CaseList, DocumentOpen, OfflineSet, SeenMark, SinceEntry, SinceLast, Splice, TextEdit};
use domain::{Role, TextField};
use harness::{Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId};

fn second_device(world: &mut World, first: Who, name: &str) -> Who {
    let second = world.person(name);
    world.join_device(first, second);
    second
}

struct Scene {
    world: World,
    tablet: Who,
    laptop: Who,
    roar: Who,
    note: DocumentId,
    case: CaseId,
}

fn scene(seed: u64) -> Scene {
    let mut world = World::new(seed);
    let (tablet, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, tablet, "forlop-01");
    world.join(tablet, roar, case, Role::Mentor);
    let laptop = second_device(&mut world, tablet, "laptop");
    world.settle();
    let create = shared_note(case, "Notat");
    let note = world.ask(roar, create).unwrap().document;
    let mut scene = Scene { world, tablet, laptop, roar, note, case };
    scene.write(roar, "Først. ");
    scene.world.settle();
    scene
}

impl Scene {
    fn write(&mut self, who: Who, words: &str) {
        let view = self.world.ask(who, DocumentOpen { document: self.note }).unwrap();
        let at = u32::try_from(view.texts[0].text.chars().count()).unwrap();
        let splices = vec![Splice { at, remove: 0, insert: words.to_owned() }];
        let (document, heads) = (self.note, view.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.world.ask(who, edit).unwrap();
    }

    fn look(&mut self, who: Who) {
        let heads = self.world.ask(who, DocumentOpen { document: self.note }).unwrap().heads;
        self.world.ask(who, SeenMark { document: self.note, heads }).unwrap();
    }

    fn news(&mut self, who: Who) -> Option<SinceEntry> {
        let note = self.note;
        self.world.ask(who, SinceLast {}).unwrap().into_iter().find(|entry| entry.document == note)
    }

    fn added(&mut self, who: Who) -> String {
        let news = self.news(who).expect("something new");
        let pieces = news.difference.texts.into_iter().flat_map(|text| text.pieces);
        pieces.filter(|piece| piece.by.is_some()).map(|piece| piece.text).collect()
    }

    fn unread(&mut self, who: Who) -> u32 {
        let case = self.case;
        let cards = self.world.ask(who, CaseList {}).unwrap();
        cards.into_iter().find(|card| card.case == case).unwrap().unread
    }
}

#[test]
fn what_was_looked_at_on_the_tablet_is_no_news_on_the_laptop_also_after_a_crash() {
    let mut scene = scene(111);
    let (tablet, laptop, roar) = (scene.tablet, scene.laptop, scene.roar);
    let before = scene.unread(laptop);
    assert!(scene.news(tablet).is_some() && scene.news(laptop).is_some());
    scene.look(tablet);
    scene.world.settle();
    scene.world.crash(laptop);
    scene.world.start(laptop).unwrap();
    assert_eq!(scene.news(laptop), None);
    assert_eq!(scene.unread(laptop), before - 1);

    scene.write(roar, "Så mer.");
    scene.world.settle();
    assert_eq!(scene.added(laptop), "Så mer.", "only what came after is told");
    assert_eq!(scene.added(tablet), "Så mer.");
    scene.look(laptop);
    scene.world.settle();
    assert_eq!(scene.news(tablet), None, "and the other way round");
}

#[test]
fn a_laptop_that_was_offline_is_told_what_nobody_has_looked_at_and_only_that() {
    let mut scene = scene(112);
    let (tablet, laptop, roar) = (scene.tablet, scene.laptop, scene.roar);
    scene.look(tablet);
    scene.world.settle();
    scene.world.ask(laptop, OfflineSet { offline: true }).unwrap();
    scene.write(roar, "Mens du var borte. ");
    scene.world.settle();
    scene.look(tablet);
    scene.world.settle();
    scene.write(roar, "Etterpå.");
    scene.world.settle();
    scene.world.ask(laptop, OfflineSet { offline: false }).unwrap();
    scene.world.settle();
    assert_eq!(scene.added(laptop), "Etterpå.");
}

#[test]
fn nobody_else_is_told_that_i_looked() {
    let mut scene = scene(113);
    let (tablet, roar) = (scene.tablet, scene.roar);
    let before = scene.world.documents(roar).len();
    scene.look(tablet);
    scene.world.settle();
    assert_eq!(scene.world.documents(roar).len(), before);
}

#[test]
fn what_came_here_first_and_was_not_on_the_other_screen_stays_new() {
    let mut scene = scene(114);
    let (tablet, laptop, roar) = (scene.tablet, scene.laptop, scene.roar);
    // The tablet looks at less than the laptop has: it was offline when Roar went on.
    scene.world.ask(tablet, OfflineSet { offline: true }).unwrap();
    scene.write(roar, "Bare på den ene.");
    scene.world.settle();
    scene.look(tablet);
    scene.world.ask(tablet, OfflineSet { offline: false }).unwrap();
    scene.world.settle();
    assert_eq!(scene.added(laptop), "Bare på den ene.");
    assert_eq!(scene.added(tablet), "Bare på den ene.");
}
