//! Sessions, mailboxes and how much one device may ask.

use crate::people::{Circle, Hub, NOW, Person, open_session, person, seeded, stored};
use felles_hub::limits::{CHALLENGE_MS, MAILBOX_MESSAGES, MAILBOX_MS, REQUEST_BURST};
use ids::{MailboxId, UtcMillis};
use protocol::limits::MAILBOX_BYTES;
use protocol::{Refusal, Request, Response};

fn challenge(hub: &mut Hub, who: &Person, seed: u8) -> [u8; 32] {
    match hub.log.answer(None, Request::Challenge { device: who.id() }, hub.now, &mut seeded(seed)).response {
        Response::Challenge(challenge) => challenge,
        other => panic!("unexpected {other:?}"),
    }
}

#[test]
fn a_challenge_opens_one_session_for_one_device_at_one_hub_within_a_minute() {
    let (mut hub, anna, bo) = (Hub::new(), person(1), person(2));
    let name = hub.log.facts().hub;
    let refused = Response::Refused(Refusal::BadSignature);
    let try_with = |hub: &mut Hub, request: Request| hub.log.answer(None, request, hub.now, &mut seeded(9));

    let first = challenge(&mut hub, &anna, 11);
    let opened = try_with(&mut hub, open_session(&anna, &name, first));
    let Response::Session(token) = opened.response else { panic!("not opened") };
    assert_eq!(opened.opened, Some((token, anna.id())));
    assert_eq!(try_with(&mut hub, open_session(&anna, &name, first)).response, refused, "used twice");

    let other_hub = challenge(&mut hub, &anna, 12);
    assert_eq!(try_with(&mut hub, open_session(&anna, &[8; 32], other_hub)).response, refused);
    let other_device = challenge(&mut hub, &anna, 13);
    assert_eq!(try_with(&mut hub, open_session(&bo, &name, other_device)).response, refused);
    assert_eq!(try_with(&mut hub, open_session(&anna, &name, [7; 32])).response, refused, "made up");

    let late = challenge(&mut hub, &anna, 14);
    hub.now = UtcMillis(NOW.0 + CHALLENGE_MS + 1);
    assert_eq!(try_with(&mut hub, open_session(&anna, &name, late)).response, refused);
}

#[test]
fn without_a_session_there_are_only_facts_and_challenges() {
    let mut hub = Hub::new();
    let mailbox = MailboxId([1; 32]);
    for request in [
        Request::Upload { items: Vec::new() },
        Request::Pull { spaces: Vec::new() },
        Request::MailboxPut { mailbox, message: vec![1] },
        Request::MailboxRead { mailbox },
    ] {
        let answer = hub.log.answer(None, request, NOW, &mut seeded(1)).response;
        assert_eq!(answer, Response::Refused(Refusal::NoSession));
    }
    let facts = hub.log.answer(None, Request::Facts, NOW, &mut seeded(1)).response;
    assert_eq!(facts, Response::Facts(hub.log.facts().clone()));
}

#[test]
fn bytes_that_are_no_request_are_answered_and_do_no_harm() {
    let mut hub = Hub::new();
    let mut ask = |bytes: &[u8]| {
        let answer = hub.log.answer_bytes(None, bytes, NOW, &mut seeded(1)).response;
        protocol::decode::<Response>(&answer, 1024).unwrap()
    };
    assert_eq!(ask(&[]), Response::Refused(Refusal::Malformed));
    assert_eq!(ask(&[0, 0]), Response::Refused(Refusal::Malformed));
    assert_eq!(ask(&[3, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]), Response::Refused(Refusal::Malformed));
    let long = vec![0; protocol::limits::MESSAGE_BYTES + 1];
    assert_eq!(ask(&long), Response::Refused(Refusal::TooLarge));
}

#[test]
fn a_mailbox_gives_back_what_was_put_until_a_week_has_passed() {
    let (mut hub, anna, stranger) = (Hub::new(), person(1), person(9));
    let mailbox = MailboxId([1; 32]);
    let put = |message: u8| Request::MailboxPut { mailbox, message: vec![message] };
    for message in [1, 2, 1] {
        assert_eq!(hub.ask(&anna, put(message)), Response::Put);
    }
    let read = Request::MailboxRead { mailbox };
    assert_eq!(hub.ask(&stranger, read.clone()), Response::Mail(vec![vec![1], vec![2]]));
    let other = Request::MailboxRead { mailbox: MailboxId([2; 32]) };
    assert_eq!(hub.ask(&anna, other), Response::Mail(Vec::new()));
    hub.now = UtcMillis(NOW.0 + MAILBOX_MS);
    assert_eq!(hub.ask(&anna, read), Response::Mail(Vec::new()));
}

#[test]
fn a_mailbox_and_a_device_have_only_so_much_room() {
    let (mut hub, anna, bo) = (Hub::new(), person(1), person(2));
    let put = |place: u8, message: Vec<u8>| Request::MailboxPut { mailbox: MailboxId([place; 32]), message };
    let too_large = put(1, vec![0; MAILBOX_BYTES + 1]);
    assert_eq!(hub.ask(&anna, too_large), Response::Refused(Refusal::TooLarge));
    for number in 0..MAILBOX_MESSAGES as u8 {
        assert_eq!(hub.ask(&anna, put(1, vec![number])), Response::Put);
    }
    assert_eq!(hub.ask(&bo, put(1, vec![99])), Response::Refused(Refusal::Busy));
    let kept = (2..50).filter(|place| hub.ask(&anna, put(*place, vec![7; MAILBOX_BYTES])) == Response::Put);
    assert_eq!(kept.count(), 15);
    assert_eq!(hub.ask(&bo, put(2, vec![1])), Response::Put);
}

#[test]
fn a_device_that_asks_without_end_is_told_to_wait() {
    let (mut hub, anna, bo) = (Hub::new(), person(1), person(2));
    let circle = Circle::found(&anna, 1);
    let busy = Response::Refused(Refusal::Busy);
    let request = Request::Pull { spaces: Vec::new() };
    let mut asked = 0;
    while hub.ask(&anna, request.clone()) != busy {
        asked += 1;
        assert!(asked <= REQUEST_BURST);
    }
    assert_ne!(hub.ask(&bo, request.clone()), busy);
    hub.now = UtcMillis(NOW.0 + 1_000);
    assert_eq!(hub.upload(&anna, circle.said), [stored(1)]);
}
