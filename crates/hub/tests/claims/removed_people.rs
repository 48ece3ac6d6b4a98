//! Who was removed gets nothing more, and loses no word of what they wrote before they knew.

use crate::people::{Circle, Hub, NOW, Person, person, seeded, stored};
use felles_hub::limits::{QUARANTINE_DEVICE_ENVELOPES, QUARANTINE_MS};
use identity::{Mark, Operation, SpaceRole, Target};
use ids::{HubPosition, Incarnation, Sequence, SpaceId, UtcMillis};
use protocol::{Item, QuarantinePage, Request, Response, SpaceCursor, UploadAnswer, UploadItem};

fn scene() -> (Hub, Person, Person, Person, Circle) {
    let (mut hub, ada, bo, cy) = (Hub::new(), person(1), person(2), person(3));
    let mut circle = Circle::found(&ada, 5);
    circle.add(&ada, &bo, SpaceRole::Writer);
    circle.add(&ada, &cy, SpaceRole::Writer);
    hub.upload(&ada, circle.said.clone());
    (hub, ada, bo, cy, circle)
}

fn mark(who: &Person, sequence: u64) -> Mark {
    Mark { author: who.id(), incarnation: Incarnation(1), sequence: Sequence(sequence) }
}

fn remove(who: &Person, integrated: u64) -> Operation {
    Operation::Remove { target: Target::Person(who.key.id()), integrated: vec![mark(who, integrated)] }
}

fn quarantined(hub: &mut Hub, who: &Person, space: SpaceId, after: u64) -> QuarantinePage {
    let spaces = vec![SpaceCursor { space, after: HubPosition(after) }];
    match hub.ask(who, Request::Quarantined { spaces }) {
        Response::Quarantine(page) => page,
        other => panic!("unexpected {other:?}"),
    }
}

fn bytes_of(item: &UploadItem) -> Vec<u8> {
    match item {
        UploadItem::Envelope(bytes) => bytes.clone(),
        other => panic!("unexpected {other:?}"),
    }
}

#[test]
fn who_was_removed_hears_once_that_there_is_something_to_ask_for() {
    let (mut hub, ada, bo, cy, mut circle) = scene();
    let space = circle.space;
    let said = |hub: &mut Hub, items| {
        let asked = Request::Upload { items };
        hub.log.answer(Some(ada.id()), asked, NOW, &mut seeded(3)).gone
    };
    assert_eq!(said(&mut hub, vec![ada.envelope(space, 1, 10)]), []);
    let out = circle.say(&ada, &remove(&cy, 0));
    assert_eq!(said(&mut hub, vec![out.clone()]), [(space, cy.id())]);
    // Said again, and with whatever is said from then on, it is theirs no more.
    assert_eq!(said(&mut hub, vec![out]), []);
    assert_eq!(said(&mut hub, vec![ada.envelope(space, 2, 10)]), []);
    let last = circle.say(&ada, &remove(&bo, 0));
    assert_eq!(said(&mut hub, vec![last, ada.envelope(space, 3, 10)]), [(space, bo.id())]);
}

#[test]
fn who_was_removed_is_given_nothing_but_the_words_that_removed_them() {
    let (mut hub, ada, bo, cy, mut circle) = scene();
    let space = circle.space;
    let before = hub.pull(&cy, &[(space, 0)]).cursors[0].after.0;
    let out = circle.say(&ada, &remove(&cy, 0));
    hub.upload(&ada, vec![out.clone(), bo.envelope(space, 1, 300)]);
    let later = circle
        .say(&ada, &Operation::SetRole { person: bo.key.id(), role: SpaceRole::Admin, integrated: vec![] });
    hub.upload(&ada, vec![later]);
    let page = hub.pull(&cy, &[(space, before)]);
    assert_eq!((page.closed, page.cursors, page.more), (vec![space], vec![], false));
    let given: Vec<&Vec<u8>> = page
        .items
        .iter()
        .map(|item| match item {
            Item::Control { bytes, .. } => bytes,
            other => panic!("unexpected {other:?}"),
        })
        .collect();
    let UploadItem::Control { bytes: removal, .. } = &out else { panic!("not said") };
    assert_eq!(given, [removal]);
    assert!(!hub.log.readers(space).unwrap().contains(&cy.id()));
    let stranger = hub.pull(&person(9), &[(space, 0)]);
    assert!(stranger.items.is_empty());
}

#[test]
fn late_words_are_kept_apart_for_admins_and_move_into_the_log_when_a_member_keeps_them() {
    let (mut hub, ada, bo, cy, mut circle) = scene();
    let space = circle.space;
    hub.upload(&cy, vec![cy.envelope(space, 1, 300)]);
    let out = circle.say(&ada, &remove(&cy, 2));
    hub.upload(&ada, vec![out]);
    let late: Vec<UploadItem> = (2..=4).map(|sequence| cy.envelope(space, sequence, 300)).collect();
    let answers = hub.upload(&cy, late.clone());
    assert!(matches!(answers[0], UploadAnswer::Stored(_)), "the remover had it");
    assert_eq!(answers[1..], [UploadAnswer::Quarantined; 2]);
    assert_eq!(hub.upload(&cy, late[1..2].to_vec()), [UploadAnswer::Quarantined], "kept once");
    let seen = hub.pull(&bo, &[(space, 0)]);
    assert_eq!(seen.items.iter().filter(|item| matches!(item, Item::Envelope { .. })).count(), 2);

    assert_eq!(quarantined(&mut hub, &bo, space, 0).cursors, []);
    assert_eq!(quarantined(&mut hub, &cy, space, 0).envelopes, Vec::<Vec<u8>>::new());
    let page = quarantined(&mut hub, &ada, space, 0);
    assert_eq!(page.envelopes, late[1..].iter().map(bytes_of).collect::<Vec<_>>());
    assert_eq!(quarantined(&mut hub, &ada, space, page.cursors[0].after.0).envelopes, Vec::<Vec<u8>>::new());

    let keep = circle.say(&ada, &Operation::Keep { integrated: vec![mark(&cy, 3)] });
    let before = seen.cursors[0].after.0;
    assert_eq!(hub.upload(&ada, vec![keep]), [stored(before + 1)]);
    let page = hub.pull(&bo, &[(space, before)]);
    assert!(matches!(&page.items[1], Item::Envelope { bytes, .. } if *bytes == bytes_of(&late[1])));
    assert_eq!((page.items.len(), page.cursors[0].after.0), (2, before + 2));
    assert_eq!(quarantined(&mut hub, &ada, space, 0).envelopes, [bytes_of(&late[2])]);
    assert_eq!(hub.upload(&bo, vec![late[1].clone()]), [UploadAnswer::Duplicate(HubPosition(before + 2))]);
}

#[test]
fn who_keeps_late_words_may_bring_them_along_in_the_same_breath() {
    let (mut hub, ada, _, cy, mut circle) = scene();
    let space = circle.space;
    let out = circle.say(&ada, &remove(&cy, 0));
    hub.upload(&ada, vec![out]);
    let late = cy.envelope(space, 1, 300);
    hub.upload(&cy, vec![late.clone()]);
    let keep = circle.say(&ada, &Operation::Keep { integrated: vec![mark(&cy, 1)] });
    let answers = hub.upload(&ada, vec![keep, late.clone()]);
    assert!(answers.iter().all(|answer| matches!(answer, UploadAnswer::Stored(_))), "{answers:?}");
    assert_eq!(quarantined(&mut hub, &ada, space, 0).envelopes, Vec::<Vec<u8>>::new());
    assert!(matches!(hub.upload(&ada, vec![late])[..], [UploadAnswer::Duplicate(_)]));
}

#[test]
fn late_words_are_gone_after_ninety_days_and_take_limited_room() {
    let (mut hub, ada, _, cy, mut circle) = scene();
    let space = circle.space;
    let out = circle.say(&ada, &remove(&cy, 0));
    hub.upload(&ada, vec![out]);
    hub.upload(&cy, vec![cy.envelope(space, 1, 300)]);
    hub.now = UtcMillis(hub.now.0 + QUARANTINE_MS - 1);
    assert_eq!(quarantined(&mut hub, &ada, space, 0).envelopes.len(), 1);
    hub.now = UtcMillis(hub.now.0 + 1);
    assert_eq!(quarantined(&mut hub, &ada, space, 0).envelopes.len(), 0);
    let most = u64::try_from(QUARANTINE_DEVICE_ENVELOPES).unwrap();
    let mut answers = Vec::new();
    for first in (1..=most + 1).step_by(200) {
        let items = (first..(first + 200).min(most + 2)).map(|n| cy.envelope(space, n, 256)).collect();
        answers.extend(hub.upload(&cy, items));
    }
    assert_eq!(answers.pop(), Some(UploadAnswer::TooLarge));
    assert!(answers.iter().all(|answer| *answer == UploadAnswer::Quarantined));
}

#[test]
fn who_was_removed_says_nothing_about_others_and_brings_nobody_elses_words() {
    let (mut hub, ada, bo, cy, mut circle) = scene();
    let space = circle.space;
    let mut aside = Circle { space, log: circle.log.clone(), said: Vec::new() };
    let late = aside.say(&cy, &Operation::AddDevice { certificate: person(4).certificate });
    let out = circle.say(&ada, &remove(&cy, 0));
    hub.upload(&ada, vec![out]);
    let brought = vec![late.clone(), bo.envelope(space, 1, 300), cy.acknowledgement(space, 1)];
    assert_eq!(hub.upload(&cy, brought), [UploadAnswer::NotAllowed; 3]);
    // From a member it is taken: somebody may already have said something that builds on it.
    assert!(matches!(hub.upload(&bo, vec![late])[..], [UploadAnswer::Stored(_)]));
}
