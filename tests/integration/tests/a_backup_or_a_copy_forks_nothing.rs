//! An old backup becomes a new life that reads before it writes; two copies of one disk lose nobody's words.

use app::contract::{
    Created, DeliveryStage, DocumentDelivery, DocumentOpen, NoteCreate, OfflineSet, Splice, SyncOverview,
    TextEdit,
};
use domain::{NoteKind, Role, SpaceKind, TextField};
use harness::{CASES, Copied, Joined, Who, World};
use ids::{CaseId, DocumentId};

struct Scene {
    world: World,
    roar: Who,
    ingvild: Who,
    case: CaseId,
    note: DocumentId,
}

fn scene(seed: u64) -> Scene {
    assert!(!CASES.is_empty());
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = harness::example_case(&mut world, ingvild, "forlop-01");
    let Joined { case, .. } = world.join(ingvild, roar, case, Role::Mentor);
    let Created { document: note, .. } = world
        .ask(ingvild, NoteCreate { case, space: SpaceKind::Shared, kind: NoteKind::Note, title: "T".into() })
        .unwrap();
    world.settle();
    Scene { world, roar, ingvild, case, note }
}

impl Scene {
    fn write(&mut self, who: Who, words: &str) {
        let view = self.world.ask(who, DocumentOpen { document: self.note }).unwrap();
        let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
        let (document, heads) = (self.note, view.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.world.ask(who, edit).unwrap();
    }

    fn text(&mut self, who: Who) -> String {
        let view = self.world.ask(who, DocumentOpen { document: self.note }).unwrap();
        view.texts.into_iter().map(|text| text.text).collect()
    }

    fn all_have(&mut self, who: &[Who], words: &[&str]) {
        let first = self.text(who[0]);
        for word in words {
            assert_eq!(first.matches(word).count(), 1, "{word} in {first:?}");
        }
        for one in who {
            assert_eq!(self.text(*one), first);
            let status = self.world.ask(*one, SyncOverview {}).unwrap();
            assert_eq!((status.unsent, status.held.len(), status.outgoing.len()), (0, 0, 0), "{status:?}");
        }
    }
}

#[test]
fn a_restored_profile_reads_its_earlier_life_before_it_writes_again() {
    for copied in [Copied::Profile, Copied::Everything] {
        let mut scene = scene(11);
        scene.write(scene.roar, "før ");
        scene.world.settle();
        let backup = scene.world.backup(scene.roar);
        scene.world.crash(scene.roar);
        scene.world.start(scene.roar).unwrap();
        scene.write(scene.roar, "mellom ");
        scene.world.settle();
        scene.world.restore(scene.roar, &backup, copied).unwrap();
        scene.write(scene.roar, "etter ");
        scene.world.settle();
        let (roar, ingvild) = (scene.roar, scene.ingvild);
        scene.all_have(&[roar, ingvild], &["før", "mellom", "etter"]);
        let delivery = scene.world.ask(roar, DocumentDelivery { document: scene.note }).unwrap();
        assert_eq!(delivery.stage, DeliveryStage::Received);
    }
}

#[test]
fn a_backup_of_words_that_were_not_sent_yet_sends_them_once() {
    for copied in [Copied::Profile, Copied::Everything] {
        let mut scene = scene(12);
        scene.world.ask(scene.roar, OfflineSet { offline: true }).unwrap();
        scene.write(scene.roar, "usendt ");
        let backup = scene.world.backup(scene.roar);
        scene.world.crash(scene.roar);
        scene.world.start(scene.roar).unwrap();
        scene.world.ask(scene.roar, OfflineSet { offline: false }).unwrap();
        scene.world.settle();
        scene.write(scene.roar, "mer ");
        scene.world.settle();
        scene.world.restore(scene.roar, &backup, copied).unwrap();
        scene.world.ask(scene.roar, OfflineSet { offline: false }).unwrap();
        scene.write(scene.roar, "sist ");
        scene.world.settle();
        let (roar, ingvild) = (scene.roar, scene.ingvild);
        scene.all_have(&[roar, ingvild], &["usendt", "mer", "sist"]);
    }
}

#[test]
fn two_copies_that_write_at_once_end_with_the_same_words_and_both_are_told() {
    let mut scene = scene(13);
    scene.world.ask(scene.roar, OfflineSet { offline: true }).unwrap();
    scene.write(scene.roar, "felles ");
    let copy = scene.world.start_copy(scene.roar).unwrap();
    let (roar, ingvild) = (scene.roar, scene.ingvild);
    for (who, word) in [(roar, "ene "), (copy, "andre ")] {
        scene.world.ask(who, OfflineSet { offline: false }).unwrap();
        scene.write(who, word);
    }
    scene.world.settle();
    scene.write(roar, "tredje ");
    scene.write(copy, "fjerde ");
    scene.world.settle();
    scene.write(roar, "femte ");
    scene.world.settle();
    scene.all_have(&[roar, copy, ingvild], &["felles", "ene", "andre", "tredje", "fjerde", "femte"]);
    assert!(!scene.case.as_bytes().is_empty());
}
