//! Two machines let each other in, and every way in which that can go wrong has its own ending.

use super::scene::*;
use crate::joining::line::broken;
use crate::joining::line::{Said, Step, open, say};
use crate::*;
use identity::Certificate;
use ids::{CaseId, ControlId, PartId, SpaceId, UtcMillis};
use serde::Serialize;
use serde::de::DeserializeOwned;

const EXPIRES: UtcMillis = UtcMillis(1_000);
const IN_TIME: UtcMillis = UtcMillis(5);
const LATE: UtcMillis = UtcMillis(1_001);

type Chance = Box<dyn FnMut(&mut [u8])>;

struct Seat {
    party: Party,
    certificate: Certificate,
    random: Chance,
}

impl Seat {
    fn new(number: u8) -> Self {
        let party = Party::new(number);
        let certificate = party.certificate();
        Self { party, certificate, random: Box::new(seeded(u64::from(number) + 7_000)) }
    }

    fn speaker(&self) -> Speaker<'_> {
        let (keys, certificate) = (&self.party.device, &self.certificate);
        Speaker { keys, certificate, display_name: "Bo", device_name: "nettbrett" }
    }
}

/// Every state survives a restart at any moment.
fn restarted<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(state: T) -> T {
    let bytes = postcard::to_stdvec(&state).unwrap();
    let again = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(state, again);
    again
}

struct Table {
    invitation: Invitation,
    ada: Seat,
    bo: Seat,
    inviter: Inviter,
    invited: Invited,
    /// Everything ever put into the two mailboxes.
    to_ada: Vec<Vec<u8>>,
    to_bo: Vec<Vec<u8>>,
    now: UtcMillis,
}

fn invitation(kind: InvitationKind, inviter: &Seat) -> Invitation {
    let hub = "https://hub.example".to_owned();
    let person = inviter.party.person.id();
    Invitation::new(kind, &inviter.party.device, person, hub, EXPIRES, &mut seeded(1)).unwrap()
}

impl Table {
    fn of(kind: InvitationKind) -> Self {
        let (ada, mut bo) = (Seat::new(2), Seat::new(3));
        let invitation = invitation(kind, &ada);
        let invited = ask(&invitation, &mut bo);
        let (to_ada, to_bo) = (Vec::new(), Vec::new());
        Self { invitation, ada, bo, inviter: Inviter::new(), invited, to_ada, to_bo, now: IN_TIME }
    }

    fn laid() -> Self {
        Self::of(InvitationKind::AtTheTable)
    }

    /// Carries everything to and fro until nobody has anything new; both restart at every step, and read their whole mailbox.
    fn talk(&mut self) {
        loop {
            let mut quiet = true;
            if let Some(message) = self.invited.outgoing() {
                self.to_ada.push(message.to_vec());
                self.invited.delivered();
                quiet = false;
            }
            for message in self.to_ada.clone() {
                self.inviter = restarted(self.inviter.clone());
                self.ada_hears(&message);
            }
            if let Some(message) = self.inviter.outgoing() {
                self.to_bo.push(message.to_vec());
                self.inviter.delivered();
                quiet = false;
            }
            for message in self.to_bo.clone() {
                self.invited = restarted(self.invited.clone());
                self.bo_hears(&message);
            }
            if quiet {
                return;
            }
        }
    }

    fn ada_hears(&mut self, message: &[u8]) -> Heard {
        let (me, random) = (&self.ada, &mut seeded(41));
        self.inviter.hear(&self.invitation, me.speaker(), message, self.now, random).unwrap()
    }

    fn bo_hears(&mut self, message: &[u8]) -> Heard {
        let (me, random) = (&self.bo, &mut seeded(42));
        self.invited.hear(&self.invitation, me.speaker(), message, self.now, random).unwrap()
    }

    fn ada_says(&mut self, verdict: Verdict) -> Heard {
        let (me, random) = (&self.ada, &mut seeded(43));
        self.inviter.compare(&self.invitation, me.speaker(), (verdict, offer()), self.now, random).unwrap()
    }

    fn bo_says(&mut self, verdict: Verdict) -> Heard {
        let (me, random) = (&self.bo, &mut seeded(44));
        self.invited.compare(&self.invitation, me.speaker(), verdict, self.now, random).unwrap()
    }

    fn bo_accepts(&mut self, declaration: Option<Declaration>) -> Heard {
        let (me, random) = (&self.bo, &mut seeded(45));
        self.invited.accept(&self.invitation, me.speaker(), &Acceptance { declaration }, random).unwrap()
    }

    fn signed(&self) -> Declaration {
        Declaration::sign(1, case(), UtcMillis(77), &self.bo.party.device)
    }

    fn ada_welcomes(&mut self, welcome: &Welcome) -> Heard {
        let (me, random) = (&self.ada, &mut seeded(46));
        self.inviter.welcome(&self.invitation, me.speaker(), welcome, random).unwrap()
    }

    fn ended(&self) -> (Option<Ending>, Option<Ending>) {
        let ada = if let InviterStage::Ended(ending) = self.inviter.stage() { Some(*ending) } else { None };
        let bo = if let InvitedStage::Ended(ending) = self.invited.stage() { Some(*ending) } else { None };
        (ada, bo)
    }
}

fn ask(invitation: &Invitation, seat: &mut Seat) -> Invited {
    let mut random = std::mem::replace(&mut seat.random, Box::new(|_| {}));
    let asked = Invited::ask(invitation, seat.speaker(), &mut random).unwrap();
    seat.random = random;
    asked
}

fn case() -> CaseId {
    CaseId::from_slice(&[9; 16]).unwrap()
}

fn offer() -> Offer {
    Offer { case: Some(case()), role: 3, declaration: Some(1) }
}

fn welcome() -> Welcome {
    let mut random = seeded(4);
    let space = SpaceId::generate(&mut random);
    let genesis = ControlId([5; 32]);
    Welcome {
        spaces: vec![WelcomeSpace { space, kind: 1, case: Some(case()), genesis }],
        party: Some(PartId::generate(&mut random)),
        person_seed: None,
    }
}

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
