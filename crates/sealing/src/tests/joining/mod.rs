//! Two machines let each other in, and every way in which that can go wrong has its own ending.

mod interception;
mod table;

use super::scene::*;
use crate::*;
use identity::Certificate;
use ids::{CaseId, UtcMillis};
use table::*;

#[test]
fn two_people_see_the_same_digits_say_so_and_one_lets_the_other_in() {
    let mut table = Table::laid();
    table.talk();
    let digits = table.inviter.digits().unwrap().to_string();
    assert_eq!(table.invited.digits().unwrap().to_string(), digits);
    assert!(digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_digit()));
    assert_eq!(table.inviter.ask().unwrap().display_name, "Bo");
    assert_eq!(table.bo_says(Verdict::Same), Heard::Moved);
    table.talk();
    assert_eq!(table.invited.stage(), &InvitedStage::Compared);
    table.ada_says(Verdict::Same);
    table.talk();
    assert_eq!(table.invited.stage(), &InvitedStage::Offered(offer()));
    let signed = table.signed();
    table.bo_accepts(Some(signed));
    table.talk();
    assert!(matches!(table.inviter.stage(), InviterStage::Accepted(_)));
    table.ada_welcomes(&welcome());
    table.talk();
    assert_eq!(table.invited.stage(), &InvitedStage::Welcomed(Box::new(welcome())));
    assert!(table.inviter.is_compared() && table.invited.is_compared());
    for message in table.to_ada.iter().chain(&table.to_bo) {
        assert!(message.len() < 8 * 1024);
        assert!(!message.windows(9).any(|window| window == b"nettbrett"));
    }
}

#[test]
fn nothing_is_offered_or_shared_before_both_have_said_that_the_digits_are_the_same() {
    let mut table = Table::laid();
    table.talk();
    assert_eq!(table.ada_welcomes(&welcome()), Heard::Nothing);
    table.ada_says(Verdict::Same);
    table.talk();
    assert_eq!(table.ada_welcomes(&welcome()), Heard::Nothing);
    // Only the inviter has said yes: the offer waits, and Bo can agree to nothing.
    assert_eq!(table.invited.stage(), &InvitedStage::Comparing);
    assert_eq!(table.bo_accepts(Some(table.signed())), Heard::Nothing);
    table.bo_says(Verdict::Same);
    assert_eq!(table.invited.stage(), &InvitedStage::Offered(offer()));
}

#[test]
fn other_digits_end_it_for_good_on_both_sides() {
    for inviter_sees_it in [true, false] {
        let mut table = Table::laid();
        table.talk();
        if inviter_sees_it {
            table.ada_says(Verdict::Different)
        } else {
            table.bo_says(Verdict::Different)
        };
        table.talk();
        assert_eq!(table.ended(), (Some(Ending::Different), Some(Ending::Different)));
        table.ada_says(Verdict::Same);
        table.bo_says(Verdict::Same);
        assert_eq!(table.ended(), (Some(Ending::Different), Some(Ending::Different)));
    }
}

#[test]
fn what_is_too_late_ends_as_expired_on_the_side_that_notices() {
    let mut table = Table::laid();
    table.now = LATE;
    let asked = table.invited.outgoing().unwrap().to_vec();
    assert_eq!(table.ada_hears(&asked), Heard::Moved);
    table.talk();
    assert_eq!(table.ended(), (Some(Ending::Expired), Some(Ending::Expired)));

    let mut table = Table::laid();
    table.talk();
    table.now = LATE;
    table.ada_says(Verdict::Same);
    table.talk();
    assert_eq!(table.ended(), (Some(Ending::Expired), Some(Ending::Expired)));
}

#[test]
fn who_has_compared_in_time_may_read_and_sign_in_peace() {
    let mut table = Table::laid();
    table.talk();
    table.ada_says(Verdict::Same);
    table.bo_says(Verdict::Same);
    table.talk();
    table.now = UtcMillis(EXPIRES.0 * 100);
    table.bo_accepts(Some(table.signed()));
    table.talk();
    assert!(matches!(table.inviter.stage(), InviterStage::Accepted(_)));
}

#[test]
fn a_second_device_with_the_same_invitation_ends_it() {
    let mut table = Table::laid();
    table.talk();
    let mut eve = Seat::new(5);
    let eves = ask(&table.invitation, &mut eve).outgoing().unwrap().to_vec();
    table.ada_hears(&eves);
    table.talk();
    assert_eq!(table.ended(), (Some(Ending::UsedTwice), Some(Ending::UsedTwice)));
}

#[test]
fn a_second_device_after_the_comparison_is_not_heard() {
    let mut table = Table::laid();
    table.talk();
    table.ada_says(Verdict::Same);
    let mut eve = Seat::new(5);
    let eves = ask(&table.invitation, &mut eve).outgoing().unwrap().to_vec();
    assert_eq!(table.ada_hears(&eves), Heard::Nothing);
    assert_eq!(table.inviter.ask().unwrap().certificate, table.bo.certificate);
}

#[test]
fn the_same_device_may_begin_three_times() {
    let mut table = Table::laid();
    for attempt in 0..limits::ATTEMPTS {
        if attempt > 0 {
            table.invited = ask(&table.invitation, &mut table.bo);
        }
        table.talk();
        assert_eq!(table.inviter.digits(), table.invited.digits());
    }
    table.invited = ask(&table.invitation, &mut table.bo);
    table.talk();
    assert_eq!(table.ended().0, Some(Ending::TooManyAttempts));
}

#[test]
fn a_message_with_any_bit_turned_is_not_heard() {
    let mut table = Table::laid();
    let asked = table.invited.outgoing().unwrap().to_vec();
    for bit in (0..asked.len() * 8).step_by(3) {
        let mut turned = asked.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(table.ada_hears(&turned), Heard::Nothing);
    }
    table.ada_hears(&asked);
    let challenge = table.inviter.outgoing().unwrap().to_vec();
    for bit in (0..challenge.len() * 8).step_by(3) {
        let mut turned = challenge.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(table.bo_hears(&turned), Heard::Nothing);
    }
    assert_eq!(table.ada_hears(&[]), Heard::Nothing);
    assert_eq!(table.ada_hears(&asked), Heard::Nothing);
}

#[test]
fn only_at_a_distance_may_the_digits_wait_and_they_can_be_compared_afterwards() {
    let mut near = Table::laid();
    near.talk();
    assert_eq!(near.ada_says(Verdict::Later), Heard::Nothing);
    assert_eq!(near.bo_says(Verdict::Later), Heard::Nothing);

    let mut far = Table::of(InvitationKind::AtADistance);
    far.talk();
    far.ada_says(Verdict::Later);
    far.bo_says(Verdict::Later);
    far.talk();
    far.bo_accepts(Some(far.signed()));
    far.talk();
    far.ada_welcomes(&welcome());
    far.talk();
    assert!(!far.inviter.is_compared() && !far.invited.is_compared());
    far.ada_says(Verdict::Same);
    far.bo_says(Verdict::Same);
    assert!(far.inviter.is_compared() && far.invited.is_compared());
    assert!(matches!(far.invited.stage(), InvitedStage::Welcomed(_)));
}

#[test]
fn a_declaration_that_is_missing_or_not_the_asked_ones_lets_nobody_in() {
    let mut table = Table::laid();
    table.talk();
    table.ada_says(Verdict::Same);
    table.bo_says(Verdict::Same);
    table.talk();
    let eve = Party::new(5);
    let other_case = CaseId::from_slice(&[8; 16]).unwrap();
    let mut backdated = table.signed();
    backdated.signed_at = UtcMillis(1);
    let before = table.invited.clone();
    for declaration in [
        None,
        Some(Declaration::sign(1, case(), UtcMillis(77), &eve.device)),
        Some(Declaration::sign(2, case(), UtcMillis(77), &table.bo.party.device)),
        Some(Declaration::sign(1, other_case, UtcMillis(77), &table.bo.party.device)),
        Some(backdated),
    ] {
        table.invited = before.clone();
        table.bo_accepts(declaration);
        let message = table.invited.outgoing().unwrap().to_vec();
        assert_eq!(table.ada_hears(&message), Heard::Nothing);
    }
    table.invited = before;
    table.bo_accepts(Some(table.signed()));
    table.talk();
    assert!(matches!(table.inviter.stage(), InviterStage::Accepted(_)));
}

#[test]
fn a_further_device_certifies_itself_with_the_seed_that_it_was_given_and_nobody_else_can() {
    let mut table = Table::of(InvitationKind::OwnDevice);
    table.talk();
    table.ada_says(Verdict::Same);
    table.bo_says(Verdict::Same);
    table.talk();
    table.bo_accepts(Some(table.signed()));
    table.talk();
    let mut given = welcome();
    given.person_seed = Some(*table.ada.party.person.seed());
    table.ada_welcomes(&given);
    table.talk();
    // As the person that it was made for the occasion, it is not one of Ada's devices.
    let before = table.invited.clone();
    table.invited.certify(&table.invitation, table.bo.speaker(), &mut seeded(8)).unwrap();
    let message = table.invited.outgoing().unwrap().to_vec();
    assert_eq!(table.ada_hears(&message), Heard::Nothing);
    table.invited = before;
    let public = table.bo.party.encryption.public().unwrap();
    let kind = identity::CertificateKind::Normal;
    table.bo.certificate =
        Certificate::issue(&table.ada.party.person, &table.bo.party.device, public, kind, vec![]);
    table.invited.certify(&table.invitation, table.bo.speaker(), &mut seeded(8)).unwrap();
    table.talk();
    let certified = InviterStage::Certified(Box::new(table.bo.certificate.clone()));
    assert_eq!(table.inviter.stage(), &certified);
    assert!(table.invited.outgoing().is_some(), "a letter can be lost: it is said again");
    table.invited.came_in();
    assert_eq!(table.invited.outgoing(), None);
}

#[test]
fn names_and_spaces_have_limits() {
    let bo = Seat::new(3);
    let long = "a".repeat(limits::NAME_BYTES + 1);
    let mut speaker = bo.speaker();
    speaker.display_name = &long;
    let kind = InvitationKind::AtTheTable;
    let asked = Invited::ask(&invitation(kind, &Seat::new(2)), speaker, &mut seeded(6));
    assert!(matches!(asked, Err(SealingFault::TooLarge { .. })));
}
