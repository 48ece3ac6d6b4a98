//! Each mentor has a circle of mentor support of their own: what one said to the counsellor never comes to the next one's device,
//! and on the counsellor's devices all of it stands in one timeline.

use app::contract::{
    AgreementAnswer, AgreementOpen, CaseOpen, DocumentOpen, FieldWords, NoteCreate, PartyAdd, PartyRemove,
    ProblemCode, Splice, TextEdit, TextWords, ThingBegin, Timeline,
};
use domain::{AgreementStatus, Answer, DocumentKind, Field, NoteKind, Role, SpaceKind, TextField, Value};
use harness::{Who, World, example_case};
use ids::{CaseId, DocumentId, PartId, SpaceId};
use std::collections::BTreeSet;

const DOUBT: &str = "Strekker jeg egentlig til?";
const ANSWER: &str = "Du gjør det helt fint.";

struct Story {
    world: World,
    tablet: Who,
    laptop: Who,
    roar: Who,
    case: CaseId,
    roars_place: PartId,
}

/// Ingvild with two devices and Roar as the mentor, who have written to each other about his own role.
fn story(seed: u64) -> Story {
    let mut world = World::new(seed);
    let (tablet, roar) = (world.person("Ingvild"), world.person("Roar"));
    let laptop = second_device(&mut world, tablet);
    let case = example_case(&mut world, tablet, "forlop-01");
    world.settle();
    let roars_place = world.join(tablet, roar, case, Role::Mentor).party;
    let mut story = Story { world, tablet, laptop, roar, case, roars_place };
    story.write(roar, SpaceKind::MentorSupport, DOUBT).unwrap();
    story.write(tablet, SpaceKind::MentorSupport, ANSWER).unwrap();
    story.world.settle();
    story
}

fn second_device(world: &mut World, first: Who) -> Who {
    let second = world.person("bærbar");
    world.join_device(first, second);
    second
}

impl Story {
    fn write(&mut self, who: Who, space: SpaceKind, words: &str) -> Result<DocumentId, ProblemCode> {
        let create =
            NoteCreate { case: self.case, space, kind: NoteKind::Note, title: String::new(), circle: None };
        let note = self.world.ask(who, create).map_err(|problem| problem.code)?;
        let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
        let (document, heads) = (note.document, note.heads);
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        self.world.ask(who, edit).map_err(|problem| problem.code)?;
        Ok(document)
    }

    fn reads(&mut self, who: Who, document: DocumentId) -> Option<String> {
        let view = self.world.ask(who, DocumentOpen { document }).ok()?;
        view.texts.first().map(|text| text.text.clone())
    }

    /// Names who takes over from Roar; a new person comes and is let in.
    fn takes_over(&mut self, counsellor: Who, name: &str) -> Who {
        let (case, replaces) = (self.case, Some(self.roars_place));
        let add = PartyAdd { case, role: Role::Mentor, name: name.to_owned(), replaces };
        self.world.ask(counsellor, add).unwrap();
        let mentor = self.world.person(name);
        self.world.join(counsellor, mentor, case, Role::Mentor);
        mentor
    }

    fn timeline(&mut self, who: Who) -> BTreeSet<(DocumentId, SpaceKind)> {
        let page = Timeline { case: self.case, before: None, limit: 200, archived: true };
        let mut entries = self.world.ask(who, page).unwrap();
        entries.retain(|entry| entry.space != SpaceKind::Private);
        entries.into_iter().map(|entry| (entry.document, entry.space)).collect()
    }

    /// The circles to begin something in, each with the names of who reads there.
    fn circles(&mut self, who: Who) -> Vec<(SpaceKind, Vec<String>)> {
        let view = self.world.ask(who, CaseOpen { case: self.case }).unwrap();
        let names = |space: app::contract::SpaceView| {
            let mut names: Vec<String> = space.readers.into_iter().map(|reader| reader.name).collect();
            names.sort();
            (space.kind, names)
        };
        view.spaces.into_iter().map(names).collect()
    }

    /// The circle of mentor support that is meant where none is named.
    fn support(&mut self, who: Who) -> Vec<Vec<String>> {
        self.supports(who).into_iter().take(1).collect()
    }

    fn supports(&mut self, who: Who) -> Vec<Vec<String>> {
        let circles = self.circles(who).into_iter();
        circles.filter(|(kind, _)| *kind == SpaceKind::MentorSupport).map(|(_, names)| names).collect()
    }

    /// The circle of mentor support that somebody sees a mentor in.
    fn circle_with(&mut self, who: Who, name: &str) -> SpaceId {
        let view = self.world.ask(who, CaseOpen { case: self.case }).unwrap();
        let support = view.spaces.into_iter().filter(|space| space.kind == SpaceKind::MentorSupport);
        let mut with = support.filter(|space| space.readers.iter().any(|reader| reader.name == name));
        let found = with.next().unwrap().space;
        assert!(with.next().is_none());
        found
    }

    /// Whether words stand in any table, or in any page of the opened database of a device.
    fn has_bytes(&mut self, who: Who, words: &str) -> bool {
        self.world.crash(who);
        let pages = self.world.opened_pages(who);
        assert!(pages.len() > 20);
        let in_pages = pages.iter().any(|page| page.windows(words.len()).any(|at| at == words.as_bytes()));
        let cells = self.world.cells(who);
        let in_cells = cells.values().flatten().any(|cell| String::from_utf8_lossy(cell).contains(words));
        self.world.start(who).unwrap();
        in_pages || in_cells
    }
}

#[test]
fn no_byte_of_what_the_old_mentor_said_comes_to_the_new_ones_device() {
    let mut story = story(301);
    let (tablet, laptop, roar, case) = (story.tablet, story.laptop, story.roar, story.case);
    let kari = story.takes_over(tablet, "Kari");
    // While both are here each has a circle of their own, and the counsellor begins in the one of who takes over.
    let both = story.write(roar, SpaceKind::MentorSupport, "Det er rart å slutte.").unwrap();
    let welcome = story.write(tablet, SpaceKind::MentorSupport, "Velkommen, Kari.").unwrap();
    let question = story.write(kari, SpaceKind::MentorSupport, "Hva venter dere av meg?").unwrap();
    story.world.settle();
    assert_eq!(story.support(kari), [["Ingvild", "Kari"]]);
    assert_eq!(story.support(roar), [["Ingvild", "Roar"]]);
    assert_eq!((story.support(tablet), story.support(laptop)), (story.support(kari), story.support(kari)));
    for (document, words) in [
        (both, "Det er rart å slutte."),
        (welcome, "Velkommen, Kari."),
        (question, "Hva venter dere av meg?"),
    ] {
        assert_eq!(story.reads(tablet, document).as_deref(), Some(words));
        assert_eq!(story.reads(laptop, document).as_deref(), Some(words));
    }
    assert_eq!((story.reads(kari, both), story.reads(roar, welcome)), (None, None));

    story.world.ask(tablet, PartyRemove { case, party: story.roars_place }).unwrap();
    story.world.settle();
    for words in [DOUBT, ANSWER, "Det er rart å slutte."] {
        assert!(!story.has_bytes(kari, words), "{words} is on the new mentor's device");
        assert!(story.has_bytes(tablet, words), "the same search finds it where it is");
    }
    assert!(story.has_bytes(kari, "Hva venter dere av meg?"));
    for words in [DOUBT, "Velkommen, Kari."] {
        assert!(!story.has_bytes(roar, words), "the old mentor's copy is still there");
    }

    // The old circle is there to be read, on both of the counsellor's devices, and nothing changes in it any more.
    assert_eq!(story.timeline(tablet), story.timeline(laptop));
    assert!(story.timeline(tablet).contains(&(both, SpaceKind::MentorSupport)));
    let view = story.world.ask(laptop, DocumentOpen { document: both }).unwrap();
    assert!(view.read_only && view.wider.is_empty());
    let splices = vec![Splice { at: 0, remove: 0, insert: "Nei. ".to_owned() }];
    let (document, heads) = (both, view.heads);
    let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
    assert_eq!(story.world.ask(laptop, edit).unwrap_err().code, ProblemCode::NotAllowed);
    let after = story.write(laptop, SpaceKind::MentorSupport, "Da er det oss to.").unwrap();
    story.world.settle();
    assert_eq!(story.reads(kari, after).as_deref(), Some("Da er det oss to."));
}

#[test]
fn the_counsellor_writes_to_the_mentor_whom_they_choose() {
    let mut story = story(307);
    let (tablet, roar, case) = (story.tablet, story.roar, story.case);
    let kari = story.takes_over(tablet, "Kari");
    assert_eq!(story.supports(tablet), [["Ingvild", "Kari"], ["Ingvild", "Roar"]]);
    assert_eq!((story.supports(kari).len(), story.supports(roar).len()), (1, 1));
    let (to_kari, to_roar) = (story.circle_with(tablet, "Kari"), story.circle_with(tablet, "Roar"));
    let space = SpaceKind::MentorSupport;
    for (circle, reads, other) in [(to_roar, roar, kari), (to_kari, kari, roar)] {
        let (kind, title, circle) = (NoteKind::Note, "Til deg".to_owned(), Some(circle));
        let note = story.world.ask(tablet, NoteCreate { case, space, kind, title, circle }).unwrap().document;
        story.world.settle();
        assert!(story.reads(reads, note).is_some() && story.reads(other, note).is_none());
    }
    // What is asked of somebody stands where they read it, whichever circle is meant otherwise.
    let asks = |story: &mut Story, circle| {
        let to = Value::Text(story.roars_place.to_string());
        let fields = vec![FieldWords { field: Field::ToParty, value: to }];
        let texts = vec![TextWords { field: TextField::QuestionText, text: "Holder du ut?".to_owned() }];
        let kind = DocumentKind::Question;
        story.world.ask(tablet, ThingBegin { case, space, kind, fields, texts, circle })
    };
    let question = asks(&mut story, None).unwrap().document;
    assert!(asks(&mut story, Some(to_kari)).is_err(), "he would never read it");
    // One circle of another kind is no choice either.
    let shared = story.world.ask(tablet, CaseOpen { case }).unwrap().spaces[0].space;
    let wrong = NoteCreate { case, space, kind: NoteKind::Note, title: String::new(), circle: Some(shared) };
    assert_eq!(story.world.ask(tablet, wrong).unwrap_err().code, ProblemCode::NotFound);
    story.world.settle();
    assert!(story.reads(roar, question).is_some() && story.reads(kari, question).is_none());
}

#[test]
fn where_a_mentor_has_left_the_counsellor_waits_for_the_next_one() {
    let mut story = story(302);
    let (tablet, case) = (story.tablet, story.case);
    story.world.ask(tablet, PartyRemove { case, party: story.roars_place }).unwrap();
    story.world.settle();
    assert_eq!(story.support(tablet), Vec::<Vec<String>>::new());
    let refused = story.write(tablet, SpaceKind::MentorSupport, "Til hvem?");
    assert_eq!(refused, Err(ProblemCode::NotFound));
    let add = PartyAdd { case, role: Role::Mentor, name: "Kari".to_owned(), replaces: None };
    story.world.ask(tablet, add).unwrap();
    let kari = story.world.person("Kari");
    story.world.join(tablet, kari, case, Role::Mentor);
    assert_eq!(story.support(tablet), [["Ingvild", "Kari"]]);
    assert!(!story.has_bytes(kari, DOUBT));
}

#[test]
fn two_devices_that_hand_over_apart_end_in_one_state() {
    let mut story = story(303);
    let (tablet, laptop, roar, case) = (story.tablet, story.laptop, story.roar, story.case);
    // The laptop sees nothing of what the tablet does, and does the same.
    story.world.network.stand_still_for(laptop);
    let kari = story.takes_over(tablet, "Kari");
    let to_kari = story.write(tablet, SpaceKind::MentorSupport, "Til Kari.").unwrap();
    let jon = story.takes_over(laptop, "Jon");
    let to_jon = story.write(laptop, SpaceKind::MentorSupport, "Til Jon.").unwrap();
    story.world.ask(laptop, PartyRemove { case, party: story.roars_place }).unwrap();
    story.world.settle();
    story.world.network.show_all(laptop);
    story.world.settle();
    story.world.settle();
    assert_eq!(story.circles(tablet), story.circles(laptop));
    assert_eq!(story.timeline(tablet), story.timeline(laptop));
    for (document, words) in [(to_kari, "Til Kari."), (to_jon, "Til Jon.")] {
        assert_eq!(story.reads(tablet, document).as_deref(), Some(words));
        assert_eq!(story.reads(laptop, document).as_deref(), Some(words));
    }
    assert_eq!(
        (story.support(kari), story.support(jon)),
        (
            vec![vec!["Ingvild".to_owned(), "Kari".to_owned()]],
            vec![vec!["Ingvild".to_owned(), "Jon".to_owned()]]
        )
    );
    for (who, words) in [(kari, DOUBT), (kari, "Til Jon."), (jon, ANSWER), (jon, "Til Kari."), (roar, DOUBT)]
    {
        assert!(!story.has_bytes(who, words), "{words}");
    }
    let next = story.write(laptop, SpaceKind::MentorSupport, "Og nå?").unwrap();
    let same = story.write(tablet, SpaceKind::MentorSupport, "Ja.").unwrap();
    story.world.settle();
    let reads = [kari, jon].map(|who| (story.reads(who, next).is_some(), story.reads(who, same).is_some()));
    assert!(reads == [(true, true), (false, false)] || reads == [(false, false), (true, true)], "{reads:?}");
}

#[test]
fn another_counsellor_has_each_circle_and_who_is_taken_out_meanwhile_has_none() {
    let mut story = story(304);
    let (tablet, laptop, case) = (story.tablet, story.laptop, story.case);
    let add = PartyAdd { case, role: Role::Counsellor, name: "Eva".to_owned(), replaces: None };
    story.world.ask(tablet, add).unwrap();
    let eva = story.world.person("Eva");
    let evas_place = story.world.join(tablet, eva, case, Role::Counsellor).party;
    let kari = story.takes_over(tablet, "Kari");
    assert_eq!(story.support(eva), [["Eva", "Ingvild", "Kari"]]);
    let words = story.write(eva, SpaceKind::MentorSupport, "Hei fra Eva.").unwrap();
    story.world.settle();
    assert_eq!(story.reads(kari, words).as_deref(), Some("Hei fra Eva."));
    assert_eq!(story.timeline(eva), story.timeline(tablet));

    // The laptop does not know of the next circle when it takes Eva out.
    story.world.network.stand_still_for(laptop);
    let add = PartyAdd { case, role: Role::Mentor, name: "Jon".to_owned(), replaces: None };
    story.world.ask(tablet, add).unwrap();
    let jon = story.world.person("Jon");
    story.world.join(tablet, jon, case, Role::Mentor);
    assert_eq!(story.support(eva), [["Eva", "Ingvild", "Jon"]]);
    story.world.ask(laptop, PartyRemove { case, party: evas_place }).unwrap();
    story.world.settle();
    story.world.network.show_all(laptop);
    story.world.settle();
    story.world.settle();
    assert_eq!(story.support(tablet), [["Ingvild", "Jon"]]);
    assert_eq!(story.support(tablet), story.support(laptop));
    story.write(tablet, SpaceKind::MentorSupport, "Etter Eva.").unwrap();
    story.world.settle();
    assert!(!story.has_bytes(eva, "Etter Eva."));
    assert!(story.has_bytes(jon, "Etter Eva."));
}

#[test]
fn all_who_take_part_agree_on_who_has_agreed_though_mentors_do_not_share_a_circle() {
    let mut story = story(306);
    let (tablet, roar, case) = (story.tablet, story.roar, story.case);
    let sander = story.world.person("Sander");
    story.world.join(tablet, sander, case, Role::Participant);
    let kari = story.takes_over(tablet, "Kari");
    let text = TextWords { field: TextField::AgreedWhat, text: "Sander kommer klokka åtte.".to_owned() };
    let (kind, space) = (DocumentKind::Agreement, SpaceKind::Shared);
    let begin = ThingBegin { case, space, kind, fields: Vec::new(), texts: vec![text], circle: None };
    let document = story.world.ask(kari, begin).unwrap().document;
    story.world.settle();
    for who in [tablet, roar, kari, sander] {
        let view = story.world.ask(who, AgreementOpen { document }).unwrap();
        let party = view.parties.iter().find(|party| party.me).unwrap().party;
        let (version, reason) = (view.version.unwrap(), String::new());
        let said = AgreementAnswer { document, party, version, answer: Answer::Agree, reason };
        story.world.ask(who, said).unwrap();
    }
    story.world.settle();
    for who in [tablet, story.laptop, roar, kari, sander] {
        let view = story.world.ask(who, AgreementOpen { document }).unwrap();
        let all = (view.status, view.answers.len(), view.not_counted);
        assert_eq!(all, (AgreementStatus::Agreed, 4, 0), "{}", story.world.name(who));
    }
    story.world.ask(tablet, PartyRemove { case, party: story.roars_place }).unwrap();
    story.world.settle();
    for who in [tablet, kari, sander] {
        let view = story.world.ask(who, AgreementOpen { document }).unwrap();
        assert_eq!((view.status, view.not_counted), (AgreementStatus::Agreed, 0));
    }
}
