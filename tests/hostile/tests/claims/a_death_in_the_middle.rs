//! A process that dies of what it takes in dies of it twice at most, and one that dies by chance loses nothing.

use app::contract::{DocumentOpen, HoldReason};
use felles_hostile::{Scene, open_store};
use harness::{Backup, Copied, Weather};
use ids::{DocumentId, UtcMillis};
use protocol::UploadItem;

/// What a device makes of somebody's envelope when it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    /// It knows of none.
    Nothing,
    /// It takes it in, or has.
    TakenIn,
    /// It sets it aside.
    SetAside,
}

/// Starts the device from a disk, without a connection.
fn started(scene: &mut Scene, disk: &Backup, document: DocumentId) -> Made {
    scene.world.network.weather = Weather { drop_question: 100, ..Weather::CALM };
    scene.world.restore(scene.victim, disk, Copied::Everything).unwrap();
    let shown = scene.world.ask(scene.victim, DocumentOpen { document }).is_ok();
    match (scene.held().last(), shown) {
        (Some(HoldReason::SetAside), false) => Made::SetAside,
        (_, true) => Made::TakenIn,
        _ => Made::Nothing,
    }
}

/// The disk of a device that has just taken in an envelope, with every write on the way to it in its log.
fn just_taken_in(scene: &mut Scene) -> (Backup, DocumentId) {
    scene.goes_on("nothing");
    scene.insider.now = UtcMillis(scene.world.now);
    let note = scene.insider.note();
    let document = note.document.id();
    let envelope = scene.insider.seal_note(note);
    scene.insider.upload(&mut scene.world, vec![UploadItem::Envelope(envelope)]);
    scene.world.settle();
    assert!(scene.world.ask(scene.victim, DocumentOpen { document }).is_ok());
    (scene.world.backup(scene.victim), document)
}

/// Every disk on the way from a start to this one on which something was being taken in, for the first time or once more.
fn deaths(disk: &Backup, once_more: bool) -> Vec<Backup> {
    let is_trying = |end: &usize| {
        // Looking changes a disk, so it is done on another one.
        let store = open_store(disk.cut_at(*end).unwrap().folder());
        let tried = store.attempting().unwrap();
        tried.is_some_and(|tried| store.died_at(tried).unwrap() == once_more)
    };
    let ends = disk.writes().into_iter().filter(is_trying);
    ends.map(|end| disk.cut_at(end).unwrap()).collect()
}

#[test]
fn over_what_is_taken_in_is_followed_by_one_more_try_and_after_the_second_by_none() {
    let mut scene = Scene::new(106);
    let (disk, document) = just_taken_in(&mut scene);
    let once = deaths(&disk, false);
    assert!(!once.is_empty(), "nothing tells of what is tried");
    for cut in once {
        assert_eq!(started(&mut scene, &cut, document), Made::TakenIn, "one death may have been chance");
        let disk = scene.world.backup(scene.victim);
        let twice = deaths(&disk, true);
        assert!(!twice.is_empty(), "the second try is not written down");
        for cut in twice {
            assert_eq!(started(&mut scene, &cut, document), Made::SetAside);
            // Not once more, though nothing tells the envelope from any other.
            scene.world.crash(scene.victim);
            scene.world.start(scene.victim).unwrap();
            assert_eq!(scene.held(), [HoldReason::SetAside]);
            scene.world.network.weather = Weather::CALM;
            scene.goes_on("a death in the middle");
        }
    }
}
