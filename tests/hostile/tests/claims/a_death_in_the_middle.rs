//! A process that dies of what it takes in dies of it once.

use app::contract::{DocumentOpen, HoldReason};
use felles_hostile::Scene;
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

#[test]
fn of_taking_in_sets_aside_what_it_died_of_and_goes_on() {
    let mut scene = Scene::new(106);
    let (disk, document) = just_taken_in(&mut scene);
    let mut made = Vec::new();
    for end in disk.writes() {
        let cut = disk.cut_at(end).unwrap();
        made.push(started(&mut scene, &cut, document));
        if made.last() == Some(&Made::SetAside) {
            // Not once more, though nothing tells the envelope from any other.
            scene.world.crash(scene.victim);
            scene.world.start(scene.victim).unwrap();
            assert_eq!(scene.held(), [HoldReason::SetAside]);
            scene.world.network.weather = Weather::CALM;
            scene.goes_on("a death in the middle");
        }
    }
    // The words come with the last of the writes that lead to them; whoever dies over them dies before it.
    let first_in = made.iter().rposition(|one| *one == Made::SetAside).map(|last| &made[last + 1..]);
    assert!(first_in.is_some_and(|rest| !rest.is_empty()), "nothing tells of what is tried: {made:?}");
    assert!(first_in.unwrap().iter().all(|one| *one == Made::TakenIn), "{made:?}");
}
