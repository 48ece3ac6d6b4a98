//! From the outbox to the hub and from the hub to the inbox.

use super::*;
use crate::{AcknowledgementRow, ControlRow, HoldCode, LogPlace};
use ids::HubPosition;
use protocol::Covered;

fn sealed(memory: &mut Memory, number: u32, hashes: &[u32]) {
    let hashes: Vec<ChangeHash> = hashes.iter().map(|number| hash(*number)).collect();
    let waiting = memory.store.unsealed(space(1), 99, 9999).unwrap();
    let carried = waiting.iter().filter(|change| hashes.contains(&change.hash));
    let carried = carried.map(|change| change.place).collect();
    memory.local(Rows {
        envelopes: vec![envelope(number, MY_DEVICE, EnvelopeState::OwnUnsent)],
        sealed: vec![(envelope_id(number), carried)],
        ..Rows::default()
    });
}

fn moved(number: u32, state: EnvelopeState) -> Rows {
    Rows { envelope_states: vec![(envelope_id(number), state)], ..Rows::default() }
}

/// The counters kept beside a document against the log that they follow from.
fn counters_hold(memory: &Memory) {
    let wrong: i64 = memory
        .store
        .connection()
        .query_row(
            "SELECT count(*) FROM document WHERE
            sealed <> (SELECT count(*) FROM change AS c WHERE c.document_row = document.document_row AND stage = 1) OR
            EXISTS (SELECT 1 FROM pending JOIN change AS c ON c.hash = pending.hash) OR
            others_through <> (SELECT coalesce(max(arrival), 0) FROM change AS c
                WHERE c.document_row = document.document_row AND by_me = 0)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(wrong, 0);
}

#[test]
fn own_words_go_from_unsealed_to_sealed_to_sent() {
    let mut memory = Memory::new();
    (1..=4).for_each(|number| memory.local(written(number, MY_DEVICE)));
    let waiting = memory.store.unsealed(space(1), 3, 9999).unwrap();
    assert_eq!(waiting.iter().map(|change| change.hash).collect::<Vec<_>>(), [hash(1), hash(2), hash(3)]);
    assert_eq!(waiting[0].session, SessionBytes([1; 16]));
    assert_eq!(memory.store.unsealed(space(1), 9, 9).unwrap().len(), 2, "bounded by bytes");
    assert_eq!(memory.store.spaces_with_unsealed().unwrap(), [space(1)]);
    sealed(&mut memory, 1, &[1, 2, 3]);
    sealed(&mut memory, 2, &[4]);
    counters_hold(&memory);
    assert!(memory.store.spaces_with_unsealed().unwrap().is_empty());
    assert_eq!(unsent(&memory.store), 4);
    let mut memory = memory.reopen();
    let sending = memory.store.unsent_envelopes(9, 150).unwrap();
    assert_eq!(sending.iter().map(|row| row.id).collect::<Vec<_>>(), [envelope_id(1)], "bounded by bytes");
    memory.local(moved(1, EnvelopeState::OwnSent));
    memory.local(moved(1, EnvelopeState::OwnSent));
    counters_hold(&memory);
    assert_eq!(unsent(&memory.store), 1);
    let own = memory.store.own_delivery(document(1)).unwrap();
    let last = Covered { author: MY_DEVICE, incarnation: Incarnation(1), sequence: Sequence(1) };
    assert_eq!((own.unsealed, own.at_hub, own.last), (false, true, Some(last)));
    assert!(!memory.store.own_delivery(document(4)).unwrap().at_hub);
    // The answer to the upload was lost; the envelope is seen in a page instead.
    memory.received(Rows { envelope_positions: vec![(envelope_id(2), HubPosition(8))], ..Rows::default() });
    assert!(!memory.store.has_unsent().unwrap());
    counters_hold(&memory);
}

#[test]
fn the_list_of_what_is_on_its_way_begins_with_what_is_not_sent() {
    let mut memory = Memory::new();
    (1..=5).for_each(|number| memory.local(written(number, MY_DEVICE)));
    memory.received(written(6, OTHER_DEVICE));
    (1..=5).for_each(|number| sealed(&mut memory, number, &[number]));
    [2, 4, 5].iter().for_each(|number| memory.local(moved(*number, EnvelopeState::OwnSent)));
    let ids = |rows: Vec<crate::ListedDocument>| rows.iter().map(|row| row.document).collect::<Vec<_>>();
    assert_eq!(ids(memory.store.unsent(9).unwrap()), [3, 1].map(document));
    assert_eq!(memory.store.unsent(1).unwrap().len(), 1);
    let reached =
        |sequence| Covered { author: MY_DEVICE, incarnation: Incarnation(1), sequence: Sequence(sequence) };
    let since = |sequence| memory.store.first_beyond(space(1), reached(sequence)).unwrap();
    let sent = |sequence, limit| {
        let since = since(sequence).unwrap();
        ids(memory.store.sent_since(space(1), since, limit).unwrap())
    };
    assert_eq!(sent(0, 9), [5, 4, 2].map(document));
    assert_eq!(sent(3, 9), [5, 4].map(document));
    assert_eq!(sent(0, 1), [document(5)]);
    assert_eq!(since(5), None, "whoever has the last one lacks nothing");
}

#[test]
fn own_logs_are_continued_where_they_ended() {
    let mut memory = Memory::new();
    memory.local(written(1, MY_DEVICE));
    let tail = |memory: &Memory| memory.store.own_tail(space(1), MY_DEVICE, Incarnation(1)).unwrap();
    assert_eq!(tail(&memory), None);
    sealed(&mut memory, 1, &[1]);
    sealed(&mut memory, 2, &[]);
    assert_eq!(tail(&memory), Some((Sequence(2), envelope_id(2))));
    assert_eq!(memory.store.own_tail(space(1), MY_DEVICE, Incarnation(2)).unwrap(), None);
}

#[test]
fn what_came_waits_is_set_aside_or_is_taken_in() {
    let mut memory = Memory::new();
    let came = (1..=4).map(|number| envelope(number, OTHER_DEVICE, EnvelopeState::Inbox)).collect();
    memory.received(Rows { spaces: vec![a_space()], envelopes: came, ..Rows::default() });
    let inbox = |memory: &Memory| -> Vec<EnvelopeId> {
        memory.store.inbox(space(1), 9).unwrap().into_iter().map(|row| row.id).collect()
    };
    assert_eq!(inbox(&memory), [1, 2, 3, 4].map(envelope_id));
    memory.received(moved(1, EnvelopeState::Waiting(HoldCode::Key)));
    memory.received(moved(2, EnvelopeState::Poison));
    memory.received(moved(3, EnvelopeState::Applied));
    assert_eq!(inbox(&memory), [4, 1].map(envelope_id), "news before what waits");
    assert_eq!(memory.store.spaces_with_inbox().unwrap(), [space(1)]);
    let held = memory.store.held(9).unwrap();
    assert_eq!(held.iter().map(|row| row.hold).collect::<Vec<_>>(), [Some(HoldCode::Key), None]);
    assert_eq!(held[0].case, Some(case(1)));
    let reached = memory.store.reached(space(1), OTHER_DEVICE, Incarnation(1)).unwrap();
    assert_eq!(reached, Some((Sequence(3), envelope_id(3))));
    // The same envelope once more does not bring back what was set aside.
    memory.received(Rows {
        envelopes: vec![envelope(2, OTHER_DEVICE, EnvelopeState::Inbox)],
        ..Rows::default()
    });
    assert_eq!(inbox(&memory), [4, 1].map(envelope_id));
}

#[test]
fn an_attempt_outlives_the_program_until_it_is_cleared() {
    let mut memory = Memory::new();
    let attempt = |id| Rows { attempting: Some(id), ..Rows::default() };
    memory.received(attempt(Some(envelope_id(1))));
    let mut memory = memory.reopen();
    assert_eq!(memory.store.attempting().unwrap(), Some(envelope_id(1)));
    memory.received(Rows::default());
    assert_eq!(memory.store.attempting().unwrap(), Some(envelope_id(1)));
    memory.received(attempt(None));
    assert_eq!(memory.store.attempting().unwrap(), None);
}

#[test]
fn a_death_is_remembered_until_what_it_came_over_was_tried_to_the_end() {
    let mut memory = Memory::new();
    let died = envelope_id(1);
    let attempt = |id| Rows { attempting: Some(id), ..Rows::default() };
    memory.received(attempt(Some(died)));
    memory.received(Rows { deaths: vec![died], ..attempt(None) });
    // What else is tried meanwhile says nothing about it.
    memory.received(attempt(Some(envelope_id(2))));
    memory.received(attempt(None));
    let mut memory = memory.reopen();
    assert!(memory.store.died_at(died).unwrap() && !memory.store.died_at(envelope_id(2)).unwrap());
    memory.received(attempt(Some(died)));
    assert!(memory.store.died_at(died).unwrap());
    memory.received(attempt(None));
    assert!(!memory.store.died_at(died).unwrap());
}

#[test]
fn vectors_and_acknowledgements_never_go_back() {
    let mut memory = Memory::new();
    let covered = |sequence| Covered {
        author: OTHER_DEVICE,
        incarnation: Incarnation(1),
        sequence: Sequence(sequence),
    };
    let said = |counter: u64, sequence| AcknowledgementRow {
        space: space(1),
        device: OTHER_DEVICE,
        counter,
        covered: vec![covered(sequence)],
        said_at: UtcMillis(5),
    };
    for (counter, sequence) in [(2, 7), (1, 3), (2, 9)] {
        memory.received(Rows {
            vector: vec![(space(1), covered(sequence.min(7)))],
            acknowledgements: vec![said(counter, sequence)],
            ..Rows::default()
        });
    }
    assert_eq!(memory.store.version_vector(space(1)).unwrap(), [covered(7)]);
    assert_eq!(memory.store.acknowledgement(space(1), OTHER_DEVICE).unwrap(), Some(said(2, 7)));
    assert_eq!(memory.store.acknowledgements(space(1)).unwrap().len(), 1);
}

#[test]
fn a_hub_that_was_replaced_gets_everything_of_mine_anew_and_nothing_of_others() {
    let mut memory = Memory::new();
    let control = |number, mine_unsent| ControlRow {
        id: ControlId(bytes(number)),
        space: space(1),
        bytes: vec![1],
        mine_unsent,
    };
    memory.local(Rows { controls: vec![control(1, true), control(2, false)], ..written(1, MY_DEVICE) });
    sealed(&mut memory, 1, &[1]);
    memory.local(Rows { controls_sent: vec![ControlId(bytes(1))], ..moved(1, EnvelopeState::OwnSent) });
    memory.received(Rows {
        envelopes: vec![envelope(2, OTHER_DEVICE, EnvelopeState::Applied)],
        ..written(2, OTHER_DEVICE)
    });
    let cursors = vec![(space(1), HubPosition(9))];
    memory.store.write_received(&ReceivedWrite { rows: Rows::default(), cursors }).unwrap();
    let own = AcknowledgementRow {
        space: space(1),
        device: MY_DEVICE,
        counter: 4,
        covered: vec![Covered { author: OTHER_DEVICE, incarnation: Incarnation(1), sequence: Sequence(2) }],
        said_at: UtcMillis(1),
    };
    memory.local(Rows { acknowledgements: vec![own], ..Rows::default() });
    assert!(!memory.store.has_unsent().unwrap());
    assert_eq!(memory.store.cursor(space(1)).unwrap(), HubPosition(9));
    memory.local(Rows { hub_replaced: true, ..Rows::default() });
    counters_hold(&memory);
    assert_eq!(memory.store.cursors(None, 9).unwrap(), [(space(1), HubPosition(0))]);
    assert!(memory.store.cursors(Some(space(1)), 9).unwrap().is_empty());
    let waiting: Vec<_> = memory.store.unsent_envelopes(9, 9999).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(waiting, [envelope_id(1)]);
    assert_eq!(memory.store.unsent_controls(9).unwrap(), [control(1, true)]);
    assert_eq!(unsent(&memory.store), 1);
    let said = memory.store.acknowledgement(space(1), MY_DEVICE).unwrap().unwrap();
    assert_eq!((said.counter, said.covered.len()), (4, 0), "said again, with the next number");
}

fn place(sequence: u64) -> LogPlace {
    let (space, author, incarnation) = (space(1), MY_DEVICE, Incarnation(1));
    LogPlace { space, author, incarnation, sequence: Sequence(sequence) }
}

#[test]
fn what_an_own_envelope_carried_waits_again_when_another_one_stands_in_its_place() {
    let mut memory = Memory::new();
    (1..=4).for_each(|number| memory.local(written(number, MY_DEVICE)));
    (1..=3).for_each(|number| {
        sealed(&mut memory, number, &[number]);
        let own =
            Covered { author: MY_DEVICE, incarnation: Incarnation(1), sequence: Sequence(number.into()) };
        memory.local(Rows { vector: vec![(space(1), own)], ..Rows::default() });
    });
    memory.local(moved(1, EnvelopeState::OwnSent));
    memory.received(Rows { given_up: vec![place(2)], ..Rows::default() });
    counters_hold(&memory);
    let waiting: Vec<_> =
        memory.store.unsealed(space(1), 9, 9999).unwrap().iter().map(|change| change.hash).collect();
    assert_eq!(waiting, [hash(2), hash(3), hash(4)]);
    assert!(memory.store.unsent_envelopes(9, 9999).unwrap().is_empty());
    let reached: Vec<_> =
        memory.store.lives(space(1), MY_DEVICE).unwrap().iter().map(|own| own.sequence).collect();
    assert_eq!(reached, [Sequence(1)], "what was given up is not said to be anywhere");
    // What the hub has stays there, and nothing is given up twice.
    memory.received(Rows { given_up: vec![place(1)], ..Rows::default() });
    counters_hold(&memory);
    assert_eq!(memory.store.unsealed(space(1), 9, 9999).unwrap().len(), 3);
}

#[test]
fn an_own_change_that_comes_back_from_an_earlier_life_waits_no_more() {
    let mut memory = Memory::new();
    (1..=2).for_each(|number| memory.local(written(number, MY_DEVICE)));
    let came = envelope(9, MY_DEVICE, EnvelopeState::Applied);
    let back = crate::ChangeRow { envelope: Some(came.id), ..change(1, 1, MY_DEVICE) };
    let own_envelopes = vec![(document(1), came.id)];
    memory.received(Rows { envelopes: vec![came], changes: vec![back], own_envelopes, ..Rows::default() });
    counters_hold(&memory);
    let waiting: Vec<_> =
        memory.store.unsealed(space(1), 9, 9999).unwrap().iter().map(|change| change.hash).collect();
    assert_eq!(waiting, [hash(2)]);
    let own = memory.store.own_delivery(document(1)).unwrap();
    assert_eq!(
        (own.unsealed, own.at_hub, own.last.map(|last| last.sequence)),
        (false, true, Some(Sequence(9)))
    );
}

#[test]
fn a_fork_is_seen_by_its_place() {
    let mut memory = Memory::new();
    let mut fork = envelope(2, OTHER_DEVICE, EnvelopeState::Inbox);
    fork.sequence = Sequence(1);
    let first = envelope(1, OTHER_DEVICE, EnvelopeState::Applied);
    let at = LogPlace { author: OTHER_DEVICE, ..place(1) };
    memory.received(Rows { spaces: vec![a_space()], envelopes: vec![first], ..Rows::default() });
    assert!(!memory.store.has_other_envelope(&at, envelope_id(1)).unwrap());
    memory.received(Rows { envelopes: vec![fork], ..Rows::default() });
    assert!(memory.store.has_other_envelope(&at, envelope_id(1)).unwrap());
    let placed = memory.store.envelope_place(envelope_id(2)).unwrap().unwrap();
    assert_eq!((placed.place, placed.state), (at, EnvelopeState::Inbox));
}
