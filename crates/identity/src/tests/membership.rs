//! Who takes part, and who may say so.

use ids::ControlId;

use super::scene::*;
use crate::*;

#[test]
fn the_founder_is_the_first_admin_with_the_first_device() {
    let ada = Party::new(1);
    let membership = founded(&ada).evaluate();
    assert_eq!(membership.persons.get(&ada.id()), Some(&SpaceRole::Admin));
    assert_eq!(membership.role_of(&ada.device_id()), Some(SpaceRole::Admin));
    assert_eq!(membership.current_epoch, None);
}

#[test]
fn roles_decide_who_reads_and_who_writes() {
    let (ada, bo, cy, stranger) = (Party::new(1), Party::new(2), Party::new(3), Party::new(4));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Writer);
    join(&mut log, &ada, &cy, SpaceRole::Reader);
    let membership = log.evaluate();
    let rights =
        |party: &Party| (membership.may_read(&party.device_id()), membership.may_write(&party.device_id()));
    assert_eq!(rights(&ada), (true, true));
    assert_eq!(rights(&bo), (true, true));
    assert_eq!(rights(&cy), (true, false));
    assert_eq!(rights(&stranger), (false, false));
}

#[test]
fn only_an_admin_adds_people() {
    let (ada, bo, cy) = (Party::new(1), Party::new(2), Party::new(3));
    for role in [SpaceRole::Writer, SpaceRole::Reader] {
        let mut log = founded(&ada);
        join(&mut log, &ada, &bo, role);
        let tried = say(&mut log, &bo, Operation::AddPerson { person: cy.id(), role: SpaceRole::Reader });
        let membership = log.evaluate();
        assert!(!membership.holds(&tried) && !membership.persons.contains_key(&cy.id()));
    }
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Admin);
    join(&mut log, &bo, &cy, SpaceRole::Reader);
    assert!(log.evaluate().may_read(&cy.device_id()));
}

#[test]
fn a_person_adds_own_devices_and_nobody_elses() {
    let (ada, bo, cy) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Reader);
    say(&mut log, &ada, Operation::AddPerson { person: cy.id(), role: SpaceRole::Writer });
    let tablet = DeviceKeys::from_seed(&[77; 32]);
    let own = say(&mut log, &bo, Operation::AddDevice { certificate: certify(&bo.person, &tablet) });
    let others = say(&mut log, &bo, Operation::AddDevice { certificate: cy.certificate() });
    let membership = log.evaluate();
    assert!(membership.holds(&own) && !membership.holds(&others));
    assert_eq!(membership.role_of(&tablet.id()), Some(SpaceRole::Reader));
    assert!(!membership.devices.contains_key(&cy.device_id()));
}

#[test]
fn a_device_does_not_come_before_its_person() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    let early = say(&mut log, &ada, Operation::AddDevice { certificate: bo.certificate() });
    say(&mut log, &ada, Operation::AddPerson { person: bo.id(), role: SpaceRole::Writer });
    let membership = log.evaluate();
    assert!(!membership.holds(&early) && !membership.may_read(&bo.device_id()));
}

#[test]
fn a_right_counts_only_for_those_who_could_have_seen_it_given() {
    let (ada, bo, cy) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    let genesis = log.genesis().unwrap();
    join(&mut log, &ada, &bo, SpaceRole::Admin);
    let add = Operation::AddPerson { person: cy.id(), role: SpaceRole::Reader };
    let beside = say_after(&mut log, &bo, vec![genesis], add.clone());
    assert!(!log.evaluate().holds(&beside));
    let after = say(&mut log, &bo, add);
    assert!(log.evaluate().holds(&after));
}

#[test]
fn of_two_roles_given_at_once_the_lesser_counts() {
    let (ada, bo, cy) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Admin);
    let before = log.heads();
    for (author, role) in [(&ada, SpaceRole::Admin), (&bo, SpaceRole::Reader)] {
        say_after(&mut log, author, before.clone(), Operation::AddPerson { person: cy.id(), role });
    }
    assert_eq!(log.evaluate().persons.get(&cy.id()), Some(&SpaceRole::Reader));
}

#[test]
fn adding_somebody_again_changes_no_role() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Admin);
    let again = say(&mut log, &bo, Operation::AddPerson { person: ada.id(), role: SpaceRole::Reader });
    let membership = log.evaluate();
    assert!(!membership.holds(&again));
    assert_eq!(membership.persons.get(&ada.id()), Some(&SpaceRole::Admin));
}

#[test]
fn no_other_genesis_founds_the_space() {
    let (ada, eve) = (Party::new(1), Party::new(9));
    let mut log = founded(&ada);
    let space = log.space();
    let fault = Err(IdentityFault::NotTheGenesis { space });
    let forge = |author: &Party, founder: Certificate, salt: [u8; 32], parents: Vec<ControlId>| {
        SignedOperation::sign(&author.device, space, parents, &Operation::Genesis { founder, salt })
            .unwrap()
            .1
    };
    let mut empty = ControlLog::new(space);
    assert_eq!(empty.add(&forge(&eve, eve.certificate(), [0x11; 32], vec![])), fault);
    assert_eq!(empty.add(&forge(&ada, ada.certificate(), [0x12; 32], vec![])), fault);
    assert_eq!(empty.add(&forge(&eve, ada.certificate(), [0x11; 32], vec![])), fault);
    assert_eq!(log.add(&forge(&ada, ada.certificate(), [0x11; 32], log.heads())), fault);
    assert!(empty.is_empty());
    let theirs = founded(&eve);
    let bytes = theirs.bytes(&theirs.genesis().unwrap()).unwrap();
    assert_eq!(log.add(bytes), Err(IdentityFault::WrongSpace { space }));
}

#[test]
fn founding_needs_the_certificates_own_device() {
    let (ada, eve) = (Party::new(1), Party::new(9));
    let mut random = |bytes: &mut [u8]| bytes.fill(0);
    let founded = found_space(&mut random, &eve.device, ada.certificate());
    assert_eq!(founded, Err(IdentityFault::BadSignature));
}

#[test]
fn missing_parents_are_named_and_adding_again_is_nothing() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    let mut behind = log.clone();
    let add = Operation::AddPerson { person: bo.id(), role: SpaceRole::Writer };
    let first = say(&mut log, &ada, add);
    let second = say(&mut log, &ada, Operation::AddDevice { certificate: bo.certificate() });
    let missing = Err(IdentityFault::MissingParents { missing: vec![first] });
    assert_eq!(behind.add(log.bytes(&second).unwrap()), missing);
    assert_eq!(behind.add(log.bytes(&first).unwrap()), Ok(first));
    assert_eq!(behind.add(log.bytes(&second).unwrap()), Ok(second));
    assert_eq!(behind.add(log.bytes(&second).unwrap()), Ok(second));
    assert_eq!((behind.len(), behind.heads()), (3, vec![second]));
    assert_eq!(behind.evaluate(), log.evaluate());
}

#[test]
fn an_operation_of_a_later_version_is_newer_and_a_broken_one_is_malformed() {
    let ada = Party::new(1);
    let mut log = founded(&ada);
    let encoded = |bytes: &[u8]| {
        SignedOperation::sign_encoded(&ada.device, log.space(), log.heads(), bytes.to_vec()).unwrap().1
    };
    let (unknown, empty, trailing) = (encoded(&[8, 1, 2]), encoded(&[]), encoded(&[1, 0]));
    let mut later = encoded(&[8]);
    later[0] = 2;
    assert_eq!(log.add(&unknown), Err(IdentityFault::Newer));
    assert_eq!(log.add(&later), Err(IdentityFault::Newer));
    assert_eq!(log.add(&empty), Err(IdentityFault::Malformed));
    assert_eq!(log.add(&trailing), Err(IdentityFault::Malformed));
}

#[test]
fn limits_hold_when_saying_and_when_reading() {
    let ada = Party::new(1);
    let log = founded(&ada);
    let many = |count: usize| Operation::Rewrap {
        epoch: ControlId([1; 32]),
        wraps: vec![Wrap { device: ada.device_id(), bytes: vec![0; 1] }; count],
    };
    assert!(author_operation(&log, &ada.device, &many(limits::WRAPS)).is_ok());
    let too_many = author_operation(&log, &ada.device, &many(limits::WRAPS + 1));
    assert!(matches!(too_many, Err(IdentityFault::TooLarge { .. })));
    let huge = vec![0; limits::OPERATION_BYTES + 1];
    assert!(matches!(SignedOperation::read(&huge), Err(IdentityFault::TooLarge { .. })));
    let mut wide = Operation::Rewrap { epoch: ControlId([1; 32]), wraps: wraps(&[&ada]) };
    if let Operation::Rewrap { wraps, .. } = &mut wide {
        wraps[0].bytes = vec![0; limits::WRAP_BYTES + 1];
    }
    let encoded = postcard::to_stdvec(&wide).unwrap();
    let bytes = SignedOperation::sign_encoded(&ada.device, log.space(), log.heads(), encoded).unwrap().1;
    assert!(matches!(SignedOperation::read(&bytes), Err(IdentityFault::TooLarge { .. })));
}

#[test]
fn the_largest_epoch_fits_into_one_operation() {
    let ada = Party::new(1);
    let log = founded(&ada);
    let wraps = vec![Wrap { device: ada.device_id(), bytes: vec![0; 1169] }; limits::WRAPS];
    let older = vec![(ControlId([1; 32]), vec![0; 72]); limits::OLDER_KEYS];
    let largest = Operation::Epoch { salt: [0; 32], wraps, older };
    assert!(author_operation(&log, &ada.device, &largest).is_ok());
}

#[test]
fn an_operation_has_one_spelling() {
    let ada = Party::new(1);
    let log = founded(&ada);
    let bytes = log.bytes(&log.genesis().unwrap()).unwrap();
    // The count of parents (zero, after version, space and author) spelled with two bytes.
    let mut spelled = bytes.to_vec();
    let place = 1 + 17 + 32;
    assert_eq!(spelled[place], 0);
    spelled.splice(place..=place, [0x80, 0x00]);
    assert_eq!(SignedOperation::read(&spelled), Err(IdentityFault::Malformed));
    let mut trailing = bytes.to_vec();
    trailing.push(0);
    assert!(SignedOperation::read(&trailing).is_err());
}
