//! Before the declaration of confidentiality is signed, nothing of the case is on the mentor's device: not in any table, not in
//! the inbox, and no key that could open it.

use app::contract::{CaseOpen, Comparison, InvitationAgree, InvitationCompare, InvitationState, Meeting};
use domain::{DeclarationState, Role};
use harness::{Cells, Who, World, example_case};
use ids::CaseId;

/// Words and names that stand in the case, in one circle or another.
const CANARIES: [&str; 3] = ["Sander", "Brekkebakken", "verksted"];

fn until_offered(world: &mut World) -> (Who, Who, CaseId, ids::InvitationId) {
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(world, ingvild, "forlop-01");
    world.settle();
    let made = world.invite(ingvild, case, Role::Mentor, Meeting::Table);
    world.follow(roar, &made);
    world.until(ingvild, made.invitation, InvitationState::Comparing);
    for who in [ingvild, roar] {
        let said = InvitationCompare { invitation: made.invitation, comparison: Comparison::Same };
        world.ask(who, said).unwrap();
    }
    world.until(roar, made.invitation, InvitationState::Offered);
    world.settle();
    (ingvild, roar, case, made.invitation)
}

fn found(cells: &Cells, word: &str) -> Vec<String> {
    let has = |cell: &Vec<u8>| {
        let cell = String::from_utf8_lossy(cell).to_lowercase();
        cell.contains(&word.to_lowercase())
    };
    cells.iter().filter(|(_, cells)| cells.iter().any(has)).map(|(table, _)| table.clone()).collect()
}

#[test]
fn before_signing_nothing_of_the_case_is_on_the_mentors_device() {
    let mut world = World::new(1);
    let (ingvild, roar, case, invitation) = until_offered(&mut world);
    world.crash(roar);
    let before = world.cells(roar);
    for word in CANARIES {
        assert_eq!(found(&before, word), Vec::<String>::new(), "{word}");
    }
    for table in ["document", "change", "envelope", "snapshot", "search_text", "document_entry"] {
        assert_eq!(before[table].len(), 0, "{table}");
    }
    // The only circle and the only key are those of the mentor's own private circle.
    assert_eq!((before["space"].len(), before["epoch_key"].len()), (3, 3));
    world.start(roar).unwrap();
    let mentor = |world: &mut World| {
        let parties = world.ask(ingvild, CaseOpen { case }).unwrap().parties;
        parties.into_iter().rfind(|party| party.role == Role::Mentor && party.joined)
    };
    assert_eq!(mentor(&mut world), None);

    let refused = world.ask(roar, InvitationAgree { invitation, declaration: None });
    assert!(refused.is_err(), "the page has a declaration: nobody passes it by");
    world.settle();
    assert_eq!(mentor(&mut world), None);

    world.ask(roar, InvitationAgree { invitation, declaration: Some(1) }).unwrap();
    world.settle();
    assert_eq!(mentor(&mut world).unwrap().declaration, Some(DeclarationState::Signed));
    world.crash(roar);
    let after = world.cells(roar);
    // The same search does find what is there: it would have found it before.
    for word in CANARIES {
        assert_ne!(found(&after, word), Vec::<String>::new(), "{word} is nowhere: the search sees nothing");
    }
    assert!(after["epoch_key"].len() > 3);
}

#[test]
fn a_participant_reads_the_page_and_signs_nothing() {
    let mut world = World::new(2);
    let (ingvild, sander) = (world.person("Ingvild"), world.person("Sander"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let made = world.invite(ingvild, case, Role::Participant, Meeting::Table);
    world.follow(sander, &made);
    world.compare_when_shown([ingvild, sander], made.invitation);
    let offered = world.until(sander, made.invitation, InvitationState::Offered);
    assert_eq!((offered.role, offered.declaration), (Some(Role::Participant), None));
    world.agree_when_offered(sander, made.invitation);
    world.until(ingvild, made.invitation, InvitationState::LetIn);
    world.settle();
    let parties = world.ask(sander, CaseOpen { case }).unwrap().parties;
    assert!(parties.iter().any(|party| party.me && party.role == Role::Participant));
}
