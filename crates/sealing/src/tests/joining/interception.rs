//! Somebody who holds the link, and stands in between.

use super::table::*;
use crate::joining::line::broken;
use crate::joining::line::{Said, Step, open, say};
use crate::tests::scene::*;
use crate::*;

#[test]
fn whoever_saw_the_link_cannot_answer_for_the_inviter_or_ask_with_anothers_certificate() {
    let mut table = Table::laid();
    let (eve, bo) = (Seat::new(5), Seat::new(3));
    let start = (&table.invitation, Said::nothing(&table.invitation), Step::Ask);
    let Ok(opened) = open::<Ask>(start, table.invited.outgoing().unwrap()) else { unreachable!() };
    let (words, said) = opened.by(&bo.party.device.id()).unwrap();
    let forged = say(start, &words, &eve.party.device, &mut seeded(6)).unwrap().0;
    assert_eq!(table.ada_hears(&forged), Heard::Nothing);
    // Eve answers with her own device and a farewell of her own.
    let mut evil = Inviter::new();
    let asked = table.invited.outgoing().unwrap().to_vec();
    evil.hear(&table.invitation, eve.speaker(), &asked, IN_TIME, &mut seeded(6)).unwrap();
    assert_eq!(table.bo_hears(evil.outgoing().unwrap()), Heard::Nothing);
    evil.end(&table.invitation, eve.speaker(), Ending::Withdrawn, &mut seeded(6)).unwrap();
    assert_eq!(table.bo_hears(evil.outgoing().unwrap()), Heard::Nothing);
    let _ = said;
}

#[test]
fn somebody_in_between_shows_other_digits_and_cannot_choose_them() {
    let (ada_digits, bo_digits, ended) = intercepted(false);
    assert_ne!(Some(bo_digits), ada_digits);
    assert_eq!(ended, Some(Ending::Different));
}

#[test]
fn without_the_commitment_somebody_in_between_chooses_the_digits() {
    let (ada_digits, bo_digits, _) = intercepted(true);
    assert_eq!(Some(bo_digits), ada_digits);
}

/// Eve holds the link, gives Bo a changed one that names her own device, lets Bo's side finish first, and then tries every number
/// against Ada until Ada's digits are Bo's: once the word that she gave in advance does not bind her, she succeeds.
fn intercepted(without_commitment: bool) -> (Option<Digits>, Digits, Option<Ending>) {
    let mut table = Table::laid();
    let eve = Seat::new(5);
    let mut changed = table.invitation.clone();
    changed.inviter_device = eve.party.device.id();
    changed.inviter_person = eve.party.person.id();
    let mut bos = ask(&changed, &mut table.bo);
    let mut eves_other_face = Inviter::new();
    let asked = bos.outgoing().unwrap().to_vec();
    eves_other_face.hear(&changed, eve.speaker(), &asked, IN_TIME, &mut seeded(1)).unwrap();
    let challenge = eves_other_face.outgoing().unwrap().to_vec();
    bos.hear(&changed, table.bo.speaker(), &challenge, IN_TIME, &mut seeded(2)).unwrap();
    let wanted = bos.digits().unwrap();

    let mut eve = Seat::new(5);
    let eves = ask(&table.invitation, &mut eve);
    table.ada_hears(eves.outgoing().unwrap());
    let challenge = table.inviter.outgoing().unwrap().to_vec();
    let start = (&table.invitation, Said::nothing(&table.invitation), Step::Ask);
    let asked = open::<Ask>(start, eves.outgoing().unwrap()).ok().unwrap().said;
    let step = (&table.invitation, asked, Step::Challenge);
    let before = open::<crate::joining::words::Challenge>(step, &challenge).ok().unwrap().said;
    let mut number = [0_u8; 32];
    for count in 0_u32.. {
        number[..4].copy_from_slice(&count.to_le_bytes());
        if Digits::of(&before.and(Step::Reveal, &number).0) == wanted {
            break;
        }
    }
    let step = (&table.invitation, before, Step::Reveal);
    let reveal = say(step, &number, &eve.party.device, &mut seeded(3)).unwrap().0;
    broken::leave_commitment_out(without_commitment);
    table.ada_hears(&reveal);
    broken::leave_commitment_out(false);
    (table.inviter.digits(), wanted, table.ended().0)
}
