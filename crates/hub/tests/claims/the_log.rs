//! What the hub's log promises, without a network.

use crate::people::{Circle, Hub, NOW, Person, duplicate, person, position_of, seeded, stored};
use felles_hub::{Log, LogFault};
use identity::{Operation, SpaceRole};
use ids::HubPosition;
use protocol::limits::{CONTROL_BYTES, ENVELOPE_BYTES, PAGE_BYTES, PAGE_ITEMS, UPLOAD_ITEMS};
use protocol::{Hint, Item, Refusal, Request, Response, UploadAnswer, UploadItem, encode};

/// A counsellor and a mentor in one circle that the hub knows.
fn two_people() -> (Hub, Person, Person, Circle) {
    let (mut hub, anna, bo) = (Hub::new(), person(1), person(2));
    let mut circle = Circle::found(&anna, 1);
    circle.add(&anna, &bo, SpaceRole::Writer);
    assert_eq!(hub.upload(&anna, circle.said.clone()), [stored(1), stored(2), stored(3)]);
    (hub, anna, bo, circle)
}

#[test]
fn an_item_is_kept_once_however_often_it_comes() {
    let (mut hub, anna, bo, circle) = two_people();
    let envelope = anna.envelope(circle.space, 1, 100);
    assert_eq!(hub.upload(&anna, vec![envelope.clone(), envelope.clone()]), [stored(4), duplicate(4)]);
    assert_eq!(hub.upload(&bo, vec![envelope, circle.said[1].clone()]), [duplicate(4), duplicate(2)]);
    assert_eq!(hub.pull(&bo, &[(circle.space, 0)]).items.len(), 4);
}

#[test]
fn a_place_in_a_writers_log_is_given_once_and_a_log_goes_on_behind_what_stands_there() {
    let (mut hub, anna, bo, circle) = two_people();
    let space = circle.space;
    let (first, copys) = (anna.envelope_value(space, 1, 10), anna.envelope_value(space, 1, 20));
    let behind = |before: &protocol::Envelope, size| {
        let mut next = anna.envelope_value(space, 2, size);
        next.header.previous = Some(before.id());
        UploadItem::Envelope(encode(&anna.signed(next)).unwrap())
    };
    let item = |envelope: &protocol::Envelope| UploadItem::Envelope(encode(envelope).unwrap());
    let forked = |position| UploadAnswer::Forked(HubPosition(position));
    assert_eq!(hub.upload(&anna, vec![item(&first), item(&copys)]), [stored(4), forked(4)]);
    // What stands behind the refused one is refused too, also when its own place is free.
    assert_eq!(hub.upload(&anna, vec![behind(&copys, 30), behind(&first, 40)]), [forked(4), stored(5)]);
    assert_eq!(hub.upload(&anna, vec![behind(&first, 50)]), [forked(5)]);
    // What others hold of a log that has forked is not lost.
    assert_eq!(hub.upload(&bo, vec![item(&copys)]), [stored(6)]);
    // Other writers and other lives have places of their own.
    let mut next_life = anna.envelope_value(space, 1, 60);
    next_life.header.incarnation = ids::Incarnation(2);
    assert_eq!(
        hub.upload(&bo, vec![item(&anna.signed(next_life)), bo.envelope(space, 1, 10)]),
        [stored(7), stored(8)]
    );
}

#[test]
fn a_hub_from_before_there_were_places_learns_them_from_what_it_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.db");
    let (anna, bo) = (person(1), person(2));
    let mut circle = Circle::found(&anna, 1);
    circle.add(&anna, &bo, SpaceRole::Writer);
    let mut hub = Hub { log: Log::create_or_open(&path, &mut seeded(1)).unwrap(), now: NOW };
    hub.upload(&anna, circle.said.clone());
    hub.upload(&anna, vec![anna.envelope(circle.space, 1, 10)]);
    drop(hub);
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch(
            "DROP TABLE place; DROP INDEX space_by_founder; ALTER TABLE space DROP COLUMN founder; \
        ALTER TABLE space DROP COLUMN envelope_bytes; PRAGMA user_version = 3",
        )
        .unwrap();
    let mut hub = Hub { log: Log::create_or_open(&path, &mut seeded(1)).unwrap(), now: NOW };
    let again = vec![anna.envelope(circle.space, 1, 10), anna.envelope(circle.space, 1, 20)];
    assert_eq!(hub.upload(&anna, again), [duplicate(4), UploadAnswer::Forked(HubPosition(4))]);
}

#[test]
fn positions_have_no_gaps_within_a_space_and_spaces_do_not_share_them() {
    let (mut hub, anna, bo, circle) = two_people();
    let other = Circle::found(&bo, 2);
    let items = vec![
        anna.envelope(circle.space, 1, 10),
        other.said[0].clone(),
        UploadItem::Envelope(vec![1; 10]),
        bo.envelope(circle.space, 1, 10),
        bo.envelope(other.space, 1, 10),
        bo.acknowledgement(circle.space, 1),
    ];
    let answers = hub.upload(&bo, items);
    assert_eq!(answers, [stored(4), stored(1), UploadAnswer::Invalid, stored(5), stored(2), stored(6)]);
    let page = hub.pull(&bo, &[(circle.space, 0)]);
    assert_eq!(page.items.iter().map(position_of).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(page.cursors[0].after, HubPosition(6));
    assert!(!page.more);
}

#[test]
fn a_newer_acknowledgement_takes_the_place_of_the_older() {
    let (mut hub, anna, bo, circle) = two_people();
    let space = circle.space;
    assert_eq!(hub.upload(&bo, vec![bo.acknowledgement(space, 5)]), [stored(4)]);
    assert_eq!(hub.upload(&bo, vec![bo.acknowledgement(space, 5)]), [duplicate(4)]);
    assert_eq!(hub.upload(&bo, vec![bo.acknowledgement(space, 4)]), [duplicate(4)]);
    assert_eq!(hub.upload(&bo, vec![bo.acknowledgement(space, 6)]), [stored(5)]);
    let page = hub.pull(&anna, &[(space, 3)]);
    assert_eq!(page.items.iter().map(position_of).collect::<Vec<_>>(), [5]);
    // Nobody speaks for another device.
    assert_eq!(hub.upload(&anna, vec![bo.acknowledgement(space, 7)]), [UploadAnswer::NotAllowed]);
}

#[test]
fn a_cursor_moves_over_a_place_that_became_empty_at_the_end() {
    let (mut hub, anna, bo, circle) = two_people();
    hub.upload(&bo, vec![bo.acknowledgement(circle.space, 1)]);
    hub.upload(&bo, vec![anna.envelope(circle.space, 1, 10), bo.acknowledgement(circle.space, 2)]);
    let page = hub.pull(&anna, &[(circle.space, 3)]);
    assert_eq!(page.items.iter().map(position_of).collect::<Vec<_>>(), [5, 6]);
    assert_eq!((page.cursors[0].after, page.more), (HubPosition(6), false));
}

#[test]
fn who_does_not_take_part_neither_writes_nor_reads() {
    let (mut hub, anna, _, circle) = two_people();
    let stranger = person(9);
    let own = stranger.envelope(circle.space, 1, 10);
    let borrowed = anna.envelope(circle.space, 1, 10);
    let acknowledgement = stranger.acknowledgement(circle.space, 1);
    let answers = hub.upload(&stranger, vec![own.clone(), borrowed, acknowledgement]);
    assert_eq!(answers, [UploadAnswer::NotAllowed; 3]);
    assert_eq!(hub.upload(&anna, vec![own]), [UploadAnswer::NotAllowed]);
    let page = hub.pull(&stranger, &[(circle.space, 0)]);
    assert_eq!((page.items.len(), page.cursors.len(), page.closed), (0, 0, vec![circle.space]));
}

#[test]
fn what_was_not_allowed_is_taken_once_membership_has_come() {
    let (mut hub, anna, bo) = (Hub::new(), person(1), person(2));
    let mut circle = Circle::found(&anna, 1);
    hub.upload(&anna, circle.said.clone());
    let added = circle.add(&anna, &bo, SpaceRole::Writer);
    let early = bo.envelope(circle.space, 1, 10);
    // The device before the person: its parent is missing.
    let answers = hub.upload(&bo, vec![added[1].clone(), early.clone()]);
    assert_eq!(answers, [UploadAnswer::NotAllowed, UploadAnswer::NotAllowed]);
    let answers = hub.upload(&bo, vec![added[0].clone(), added[1].clone(), early]);
    assert_eq!(answers, [stored(2), stored(3), stored(4)]);
}

#[test]
fn a_reader_reads_and_acknowledges_but_does_not_write() {
    let (mut hub, anna, _, mut circle) = two_people();
    let reader = person(3);
    let added = circle.add(&anna, &reader, SpaceRole::Reader);
    hub.upload(&anna, added);
    let answers = hub
        .upload(&reader, vec![reader.envelope(circle.space, 1, 9), reader.acknowledgement(circle.space, 1)]);
    assert_eq!(answers, [UploadAnswer::NotAllowed, stored(6)]);
    assert_eq!(hub.pull(&reader, &[(circle.space, 0)]).items.len(), 6);
}

#[test]
fn a_stranger_has_no_say_in_a_circle() {
    let (mut hub, anna, _, circle) = two_people();
    let stranger = person(9);
    let mut imagined = Circle { log: circle.log.clone(), ..Circle::found(&anna, 1) };
    let says = imagined.add(&stranger, &stranger, SpaceRole::Admin);
    assert_eq!(hub.upload(&stranger, says), [UploadAnswer::NotAllowed; 2]);
    // A second genesis under the same name, and an operation under the wrong name, are wrong for good.
    let other = Circle::found(&stranger, 3);
    let UploadItem::Control { bytes, .. } = other.said[0].clone() else { panic!("not a control") };
    let misplaced = UploadItem::Control { space: circle.space, bytes };
    assert_eq!(hub.upload(&stranger, vec![misplaced]), [UploadAnswer::Invalid]);
}

#[test]
fn forged_and_broken_items_are_refused() {
    let (mut hub, anna, bo, circle) = two_people();
    let mut borrowed_name = bo.envelope_value(circle.space, 1, 50);
    borrowed_name.header.author = anna.id();
    let mut changed_body = anna.envelope_value(circle.space, 1, 50);
    changed_body.body[0] ^= 1;
    let mut turned = anna.envelope_value(circle.space, 1, 50);
    turned.signature[0][0] ^= 1;
    let mut longer = encode(&anna.envelope_value(circle.space, 1, 50)).unwrap();
    longer.push(0);
    let UploadItem::Acknowledgement(mut said) = bo.acknowledgement(circle.space, 1) else { panic!() };
    *said.last_mut().unwrap() ^= 1;
    let UploadItem::Control { space, mut bytes } = circle.say_again(&anna) else { panic!() };
    *bytes.last_mut().unwrap() ^= 1;
    let items = vec![
        UploadItem::Envelope(encode(&borrowed_name).unwrap()),
        UploadItem::Envelope(encode(&changed_body).unwrap()),
        UploadItem::Envelope(encode(&turned).unwrap()),
        UploadItem::Envelope(longer),
        UploadItem::Acknowledgement(said),
        UploadItem::Control { space, bytes },
        UploadItem::Control { space, bytes: Vec::new() },
    ];
    assert_eq!(hub.upload(&bo, items), [UploadAnswer::Invalid; 7]);
    assert_eq!(hub.pull(&bo, &[(circle.space, 0)]).items.len(), 3);
}

trait SayAgain {
    fn say_again(&self, by: &Person) -> UploadItem;
}

impl SayAgain for Circle {
    /// Something new in this log that the hub does not have.
    fn say_again(&self, by: &Person) -> UploadItem {
        let mut copy = Circle { space: self.space, log: self.log.clone(), said: Vec::new() };
        copy.say(by, &Operation::Epoch { salt: [1; 32], wraps: Vec::new(), older: Vec::new() })
    }
}

#[test]
fn items_and_uploads_over_their_limit_are_refused() {
    let (mut hub, anna, _, circle) = two_people();
    let items = vec![
        UploadItem::Envelope(vec![1; ENVELOPE_BYTES + 1]),
        UploadItem::Control { space: circle.space, bytes: vec![1; CONTROL_BYTES + 1] },
        UploadItem::Acknowledgement(vec![1; CONTROL_BYTES]),
    ];
    assert_eq!(hub.upload(&anna, items), [UploadAnswer::TooLarge; 3]);
    let many = vec![UploadItem::Envelope(Vec::new()); UPLOAD_ITEMS + 1];
    let large = vec![UploadItem::Envelope(vec![1; PAGE_BYTES / 2 + 1]); 2];
    for items in [many, large] {
        let answer = hub.ask(&anna, Request::Upload { items });
        assert_eq!(answer, Response::Refused(Refusal::TooLarge));
    }
    assert_eq!(hub.upload(&anna, vec![anna.envelope(circle.space, 1, ENVELOPE_BYTES - 400)]), [stored(4)]);
}

#[test]
fn a_small_space_is_not_kept_waiting_by_a_large_one() {
    let (mut hub, anna, bo, large) = two_people();
    let small = Circle::found(&anna, 7);
    hub.upload(&anna, vec![small.said[0].clone(), anna.envelope(small.space, 1, 10)]);
    for batch in 0..6 {
        let items = (1..=200).map(|number| anna.envelope(large.space, batch * 200 + number, 10)).collect();
        assert!(hub.upload(&anna, items).iter().all(|answer| matches!(answer, UploadAnswer::Stored(_))));
    }
    let page = hub.pull(&anna, &[(large.space, 0), (small.space, 0)]);
    assert_eq!(page.items.len(), PAGE_ITEMS);
    assert!(page.more);
    assert_eq!(page.cursors[1].after, HubPosition(2));
    let (mut after, mut seen) = (0, Vec::new());
    loop {
        let page = hub.pull(&bo, &[(large.space, after)]);
        seen.extend(page.items.iter().map(position_of));
        after = page.cursors[0].after.0;
        if !page.more {
            break;
        }
    }
    assert_eq!(seen, (1..=1203).collect::<Vec<_>>());
}

#[test]
fn a_page_keeps_to_its_bytes_and_still_gives_everything() {
    let (mut hub, anna, _, circle) = two_people();
    let size = ENVELOPE_BYTES - 400;
    for number in 1..=5 {
        hub.upload(&anna, vec![anna.envelope(circle.space, number, size)]);
    }
    let (mut after, mut envelopes) = (0, 0);
    loop {
        let page = hub.pull(&anna, &[(circle.space, after)]);
        let bytes: usize = page.items.iter().map(bytes_in).sum();
        assert!(bytes <= PAGE_BYTES && !page.items.is_empty());
        envelopes += page.items.iter().filter(|item| matches!(item, Item::Envelope { .. })).count();
        after = page.cursors[0].after.0;
        if !page.more {
            break;
        }
    }
    assert_eq!((envelopes, after), (5, 8));
}

fn bytes_in(item: &Item) -> usize {
    match item {
        Item::Control { bytes, .. } | Item::Envelope { bytes, .. } | Item::Acknowledgement { bytes, .. } => {
            bytes.len()
        }
    }
}

#[test]
fn a_device_that_is_ahead_of_the_hub_is_told_so() {
    let (mut hub, anna, _, circle) = two_people();
    let page = hub.pull(&anna, &[(circle.space, 1_000), (circle.space, 0)]);
    assert_eq!(page.cursors.len(), 1);
    assert_eq!((page.cursors[0].after, page.items.len()), (HubPosition(3), 0));
    assert_eq!(hub.pull(&anna, &[(circle.space, u64::MAX)]).items.len(), 0);
}

#[test]
fn readers_are_hinted_at_the_newest_position() {
    let (mut hub, anna, bo, circle) = two_people();
    let items = vec![anna.envelope(circle.space, 1, 10), anna.envelope(circle.space, 2, 10)];
    let request = Request::Upload { items };
    let answered = hub.log.answer(Some(anna.id()), request.clone(), NOW, &mut seeded(3));
    assert_eq!(answered.hints, [Hint { space: circle.space, position: HubPosition(5) }]);
    let mut readers = vec![anna.id(), bo.id()];
    readers.sort();
    assert_eq!(hub.log.readers(circle.space).unwrap(), readers);
    let again = hub.log.answer(Some(anna.id()), request, NOW, &mut seeded(3));
    assert_eq!(again.hints, []);
}

#[test]
fn a_hub_is_the_same_after_a_restart_and_another_generation_after_a_restore() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite3");
    let (anna, bo) = (person(1), person(2));
    let mut circle = Circle::found(&anna, 1);
    circle.add(&anna, &bo, SpaceRole::Writer);
    let mut hub = Hub { log: Log::create_or_open(&path, &mut seeded(1)).unwrap(), now: NOW };
    hub.upload(&anna, circle.said.clone());
    let before = hub.log.facts().clone();
    drop(hub);

    let mut hub = Hub { log: Log::create_or_open(&path, &mut seeded(77)).unwrap(), now: NOW };
    assert_eq!(*hub.log.facts(), before);
    assert!(matches!(Log::create_or_open(&path, &mut seeded(1)), Err(LogFault::InUse)));
    // Membership is known again, from the log alone.
    let added = circle.add(&anna, &person(3), SpaceRole::Writer);
    assert_eq!(hub.upload(&bo, vec![bo.envelope(circle.space, 1, 5)]), [stored(4)]);
    assert_eq!(hub.upload(&anna, added), [stored(5), stored(6)]);
    hub.log.renew_generation(&mut seeded(5)).unwrap();
    drop(hub);
    let again = Log::create_or_open(&path, &mut seeded(1)).unwrap();
    assert_eq!(again.facts().hub, before.hub);
    assert_ne!(again.facts().generation, before.generation);
}

#[test]
fn any_member_can_fill_a_new_hub() {
    let (mut old, anna, bo, circle) = two_people();
    old.upload(&anna, vec![anna.envelope(circle.space, 1, 10), bo.envelope(circle.space, 1, 10)]);
    let kept = old.pull(&bo, &[(circle.space, 0)]).items.into_iter().map(|item| match item {
        Item::Control { space, bytes, .. } => UploadItem::Control { space, bytes },
        Item::Envelope { bytes, .. } => UploadItem::Envelope(bytes),
        Item::Acknowledgement { bytes, .. } => UploadItem::Acknowledgement(bytes),
    });
    let mut new = Hub::new();
    assert_eq!(new.upload(&bo, kept.collect()), [stored(1), stored(2), stored(3), stored(4), stored(5)]);
    assert_eq!(new.pull(&anna, &[(circle.space, 0)]).items.len(), 5);
}

#[test]
fn a_foreign_file_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite3");
    let text = "not a database, but somebody's thesis. ".repeat(200);
    std::fs::write(&path, &text).unwrap();
    assert!(Log::create_or_open(&path, &mut seeded(1)).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}
