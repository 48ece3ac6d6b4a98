//! Each known killer, sent by a real member's keys through the real hub to a real device, or lying in its database already.

use app::contract::HoldReason;
use felles_hostile::{Ending, Killer, Scene, killers, open_store};
use ids::{HubPosition, UtcMillis};
use protocol::{Envelope, UploadAnswer, UploadItem};
use store::{EnvelopeRow, EnvelopeState, ReceivedWrite, Rows};

/// Makes a killer in a log of its own.
fn make(scene: &mut Scene, killer: &Killer) -> Vec<u8> {
    scene.insider.next_life();
    scene.insider.now = UtcMillis(scene.world.now);
    (killer.make)(&mut scene.insider)
}

/// Sends every killer of a part of the corpus, one after the other, and looks at the whole app in between.
fn through_the_hub(seed: u64, part: usize) {
    let mut scene = Scene::new(seed);
    scene.goes_on("nothing");
    for (number, killer) in killers().into_iter().skip(part).step_by(PARTS).enumerate() {
        let envelope = make(&mut scene, &killer);
        let held = scene.held().len();
        let answer = scene.insider.upload(&mut scene.world, vec![UploadItem::Envelope(envelope)])[0];
        scene.world.settle();
        if killer.ending == Ending::RefusedByHub {
            assert_eq!(answer, UploadAnswer::Invalid, "{killer:?}");
            assert_eq!(scene.held().len(), held, "{killer:?}");
            continue;
        }
        assert!(
            matches!(answer, UploadAnswer::Stored(_)),
            "{killer:?}: the hub cannot know, and says {answer:?}"
        );
        let after = scene.held();
        match killer.ending {
            Ending::Harmless => assert_eq!(after.len(), held, "{killer:?} was set aside"),
            _ => {
                assert_eq!(after.len(), held + 1, "{killer:?} is not to be seen");
                let aside = after.last() == Some(&HoldReason::SetAside);
                assert!(aside || killer.ending == Ending::Waits, "{killer:?}: {:?}", after.last());
            }
        }
        if number % LOOKS == LOOKS - 1 {
            scene.goes_on(killer.name);
            assert_eq!(scene.held(), after, "{killer:?} was tried again and ended otherwise");
        }
    }
    scene.goes_on("all of them");
}

/// The corpus is tried in so many parts beside each other.
const PARTS: usize = 2;
/// After so many killers the whole app is looked at.
const LOOKS: usize = 12;

#[test]
fn sent_through_the_hub_stops_nothing_first_part() {
    through_the_hub(101, 0);
}

#[test]
fn sent_through_the_hub_stops_nothing_second_part() {
    through_the_hub(102, 1);
}

fn row(bytes: Vec<u8>) -> Option<EnvelopeRow> {
    let envelope = Envelope::from_bytes(&bytes).ok()?;
    let header = &envelope.header;
    Some(EnvelopeRow {
        id: envelope.id(),
        space: header.space,
        author: header.author,
        incarnation: header.incarnation,
        sequence: header.sequence,
        previous: header.previous,
        epoch: header.epoch,
        bytes,
        state: EnvelopeState::Inbox,
        hub_position: Some(HubPosition(1_000_000)),
    })
}

/// Lays every killer into the device's inbox, as a program would have left it that died there twice.
fn on_the_disk(died_at_it: bool) {
    let mut scene = Scene::new(105);
    scene.goes_on("nothing");
    let mut laid = 0;
    for killer in killers().into_iter().filter(|killer| killer.ending != Ending::RefusedByHub) {
        let Some(row) = row(make(&mut scene, &killer)) else { continue };
        let held = scene.held();
        scene.world.crash(scene.victim);
        let id = row.id;
        let mut store = open_store(scene.world.folder(scene.victim));
        let attempting = died_at_it.then_some(Some(id));
        let deaths = attempting.iter().flatten().copied().collect();
        let rows = Rows { envelopes: vec![row], attempting, deaths, ..Rows::default() };
        store.write_received(&ReceivedWrite { rows, cursors: Vec::new() }).unwrap();
        drop(store);
        scene
            .world
            .start(scene.victim)
            .unwrap_or_else(|problem| panic!("does not start with {killer:?}: {problem:?}"));
        let after = scene.held();
        if died_at_it {
            assert_eq!(after.len(), held.len() + 1, "{killer:?} is not to be seen");
            assert_eq!(after.last(), Some(&HoldReason::SetAside), "{killer:?} was tried again blindly");
        }
        laid += 1;
    }
    assert!(laid > 60, "{laid}");
    scene.goes_on("all of them");
    scene.world.crash(scene.victim);
    let store = open_store(scene.world.folder(scene.victim));
    assert_eq!(store.attempting().unwrap(), None);
}

#[test]
fn in_the_inbox_at_the_start_stops_nothing() {
    on_the_disk(false);
}

#[test]
fn that_the_program_died_of_twice_is_set_aside_at_the_next_start() {
    on_the_disk(true);
}
