//! Nothing forged is taken for somebody's words, for who takes part, or for a receipt.

use app::contract::CaseOpen;
use domain::SpaceKind;
use felles_hostile::{Forger, Forgery, Insider, Scene, Unchecked, look_at_everything, open_store};
use harness::{Twist, Who};
use identity::{Operation, Target, author_operation};
use ids::{HubPosition, UtcMillis};
use protocol::{Covered, Item, Request, Response, SpaceCursor, UploadAnswer, UploadItem};
use store::AcknowledgementRow;

/// Puts things into pages, past the hub, which would not have kept most of them.
struct Smuggler(Vec<Item>);

impl Twist for Smuggler {
    fn bend(&mut self, _: Who, _: &Request, response: Response) -> Response {
        match response {
            Response::Page(mut page) => {
                page.items.append(&mut self.0);
                Response::Page(page)
            }
            other => other,
        }
    }
}

/// Everything that the hub hands to the insider.
fn everything_said(scene: &mut Scene) -> Vec<Item> {
    let spaces = vec![SpaceCursor { space: scene.insider.space, after: HubPosition(0) }];
    let (now, who) = (UtcMillis(scene.world.now), scene.insider.id());
    let hub = &mut scene.world.network.hub;
    match hub.answer(Some(who), Request::Pull { spaces }, now, &mut scene.insider.chance).response {
        Response::Page(page) => page.items,
        other => panic!("no page: {other:?}"),
    }
}

/// What a forgery would have to change: what was taken in of others, who takes part, who has received what.
type Believed = (Vec<Covered>, serde_json::Value, Vec<AcknowledgementRow>);

fn believed(scene: &mut Scene, forger: &Forger) -> Believed {
    let view = scene.world.ask(scene.victim, CaseOpen { case: scene.case }).unwrap();
    let mut readers = serde_json::to_value(view.spaces).unwrap();
    forget_when(&mut readers);
    scene.world.crash(scene.victim);
    let store = open_store(scene.world.folder(scene.victim));
    let (mut covered, mut heard) = (Vec::new(), Vec::new());
    for space in [forger.insider.space, forger.closed] {
        covered.extend(store.version_vector(space).unwrap());
        heard.extend(store.acknowledgements(space).unwrap());
    }
    // One's own words grow by looking: that a case was opened is written down.
    covered.retain(|covered| covered.author != forger.victim);
    heard.retain(|said| said.device != forger.victim);
    drop(store);
    scene.world.start(scene.victim).unwrap();
    (covered, readers, heard)
}

fn forget_when(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.remove("last_heard_at");
            fields.values_mut().for_each(forget_when);
        }
        serde_json::Value::Array(entries) => entries.iter_mut().for_each(forget_when),
        _ => {}
    }
}

/// The scene, the forger, and the victim's own keys.
fn scene() -> (Scene, Forger, Insider) {
    let mut scene = Scene::new(401);
    scene.writes(scene.case);
    let (case, hers) = (scene.case, scene.victim);
    let between = (case, SpaceKind::CounsellorParticipant);
    let closed = Insider::take_over(&mut scene.world, hers, between).space;
    let victim = Insider::take_over(&mut scene.world, hers, (case, SpaceKind::Shared));
    scene.world.start(scene.victim).unwrap();
    scene.world.settle();
    let honest = everything_said(&mut scene);
    let mentor = scene.mentor;
    let insider = Insider::take_over(&mut scene.world, mentor, (case, SpaceKind::Shared));
    let forger = Forger::new(insider, victim.id(), closed, honest);
    (scene, forger, victim)
}

#[test]
fn is_believed_by_nobody() {
    let (mut scene, mut forger, _) = scene();
    let before = believed(&mut scene, &forger);
    for _ in 0..3 {
        let forged = (0..400).map(|_| forger.forge().item).collect();
        scene.world.network.twist = Some(Box::new(Smuggler(forged)));
        scene.world.settle();
        scene.world.network.twist = None;
        look_at_everything(&mut scene.world, scene.victim);
    }
    assert_eq!(believed(&mut scene, &forger), before);
    scene.goes_on("twelve hundred forgeries");
}

#[test]
fn of_a_device_that_was_taken_out_is_believed_by_nobody() {
    let (mut scene, mut forger, mut victim) = scene();
    let person = forger.insider.person_id();
    let out = Operation::Remove { target: Target::Person(person), integrated: Vec::new() };
    let (_, bytes) = author_operation(&victim.log, &victim.device, &out).unwrap();
    let said = vec![UploadItem::Control { space: victim.space, bytes }];
    let answers = victim.upload(&mut scene.world, said);
    assert!(matches!(answers[..], [UploadAnswer::Stored(_)]), "{answers:?}");
    scene.world.settle();
    // Whoever was taken out of the case is taken out of its other circles too, by the victim's device itself.
    believed(&mut scene, &forger);
    scene.world.settle();
    let before = believed(&mut scene, &forger);
    let mut late = Vec::new();
    for _ in 0..100 {
        forger.insider.next_life();
        let note = forger.insider.note();
        let bytes = forger.insider.seal_changes(note.document.id(), 3, note.changes);
        let id = protocol::Envelope::from_bytes(&bytes).unwrap().id();
        late.push(Item::Envelope { space: forger.insider.space, position: HubPosition(1), id, bytes });
    }
    scene.world.network.twist = Some(Box::new(Smuggler(late)));
    scene.world.settle();
    scene.world.network.twist = None;
    assert_eq!(believed(&mut scene, &forger), before);
}

#[test]
fn is_found_out_only_because_each_check_is_made() {
    let (_, mut forger, _) = scene();
    let forged: Vec<Forgery> = (0..290).map(|_| forger.forge()).collect();
    for unchecked in [Unchecked::Signature, Unchecked::Membership, Unchecked::Actor] {
        let passed = forged.iter().filter(|forgery| forger.passes_without(forgery, unchecked)).count();
        assert!(
            passed >= 10,
            "without {unchecked:?} only {passed} pass: the forgeries are too weak to show anything"
        );
    }
}
