//! A device that was marked as lost is shut out: the hub gives it nothing, those who stay write under a new key, and the
//! report says exactly what it had.

use app::contract::{
    CaseDevices, DeviceList, DeviceLost, DeviceReport, DeviceView, DocumentOpen, LostList, LostReport,
    NoteCreate, OfflineSet, ProblemCode, ProfileState, ProfileStatus, Splice, TextEdit,
};
use domain::{DocumentKind, NoteKind, Role, SpaceKind, TextField};
use harness::{DAY_MS, MINUTE_MS, Who, World, example_case};
use ids::{CaseId, DeviceId, DocumentId};

struct Story {
    world: World,
    ingvild: Who,
    roar: Who,
    sander: Who,
    case: CaseId,
}

fn story(seed: u64) -> Story {
    let mut world = World::new(seed);
    let (ingvild, roar, sander) = (world.person("Ingvild"), world.person("Roar"), world.person("Sander"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    world.join(ingvild, sander, case, Role::Participant);
    world.settle();
    Story { world, ingvild, roar, sander, case }
}

impl Story {
    fn write(&mut self, who: Who, space: SpaceKind, title: &str) -> DocumentId {
        let create = NoteCreate {
            case: self.case,
            space,
            kind: NoteKind::Note,
            title: title.to_owned(),
            circle: None,
        };
        let note = self.world.ask(who, create).unwrap();
        let edit = TextEdit {
            document: note.document,
            part: None,
            field: TextField::Body,
            heads: note.heads,
            splices: vec![Splice { at: 0, remove: 0, insert: format!("Om {title}.") }],
        };
        self.world.ask(who, edit).unwrap();
        note.document
    }

    fn others(&mut self, who: Who) -> Vec<DeviceView> {
        self.world.ask(who, CaseDevices { case: self.case }).unwrap()
    }

    fn device_of(&mut self, role: Role) -> DeviceId {
        let devices = self.others(self.ingvild);
        devices.iter().find(|view| view.owner.role == Some(role)).unwrap().device
    }

    fn has(&mut self, who: Who, document: DocumentId) -> bool {
        self.world.ask(who, DocumentOpen { document }).is_ok()
    }

    fn report(&mut self, device: DeviceId) -> LostReport {
        self.world.ask(self.ingvild, DeviceReport { device }).unwrap()
    }

    fn offline(&mut self, who: Who, offline: bool) {
        self.world.ask(who, OfflineSet { offline }).unwrap();
    }
}

#[test]
fn a_lost_device_gets_nothing_new_and_the_others_go_on() {
    let mut story = story(71);
    let (ingvild, roar, sander) = (story.ingvild, story.roar, story.sander);
    let before = story.write(ingvild, SpaceKind::Shared, "før");
    story.world.settle();
    assert!(story.has(sander, before));
    let lost = story.device_of(Role::Participant);

    story.world.ask(ingvild, DeviceLost { device: lost }).unwrap();
    story.world.settle();
    let after = story.write(ingvild, SpaceKind::Shared, "etter");
    let between = story.write(ingvild, SpaceKind::CounsellorParticipant, "mellom oss");
    let by_roar = story.write(roar, SpaceKind::Shared, "fra Roar");
    story.world.settle();

    assert!(story.has(roar, after), "those who stay get the new key");
    assert!(story.has(ingvild, by_roar));
    for new in [after, between, by_roar] {
        assert!(!story.has(sander, new), "a lost device got something new");
    }
    assert!(story.has(sander, before), "what lay on it, lies on it: the report must say so");
    assert!(story.report(lost).shut_out);
    let listed = story.world.ask(ingvild, LostList {}).unwrap();
    let listed: Vec<_> = listed.iter().map(|view| (view.device, view.owner.name.as_str())).collect();
    assert_eq!(listed, [(lost, "Sander")]);
    assert!(story.others(ingvild).iter().any(|view| view.device == lost && view.lost_at.is_some()));

    let again = story.world.person("Sander");
    story.world.join(ingvild, again, story.case, Role::Participant);
    assert!(story.has(again, after), "with a new device the same party comes in again");
}

#[test]
fn marked_without_a_connection_it_is_durable_at_once_and_shuts_out_with_the_next_exchange() {
    let mut story = story(72);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let before = story.write(ingvild, SpaceKind::Shared, "før");
    story.world.settle();
    let lost = story.device_of(Role::Mentor);
    story.offline(ingvild, true);
    let report = story.world.ask(ingvild, DeviceLost { device: lost }).unwrap();
    assert!(report.marked_at.is_some());
    assert!(!report.shut_out, "nobody but this device knows yet");
    assert_eq!(report.still_in, 0);

    story.world.crash(ingvild);
    story.world.start(ingvild).unwrap();
    assert_eq!(story.report(lost), report, "the report is the same after an accident");
    let secret = story.write(ingvild, SpaceKind::Shared, "etter");
    story.world.settle();
    assert!(!story.report(lost).shut_out);

    story.offline(ingvild, false);
    story.world.settle();
    assert!(story.report(lost).shut_out);
    assert!(!story.has(roar, secret));
    story.world.pass(DAY_MS);
    assert!(!story.has(roar, before), "a mentor's copy goes as soon as the device hears that it is out");
}

#[test]
fn the_report_says_exactly_what_the_device_had_and_what_it_had_not() {
    let mut story = story(73);
    let (ingvild, roar, sander) = (story.ingvild, story.roar, story.sander);
    story.write(roar, SpaceKind::Shared, "Roars siste");
    let wrote_at = story.world.now;
    story.world.settle();
    let lost = story.device_of(Role::Mentor);
    let heard_at = story.others(ingvild).iter().find(|view| view.device == lost).unwrap().last_heard_at;
    story.offline(roar, true);
    let mine = story.write(ingvild, SpaceKind::Shared, "Ikke mottatt");
    let support = story.write(ingvild, SpaceKind::MentorSupport, "Støtte");
    story.write(ingvild, SpaceKind::CounsellorParticipant, "Ikke for mentor");
    story.write(sander, SpaceKind::Shared, "Sanders");
    story.world.settle();
    let unsealed = {
        story.offline(ingvild, true);
        story.write(ingvild, SpaceKind::Shared, "Ikke sendt")
    };

    let now = story.world.now;
    let report = story.world.ask(ingvild, DeviceLost { device: lost }).unwrap();
    assert_eq!(report.marked_at.map(|at| at.0), Some(now));
    assert_eq!((report.owner.name.as_str(), report.owner.role), ("Roar", Some(Role::Mentor)));
    assert_eq!((report.heard_at, report.heard_after), (heard_at, None));
    // What is written is sealed and sent at once.
    assert!(report.wrote_at.is_some_and(|at| (wrote_at..wrote_at + MINUTE_MS).contains(&at.0)));
    assert!(!report.other_device);
    let kinds: Vec<SpaceKind> = report.circles.iter().map(|circle| circle.kind).collect();
    assert_eq!(kinds, [SpaceKind::Shared, SpaceKind::MentorSupport]);
    assert!(report.circles.iter().all(|circle| circle.removed && circle.case == Some(story.case)));
    let [shared, mentor] = &report.circles[..] else { panic!("two circles") };
    let mut named: Vec<_> = shared.lacking.iter().map(|text| (text.document, text.title.as_str())).collect();
    named.sort_by_key(|(_, title)| *title);
    assert_eq!(named, [(mine, "Ikke mottatt"), (unsealed, "Ikke sendt")]);
    assert_eq!((shared.lacking_of_others, shared.lacking_more), (1, 0));
    let named: Vec<_> = mentor.lacking.iter().map(|text| (text.document, text.kind)).collect();
    assert_eq!(named, [(support, DocumentKind::Note)]);

    // What is written from now on was never to reach it, and the report stays as it was.
    story.write(ingvild, SpaceKind::Shared, "Etterpå");
    assert_eq!(story.report(lost), report);
    // It was on the network once more before anybody could shut it out: that is said too, beside what was known.
    story.offline(roar, false);
    story.world.settle();
    story.offline(ingvild, false);
    story.world.settle();
    let later = story.report(lost);
    assert!(later.heard_after > report.heard_at && later.heard_after.is_some());
    assert_eq!(later.circles, report.circles);
}

#[test]
fn nobody_marks_what_is_not_theirs_and_no_device_marks_itself() {
    let mut story = story(74);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let ProfileState::Unlocked { me } = story.world.ask(ingvild, ProfileStatus {}).unwrap() else { panic!() };
    assert!(!story.report(me.device).may_mark);
    let refused = story.world.ask(ingvild, DeviceLost { device: me.device }).unwrap_err();
    assert_eq!(refused.code, ProblemCode::NotAllowed);
    let seen_by_roar = story.others(roar);
    assert_eq!(seen_by_roar.iter().filter(|view| view.may_mark).count(), 0);
    let sanders = story.device_of(Role::Participant);
    let refused = story.world.ask(roar, DeviceLost { device: sanders }).unwrap_err();
    assert_eq!(refused.code, ProblemCode::NotAllowed);
    assert_eq!(story.report(sanders).marked_at, None);
    assert_eq!(story.world.ask(roar, LostList {}).unwrap(), []);
}

/// A further device of somebody, added the way people do it.
fn second_device(world: &mut World, first: Who, name: &str) -> Who {
    let second = world.person(name);
    world.join_device(first, second);
    second
}

#[test]
fn an_own_device_is_shut_out_of_everything_from_another_one() {
    let mut story = story(75);
    let ingvild = story.ingvild;
    let laptop = second_device(&mut story.world, ingvild, "Ingvild");
    let private = story.write(ingvild, SpaceKind::Private, "bare for meg");
    story.world.settle();
    assert!(story.has(laptop, private), "both devices read the same");
    let ProfileState::Unlocked { me } = story.world.ask(laptop, ProfileStatus {}).unwrap() else { panic!() };

    let report = story.world.ask(ingvild, DeviceLost { device: me.device }).unwrap();
    assert!(report.owner.me && report.other_device);
    assert_eq!(report.circles.last().map(|circle| circle.kind), Some(SpaceKind::Private));
    assert_eq!(report.circles.len(), 4);
    assert!(report.circles.iter().all(|circle| circle.removed && circle.lacking.is_empty()));
    assert!(report.heard_at.is_some());
    story.world.settle();

    let new: Vec<DocumentId> = [SpaceKind::Private, SpaceKind::Shared, SpaceKind::CounsellorParticipant]
        .map(|space| story.write(ingvild, space, "nytt"))
        .to_vec();
    story.world.settle();
    assert_eq!(new.iter().filter(|document| story.has(laptop, **document)).count(), 0);
    assert!(story.has(story.roar, new[1]));
    assert_eq!(story.world.ask(ingvild, DeviceList {}).unwrap().len(), 1);
}
