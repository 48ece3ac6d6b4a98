//! What a member who means harm may send, and why it does not pass.

use crate::hostile::{Forged, chunk, mended, run, signed, unsigned};
use crate::support::{Person, body, meet};
use domain::DocumentKind;
use felles_documents::guard::guard;
use felles_documents::{Document, Guard, GuardFault, limits};
use ids::{Actor, ChangeHash};
use proptest::prelude::*;

struct Scene {
    document: Document,
    writer: Actor,
    other: Actor,
    honest: Forged,
}

/// A document with one change by somebody else, and the next honest change by the writer.
fn scene() -> Scene {
    let mut other = Person::new(1, DocumentKind::Note);
    other.write("grunnlag");
    let writer = Person::new(2, DocumentKind::Note).actor;
    let document = other.document.clone();
    // The genesis of a note has 7 operations, the text 8.
    let honest = Forged::honest(writer, 1, document.heads().as_slice().to_vec(), 16);
    Scene { document, writer, other: other.actor, honest }
}

fn verdict(scene: &Scene, bytes: &[u8]) -> Result<(), GuardFault> {
    guard(&scene.document, scene.writer, bytes, &[]).map(drop)
}

/// The verdict on the honest change after something was done to it.
fn bent(bend: impl FnOnce(&mut Forged, &Scene)) -> GuardFault {
    let scene = scene();
    let mut forged = scene.honest.clone();
    bend(&mut forged, &scene);
    verdict(&scene, &forged.bytes()).expect_err("a bent change must not pass")
}

#[test]
fn the_honest_change_passes_and_takes_hold() {
    let scene = scene();
    let change = guard(&scene.document, scene.writer, &scene.honest.bytes(), &[]).unwrap();
    let with = scene.document.take_in(&[change]).unwrap();
    assert!(with.content().unwrap().newer, "a key that this version does not know");
}

#[test]
fn everything_that_people_write_passes() {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Case), Person::new(2, DocumentKind::Case));
    for number in 1..40 {
        for person in [&mut a, &mut b] {
            let part =
                crate::support::part_id(number + if person.actor < Actor([128; 16]) { 0 } else { 100 });
            person.edit(|edit| {
                edit.add_part(part, domain::PartKind::Task)?;
                edit.set(Some(part), domain::Field::Due, &domain::Value::Nothing)?;
                edit.set(Some(part), domain::Field::TaskStatus, &domain::Value::Code("open".into()))?;
                let place = felles_documents::TextPlace::part(part, domain::TextField::TaskText);
                edit.write_text(&place, "å ringe 👩‍🔧")?;
                edit.write_text(&place, "å 👩‍🔧 igjen")
            });
        }
        if number % 7 == 0 {
            meet(&mut a, &mut b);
        }
    }
    meet(&mut a, &mut b);
}

#[test]
fn only_one_plain_change_passes() {
    let scene = scene();
    let bytes = scene.honest.bytes();
    for chunk_type in [0, 2, 3, 4, 255] {
        assert_eq!(verdict(&scene, &chunk(chunk_type, &scene.honest.body())), Err(GuardFault::NotOneChange));
    }
    assert_eq!(verdict(&scene, &[bytes.clone(), bytes.clone()].concat()), Err(GuardFault::NotOneChange));
    assert_eq!(verdict(&scene, &bytes[..bytes.len() - 1]), Err(GuardFault::NotOneChange));
    assert_eq!(verdict(&scene, &[]), Err(GuardFault::NotOneChange));
    assert_eq!(verdict(&scene, &scene.document.save().unwrap()), Err(GuardFault::NotOneChange));
    let mut wrong = bytes;
    wrong[5] ^= 1;
    assert_eq!(verdict(&scene, &wrong), Err(GuardFault::Checksum));
    assert_eq!(verdict(&scene, &vec![0; limits::CHANGE_BYTES + 1]), Err(GuardFault::TooLarge));
}

#[test]
fn nobody_writes_as_somebody_else() {
    assert_eq!(bent(|forged, scene| forged.actor = scene.other.0.to_vec()), GuardFault::BorrowedActor);
    let scene = scene();
    let genesis = Actor(*b"felles-genesis-1");
    let as_genesis = Forged { actor: genesis.0.to_vec(), sequence: 2, ..scene.honest.clone() };
    let verdict = guard(&scene.document, genesis, &as_genesis.bytes(), &[]).map(drop);
    assert_eq!(verdict, Err(GuardFault::BorrowedActor));
    assert_eq!(bent(|forged, _| forged.actor.truncate(15)), GuardFault::Malformed);
}

#[test]
fn a_change_names_only_actors_of_its_ancestors() {
    assert_eq!(bent(|forged, _| forged.others = vec![vec![99; 16]]), GuardFault::ForeignActor);
    assert_eq!(bent(|forged, _| forged.deps.clear()), GuardFault::ForeignActor);
    assert_eq!(bent(|forged, scene| forged.others = vec![scene.writer.0.to_vec()]), GuardFault::Malformed);
    let twice = |forged: &mut Forged, scene: &Scene| forged.others = vec![scene.other.0.to_vec(); 2];
    assert_eq!(bent(twice), GuardFault::Malformed);
}

#[test]
fn what_is_missing_is_waited_for() {
    let strange = ChangeHash([255; 32]);
    let fault = bent(|forged, _| forged.deps.push(strange));
    assert_eq!(fault, GuardFault::MissingDependency(strange));
    assert!(fault.waits());
}

#[test]
fn sequence_numbers_have_no_gap_and_no_twin() {
    for sequence in [0, 2, u64::MAX] {
        assert_eq!(bent(|forged, _| forged.sequence = sequence), GuardFault::SequenceNumber);
    }
    let scene = scene();
    let first = guard(&scene.document, scene.writer, &scene.honest.bytes(), &[]).unwrap();
    let twin = Forged { time: 2, ..scene.honest.clone() };
    let fault = guard(&scene.document, scene.writer, &twin.bytes(), std::slice::from_ref(&first)).map(drop);
    assert_eq!(fault, Err(GuardFault::SequenceTaken));
    let again = guard(&scene.document, scene.writer, &scene.honest.bytes(), std::slice::from_ref(&first));
    assert_eq!(again, Ok(first.clone()));
    let beside = Forged { sequence: 2, ..scene.honest.clone() };
    let fault = guard(&scene.document, scene.writer, &beside.bytes(), std::slice::from_ref(&first)).map(drop);
    assert_eq!(fault, Err(GuardFault::SequenceNumber), "the second must build upon the first");
    let next = Forged { sequence: 2, deps: vec![first.hash()], start_op: 17, ..scene.honest.clone() };
    assert!(guard(&scene.document, scene.writer, &next.bytes(), &[first]).is_ok());
}

#[test]
fn operation_numbers_follow_those_of_the_ancestors() {
    for start_op in [0, 1, 15, 17, u64::from(u32::MAX) - 1, u64::MAX] {
        assert_eq!(bent(|forged, _| forged.start_op = start_op), GuardFault::OperationNumber);
    }
}

#[test]
fn ten_million_operations_are_counted_and_not_made() {
    let many = |forged: &mut Forged, _: &Scene| {
        forged.set_column(0x42, run(10_000_000, unsigned(1)));
        forged.set_column(0x34, unsigned(10_000_000));
    };
    assert_eq!(bent(many), GuardFault::TooManyOperations);
    let overflowing = |forged: &mut Forged, _: &Scene| {
        let twice = [run(i64::MAX, unsigned(1)), run(i64::MAX, unsigned(1))].concat();
        forged.set_column(0x42, twice);
    };
    assert_eq!(bent(overflowing), GuardFault::TooManyOperations);
    assert_eq!(bent(|forged, _| forged.set_column(0x34, unsigned(u64::MAX))), GuardFault::Malformed);
    let predecessors = |forged: &mut Forged, _: &Scene| forged.set_column(0x70, run(1, unsigned(u64::MAX)));
    assert_eq!(bent(predecessors), GuardFault::TooManyOperations);
    assert_eq!(bent(|forged, _| forged.set_column(0x42, Vec::new())), GuardFault::Malformed);
}

#[test]
fn compressed_columns_and_messages_are_refused() {
    assert_eq!(bent(|forged, _| forged.set_column(0x42 | 8, run(1, unsigned(1)))), GuardFault::Malformed);
    assert_eq!(bent(|forged, _| forged.message = b"hei".to_vec()), GuardFault::Malformed);
}

#[test]
fn what_only_a_newer_version_writes_is_deferred() {
    for fault in [
        bent(|forged, _| forged.after_columns = vec![1, 1, 1]),
        bent(|forged, _| forged.set_column(0xA5, run(1, unsigned(0)))),
        bent(|forged, _| forged.set_column(0x42, run(1, unsigned(7)))),
        bent(|forged, _| forged.set_column(0x56, run(1, unsigned(15)))),
    ] {
        assert_eq!(fault, GuardFault::Newer);
        assert!(fault.waits());
    }
}

#[test]
fn operations_refer_only_backwards_and_to_whom_the_change_names() {
    let object = |actor: u64, counter: u64| {
        move |forged: &mut Forged, _: &Scene| {
            forged.set_column(0x01, run(1, unsigned(actor)));
            forged.set_column(0x02, run(1, unsigned(counter)));
        }
    };
    assert_eq!(bent(object(0, 16)), GuardFault::Malformed, "itself");
    assert_eq!(bent(object(0, u64::MAX)), GuardFault::Malformed, "the future");
    assert_eq!(bent(object(1, 2)), GuardFault::Malformed, "an actor that is not named");
    assert_eq!(bent(|forged, _| forged.set_column(0x02, run(1, unsigned(2)))), GuardFault::Malformed);
    let predecessor = |forged: &mut Forged, _: &Scene| {
        forged.set_column(0x70, run(1, unsigned(1)));
        forged.set_column(0x71, run(1, unsigned(0)));
        forged.set_column(0x73, run(1, signed(16)));
    };
    assert_eq!(bent(predecessor), GuardFault::Malformed);
}

#[test]
fn columns_must_agree_with_each_other() {
    assert_eq!(bent(|forged, _| forged.columns.retain(|(kind, _)| *kind != 0x15)), GuardFault::Malformed);
    assert_eq!(bent(|forged, _| forged.columns.retain(|(kind, _)| *kind != 0x56)), GuardFault::Malformed);
    assert_eq!(bent(|forged, _| forged.set_column(0x34, unsigned(2))), GuardFault::Malformed);
    assert_eq!(bent(|forged, _| forged.set_column(0x57, vec![1])), GuardFault::Malformed);
    assert_eq!(
        bent(|forged, _| forged.set_column(0x56, run(1, unsigned(6 | (1 << 40) << 4)))),
        GuardFault::Malformed
    );
    let not_text = |forged: &mut Forged, _: &Scene| {
        forged.set_column(0x56, run(1, unsigned(0x16)));
        forged.set_column(0x57, vec![0xFF]);
    };
    assert_eq!(bent(not_text), GuardFault::Malformed);
    let both_keys = |forged: &mut Forged, _: &Scene| forged.set_column(0x13, run(1, signed(0)));
    assert_eq!(bent(both_keys), GuardFault::Malformed);
}

#[test]
fn a_change_has_one_spelling() {
    let unusual = [
        [signed(1), unsigned(1)].concat(),
        [signed(-1), unsigned(1), signed(-1), unsigned(1)].concat(),
        [signed(0), unsigned(1)].concat(),
        vec![0x81, 0x7F, 1],
    ];
    for column in unusual {
        assert_eq!(bent(|forged, _| forged.set_column(0x42, column)), GuardFault::Malformed);
    }
    assert_eq!(
        bent(|forged, scene| forged.others = vec![scene.other.0.to_vec()]),
        GuardFault::Malformed,
        "unused"
    );
}

#[test]
fn long_and_monotonous_texts_pass() {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
    let long: String = (0..9000_u32).map(|n| char::from_u32(0x61 + (n * n / 7) % 26).unwrap()).collect();
    a.write(&long);
    b.write(&"a".repeat(9000));
    meet(&mut a, &mut b);
    let moment = b.document.heads();
    let replaced = crate::support::splice(2000, 9000, &"ø ".repeat(4000));
    b.type_at(&moment, &[replaced]);
    meet(&mut a, &mut b);
}

#[test]
fn lists_that_promise_more_than_they_hold_are_refused_before_anything_is_made() {
    let scene = scene();
    for count in [limits::CHANGE_DEPENDENCIES + 1, u64::MAX] {
        assert_eq!(verdict(&scene, &chunk(1, &unsigned(count))), Err(GuardFault::TooManyOperations));
    }
    assert_eq!(verdict(&scene, &chunk(1, &unsigned(3))), Err(GuardFault::Malformed));
}

/// Bytes of real changes, to be damaged.
fn real_changes() -> (Document, Actor, Vec<Vec<u8>>) {
    let mut person = Person::new(2, DocumentKind::Note);
    let document = person.document.clone();
    person.edit(|edit| edit.set(None, domain::Field::Title, &domain::Value::Text("Besøk på verftet".into())));
    person.write("Daniel lærer fort med hendene.");
    person.write("Daniel lærer fort, og helst med hendene.");
    (document, person.actor, person.log.into_iter().map(|(_, bytes)| bytes).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_changes_never_bring_anything_down(
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        which in 0_usize..3, cut in any::<Option<prop::sample::Index>>(),
    ) {
        let (document, writer, changes) = real_changes();
        let mut guard = Guard::new(&document);
        let mut batch: Vec<_> = changes[..which].iter().map(|bytes| guard.check(writer, bytes).unwrap()).collect();
        let mut bytes = changes[which].clone();
        for (place, value) in &hits {
            let place = 9 + place.index(bytes.len() - 9);
            bytes[place] = *value;
        }
        if let Some(cut) = cut { bytes.truncate(10 + cut.index(bytes.len() - 10)); }
        // Passing is allowed, for a letter may have become another; dying is not, nor an unreadable document.
        if let Ok(change) = guard.check(writer, &mended(&bytes)) {
            batch.push(change);
            if let Ok(with) = document.take_in(&batch) {
                prop_assert!(with.save().is_ok());
                prop_assert!(with.text(&body()).is_ok());
            }
        }
    }
}
