//! A text that is shared with more people comes to them as it stands and with nothing of its history; nobody gets what is not
//! for them, and no text goes back to fewer readers.

use app::contract::{
    CaseOpen, Created, DocumentHistory, DocumentOpen, FaultKind, NoteCreate, Problem, SinceLast, Splice,
    TextEdit, TextWiden, Timeline, VisitCreate, WideningPreview,
};
use domain::{ContactKind, Field, NoteKind, Role, SensitiveTopic, SpaceKind, TextField, Value};
use harness::{Joined, Who, World, example_case};
use ids::{CaseId, DocumentId};

/// Ingvild, the participant Tomas and the mentor Roar in one case.
struct Three {
    world: World,
    case: CaseId,
    ingvild: Who,
    participant: Who,
    roar: Who,
}

fn three(seed: u64) -> Three {
    let mut world = World::new(seed);
    let (ingvild, participant, roar) =
        (world.person("Ingvild"), world.person("Deltaker"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let Joined { .. } = world.join(ingvild, participant, case, Role::Participant);
    world.join(ingvild, roar, case, Role::Mentor);
    Three { world, case, ingvild, participant, roar }
}

impl Three {
    fn note(&mut self, who: Who, space: SpaceKind, kind: NoteKind, text: &str) -> Created {
        let create = NoteCreate { case: self.case, space, kind, title: "Om dagene".to_owned(), circle: None };
        let note = self.world.ask(who, create).unwrap();
        self.write(who, note.document, TextField::Body, 0, text);
        note
    }

    /// Takes so many letters from the beginning of a text and puts these in their place.
    fn write(&mut self, who: Who, document: DocumentId, field: TextField, remove: u32, text: &str) {
        let heads = self.world.ask(who, DocumentOpen { document }).unwrap().heads;
        let splices = vec![Splice { at: 0, remove, insert: text.to_owned() }];
        self.world.ask(who, TextEdit { document, part: None, field, heads, splices }).unwrap();
    }

    fn widen(&mut self, who: Who, document: DocumentId, to: SpaceKind) -> Result<DocumentId, Problem> {
        let heads = self.world.ask(who, WideningPreview { document, to })?.heads;
        Ok(self.world.ask(who, TextWiden { document, to, heads })?.document)
    }

    fn spaces(&mut self, who: Who) -> Vec<SpaceKind> {
        let timeline = Timeline { case: self.case, before: None, limit: 200, archived: true };
        let mut spaces: Vec<_> =
            self.world.ask(who, timeline).unwrap().iter().map(|entry| entry.space).collect();
        spaces.sort_unstable();
        spaces.dedup();
        spaces
    }
}

#[test]
fn the_timeline_weaves_every_circle_that_a_person_may_read_and_no_other() {
    let mut story = three(11);
    let kinds = [SpaceKind::Shared, SpaceKind::CounsellorParticipant, SpaceKind::MentorSupport];
    for (at, space) in kinds.into_iter().chain([SpaceKind::Private]).enumerate() {
        story.note(story.ingvild, space, NoteKind::Note, &format!("hemmelig-ord-{at}"));
        let kind = ContactKind::Talk;
        let create = VisitCreate {
            case: story.case,
            space,
            kind,
            title: String::new(),
            planned_at: None,
            circle: None,
        };
        story.world.ask(story.ingvild, create).unwrap();
    }
    story.note(story.roar, SpaceKind::Private, NoteKind::Reflection, "roars-egen-tanke");
    story.world.settle();
    use SpaceKind::{CounsellorParticipant, MentorSupport, Private, Shared};
    let (ingvild, participant, roar) = (story.ingvild, story.participant, story.roar);
    assert_eq!(story.spaces(ingvild), [Shared, CounsellorParticipant, MentorSupport, Private]);
    assert_eq!(story.spaces(participant), [Shared, CounsellorParticipant]);
    assert_eq!(story.spaces(roar), [Shared, MentorSupport, Private]);
    // Not in the database either: [on Ingvild's, on the participant's, on Roar's device].
    let expected = [
        ("hemmelig-ord-0", [true, true, true]),
        ("hemmelig-ord-1", [true, true, false]),
        ("hemmelig-ord-2", [true, false, true]),
        ("hemmelig-ord-3", [true, false, false]),
        ("roars-egen-tanke", [false, false, true]),
    ];
    for (words, holds) in expected {
        let found = [ingvild, participant, roar].map(|who| story.world.holds(who, words));
        assert_eq!(found, holds, "{words}");
    }
    let view = story.world.ask(roar, CaseOpen { case: story.case }).unwrap();
    let private = view.spaces.iter().find(|space| space.kind == Private).unwrap();
    assert_eq!(private.readers.len(), 1, "the private circle is the person's own");
}

#[test]
fn a_shared_text_comes_as_it_stands_and_without_its_history() {
    let mut story = three(12);
    let (ingvild, roar) = (story.ingvild, story.roar);
    let note = story.note(
        ingvild,
        SpaceKind::CounsellorParticipant,
        NoteKind::Note,
        "Angstord. Kortere dager hjelper.",
    );
    story.write(ingvild, note.document, TextField::Body, "Angstord. ".len() as u32, "");
    story.world.settle();
    let to = SpaceKind::Shared;
    let preview = story.world.ask(ingvild, WideningPreview { document: note.document, to }).unwrap();
    assert_eq!(preview.texts[0].text, "Kortere dager hjelper.");
    assert_eq!(preview.from, SpaceKind::CounsellorParticipant);
    let new: Vec<&str> = preview.new_readers.iter().map(|reader| reader.name.as_str()).collect();
    assert_eq!(new, ["Roar"]);
    let wide = story.widen(ingvild, note.document, to).unwrap();
    story.world.settle();

    let seen = story.world.ask(roar, DocumentOpen { document: wide }).unwrap();
    assert_eq!(seen.texts[0].text, "Kortere dager hjelper.");
    assert_eq!(seen.author.name, "Ingvild");
    let from = seen.fields.iter().find(|field| field.field == Field::SharedFrom).unwrap();
    assert_eq!(from.values[0].value, Value::Code("counsellor_participant".to_owned()));
    assert_eq!(story.world.ask(roar, DocumentHistory { document: wide }).unwrap().len(), 1);
    assert!(story.world.holds(ingvild, "Angstord"), "a search that finds nothing at all proves nothing");
    assert!(!story.world.holds(roar, "Angstord"));
    assert!(story.world.ask(roar, DocumentOpen { document: note.document }).is_err());
    let news = story.world.ask(roar, SinceLast {}).unwrap();
    assert!(news.iter().any(|entry| entry.document == wide && entry.new));

    let narrow = story.world.ask(ingvild, DocumentOpen { document: note.document }).unwrap();
    assert!(narrow.archived && narrow.wider.is_empty());
    let moved = narrow.fields.iter().find(|field| field.field == Field::MovedTo).unwrap();
    assert_eq!(moved.values[0].value, Value::Text(wide.to_string()));
}

#[test]
fn who_wrote_the_words_stays_told() {
    let mut story = three(13);
    let (ingvild, participant) = (story.ingvild, story.participant);
    let space = SpaceKind::CounsellorParticipant;
    let note = story.note(participant, space, NoteKind::Note, "Jeg liker å vite planen. ");
    story.world.settle();
    story.write(ingvild, note.document, TextField::Body, 0, "Avtalt: ");
    let wide = story.widen(ingvild, note.document, SpaceKind::Shared).unwrap();
    let view = story.world.ask(ingvild, DocumentOpen { document: wide }).unwrap();
    let words_by = view.fields.iter().find(|field| field.field == Field::WordsBy).unwrap();
    let Value::Text(parts) = &words_by.values[0].value else { panic!("part ids") };
    assert_eq!(parts.split(' ').count(), 2);
}

#[test]
fn a_text_never_goes_to_fewer_or_other_readers_and_own_words_only_by_their_owner() {
    let mut story = three(14);
    let (ingvild, participant, roar) = (story.ingvild, story.participant, story.roar);
    let shared = story.note(ingvild, SpaceKind::Shared, NoteKind::Note, "For alle tre.");
    let support = story.note(ingvild, SpaceKind::MentorSupport, NoteKind::Note, "Om mentors rolle.");
    let own = story.note(participant, SpaceKind::CounsellorParticipant, NoteKind::OwnWords, "Mine ord.");
    story.world.settle();
    let fault = |result: Result<DocumentId, Problem>| result.unwrap_err().fault;
    let narrower = story.widen(ingvild, shared.document, SpaceKind::CounsellorParticipant);
    assert_eq!(fault(narrower), Some(FaultKind::NotWider));
    assert_eq!(fault(story.widen(ingvild, shared.document, SpaceKind::Private)), Some(FaultKind::NotWider));
    let aside = story.widen(ingvild, support.document, SpaceKind::CounsellorParticipant);
    assert_eq!(fault(aside), Some(FaultKind::NotWider));
    assert_eq!(fault(story.widen(ingvild, own.document, SpaceKind::Shared)), Some(FaultKind::OwnWords));
    assert!(story.widen(participant, own.document, SpaceKind::Shared).is_ok());
    // Roar is no member of the circle that the participant and Ingvild have.
    assert!(story.widen(roar, support.document, SpaceKind::CounsellorParticipant).is_err());
    assert!(story.world.ask(ingvild, DocumentOpen { document: shared.document }).unwrap().wider.is_empty());
}

#[test]
fn what_was_written_after_the_preview_is_not_shared_unseen() {
    let mut story = three(15);
    let ingvild = story.ingvild;
    let note = story.note(ingvild, SpaceKind::Private, NoteKind::Reflection, "En tanke.");
    let to = SpaceKind::Shared;
    let heads = story.world.ask(ingvild, WideningPreview { document: note.document, to }).unwrap().heads;
    story.write(ingvild, note.document, TextField::Body, 0, "Sykmeldt. ");
    let late = story.world.ask(ingvild, TextWiden { document: note.document, to, heads }).unwrap_err();
    assert_eq!(late.fault, Some(FaultKind::ChangedSince));
    assert!(!story.world.ask(ingvild, DocumentOpen { document: note.document }).unwrap().archived);
    let preview = story.world.ask(ingvild, WideningPreview { document: note.document, to }).unwrap();
    assert_eq!(preview.texts[0].calm.topics, [SensitiveTopic::Health]);
}

#[test]
fn only_the_summary_of_a_visit_is_shared() {
    let mut story = three(16);
    let (ingvild, participant) = (story.ingvild, story.participant);
    let (space, kind) = (SpaceKind::MentorSupport, ContactKind::Talk);
    let create = VisitCreate {
        case: story.case,
        space,
        kind,
        title: "Prat".to_owned(),
        planned_at: None,
        circle: None,
    };
    let visit = story.world.ask(ingvild, create).unwrap().document;
    story.write(ingvild, visit, TextField::Saw, 0, "Roar-er-sliten");
    story.write(ingvild, visit, TextField::Summary, 0, "Roar får mer tid.");
    let wide = story.widen(ingvild, visit, SpaceKind::Shared).unwrap();
    story.world.settle();
    let seen = story.world.ask(participant, DocumentOpen { document: wide }).unwrap();
    let summary = seen.texts.iter().find(|text| text.field == TextField::Summary).unwrap();
    assert_eq!(summary.text, "Roar får mer tid.");
    assert!(
        story.world.holds(ingvild, "Roar-er-sliten") && !story.world.holds(participant, "Roar-er-sliten")
    );
}
