//! A case goes to a new mentor or a new counsellor: the new one is named, let in like anybody, sees what was promised, and who
//! handed over goes when the two are done.

use app::contract::{
    CaseList, CaseOpen, CaseView, ClosedCases, PartyAdd, PartyRemove, PartyView, ProblemCode, SyncOverview,
    TaskAdd, TaskList,
};
use domain::{DeclarationState, PartyStatus, Role};
use harness::{DAY_MS, Who, World, example_case};
use ids::{CaseId, DocumentId, PartId};

struct Story {
    world: World,
    ingvild: Who,
    roar: Who,
    case: CaseId,
    roars_place: PartId,
}

fn story(seed: u64) -> Story {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let roars_place = world.join(ingvild, roar, case, Role::Mentor).party;
    Story { world, ingvild, roar, case, roars_place }
}

impl Story {
    fn add(
        &mut self,
        who: Who,
        role: Role,
        name: &str,
        replaces: Option<PartId>,
    ) -> Result<CaseView, ProblemCode> {
        let add = PartyAdd { case: self.case, role, name: name.to_owned(), replaces };
        self.world.ask(who, add).map_err(|problem| problem.code)
    }

    fn write(&mut self, who: Who, words: &str) -> DocumentId {
        self.world.write_note(who, self.case, words)
    }

    fn reads(&mut self, who: Who, document: DocumentId) -> Option<String> {
        self.world.first_text(who, document)
    }

    fn party(&mut self, who: Who, part: PartId) -> PartyView {
        let view = self.world.ask(who, CaseOpen { case: self.case }).unwrap();
        view.parties.into_iter().find(|party| party.party == part).unwrap()
    }

    fn promises_of(&mut self, who: Who, part: PartId) -> Vec<String> {
        let tasks = self.world.ask(who, TaskList { case: Some(self.case) }).unwrap();
        let of = tasks.into_iter().filter(|task| task.owner == Some(part));
        of.map(|task| task.text).collect()
    }
}

fn named(view: &CaseView, name: &str) -> PartId {
    view.parties.iter().find(|party| party.name == name).unwrap().party
}

#[test]
fn a_new_mentor_signs_anew_sees_what_was_promised_and_the_old_ones_copy_goes() {
    let mut story = story(121);
    let (ingvild, roar, case, old) = (story.ingvild, story.roar, story.case, story.roars_place);
    let task = "Snakke med verksmesteren".to_owned();
    let add = TaskAdd { case, text: task.clone(), owner: Some(old), due: None, from: None };
    story.world.ask(roar, add).unwrap();
    let before = story.write(roar, "Før overleveringen.");
    story.world.settle();

    let view = story.add(ingvild, Role::Mentor, "Kari", Some(old)).unwrap();
    let new = named(&view, "Kari");
    let kari = story.world.person("Kari");
    story.world.settle();
    assert_eq!(story.party(roar, old).replaced_by, Some(new), "who hands over hears of it");
    assert_eq!(story.party(ingvild, new).declaration, None);

    let joined = story.world.join(ingvild, kari, case, Role::Mentor);
    assert_eq!(joined.party, new);
    assert_eq!(story.party(ingvild, new).declaration, Some(DeclarationState::Signed));
    assert_eq!(story.reads(kari, before).as_deref(), Some("Før overleveringen."));
    assert!(story.promises_of(kari, old).contains(&task));
    assert_eq!(story.party(kari, old).status, PartyStatus::Active, "they do it together");
    let both = story.write(roar, "Vi gjør det sammen.");
    story.world.settle();
    assert_eq!(story.reads(kari, both).as_deref(), Some("Vi gjør det sammen."));

    story.world.ask(ingvild, PartyRemove { case, party: old }).unwrap();
    let after = story.write(kari, "Etter Roar.");
    story.world.settle();
    let left = story.party(kari, old);
    assert_eq!((left.status, left.replaced_by), (PartyStatus::Left, Some(new)));
    assert_eq!(left.declaration, Some(DeclarationState::Expired));
    assert_eq!(story.reads(ingvild, after).as_deref(), Some("Etter Roar."));
    assert_eq!(story.world.ask(roar, CaseList {}).unwrap(), []);
    assert_eq!(story.world.ask(roar, ClosedCases {}).unwrap().len(), 1);
    for words in ["Før overleveringen.", "Etter Roar."] {
        assert!(!story.world.holds(roar, words), "the copy of who was replaced is still there");
    }
}

#[test]
fn a_new_counsellor_decides_and_the_old_one_gets_nothing_new() {
    let mut story = story(122);
    let (ingvild, roar, case) = (story.ingvild, story.roar, story.case);
    let view = story.world.ask(ingvild, CaseOpen { case }).unwrap();
    let old = view.parties.iter().find(|party| party.me).unwrap().party;
    let view = story.add(ingvild, Role::Counsellor, "Eva", Some(old)).unwrap();
    let new = named(&view, "Eva");
    let eva = story.world.person("Eva");
    let joined = story.world.join(ingvild, eva, case, Role::Counsellor);
    assert_eq!(joined.party, new);
    assert!(story.world.ask(eva, CaseOpen { case }).unwrap().decides);

    story.world.ask(ingvild, PartyRemove { case, party: old }).unwrap();
    story.world.settle();
    let after = story.write(eva, "Jeg er ny her.");
    let answer = story.write(roar, "Velkommen.");
    story.world.settle();
    assert_eq!(story.reads(roar, after).as_deref(), Some("Jeg er ny her."));
    assert_eq!(story.reads(eva, answer).as_deref(), Some("Velkommen."));
    assert_eq!((story.reads(ingvild, after), story.reads(ingvild, answer)), (None, None));
    assert!(story.world.ask(ingvild, CaseOpen { case }).unwrap().taken_out);
    let left = story.party(eva, old);
    assert_eq!((left.status, left.replaced_by), (PartyStatus::Left, Some(new)));

    // The new one can do all that the old one could.
    let place = story.roars_place;
    let view = story.add(eva, Role::Mentor, "Kari", Some(place)).unwrap();
    assert!(view.parties.iter().any(|party| party.name == "Kari"));
    story.world.ask(eva, PartyRemove { case, party: place }).unwrap();
    story.world.settle();
    assert_eq!(story.world.ask(roar, CaseList {}).unwrap(), []);
}

#[test]
fn who_comes_after_two_have_left_sees_who_takes_part() {
    let mut story = story(124);
    let (ingvild, case, place) = (story.ingvild, story.case, story.roars_place);
    // Whoever opened the case and is out when she comes is nobody that she ever met.
    story.world.ask(story.roar, CaseOpen { case }).unwrap();
    let of_roar = story.write(story.roar, "Hei fra Roar.");
    story.add(ingvild, Role::Mentor, "Kari", Some(place)).unwrap();
    let kari = story.world.person("Kari");
    story.world.join(ingvild, kari, case, Role::Mentor);
    story.world.ask(kari, CaseOpen { case }).unwrap();
    story.world.settle();
    story.world.ask(ingvild, PartyRemove { case, party: place }).unwrap();
    story.world.settle();
    story.world.ask(kari, CaseOpen { case }).unwrap();
    let words = story.write(kari, "Hei fra Kari.");
    story.world.settle();
    let view = story.world.ask(ingvild, CaseOpen { case }).unwrap();
    let old = view.parties.iter().find(|party| party.me).unwrap().party;
    let new = named(&story.add(ingvild, Role::Counsellor, "Eva", Some(old)).unwrap(), "Eva");
    let eva = story.world.person("Eva");
    story.world.join(ingvild, eva, case, Role::Counsellor);
    story.world.ask(ingvild, PartyRemove { case, party: old }).unwrap();
    story.world.settle();
    let left = story.party(eva, old);
    assert_eq!((left.status, left.replaced_by), (PartyStatus::Left, Some(new)));
    let view = story.world.ask(eva, CaseOpen { case }).unwrap();
    let here = |name: &str| {
        view.parties.iter().any(|party| party.name == name && party.status == PartyStatus::Active)
    };
    assert!(here("Kari") && here("Eva") && !here("Roar"));
    assert_eq!(story.reads(eva, of_roar).as_deref(), Some("Hei fra Roar."));
    assert_eq!(story.reads(eva, words).as_deref(), Some("Hei fra Kari."));
    assert_eq!(story.world.ask(eva, SyncOverview {}).unwrap().held, []);
}

#[test]
fn only_a_counsellor_names_who_takes_over_and_one_at_a_time() {
    let mut story = story(123);
    let (ingvild, roar, case, old) = (story.ingvild, story.roar, story.case, story.roars_place);
    let refused = Err(ProblemCode::NotAllowed);
    let code = |answer: Result<CaseView, ProblemCode>| answer.map(|_| ());
    assert_eq!(code(story.add(roar, Role::Mentor, "Kari", Some(old))), refused);
    assert_eq!(code(story.add(ingvild, Role::Participant, "Kari", None)), refused);
    assert_eq!(code(story.add(ingvild, Role::Counsellor, "Kari", Some(old))), refused);
    assert_eq!(code(story.add(ingvild, Role::Mentor, " ", Some(old))), Err(ProblemCode::Invalid));
    let view = story.add(ingvild, Role::Mentor, "Kari", Some(old)).unwrap();
    assert_eq!(code(story.add(ingvild, Role::Mentor, "Jon", Some(old))), refused);
    // Who was named and never came makes room for another.
    let kari = named(&view, "Kari");
    story.world.ask(ingvild, PartyRemove { case, party: kari }).unwrap();
    let view = story.add(ingvild, Role::Mentor, "Jon", Some(old)).unwrap();
    assert_eq!(story.party(ingvild, old).replaced_by, Some(named(&view, "Jon")));
}

#[test]
fn a_mentor_who_comes_back_keeps_the_copy_that_came_anew() {
    let mut story = story(129);
    let (ingvild, roar, case, old) = (story.ingvild, story.roar, story.case, story.roars_place);
    let first = story.write(ingvild, "Før han gikk.");
    story.world.settle();
    story.world.ask(ingvild, PartyRemove { case, party: old }).unwrap();
    story.world.settle();
    assert!(story.world.ask(roar, CaseList {}).unwrap().is_empty(), "the copy goes");
    story.add(ingvild, Role::Mentor, "Roar", None).unwrap();
    let back = story.world.join(ingvild, roar, case, Role::Mentor);
    assert_ne!(back.party, old);
    story.world.pass(2 * DAY_MS);
    story.world.settle();
    assert_eq!(story.reads(roar, first).as_deref(), Some("Før han gikk."));
    let words = story.write(roar, "Tilbake igjen.");
    story.world.settle();
    assert_eq!(story.reads(ingvild, words).as_deref(), Some("Tilbake igjen."));
}
