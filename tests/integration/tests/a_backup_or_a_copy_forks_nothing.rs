//! An old backup becomes a new life that reads before it writes; two copies of one disk lose nobody's words.

use app::contract::{
    CopyChoice, CopyChoose, CopyState, Created, DeliveryStage, DocumentDelivery, DocumentOpen, OfflineSet,
    ProfileState, ProfileStatus, Splice, SyncOverview, TextEdit,
};
use domain::{Role, TextField};
use harness::{Copied, Joined, Who, World, shared_note};
use ids::{CaseId, DeviceId, DocumentId, SpaceId};

struct Scene {
    world: World,
    roar: Who,
    ingvild: Who,
    case: CaseId,
    note: DocumentId,
}

fn scene(seed: u64) -> Scene {
    let mut world = World::with_hub_on_disk(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = harness::example_case(&mut world, ingvild, "forlop-01");
    let Joined { case, .. } = world.join(ingvild, roar, case, Role::Mentor);
    let Created { document: note, .. } = world.ask(ingvild, shared_note(case, "T")).unwrap();
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

    fn device(&mut self, who: Who) -> DeviceId {
        let ProfileState::Unlocked { me } = self.world.ask(who, ProfileStatus {}).unwrap() else {
            unreachable!("an open profile")
        };
        me.device
    }

    fn space(&mut self) -> SpaceId {
        self.world.ask(self.ingvild, DocumentOpen { document: self.note }).unwrap().space.space
    }

    fn copies(&mut self, who: Who) -> CopyState {
        self.world.ask(who, SyncOverview {}).unwrap().noticed.copies
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
        let (roar, ingvild) = (scene.roar, scene.ingvild);
        let device = scene.device(roar);
        assert_eq!(scene.world.network.lives(device).len(), 1);
        scene.world.restore(roar, &backup, copied).unwrap();
        scene.write(roar, "etter ");
        scene.world.settle();
        assert_eq!(scene.world.network.lives(device).len(), 2, "{copied:?}: no new life was begun");
        scene.all_have(&[roar, ingvild], &["før", "mellom", "etter"]);
        let delivery = scene.world.ask(roar, DocumentDelivery { document: scene.note }).unwrap();
        assert_eq!(delivery.stage, DeliveryStage::Received);
    }
}

#[test]
fn a_restored_profile_is_heard_even_when_the_hub_hides_its_earlier_life() {
    let mut scene = scene(16);
    let (roar, ingvild) = (scene.roar, scene.ingvild);
    let backup = scene.world.backup(roar);
    scene.world.crash(roar);
    scene.world.start(roar).unwrap();
    let (device, space) = (scene.device(roar), scene.space());
    let known = scene.world.network.newest(space, device);
    scene.write(roar, "mellom ");
    scene.world.settle();
    assert!(scene.world.network.newest(space, device) > known);
    scene.world.network.show_up_to(roar, space, device, known, scene.world.now);
    scene.world.restore(roar, &backup, Copied::Profile).unwrap();
    scene.write(roar, "etter ");
    scene.world.settle();
    let text = scene.text(ingvild);
    assert!(text.contains("mellom") && text.contains("etter"), "{text}");
    assert_eq!(scene.world.ask(roar, SyncOverview {}).unwrap().unsent, 0);
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
    for who in [roar, copy] {
        assert_eq!(scene.copies(who), CopyState::InUseTwice);
    }
    assert_eq!(scene.copies(ingvild), CopyState::Only);
    scene.world.ask(roar, CopyChoose { choice: CopyChoice::UseThis }).unwrap();
    scene.world.ask(copy, CopyChoose { choice: CopyChoice::PutAside }).unwrap();
    assert_eq!(scene.copies(roar), CopyState::Only);
    scene.write(roar, "sjette ");
    scene.world.settle();
    scene.all_have(&[roar, ingvild], &["ene", "andre", "sjette"]);
    // The one that was put aside rests, over a restart too, until it is taken up again.
    scene.world.start(copy).unwrap();
    assert_eq!(scene.copies(copy), CopyState::PutAside);
    scene.world.ask(copy, OfflineSet { offline: false }).unwrap();
    scene.write(copy, "sjuende ");
    scene.world.settle();
    assert!(!scene.text(roar).contains("sjuende") && !scene.text(copy).contains("sjette"));
    scene.world.ask(copy, CopyChoose { choice: CopyChoice::UseThis }).unwrap();
    scene.world.settle();
    scene.all_have(&[roar, copy, ingvild], &["sjette", "sjuende"]);
}

#[test]
fn a_restored_profile_alone_is_no_copy_in_use() {
    let mut scene = scene(14);
    let backup = scene.world.backup(scene.roar);
    scene.write(scene.roar, "før ");
    scene.world.settle();
    scene.world.restore(scene.roar, &backup, Copied::Everything).unwrap();
    scene.write(scene.roar, "etter ");
    scene.world.settle();
    let (roar, ingvild) = (scene.roar, scene.ingvild);
    scene.all_have(&[roar, ingvild], &["før", "etter"]);
    assert_eq!((scene.copies(roar), scene.copies(ingvild)), (CopyState::Only, CopyState::Only));
}

#[test]
fn a_hub_put_back_from_a_backup_is_noticed_and_filled_again_even_with_the_words_of_who_is_gone() {
    for renewed in [true, false] {
        let mut scene = scene(15);
        let (roar, ingvild) = (scene.roar, scene.ingvild);
        let hub = scene.world.backup_hub();
        scene.write(roar, "borte ");
        scene.world.settle();
        let sander = scene.world.person("Sander");
        scene.world.crash(roar);
        scene.world.restore_hub(&hub, renewed);
        scene.write(ingvild, "etter ");
        scene.world.settle();
        let status = scene.world.ask(ingvild, SyncOverview {}).unwrap();
        assert_eq!(status.noticed.server_forgot_at.is_some(), !renewed);
        // Roar's device stays away: what it wrote comes to Sander from Ingvild's.
        let case = scene.case;
        scene.world.join(ingvild, sander, case, Role::Participant);
        scene.world.settle();
        let text = scene.text(sander);
        assert!(text.contains("borte") && text.contains("etter"), "{text}");
    }
}
