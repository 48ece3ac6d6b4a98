//! A further device of the same person, added by the first one with the same six digits: it reads everything that the first reads,
//! also what is private, writes in the person's name, and keeps its own passphrase and keys.

use app::contract::{
    CaseList, CaseOpen, Comparison, ConnectionState, DeviceInvite, DeviceList, InvitationCompare,
    InvitationFollow, InvitationState, Meeting, NoteCreate, OfflineSet, ProfileStatus, SyncOverview,
    Timeline,
};
use domain::{NoteKind, Role, SpaceKind};
use harness::{Who, World, example_case};
use ids::CaseId;

fn add_device(world: &mut World, first: Who, second: Who) {
    assert_eq!(world.join_device(first, second).meeting, Meeting::OwnDevice);
}

fn note(world: &mut World, who: Who, case: CaseId, space: SpaceKind) -> ids::DocumentId {
    let create = NoteCreate { case, space, kind: NoteKind::Note, title: "Herfra".to_owned(), circle: None };
    world.ask(who, create).unwrap().document
}

fn timeline(world: &mut World, who: Who, case: CaseId) -> Vec<(ids::DocumentId, SpaceKind, bool)> {
    let page = Timeline { case, before: None, limit: 200, archived: true };
    let entries = world.ask(who, page).unwrap();
    entries.into_iter().map(|entry| (entry.document, entry.space, entry.author.me)).collect()
}

#[test]
fn the_second_device_reads_and_writes_everything_as_the_same_person() {
    let mut world = World::new(1);
    let (tablet, roar, phone) = (world.person("Ingvild"), world.person("Roar"), world.person("telefon"));
    let case = example_case(&mut world, tablet, "forlop-01");
    let private = note(&mut world, tablet, case, SpaceKind::Private);
    world.join(tablet, roar, case, Role::Mentor);
    add_device(&mut world, tablet, phone);

    let me = |world: &mut World, who| world.ask(who, ProfileStatus {}).unwrap();
    let (hers, its) = (me(&mut world, tablet), me(&mut world, phone));
    let person = |state: &serde_json::Value| state["me"]["person"].clone();
    let (hers, its) = (serde_json::to_value(hers).unwrap(), serde_json::to_value(its).unwrap());
    assert_eq!((person(&hers), &its["me"]["display_name"]), (person(&its), &"Ingvild".into()));
    assert_ne!(hers["me"]["device"], its["me"]["device"]);

    assert_eq!(timeline(&mut world, phone, case), timeline(&mut world, tablet, case));
    assert!(timeline(&mut world, phone, case).iter().any(|(document, ..)| *document == private));
    assert_eq!(world.ask(phone, CaseOpen { case }).unwrap().card.my_role, Some(Role::Counsellor));

    let shared = note(&mut world, phone, case, SpaceKind::Shared);
    let secret = note(&mut world, phone, case, SpaceKind::Private);
    world.settle();
    let on_tablet = timeline(&mut world, tablet, case);
    for document in [shared, secret] {
        assert!(on_tablet.iter().any(|(known, _, mine)| *known == document && *mine), "the author is me");
    }
    let at_roar = timeline(&mut world, roar, case);
    assert!(at_roar.iter().any(|(known, ..)| *known == shared));
    assert!(at_roar.iter().all(|(known, ..)| *known != secret));

    let devices = world.ask(phone, DeviceList {}).unwrap();
    assert_eq!(devices.iter().map(|device| device.this).collect::<Vec<_>>(), vec![true, false]);
    assert!(devices.iter().all(|device| device.name == "enhet"));
}

#[test]
fn the_second_device_keeps_working_after_both_were_killed_and_opens_with_its_own_passphrase() {
    let mut world = World::new(2);
    let (tablet, phone) = (world.person("Ingvild"), world.person("telefon"));
    let case = example_case(&mut world, tablet, "forlop-01");
    add_device(&mut world, tablet, phone);
    for who in [tablet, phone] {
        world.crash(who);
        world.start(who).unwrap();
    }
    let from_phone = note(&mut world, phone, case, SpaceKind::CounsellorParticipant);
    world.settle();
    assert!(timeline(&mut world, tablet, case).iter().any(|(document, ..)| *document == from_phone));
}

/// It asks for its letters before anything else once it is connected again, and is somebody else's device from one to the next.
#[test]
fn a_device_that_was_cut_off_while_it_was_let_in_sends_what_is_written_on_it() {
    let mut world = World::new(4);
    let (tablet, phone) = (world.person("Ingvild"), world.person("telefon"));
    let case = example_case(&mut world, tablet, "forlop-01");
    let made = world.ask(tablet, DeviceInvite {}).unwrap();
    world.follow(phone, &made);
    world.compare_when_shown([tablet, phone], made.invitation);
    world.until(phone, made.invitation, InvitationState::Offered);
    // Only one of the two is ever connected: its answer waits at the hub, and then the welcome.
    let cut = |world: &mut World, who, offline| drop(world.ask(who, OfflineSet { offline }).unwrap());
    cut(&mut world, tablet, true);
    world.agree_when_offered(phone, made.invitation);
    world.settle();
    cut(&mut world, phone, true);
    cut(&mut world, tablet, false);
    world.settle();
    assert!(world.ask(phone, CaseList {}).unwrap().is_empty(), "it does not know yet");
    cut(&mut world, phone, false);
    world.until(tablet, made.invitation, InvitationState::LetIn);
    world.settle();

    let from_phone = note(&mut world, phone, case, SpaceKind::Private);
    world.settle();
    assert!(timeline(&mut world, tablet, case).iter().any(|(document, ..)| *document == from_phone));
    let status = world.ask(phone, SyncOverview {}).unwrap();
    assert_eq!((status.connection, status.unsent), (ConnectionState::UpToDate, 0));
}

#[test]
fn a_profile_with_cases_of_its_own_never_becomes_another_persons() {
    let mut world = World::new(3);
    let (tablet, other) = (world.person("Ingvild"), world.person("Roar"));
    example_case(&mut world, other, "forlop-05");
    let link = world.ask(tablet, DeviceInvite {}).unwrap().link.unwrap();
    assert!(world.ask(other, InvitationFollow { link }).is_err());
    assert_eq!(world.ask(other, CaseList {}).unwrap().len(), 1);
}

#[test]
fn a_device_let_in_by_mistake_goes_out_of_everything_with_whatever_it_let_in() {
    let mut world = World::new(9);
    let (tablet, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, tablet, "forlop-01");
    world.join(tablet, roar, case, Role::Mentor);
    let stranger = world.person("Ukjent");
    let made = world.ask(tablet, DeviceInvite {}).unwrap();
    let invitation = made.invitation;
    world.follow(stranger, &made);
    world.compare_when_shown([tablet, stranger], invitation);
    world.agree_when_offered(stranger, invitation);
    world.until(tablet, invitation, InvitationState::LetIn);
    world.settle();
    assert_eq!(world.ask(stranger, CaseList {}).unwrap().len(), 1);
    // Before anybody sees the mistake it lets in another one.
    let further = world.person("Enda en");
    add_device(&mut world, stranger, further);
    assert_eq!(world.ask(further, CaseList {}).unwrap().len(), 1);

    let said = InvitationCompare { invitation, comparison: Comparison::Different };
    assert_eq!(world.ask(tablet, said).unwrap().state, InvitationState::Different);
    assert_eq!(world.ask(tablet, DeviceList {}).unwrap().len(), 1);
    world.settle();
    let circles =
        [SpaceKind::Shared, SpaceKind::CounsellorParticipant, SpaceKind::MentorSupport, SpaceKind::Private];
    for space in circles {
        let create = NoteCreate {
            case,
            space,
            kind: NoteKind::Note,
            title: format!("Senere i {space:?}"),
            circle: None,
        };
        world.ask(tablet, create).unwrap();
    }
    // What begins afterwards is not told to them either.
    let next = example_case(&mut world, tablet, "forlop-02");
    world.settle();
    for who in [stranger, further] {
        for space in circles {
            assert!(!world.holds(who, &format!("Senere i {space:?}")), "{space:?}");
        }
        assert!(world.ask(who, CaseOpen { case: next }).is_err());
        world.crash(who);
        let pages = world.opened_pages(who);
        assert!(pages.len() > 20);
        let later = b"Senere i ";
        assert!(!pages.iter().any(|page| page.windows(later.len()).any(|at| at == later)));
    }
    // The same search finds it where it is.
    world.crash(tablet);
    let later = b"Senere i ";
    assert!(world.opened_pages(tablet).iter().any(|page| page.windows(later.len()).any(|at| at == later)));
}
