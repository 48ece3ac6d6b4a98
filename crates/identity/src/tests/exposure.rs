//! Which key may be written under.

use super::scene::*;
use crate::*;

#[test]
fn an_epoch_is_current_while_only_members_can_hold_it() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Writer);
    let first = say(&mut log, &ada, epoch(1, &[&ada, &bo], &[]));
    let membership = log.evaluate();
    assert_eq!(membership.current_epoch, Some(first));
    assert_eq!(membership.epochs[&first].exposed.len(), 2);
    assert!(membership.lacking(&first).is_empty());
}

#[test]
fn a_newcomer_lacks_a_key_until_a_holder_hands_it_on() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    let first = say(&mut log, &ada, epoch(1, &[&ada], &[]));
    join(&mut log, &ada, &bo, SpaceRole::Writer);
    assert_eq!(log.evaluate().lacking(&first), [bo.device_id()]);
    say(&mut log, &ada, Operation::Rewrap { epoch: first, wraps: wraps(&[&bo]) });
    let membership = log.evaluate();
    assert!(membership.lacking(&first).is_empty());
    assert_eq!(membership.current_epoch, Some(first));
}

#[test]
fn a_key_handed_to_a_stranger_is_written_under_no_more_until_a_new_one_is_opened() {
    let (ada, bo, stranger) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Reader);
    let first = say(&mut log, &ada, epoch(1, &[&ada, &bo], &[]));
    say(&mut log, &bo, Operation::Rewrap { epoch: first, wraps: wraps(&[&stranger]) });
    assert_eq!(log.evaluate().current_epoch, None);
    let second = say(&mut log, &bo, epoch(2, &[&ada, &bo], &[first]));
    let membership = log.evaluate();
    assert_eq!(membership.current_epoch, Some(second));
    assert_eq!(membership.epochs[&second].depth, 2);
}

#[test]
fn handing_on_without_right_still_exposes() {
    // Ada wraps for Bo before Bo is a member; Bo, not yet a member, hands it on.
    let (ada, bo, stranger) = (Party::new(1), Party::new(2), Party::new(3));
    let mut log = founded(&ada);
    let first = say(&mut log, &ada, epoch(1, &[&ada, &bo], &[]));
    let handed = say(&mut log, &bo, Operation::Rewrap { epoch: first, wraps: wraps(&[&stranger]) });
    join(&mut log, &ada, &bo, SpaceRole::Writer);
    let membership = log.evaluate();
    assert!(!membership.holds(&handed));
    assert!(membership.epochs[&first].exposed.contains(&stranger.device_id()));
    assert_eq!(membership.current_epoch, None);
}

#[test]
fn exposure_flows_to_the_older_keys_sealed_under_a_newer_one() {
    let (ada, stranger) = (Party::new(1), Party::new(3));
    let mut log = founded(&ada);
    let first = say(&mut log, &ada, epoch(1, &[&ada], &[]));
    let second = say(&mut log, &ada, epoch(2, &[&ada], &[first]));
    let third = say(&mut log, &ada, epoch(3, &[&ada, &stranger], &[second]));
    let membership = log.evaluate();
    for exposed in [first, second, third] {
        assert!(membership.epochs[&exposed].exposed.contains(&stranger.device_id()));
    }
    assert_eq!(membership.current_epoch, None);
}

#[test]
fn a_strangers_words_open_no_epoch_and_expose_none() {
    let (ada, eve) = (Party::new(1), Party::new(9));
    let mut log = founded(&ada);
    let first = say(&mut log, &ada, epoch(1, &[&ada], &[]));
    let before = log.evaluate();
    say(&mut log, &eve, Operation::Rewrap { epoch: first, wraps: wraps(&[&eve]) });
    let own = say(&mut log, &eve, epoch(2, &[&eve, &ada], &[first]));
    let after = log.evaluate();
    assert_eq!(after.current_epoch, Some(first));
    assert_eq!(after.epochs[&first], before.epochs[&first]);
    assert!(!after.epochs[&own].holds);
}

#[test]
fn an_author_holds_the_key_that_they_made_even_when_they_name_only_others() {
    let (ada, eve) = (Party::new(1), Party::new(9));
    let mut log = founded(&ada);
    let own = say(&mut log, &eve, epoch(2, &[&ada], &[]));
    assert!(log.evaluate().epochs[&own].exposed.contains(&eve.device_id()));
}

#[test]
fn of_two_epochs_opened_at_once_everybody_takes_the_same() {
    let (ada, bo) = (Party::new(1), Party::new(2));
    let mut log = founded(&ada);
    join(&mut log, &ada, &bo, SpaceRole::Writer);
    let before = log.heads();
    let one = say_after(&mut log, &ada, before.clone(), epoch(1, &[&ada, &bo], &[]));
    let other = say_after(&mut log, &bo, before, epoch(2, &[&ada, &bo], &[]));
    assert_eq!(log.evaluate().current_epoch, Some(one.max(other)));
    let deeper = say_after(&mut log, &bo, vec![one.min(other)], epoch(3, &[&ada, &bo], &[one.min(other)]));
    assert_eq!(log.evaluate().current_epoch, Some(deeper));
}

#[test]
fn a_rewrap_of_an_unknown_epoch_has_no_effect() {
    let ada = Party::new(1);
    let mut log = founded(&ada);
    let genesis = log.genesis().unwrap();
    let tried = say(&mut log, &ada, Operation::Rewrap { epoch: genesis, wraps: wraps(&[&ada]) });
    assert!(!log.evaluate().holds(&tried));
}
