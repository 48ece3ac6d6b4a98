//! Members get every key that they may have, others get none.

use std::collections::BTreeMap;

use identity::{ControlLog, Operation, SpaceRole, author_operation, found_space};
use ids::ControlId;

use super::scene::*;
use crate::*;

type Held = BTreeMap<ControlId, EpochKey>;

fn say(log: &mut ControlLog, author: &Party, operation: &Operation) -> ControlId {
    let (id, bytes) = author_operation(log, &author.device, operation).unwrap();
    log.add(&bytes).unwrap();
    id
}

fn founded(founder: &Party) -> ControlLog {
    let founded = found_space(&mut seeded(1), &founder.device, founder.certificate()).unwrap();
    let mut log = ControlLog::new(founded.space);
    log.add(&founded.bytes).unwrap();
    log
}

fn join(log: &mut ControlLog, admin: &Party, newcomer: &Party) {
    let add = Operation::AddPerson { person: newcomer.person.id(), role: SpaceRole::Writer };
    say(log, admin, &add);
    say(log, admin, &Operation::AddDevice { certificate: newcomer.certificate() });
}

fn rotate(log: &mut ControlLog, author: &Party, held: &mut Held, seed: u64) -> ControlId {
    let (key, operation) = new_epoch(log, &log.evaluate(), held, &mut seeded(seed)).unwrap();
    let id = say(log, author, &operation);
    held.insert(id, key);
    id
}

fn keys_of(log: &ControlLog, party: &Party) -> Held {
    let mut held = Held::new();
    open_epoch_keys(log, &party.device.id(), &party.encryption, &mut held);
    held
}

fn same(one: &Held, other: &Held) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|((a, k), (b, l))| a == b && k.as_bytes() == l.as_bytes())
}

#[test]
fn every_member_opens_the_new_key_and_nobody_else_does() {
    let (ada, bo, eve) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo);
    let mut held = Held::new();
    let current = rotate(&mut log, &ada, &mut held, 2);
    assert_eq!(log.evaluate().current_epoch, Some(current));
    assert!(same(&keys_of(&log, &ada), &held) && same(&keys_of(&log, &bo), &held));
    assert!(keys_of(&log, &eve).is_empty());
}

#[test]
fn a_newcomer_reads_all_history_through_one_rewrap() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    let mut held = Held::new();
    for seed in 2..6 {
        rotate(&mut log, &ada, &mut held, seed);
    }
    join(&mut log, &ada, &bo);
    assert!(keys_of(&log, &bo).is_empty());
    let membership = log.evaluate();
    let current = membership.current_epoch.unwrap();
    let handed = rewrap(&log, &membership, &current, &held[&current], &mut seeded(9)).unwrap();
    say(&mut log, &ada, &handed);
    assert_eq!(held.len(), 4);
    assert!(same(&keys_of(&log, &bo), &held));
    let after = log.evaluate();
    assert_eq!(after.current_epoch, Some(current));
    assert!(rewrap(&log, &after, &current, &held[&current], &mut seeded(9)).is_none());
}

#[test]
fn keys_opened_apart_come_together_under_the_next() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo);
    let (mut adas, mut bos) = (log.clone(), log.clone());
    rotate(&mut adas, &ada, &mut Held::new(), 2);
    rotate(&mut bos, &bo, &mut Held::new(), 3);
    let from_bo: Vec<Vec<u8>> = bos.operations().map(|(id, _)| bos.bytes(&id).unwrap().to_vec()).collect();
    for bytes in from_bo {
        adas.add(&bytes).unwrap();
    }
    let mut held = keys_of(&adas, &ada);
    assert_eq!(held.len(), 2);
    let newest = rotate(&mut adas, &ada, &mut held, 4);
    assert_eq!(adas.evaluate().current_epoch, Some(newest));
    assert!(same(&keys_of(&adas, &bo), &held) && held.len() == 3);
}

#[test]
fn wraps_given_to_the_wrong_members_open_for_neither() {
    let (ada, bo, cy) = (Party::new(1), Party::new(3), Party::new(5));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo);
    join(&mut log, &ada, &cy);
    let (_, mut operation) = new_epoch(&log, &log.evaluate(), &Held::new(), &mut seeded(2)).unwrap();
    if let Operation::Epoch { wraps, .. } = &mut operation {
        let first = wraps[0].bytes.clone();
        wraps[0].bytes = wraps[1].bytes.clone();
        wraps[1].bytes = wraps[2].bytes.clone();
        wraps[2].bytes = first;
    }
    say(&mut log, &ada, &operation);
    for party in [&ada, &bo, &cy] {
        assert!(keys_of(&log, party).is_empty());
    }
}

#[test]
fn a_wrap_that_does_not_open_is_made_good_by_another_holder() {
    let (ada, bo) = (Party::new(1), Party::new(3));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo);
    let (key, mut operation) = new_epoch(&log, &log.evaluate(), &Held::new(), &mut seeded(2)).unwrap();
    if let Operation::Epoch { wraps, .. } = &mut operation {
        wraps.iter_mut().filter(|wrap| wrap.device == bo.device.id()).for_each(|wrap| wrap.bytes[40] ^= 1);
    }
    let id = say(&mut log, &ada, &operation);
    assert!(keys_of(&log, &bo).is_empty());
    let public = bo.encryption.public().unwrap();
    let wrap = wrap_epoch_key(&key, &log.space(), &bo.device.id(), &public, &mut seeded(4)).unwrap();
    say(&mut log, &ada, &Operation::Rewrap { epoch: id, wraps: vec![wrap] });
    assert_eq!(keys_of(&log, &bo).len(), 1);
}

#[test]
fn limits_of_identity_and_of_the_wire_agree() {
    assert_eq!(identity::limits::OPERATION_BYTES, protocol::limits::CONTROL_BYTES);
    let public = Party::new(2).encryption.public().unwrap();
    assert!(public.len() <= identity::limits::ENCRYPTION_KEY_BYTES);
}
