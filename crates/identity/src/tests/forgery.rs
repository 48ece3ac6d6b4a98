//! Nobody speaks for anybody else: thousands of forged operations, none of which takes effect.

use super::scene::*;
use crate::*;

fn scene() -> (Party, Party, Party, ControlLog) {
    let (ada, bo, eve) = (Party::new(1), Party::new(2), Party::new(9));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Writer);
    say(&mut log, &ada, epoch(1, &[&ada, &bo], &[]));
    (ada, bo, eve, log)
}

#[test]
fn an_operation_with_any_bit_turned_is_refused() {
    let (_, _, _, log) = scene();
    let mut refused = 0;
    for (id, _) in log.operations() {
        let bytes = log.bytes(&id).unwrap();
        for bit in (0..bytes.len() * 8).step_by(3) {
            let mut turned = bytes.to_vec();
            turned[bit / 8] ^= 1 << (bit % 8);
            assert!(log.clone().add(&turned).is_err(), "bit {bit} of {id}");
            refused += 1;
        }
    }
    assert!(refused > 1_000, "{refused}");
}

#[test]
fn words_put_into_somebody_elses_mouth_are_refused() {
    let (ada, bo, eve, log) = scene();
    let mut refused = 0;
    for number in 0..=255_u8 {
        for victim in [&ada, &bo] {
            for said in [
                Operation::AddPerson { person: Party::new(number).id(), role: SpaceRole::Admin },
                epoch(number, &[&eve], &log.heads()),
            ] {
                let (_, bytes) = author_operation(&log, &eve.device, &said).unwrap();
                // Eve signs, then writes the victim's name where hers stood (after version, and space behind its length).
                let mut forged = bytes;
                assert_eq!(&forged[18..50], eve.device_id().as_bytes());
                forged[18..50].copy_from_slice(victim.device_id().as_bytes());
                assert_eq!(log.clone().add(&forged), Err(IdentityFault::BadSignature));
                refused += 1;
            }
        }
    }
    assert!(refused >= 1_000);
}

#[test]
fn a_strangers_own_words_change_nothing_for_anybody() {
    let (ada, bo, eve, mut log) = scene();
    let before = log.evaluate();
    let first = before.current_epoch.unwrap();
    let tablet = DeviceKeys::from_seed(&[55; 32]);
    for number in 0..12_u8 {
        for said in [
            Operation::AddPerson { person: eve.id(), role: SpaceRole::Admin },
            Operation::AddDevice { certificate: eve.certificate() },
            Operation::AddDevice { certificate: certify(&eve.person, &tablet) },
            Operation::Rewrap { epoch: first, wraps: wraps(&[&eve]) },
            epoch(number + 10, &[&eve, &ada, &bo], &[first]),
        ] {
            let id = say(&mut log, &eve, said);
            assert!(!log.evaluate().holds(&id));
        }
    }
    let after = log.evaluate();
    assert_eq!(after.persons, before.persons);
    assert_eq!(after.devices, before.devices);
    assert_eq!(after.current_epoch, before.current_epoch);
    assert_eq!(after.holding, before.holding);
}

#[test]
fn an_operation_does_not_move_to_another_space() {
    let (ada, _, _, log) = scene();
    let mut random = |bytes: &mut [u8]| bytes.fill(0x22);
    let other = found_space(&mut random, &ada.device, ada.certificate()).unwrap();
    let mut target = ControlLog::new(other.space);
    target.add(&other.bytes).unwrap();
    for (id, _) in log.operations() {
        let mut moved = log.bytes(&id).unwrap().to_vec();
        assert_eq!(target.add(&moved), Err(IdentityFault::WrongSpace { space: other.space }));
        moved[2..18].copy_from_slice(other.space.as_bytes());
        assert!(target.add(&moved).is_err());
    }
}

#[test]
fn a_certificate_that_does_not_hold_is_refused_inside_an_operation() {
    let (ada, bo, eve, mut log) = scene();
    let mut stolen = certify(&eve.person, &eve.device);
    stolen.person = bo.id();
    let encoded = postcard::to_stdvec(&Operation::AddDevice { certificate: stolen }).unwrap();
    let signed = SignedOperation::sign_encoded(&ada.device, log.space(), log.heads(), encoded).unwrap();
    assert_eq!(log.add(&signed.1), Err(IdentityFault::BadSignature));
}
