//! What a member says to have seen can be untrue. It accuses nobody without its author's name, and hides nobody's true word.

use app::contract::{ConcernKind, ConcernView, CopyState, Noticed, SyncOverview};
use domain::Role;
use felles_hostile::{Insider, Scene};
use harness::Who;
use ids::{DeviceId, HubPosition, Incarnation, Sequence, UtcMillis};
use protocol::{Covered, Request, Response, SpaceCursor, UploadItem};
use sealing::{Group, HubReading};

/// A note, as it travels.
const NOTE: u8 = 3;

/// The count by which an honest hub gives places now.
fn generation(scene: &mut Scene) -> u64 {
    let spaces = vec![SpaceCursor { space: scene.insider.space, after: HubPosition(0) }];
    let (now, by) = (UtcMillis(scene.world.now), scene.insider.id());
    let hub = &mut scene.world.network.hub;
    match hub.answer(Some(by), Request::Pull { spaces }, now, &mut scene.insider.chance).response {
        Response::Page(page) => page.generation,
        other => panic!("no page: {other:?}"),
    }
}

/// The insider sends good words with any claims beside them.
fn say(scene: &mut Scene, integrated: Vec<Covered>, hub_position: HubPosition) {
    scene.insider.next_life();
    scene.insider.now = UtcMillis(scene.world.now);
    let note = scene.insider.note();
    let (document, session) = (note.document.id(), scene.insider.session);
    let kind = NOTE;
    let group = Group { document, kind, session, changes: note.changes };
    let mut payload = scene.insider.payload(vec![group]);
    payload.integrated = integrated;
    payload.hub_position = hub_position;
    let envelope = scene.insider.seal(&payload);
    scene.insider.upload(&mut scene.world, vec![UploadItem::Envelope(envelope)]);
    scene.world.settle();
}

fn noticed(scene: &mut Scene, who: Who) -> Noticed {
    let status = scene.world.ask(who, SyncOverview {}).unwrap();
    assert!(status.held.is_empty(), "the words themselves were good: {:?}", status.held);
    status.noticed
}

fn reach(author: DeviceId, sequence: u64) -> Covered {
    Covered { author, incarnation: Incarnation(1), sequence: Sequence(sequence) }
}

#[test]
fn who_claims_to_have_seen_more_at_the_server_is_named_and_the_server_is_not() {
    let mut scene = Scene::new(301);
    let generation = generation(&mut scene);
    let far = HubReading::new(Some(generation), HubPosition(1 << 30)).to_number();
    say(&mut scene, Vec::new(), far);
    let victim = scene.victim;
    let noticed = noticed(&mut scene, victim);
    let [ConcernView { kind, from, said_by: None, .. }] = noticed.concerns.as_slice() else {
        panic!("{noticed:?}")
    };
    assert_eq!((*kind, from.person), (ConcernKind::ServerShowsLess, scene.insider.person_id()));
    assert_eq!((noticed.server_forgot_at, noticed.copies), (None, CopyState::Only));
    scene.goes_on("a place that no server gave");
}

#[test]
fn a_place_by_another_count_or_by_none_is_compared_with_nothing() {
    let mut scene = Scene::new(302);
    let generation = generation(&mut scene);
    let other = HubReading::new(Some(!generation), HubPosition(1 << 30)).to_number();
    for harmless in
        [HubPosition(1 << 30), other, HubReading::new(Some(generation), HubPosition(1)).to_number()]
    {
        say(&mut scene, Vec::new(), harmless);
    }
    let victim = scene.victim;
    assert_eq!(noticed(&mut scene, victim).concerns, []);
}

#[test]
fn who_names_words_that_nobody_wrote_is_named_beside_their_alleged_author() {
    let mut scene = Scene::new(303);
    // A third member, whose words are put in doubt.
    let sander = scene.world.person("Sander");
    let (victim, case) = (scene.victim, scene.case);
    scene.world.join(victim, sander, case, Role::Participant);
    let his = Insider::take_over(&mut scene.world, sander, (case, domain::SpaceKind::Shared));
    scene.world.start(sander).unwrap();
    scene.world.settle();
    say(&mut scene, vec![reach(his.id(), u64::from(u32::MAX))], HubPosition(0));
    let noticed = noticed(&mut scene, victim);
    let [ConcernView { kind, from, said_by: Some(by), .. }] = noticed.concerns.as_slice() else {
        panic!("{noticed:?}")
    };
    assert_eq!((*kind, from.person), (ConcernKind::NotArrived, his.person_id()));
    assert_eq!(by.person, scene.insider.person_id());
    assert_eq!((noticed.server_forgot_at, noticed.copies), (None, CopyState::Only));
}
