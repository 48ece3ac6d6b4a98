//! A circle of mentor support that somebody who does not decide names in a case is believed by nobody: a counsellor's device neither
//! asks for it nor writes in it.

use app::contract::{CaseOpen, CaseView};
use documents::{Document, Edit};
use domain::{Field, PartKind, SpaceKind, Value};
use felles_hostile::{Scene, open_store};
use ids::{PartId, SpaceId};
use protocol::UploadItem;

const CASE: u8 = 1;

#[test]
fn is_neither_asked_for_nor_written_in() {
    let mut scene = Scene::new(801);
    let (victim, case) = (scene.victim, scene.case);
    let before = circles(scene.world.ask(victim, CaseOpen { case }).unwrap());
    let insider = &mut scene.insider;
    // A whole circle, with the victim let into it, as only the mentor's own program would make one.
    let certificate = insider.certificate();
    let founded = identity::found_space(&mut insider.chance, &insider.device, certificate).unwrap();
    insider
        .upload(&mut scene.world, vec![UploadItem::Control { space: founded.space, bytes: founded.bytes }]);
    let part = PartId::generate(&mut scene.insider.chance);
    name(&mut scene, part, founded.space);
    scene.world.settle();
    assert_eq!(circles(scene.world.ask(victim, CaseOpen { case }).unwrap()), before);
    scene.world.crash(victim);
    let store = open_store(scene.world.folder(victim));
    let document = store.case_document(case).unwrap().unwrap();
    let stored = store.document(document).unwrap().unwrap();
    let mut bytes = stored.snapshot.unwrap_or(Document::new(document, stored.kind).unwrap().save().unwrap());
    stored.changes.iter().for_each(|change| bytes.extend(change));
    let content = Document::load(document, stored.kind, &bytes).unwrap().content().unwrap();
    assert!(content.parts.iter().any(|known| known.part == part), "the words came, and were not believed");
    assert!(store.space(founded.space).unwrap().is_none());
}

fn circles(view: CaseView) -> Vec<(SpaceId, SpaceKind)> {
    view.spaces.into_iter().map(|space| (space.space, space.kind)).collect()
}

fn name(scene: &mut Scene, part: PartId, space: SpaceId) {
    let insider = &mut scene.insider;
    let (actor, now) = (insider.actor(insider.shared.id()), insider.now);
    let named = |edit: &mut Edit<'_>| {
        edit.add_part(part, PartKind::Circle)?;
        edit.set(Some(part), Field::Circle, &Value::Text(space.to_string()))?;
        let kind = Value::Code(SpaceKind::MentorSupport.code().to_owned());
        edit.set(Some(part), Field::CircleKind, &kind)
    };
    let (_, change) = insider.shared.edit(actor, now, named).unwrap();
    let sealed = insider.seal_changes(insider.shared.id(), CASE, vec![change.unwrap().bytes]);
    insider.upload(&mut scene.world, vec![UploadItem::Envelope(sealed)]);
}
