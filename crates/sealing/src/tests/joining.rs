//! A request and its welcome reach each other and nobody else.

use identity::{Context, Verified};
use ids::{CaseId, ControlId, PartId, SpaceId, UtcMillis};

use super::scene::*;
use crate::joining::{Direction, seal_message};
use crate::*;

struct Scene {
    ada: Party,
    bo: Party,
    invitation: Invitation,
    asked: Vec<u8>,
}

fn invitation(inviter: &Party, seed: u64) -> Invitation {
    let hub = "https://hub.example".to_owned();
    Invitation::new(&inviter.device, inviter.person.id(), hub, UtcMillis(9), &mut seeded(seed)).unwrap()
}

fn request(party: &Party) -> JoinRequest {
    let (display_name, device_name) = ("Bo".to_owned(), "nettbrett".to_owned());
    JoinRequest { certificate: party.certificate(), display_name, device_name }
}

fn welcome(inviter: &Party) -> Welcome {
    let mut random = seeded(4);
    let space = SpaceId::generate(&mut random);
    Welcome {
        case: CaseId::generate(&mut random),
        spaces: vec![WelcomeSpace { space, kind: 1, genesis: ControlId([5; 32]) }],
        inviter: inviter.certificate(),
        inviter_display_name: "Ada".to_owned(),
        party: PartId::generate(&mut random),
    }
}

fn scene() -> Scene {
    let (ada, bo) = (Party::new(2), Party::new(3));
    let invitation = invitation(&ada, 1);
    let asked = seal_join_request(&invitation, &request(&bo), &bo.device, &mut seeded(2)).unwrap();
    Scene { ada, bo, invitation, asked }
}

#[test]
fn request_and_welcome_come_out_as_they_went_in() {
    let Scene { ada, bo, invitation, asked } = scene();
    let link = Invitation::parse(&invitation.to_link()).unwrap();
    assert_eq!(open_join_request(&invitation, &asked).unwrap().into_inner(), request(&bo));
    let answer = seal_welcome(&invitation, &asked, &welcome(&ada), &ada.device, &mut seeded(3)).unwrap();
    assert_eq!(open_welcome(&link, &asked, &answer).map(Verified::into_inner), Ok(welcome(&ada)));
    for message in [&asked, &answer] {
        assert!(message.len() < 8 * 1024);
        assert!(!message.windows(9).any(|window| window == b"nettbrett"));
    }
}

#[test]
fn a_message_with_any_bit_turned_stays_shut() {
    let Scene { ada, invitation, asked, .. } = scene();
    let answer = seal_welcome(&invitation, &asked, &welcome(&ada), &ada.device, &mut seeded(3)).unwrap();
    for bit in 0..asked.len() * 8 {
        let mut turned = asked.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        assert!(open_join_request(&invitation, &turned).is_err());
    }
    for bit in 0..answer.len() * 8 {
        let mut turned = answer.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        assert!(open_welcome(&invitation, &asked, &turned).is_err());
    }
    assert_eq!(open_join_request(&invitation, &[2, 0]), Err(SealingFault::Newer));
    assert_eq!(open_join_request(&invitation, &[]), Err(SealingFault::Malformed));
}

#[test]
fn a_message_opens_under_no_other_invitation_and_in_no_other_direction() {
    let Scene { ada, invitation: mine, asked, .. } = scene();
    let other = invitation(&ada, 77);
    assert_eq!(open_join_request(&other, &asked), Err(SealingFault::DoesNotOpen));
    assert_eq!(open_welcome(&mine, &asked, &asked), Err(SealingFault::DoesNotOpen));
    let mut rerouted = mine.clone();
    rerouted.hub = "https://evil.example".to_owned();
    assert_eq!(open_join_request(&rerouted, &asked), Err(SealingFault::DoesNotOpen));
}

#[test]
fn a_welcome_answers_one_request_only() {
    let Scene { ada, invitation, asked, .. } = scene();
    let eve = Party::new(5);
    let eves = seal_join_request(&invitation, &request(&eve), &eve.device, &mut seeded(6)).unwrap();
    let answer = seal_welcome(&invitation, &eves, &welcome(&ada), &ada.device, &mut seeded(3)).unwrap();
    assert_eq!(open_welcome(&invitation, &asked, &answer), Err(SealingFault::BadSignature));
}

#[test]
fn whoever_saw_the_link_cannot_ask_in_anothers_name_or_answer_for_the_inviter() {
    let Scene { ada, bo, invitation, asked } = scene();
    let eve = Party::new(5);
    let stolen = seal_join_request(&invitation, &request(&bo), &eve.device, &mut seeded(6));
    assert_eq!(stolen, Err(SealingFault::BadSignature));
    let forced =
        seal_message(&invitation, Direction::Request, &[], &request(&bo), &eve.device, &mut seeded(6))
            .unwrap();
    assert_eq!(open_join_request(&invitation, &forced), Err(SealingFault::BadSignature));
    for (words, keys) in [(welcome(&ada), &eve.device), (welcome(&eve), &eve.device)] {
        let refused = seal_welcome(&invitation, &asked, &words, keys, &mut seeded(6));
        assert_eq!(refused, Err(SealingFault::BadSignature));
        let forced =
            seal_message(&invitation, Direction::Welcome, &asked, &words, keys, &mut seeded(6)).unwrap();
        assert_eq!(open_welcome(&invitation, &asked, &forced), Err(SealingFault::BadSignature));
    }
}

#[test]
fn a_signature_is_for_its_direction() {
    let Scene { ada, invitation, asked, .. } = scene();
    // The inviter's own request is no welcome, although the same device signed it.
    let own = seal_join_request(&invitation, &request(&ada), &ada.device, &mut seeded(6)).unwrap();
    assert!(open_welcome(&invitation, &asked, &own).is_err());
    assert_ne!(Context::JoinRequest, Context::Welcome);
}

#[test]
fn names_and_spaces_have_limits() {
    let Scene { ada, bo, invitation, asked } = scene();
    let mut long = request(&bo);
    long.display_name = "a".repeat(limits::NAME_BYTES + 1);
    let sealed = seal_join_request(&invitation, &long, &bo.device, &mut seeded(6));
    assert!(matches!(sealed, Err(SealingFault::TooLarge { .. })));
    let forced =
        seal_message(&invitation, Direction::Request, &[], &long, &bo.device, &mut seeded(6)).unwrap();
    assert!(matches!(open_join_request(&invitation, &forced), Err(SealingFault::TooLarge { .. })));
    let mut many = welcome(&ada);
    many.spaces = vec![many.spaces[0]; limits::WELCOME_SPACES + 1];
    let sealed = seal_welcome(&invitation, &asked, &many, &ada.device, &mut seeded(6));
    assert!(matches!(sealed, Err(SealingFault::TooLarge { .. })));
}
