//! Who is out, whoever said what at the same time.

use ids::{Incarnation, Sequence};

use super::scene::*;
use crate::*;

fn three() -> (Party, Party, Party, ControlLog) {
    let (ada, bo, cy) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Admin);
    join(&mut log, &ada, &cy, SpaceRole::Writer);
    (ada, bo, cy, log)
}

fn mark(party: &Party, sequence: u64) -> Mark {
    Mark { author: party.device_id(), incarnation: Incarnation(1), sequence: Sequence(sequence) }
}

fn standing(log: &ControlLog, party: &Party, sequence: u64) -> Standing {
    log.evaluate().standing(&party.device_id(), Incarnation(1), Sequence(sequence))
}

#[test]
fn an_admin_takes_a_person_out_with_all_devices() {
    let (ada, _, cy, mut log) = three();
    let tablet = DeviceKeys::from_seed(&[77; 32]);
    say(&mut log, &cy, Operation::AddDevice { certificate: certify(&cy.person, &tablet) });
    let out = say(&mut log, &ada, remove(&cy));
    let membership = log.evaluate();
    assert!(membership.holds(&out) && !membership.persons.contains_key(&cy.id()));
    assert!(!membership.may_read(&cy.device_id()) && !membership.may_read(&tablet.id()));
    assert!(membership.former.contains_key(&cy.device_id()) && membership.former.contains_key(&tablet.id()));
}

#[test]
fn nobody_but_an_admin_takes_others_out_and_everybody_may_leave() {
    let (ada, bo, cy, mut log) = three();
    for other in [&ada, &bo] {
        let tried = say(&mut log, &cy, remove(other));
        assert!(!log.evaluate().holds(&tried));
    }
    say(&mut log, &cy, remove(&cy));
    assert!(!log.evaluate().may_read(&cy.device_id()) && log.evaluate().may_read(&bo.device_id()));
}

#[test]
fn a_person_takes_own_devices_out_and_stays() {
    let (_, bo, cy, mut log) = three();
    let tablet = DeviceKeys::from_seed(&[77; 32]);
    say(&mut log, &cy, Operation::AddDevice { certificate: certify(&cy.person, &tablet) });
    let others = Target::Device(bo.device_id());
    let tried = say(&mut log, &cy, Operation::Remove { target: others, integrated: vec![] });
    let own = Target::Device(tablet.id());
    let lost = say(&mut log, &cy, Operation::Remove { target: own, integrated: vec![] });
    let membership = log.evaluate();
    assert!(!membership.holds(&tried) && membership.holds(&lost));
    assert!(membership.may_write(&cy.device_id()) && !membership.may_read(&tablet.id()));
}

#[test]
fn who_was_removed_says_nothing_more_not_even_by_not_having_seen_it() {
    let (ada, _, cy, mut log) = three();
    let before = log.heads();
    say(&mut log, &ada, remove(&cy));
    let tablet = DeviceKeys::from_seed(&[77; 32]);
    let beside = say_after(
        &mut log,
        &cy,
        before.clone(),
        Operation::AddDevice { certificate: certify(&cy.person, &tablet) },
    );
    let rotated = say_after(&mut log, &cy, before, epoch(7, &[&cy], &[]));
    let later = say(&mut log, &cy, epoch(8, &[&cy], &[]));
    let membership = log.evaluate();
    assert!([beside, rotated, later].iter().all(|said| !membership.holds(said)));
    assert!(!membership.may_read(&tablet.id()));
}

#[test]
fn what_somebody_did_before_their_removal_was_said_stays() {
    let (ada, bo, cy, mut log) = three();
    let dy = Party::new(4);
    join(&mut log, &bo, &dy, SpaceRole::Writer);
    say(&mut log, &ada, remove(&bo));
    let membership = log.evaluate();
    assert!(membership.may_write(&dy.device_id()) && membership.may_write(&cy.device_id()));
    assert!(!membership.may_read(&bo.device_id()));
}

#[test]
fn removal_beats_an_addition_beside_it_and_one_that_knows_of_it_beats_removal() {
    let (ada, bo, cy, mut log) = three();
    say(&mut log, &ada, remove(&cy));
    let before = log.heads();
    join(&mut log, &ada, &cy, SpaceRole::Writer);
    assert!(log.evaluate().may_write(&cy.device_id()));
    // Bo, who has not heard of the return, adds her too; Ada, who has, removes her again.
    let known = log.heads();
    say_after(&mut log, &bo, before, Operation::AddPerson { person: cy.id(), role: SpaceRole::Writer });
    say_after(&mut log, &ada, known, remove(&cy));
    assert!(!log.evaluate().may_read(&cy.device_id()));
}

#[test]
fn who_comes_back_brings_no_device_along_that_was_not_added_anew() {
    let (ada, _, cy, mut log) = three();
    say(&mut log, &ada, remove(&cy));
    say(&mut log, &ada, Operation::AddPerson { person: cy.id(), role: SpaceRole::Writer });
    assert!(!log.evaluate().may_read(&cy.device_id()));
    say(&mut log, &ada, Operation::AddDevice { certificate: cy.certificate() });
    assert!(log.evaluate().may_write(&cy.device_id()));
}

#[test]
fn of_two_who_remove_each_other_the_longer_standing_stays() {
    let (ada, bo, _, mut log) = three();
    let before = log.heads();
    let bos = say_after(&mut log, &bo, before.clone(), remove(&ada));
    let adas = say_after(&mut log, &ada, before, remove(&bo));
    let membership = log.evaluate();
    assert!(membership.holds(&adas) && !membership.holds(&bos));
    assert!(membership.may_admit(&ada.device_id()) && !membership.may_read(&bo.device_id()));
}

#[test]
fn whoever_was_let_in_by_somebody_removed_at_the_same_time_is_not_in_and_removes_nobody() {
    let (ada, bo, cy, mut log) = three();
    let before = log.heads();
    let eve = Party::new(9);
    let mut bos = log.clone();
    join(&mut bos, &bo, &eve, SpaceRole::Admin);
    say(&mut bos, &eve, remove(&cy));
    say_after(&mut log, &ada, before, remove(&bo));
    take_all(&mut log, &bos);
    let membership = log.evaluate();
    assert!(!membership.may_read(&eve.device_id()) && membership.may_write(&cy.device_id()));
    assert_eq!(standing(&log, &eve, 1), Standing::Late);
}

#[test]
fn the_last_admin_is_not_removed_not_even_by_two_who_leave_at_once() {
    let (ada, bo, _, mut log) = three();
    let before = log.heads();
    say_after(&mut log, &ada, before.clone(), remove(&ada));
    let refused = say_after(&mut log, &bo, before, remove(&bo));
    assert!(!log.evaluate().holds(&refused));
    let demoted = Operation::SetRole { person: bo.id(), role: SpaceRole::Reader, integrated: vec![] };
    let demoted = say(&mut log, &bo, demoted);
    let alone = Operation::Remove { target: Target::Device(bo.device_id()), integrated: vec![] };
    let alone = say(&mut log, &bo, alone);
    let membership = log.evaluate();
    assert!(!membership.holds(&demoted) && !membership.holds(&alone));
    assert!(membership.may_admit(&bo.device_id()) && !membership.may_read(&ada.device_id()));
}

#[test]
fn leaving_does_not_undo_the_only_other_admin() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    let tablet = Party { person: PersonKey::from_seed(&[1; 32]), device: DeviceKeys::from_seed(&[78; 32]) };
    say(&mut log, &ada, Operation::AddDevice { certificate: tablet.certificate() });
    let before = log.heads();
    // On one device Ada leaves; on the other, not knowing, she makes Bo admin.
    let left = say_after(&mut log, &ada, before, remove(&ada));
    let parents: Vec<_> =
        log.operations().map(|(id, _)| id).filter(|id| *id != left).last().into_iter().collect();
    let add = Operation::AddPerson { person: bo.id(), role: SpaceRole::Admin };
    let added = say_after(&mut log, &tablet, parents, add);
    say_after(&mut log, &tablet, vec![added], Operation::AddDevice { certificate: bo.certificate() });
    let membership = log.evaluate();
    assert!(membership.persons.values().any(|role| *role == SpaceRole::Admin));
    assert!(!membership.holds(&left) && membership.may_admit(&bo.device_id()));
}

#[test]
fn a_lesser_role_counts_beside_and_a_greater_only_afterwards() {
    let (ada, bo, cy, mut log) = three();
    let dy = Party::new(4);
    let before = log.heads();
    let less = Operation::SetRole { person: bo.id(), role: SpaceRole::Writer, integrated: vec![] };
    say_after(&mut log, &ada, before.clone(), less);
    let add = Operation::AddPerson { person: dy.id(), role: SpaceRole::Reader };
    let beside = say_after(&mut log, &bo, before, add.clone());
    assert!(!log.evaluate().holds(&beside));
    assert_eq!(log.evaluate().role_of(&bo.device_id()), Some(SpaceRole::Writer));
    let more = Operation::SetRole { person: cy.id(), role: SpaceRole::Admin, integrated: vec![] };
    say(&mut log, &ada, more);
    let after = say(&mut log, &cy, add);
    assert!(log.evaluate().holds(&after));
}

#[test]
fn what_the_remover_and_others_had_integrated_is_kept_and_the_rest_is_late() {
    let (ada, bo, cy, mut log) = three();
    let integrated = vec![mark(&cy, 4), mark(&bo, 1)];
    say(&mut log, &ada, Operation::Remove { target: Target::Person(cy.id()), integrated });
    assert_eq!(standing(&log, &cy, 4), Standing::Kept);
    assert_eq!(standing(&log, &cy, 5), Standing::Late);
    assert_eq!(standing(&log, &bo, 99), Standing::Writer);
    let stranger = Party::new(8);
    let keep = || Operation::Keep { integrated: vec![mark(&cy, 6), mark(&bo, 3), mark(&Party::new(8), 3)] };
    say(&mut log, &stranger, keep());
    say(&mut log, &cy, keep());
    assert_eq!(standing(&log, &cy, 6), Standing::Late);
    say(&mut log, &bo, keep());
    assert_eq!(standing(&log, &cy, 6), Standing::Kept);
    assert_eq!(standing(&log, &cy, 7), Standing::Late);
    assert_eq!(standing(&log, &stranger, 3), Standing::Stranger);
    let other_life = log.evaluate().standing(&cy.device_id(), Incarnation(2), Sequence(1));
    assert_eq!(other_life, Standing::Late);
}

#[test]
fn a_removal_keeps_only_words_of_those_whom_it_removes() {
    let (ada, bo, cy, mut log) = three();
    say(&mut log, &ada, Operation::Remove { target: Target::Person(cy.id()), integrated: vec![] });
    let integrated = vec![mark(&cy, 9), mark(&bo, 2)];
    say(&mut log, &ada, Operation::Remove { target: Target::Person(bo.id()), integrated });
    assert_eq!(standing(&log, &cy, 9), Standing::Late);
    assert_eq!(standing(&log, &bo, 2), Standing::Kept);
}

#[test]
fn of_two_who_begin_again_with_the_same_words_the_same_one_stays_in_every_space() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let device = |number| Party {
        person: PersonKey::from_seed(&[2; 32]),
        device: DeviceKeys::from_seed(&[number; 32]),
    };
    let (words, office, home) = (device(50), device(51), device(52));
    let mut stayed = Vec::new();
    for space in 0..8 {
        let mut log = founded(&ada);
        join(&mut log, &ada, &bo, SpaceRole::Writer);
        // What was said before makes the names of the operations differ.
        say(&mut log, &ada, epoch(space, &[&ada, &bo], &[]));
        let certificate =
            Certificate::issue(&bo.person, &words.device, vec![1; 33], CertificateKind::Recovery, vec![]);
        say(&mut log, &bo, Operation::AddDevice { certificate });
        let before = log.clone();
        for (party, hears_more) in [(&office, space % 2 == 0), (&home, space % 3 == 0)] {
            let mut alone = before.clone();
            if hears_more {
                say(&mut alone, &ada, Operation::Keep { integrated: vec![] });
            }
            say(&mut alone, &words, Operation::AddDevice { certificate: party.certificate() });
            let target = Target::Device(words.device_id());
            say(&mut alone, party, Operation::Remove { target, integrated: vec![] });
            take_all(&mut log, &alone);
        }
        let membership = log.evaluate();
        assert!(!membership.may_read(&words.device_id()));
        stayed.push([&office, &home].map(|party| membership.may_read(&party.device_id())));
    }
    assert!(stayed.iter().all(|who| who == &stayed[0] && who[0] != who[1]), "{stayed:?}");
}

#[test]
fn somebody_with_a_readers_role_keeps_what_was_written_before() {
    let (ada, _, cy, mut log) = three();
    let less =
        Operation::SetRole { person: cy.id(), role: SpaceRole::Reader, integrated: vec![mark(&cy, 3)] };
    say(&mut log, &ada, less);
    assert!(log.evaluate().may_read(&cy.device_id()));
    assert_eq!(standing(&log, &cy, 3), Standing::Kept);
    assert_eq!(standing(&log, &cy, 4), Standing::Late);
}

#[test]
fn no_key_that_a_removed_device_can_hold_is_written_under() {
    let (ada, bo, cy, mut log) = three();
    let first = say(&mut log, &ada, epoch(1, &[&ada, &bo, &cy], &[]));
    say(&mut log, &ada, remove(&cy));
    assert_eq!(log.evaluate().current_epoch, None);
    let second = say(&mut log, &bo, epoch(2, &[&ada, &bo], &[first]));
    let membership = log.evaluate();
    assert_eq!(membership.current_epoch, Some(second));
    assert!(membership.epochs[&first].exposed.contains(&cy.device_id()));
    assert!(!membership.epochs[&second].exposed.contains(&cy.device_id()));
}

#[test]
fn a_log_of_thousands_is_answered_the_same_from_memory() {
    let (ada, bo, cy, mut log) = three();
    for round in 0..700_u32 {
        let number = (round % 251) as u8;
        say(&mut log, &bo, epoch(number, &[&ada, &bo, &cy], &[]));
        if round < 30 {
            say(&mut log, &ada, remove(&cy));
            join(&mut log, &ada, &cy, SpaceRole::Writer);
        }
    }
    let first = log.evaluate();
    assert!(first.may_write(&cy.device_id()));
    assert!(std::sync::Arc::ptr_eq(&first, &log.evaluate()));
    say(&mut log, &ada, remove(&cy));
    assert!(!log.evaluate().may_write(&cy.device_id()));
}

#[test]
fn limits_hold_for_marks_too() {
    let (ada, _, cy, log) = three();
    let too_many = Operation::Keep { integrated: vec![mark(&cy, 1); limits::MARKS + 1] };
    let said = author_operation(&log, &ada.device, &too_many);
    assert!(matches!(said, Err(IdentityFault::TooLarge { .. })));
    let most = Operation::Keep { integrated: vec![mark(&cy, u64::MAX); limits::MARKS] };
    assert!(author_operation(&log, &ada.device, &most).is_ok());
}
