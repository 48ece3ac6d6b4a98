//! An agreement is agreed when each party's own device signed exactly the same words, and every device checks that by itself.

use app::contract::{
    AgreementAnswer, AgreementOpen, AgreementView, CaseOpen, Created, DocumentDifference, DocumentHistory,
    DocumentOpen, FieldSet, FieldWords, PartAdd, PieceKind, Search, Splice, TextEdit, TextWords, ThingBegin,
    ThingList,
};
use domain::{AgreementStatus, Answer, DocumentKind, Field, PartKind, Role, SpaceKind, TextField, Value};
use harness::{Who, World, example_case};
use ids::{CaseId, DocumentId, PartId};

struct Story {
    world: World,
    ingvild: Who,
    roar: Who,
    sander: Who,
    case: CaseId,
}

impl Story {
    fn of_three(seed: u64) -> Self {
        let mut world = World::new(seed);
        let (ingvild, roar, sander) = (world.person("Ingvild"), world.person("Roar"), world.person("Sander"));
        let case = example_case(&mut world, ingvild, "forlop-01");
        world.join(ingvild, roar, case, Role::Mentor);
        world.join(ingvild, sander, case, Role::Participant);
        Self { world, ingvild, roar, sander, case }
    }

    fn propose(&mut self, who: Who) -> DocumentId {
        let thing = ThingBegin {
            case: self.case,
            space: SpaceKind::Shared,
            kind: DocumentKind::Agreement,
            fields: Vec::new(),
            texts: vec![TextWords {
                field: TextField::AgreedWhat,
                text: "Sander sender en tommel ned før halv ni.".to_owned(),
            }],
            circle: None,
        };
        let Created { document, .. } = self.world.ask(who, thing).unwrap();
        document
    }

    fn open(&mut self, who: Who, document: DocumentId) -> AgreementView {
        self.world.ask(who, AgreementOpen { document }).unwrap()
    }

    fn party(&mut self, role: Role) -> PartId {
        let view = self.world.ask(self.ingvild, CaseOpen { case: self.case }).unwrap();
        view.parties.iter().find(|party| party.role == role).unwrap().party
    }

    fn answer(&mut self, who: Who, document: DocumentId, answer: Answer) {
        let view = self.open(who, document);
        let me = view.parties.iter().find(|party| party.me).unwrap().party;
        let said = AgreementAnswer {
            document,
            party: me,
            version: view.version.unwrap(),
            answer,
            reason: String::new(),
        };
        self.world.ask(who, said).unwrap();
    }

    fn everybody(&self) -> [Who; 3] {
        [self.ingvild, self.roar, self.sander]
    }

    fn listed(&mut self, who: Who) -> (String, Vec<PartId>, bool) {
        let list = ThingList { case: Some(self.case), kinds: vec![DocumentKind::Agreement], archived: false };
        let things = self.world.ask(who, list).unwrap();
        // What was agreed before Felles has nobody's signature, and is not what is looked at here.
        let thing = things.iter().find(|thing| thing.state.as_deref() != Some("earlier")).unwrap();
        (thing.state.clone().unwrap(), thing.waiting_for.clone(), thing.changed_since)
    }

    fn type_in(&mut self, who: Who, document: DocumentId, insert: &str) {
        let heads = self.world.ask(who, DocumentOpen { document }).unwrap().heads;
        let splices = vec![Splice { at: 0, remove: 0, insert: insert.to_owned() }];
        let field = TextField::AgreedWhat;
        self.world.ask(who, TextEdit { document, part: None, field, heads, splices }).unwrap();
    }
}

#[test]
fn it_is_agreed_when_all_three_signed_the_same_words() {
    let mut story = Story::of_three(1);
    let document = story.propose(story.ingvild);
    story.world.settle();
    for who in story.everybody() {
        assert_eq!(story.open(who, document).status, AgreementStatus::Proposed);
        story.answer(who, document, Answer::Agree);
    }
    story.world.settle();
    for who in story.everybody() {
        let view = story.open(who, document);
        assert_eq!((view.status, view.not_counted, view.answers.len()), (AgreementStatus::Agreed, 0, 3));
        assert_eq!(story.listed(who), ("agreed".to_owned(), Vec::new(), false));
        story.world.rebuild_read_model(who).unwrap();
        assert_eq!(story.listed(who).0, "agreed");
    }
}

#[test]
fn answers_given_apart_and_offline_meet_and_stand_in_history_and_search() {
    let mut story = Story::of_three(2);
    let document = story.propose(story.sander);
    story.world.settle();
    // Nobody hears of the others before all three have answered.
    for who in story.everybody() {
        story.answer(who, document, Answer::Agree);
    }
    assert_eq!(story.listed(story.roar).0, "proposed");
    story.world.settle();
    assert_eq!(story.listed(story.roar).0, "agreed");
    let sittings = story.world.ask(story.roar, DocumentHistory { document }).unwrap();
    assert!(sittings.len() >= 3, "each answer is in the history");
    let search = Search { query: "tommel".to_owned(), limit: 50 };
    let hits = story.world.ask(story.roar, search).unwrap();
    assert!(hits.iter().any(|hit| hit.document == document));
}

#[test]
fn the_words_to_answer_to_come_with_their_name() {
    let mut story = Story::of_three(11);
    let document = story.propose(story.ingvild);
    story.world.settle();
    let what = |view: &AgreementView| {
        view.texts.iter().find(|text| text.field == TextField::AgreedWhat).unwrap().text.clone()
    };
    let before = story.open(story.ingvild, document);
    assert_eq!(what(&before), "Sander sender en tommel ned før halv ni.");
    // Typed apart, and met before anybody answers.
    story.type_in(story.roar, document, "Om morgenen: ");
    story.world.settle();
    story.type_in(story.ingvild, document, "Avtale. ");
    let [mine, theirs] = [story.ingvild, story.roar].map(|who| {
        story.world.settle();
        story.open(who, document)
    });
    assert_eq!(what(&mine), "Avtale. Om morgenen: Sander sender en tommel ned før halv ni.");
    assert_eq!((mine.version, mine.due), (theirs.version, None));
    assert_eq!(what(&mine), what(&theirs));
    assert_ne!(mine.version, before.version);
}

#[test]
fn words_written_after_it_was_agreed_show_as_a_deviation() {
    let mut story = Story::of_three(3);
    let document = story.propose(story.ingvild);
    story.world.settle();
    for who in story.everybody() {
        story.answer(who, document, Answer::Agree);
    }
    story.world.settle();
    story.type_in(story.roar, document, "Om morgenen: ");
    story.world.settle();
    for who in story.everybody() {
        let view = story.open(who, document);
        assert_eq!((view.status, view.changed_since), (AgreementStatus::Agreed, true));
        assert_eq!(view.waiting_for.len(), 3, "everybody is asked anew");
        let frozen = view.frozen.unwrap();
        assert_eq!(frozen.texts[0].text, "Sander sender en tommel ned før halv ni.");
        let pieces = &frozen.difference.texts[0].pieces;
        let added = pieces.iter().find(|piece| piece.kind == PieceKind::Added).unwrap();
        assert_eq!(
            (added.text.as_str(), added.by.as_ref().unwrap().name.as_str()),
            ("Om morgenen: ", "Roar")
        );
        assert_eq!(story.listed(who), ("agreed".to_owned(), view.waiting_for, true));
    }
    // What was on the screen before is not what would be signed now.
    let seen = story.open(story.sander, document);
    story.type_in(story.sander, document, "Avtale. ");
    let me = seen.parties.iter().find(|party| party.me).unwrap().party;
    let stale = AgreementAnswer {
        document,
        party: me,
        version: seen.version.unwrap(),
        answer: Answer::Agree,
        reason: String::new(),
    };
    assert!(story.world.ask(story.sander, stale).is_err());
}

#[test]
fn nobody_answers_for_somebody_who_has_a_device() {
    let mut story = Story::of_three(4);
    let document = story.propose(story.ingvild);
    story.world.settle();
    let participant = story.party(Role::Participant);
    let version = story.open(story.roar, document).version.unwrap();
    let reason = "Han sa det".to_owned();
    let said = AgreementAnswer { document, party: participant, version, answer: Answer::Agree, reason };
    assert!(story.world.ask(story.roar, said).is_err());
    let answer = FieldWords { field: Field::Answer, value: Value::Code("agree".to_owned()) };
    let part = PartAdd { document, kind: PartKind::Answer, fields: vec![answer], texts: Vec::new() };
    assert!(story.world.ask(story.roar, part).is_err(), "an answer is made by answering alone");
}

#[test]
fn who_makes_themselves_another_party_answers_for_nobody() {
    let mut story = Story::of_three(5);
    let document = story.propose(story.ingvild);
    story.world.settle();
    story.answer(story.ingvild, document, Answer::Agree);
    let (participant, mentor) = (story.party(Role::Participant), story.party(Role::Mentor));
    // Roar's device says in the case that Roar is the participant, and the mentor nobody.
    let case_document = story.world.ask(story.roar, CaseOpen { case: story.case }).unwrap().document;
    let person = story.world.ask(story.roar, DocumentOpen { document: case_document }).unwrap();
    let mine = person.parts.iter().find(|part| part.part == mentor).unwrap();
    let field = mine.fields.iter().find(|field| field.field == Field::Person).unwrap();
    let roar = field.values[0].value.clone();
    for (part, value) in [(mentor, Value::Nothing), (participant, roar)] {
        let set = FieldSet { document: case_document, part: Some(part), field: Field::Person, value };
        story.world.ask(story.roar, set).unwrap();
    }
    let view = story.open(story.roar, document);
    let version = view.version.unwrap();
    let said = AgreementAnswer {
        document,
        party: participant,
        version,
        answer: Answer::Agree,
        reason: String::new(),
    };
    assert!(story.world.ask(story.roar, said).is_err());
    story.world.settle();
    for who in [story.ingvild, story.sander] {
        assert_eq!(story.listed(who).0, "proposed");
    }
}

#[test]
fn somebody_without_a_device_is_written_down_for_with_a_reason_until_they_have_one() {
    let mut world = World::new(6);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let sander = world.person("Sander");
    let mut story = Story { world, ingvild, roar, sander, case };
    let document = story.propose(ingvild);
    story.world.settle();
    story.answer(ingvild, document, Answer::Agree);
    story.answer(roar, document, Answer::Agree);
    let view = story.open(ingvild, document);
    let participant = view.parties.iter().find(|party| party.without_device).unwrap().party;
    let mut said = AgreementAnswer {
        document,
        party: participant,
        version: view.version.unwrap(),
        answer: Answer::Agree,
        reason: String::new(),
    };
    assert!(story.world.ask(ingvild, said.clone()).is_err(), "without a reason nobody knows why");
    said.reason = "Sander sa ja ved bordet, han har ikke telefon".to_owned();
    story.world.ask(ingvild, said).unwrap();
    story.world.settle();
    let view = story.open(roar, document);
    assert_eq!(view.status, AgreementStatus::Agreed);
    let on_behalf = view.answers.iter().find(|answer| answer.on_behalf).unwrap();
    assert_eq!((on_behalf.party, on_behalf.by.name.as_str()), (participant, "Ingvild"));
    story.world.join(ingvild, sander, case, Role::Participant);
    let view = story.open(roar, document);
    assert_eq!((view.status, view.waiting_for), (AgreementStatus::Proposed, vec![participant]));
}

#[test]
fn only_what_was_agreed_is_kept_and_an_answer_stands_as_it_was_signed() {
    let mut story = Story::of_three(7);
    let document = story.propose(story.ingvild);
    story.world.settle();
    let state = |code: &str| FieldSet {
        document,
        part: None,
        field: Field::AgreementStatus,
        value: Value::Code(code.to_owned()),
    };
    assert!(story.world.ask(story.ingvild, state("agreed")).is_err());
    assert!(story.world.ask(story.ingvild, state("done")).is_err());
    for who in story.everybody() {
        story.answer(who, document, Answer::Agree);
    }
    story.world.settle();
    let part = story.open(story.roar, document).answers[0].part;
    let other = FieldSet {
        document,
        part: Some(part),
        field: Field::Answer,
        value: Value::Code("disagree".to_owned()),
    };
    assert!(story.world.ask(story.roar, other).is_err());
    story.world.ask(story.ingvild, state("done")).unwrap();
    story.world.settle();
    assert_eq!(story.listed(story.sander).0, "done");
    let whole = DocumentDifference { document, from: ids::Heads::default(), to: ids::Heads::default() };
    assert!(story.world.ask(story.sander, whole).is_ok());
}
