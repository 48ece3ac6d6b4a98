//! Goals, work tasks, openness, turns and check-ins are written offline on every side, merge, have a history and are found; and what
//! belongs to one person is said by that person.

use app::contract::{
    CaseOpen, Created, DocumentHistory, DocumentOpen, FaultKind, FieldSet, FieldWords, GoalReplace,
    OfflineSet, PartAdd, Problem, Search, Splice, TextEdit, TextWiden, TextWords, ThingBegin, ThingList,
    ThingView, Timeline, WideningPreview,
};
use domain::{DocumentKind, Field, NoteKind, PartKind, Role, SpaceKind, TextField, Value};
use harness::{Who, World, example_case};
use ids::{CaseId, DocumentId, PartId};

/// Ingvild, the participant Sander and the mentor Roar in one case.
struct Three {
    world: World,
    case: CaseId,
    everybody: [Who; 3],
}

fn three(seed: u64) -> Three {
    let mut world = World::new(seed);
    let everybody = [world.person("Ingvild"), world.person("Sander"), world.person("Roar")];
    let case = example_case(&mut world, everybody[0], "forlop-01");
    world.join(everybody[0], everybody[1], case, Role::Participant);
    world.join(everybody[0], everybody[2], case, Role::Mentor);
    Three { world, case, everybody }
}

fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

fn words(field: TextField, text: &str) -> TextWords {
    TextWords { field, text: text.to_owned() }
}

impl Three {
    fn offline(&mut self, offline: bool) {
        for who in self.everybody {
            self.world.ask(who, OfflineSet { offline }).unwrap();
        }
    }

    fn begin(
        &mut self,
        who: Who,
        kind: DocumentKind,
        space: SpaceKind,
        fields: &[(Field, Value)],
        texts: &[TextWords],
    ) -> Result<DocumentId, Problem> {
        let fields =
            fields.iter().map(|(field, value)| FieldWords { field: *field, value: value.clone() }).collect();
        let begin = ThingBegin { case: self.case, space, kind, fields, texts: texts.to_vec(), circle: None };
        self.world.ask(who, begin).map(|made| made.document)
    }

    fn goal(&mut self, wording: &str) -> DocumentId {
        let texts = [words(TextField::Wording, wording)];
        let made = self.begin(self.everybody[0], DocumentKind::Goal, SpaceKind::Shared, &[], &texts).unwrap();
        self.world.settle();
        made
    }

    fn write(&mut self, who: Who, document: DocumentId, field: TextField, text: &str) {
        let heads = self.world.ask(who, DocumentOpen { document }).unwrap().heads;
        let splices = vec![Splice { at: 0, remove: 0, insert: text.to_owned() }];
        self.world.ask(who, TextEdit { document, part: None, field, heads, splices }).unwrap();
    }

    fn judge(
        &mut self,
        who: Who,
        goal: DocumentId,
        by: Option<PartId>,
        level: i64,
    ) -> Result<Created, Problem> {
        let mut fields = vec![FieldWords { field: Field::Level, value: Value::Number(level) }];
        fields.extend(
            by.map(|party| FieldWords { field: Field::ByParty, value: Value::Text(party.to_string()) }),
        );
        self.world.ask(who, PartAdd { document: goal, kind: PartKind::Judgement, fields, texts: Vec::new() })
    }

    fn set(&mut self, who: Who, document: DocumentId, field: Field, value: Value) -> Result<(), Problem> {
        self.world.ask(who, FieldSet { document, part: None, field, value }).map(|_| ())
    }

    fn things(&mut self, who: Who, kind: DocumentKind) -> Vec<ThingView> {
        let list = ThingList { case: Some(self.case), kinds: vec![kind], archived: true };
        self.world.ask(who, list).unwrap()
    }

    fn thing(&mut self, who: Who, document: DocumentId) -> ThingView {
        let kind = self.world.ask(who, DocumentOpen { document }).unwrap().kind;
        self.things(who, kind).into_iter().find(|thing| thing.document == document).unwrap()
    }

    fn party(&mut self, role: Role) -> PartId {
        let view = self.world.ask(self.everybody[0], CaseOpen { case: self.case }).unwrap();
        view.parties.iter().find(|party| party.role == role).unwrap().party
    }

    fn finds(&mut self, who: Who, query: &str) -> Vec<DocumentId> {
        let hits = self.world.ask(who, Search { query: query.to_owned(), limit: 20 }).unwrap();
        hits.into_iter().map(|hit| hit.document).collect()
    }
}

#[test]
fn a_goal_written_and_judged_offline_on_three_sides_is_one_goal_with_three_judgements() {
    let mut story = three(31);
    let [ingvild, sander, roar] = story.everybody;
    let goal = story.goal("Jeg vil kunne bremser");
    story.offline(true);
    story.write(sander, goal, TextField::Why, "For da slipper Roar å se etter. ");
    story.write(roar, goal, TextField::LevelZero, "Klarer begge deler, kontrolleres til slutt. ");
    story.write(ingvild, goal, TextField::LevelMinusTwo, "Trenger hjelp på hvert trinn. ");
    for (who, level) in [(ingvild, 0), (sander, -2), (roar, 2)] {
        story.judge(who, goal, None, level).unwrap();
    }
    story.offline(false);
    story.world.settle();
    let mut levels: Vec<i64> = story.thing(roar, goal).parts.iter().filter_map(|part| part.number).collect();
    levels.sort_unstable();
    assert_eq!(levels, [-2, 0, 2], "three marks, and no sum of them");
    let told = story.thing(ingvild, goal).parts;
    assert!(told.iter().all(|part| part.state.is_none()), "everybody judged for themselves");
    for who in [sander, roar] {
        assert_eq!(story.thing(who, goal).parts, told);
        let view = story.world.ask(who, DocumentOpen { document: goal }).unwrap();
        let text = |field| view.texts.iter().find(|text| text.field == field).unwrap().text.clone();
        assert!(
            text(TextField::Why).contains("slipper Roar")
                && text(TextField::LevelZero).contains("kontrolleres")
        );
        assert!(text(TextField::LevelMinusTwo).contains("hvert trinn"));
        assert!(story.finds(who, "kontrolleres").contains(&goal));
        assert!(story.finds(who, "bremser").contains(&goal));
    }
    let sittings = story.world.ask(ingvild, DocumentHistory { document: goal }).unwrap();
    assert_eq!(sittings.iter().filter(|sitting| !sitting.author.me).count(), 2);
    let timeline = Timeline { case: story.case, before: None, limit: 200, archived: false };
    let entries = story.world.ask(sander, timeline).unwrap();
    let entry = entries.iter().find(|entry| entry.document == goal).unwrap();
    assert_eq!(entry.title, "Jeg vil kunne bremser", "a goal stands under its own words");
}

#[test]
fn a_replaced_goal_names_the_new_one_and_the_new_one_names_it() {
    let mut story = three(32);
    let [ingvild, sander, _] = story.everybody;
    let goal = story.goal("Hele lista");
    let replaced = story.set(ingvild, goal, Field::GoalStatus, code("replaced"));
    assert!(replaced.is_err(), "replaced by nothing");
    let replace =
        GoalReplace { document: goal, wording: "Bare dekk".to_owned(), why: "Én ting om gangen".to_owned() };
    let next = story.world.ask(sander, replace).unwrap().document;
    story.world.settle();
    let value = |story: &mut Three, document, field| {
        let view = story.world.ask(ingvild, DocumentOpen { document }).unwrap();
        view.fields.iter().find(|known| known.field == field).map(|known| known.values[0].value.clone())
    };
    assert_eq!(value(&mut story, goal, Field::ReplacedBy), Some(Value::Text(next.to_string())));
    assert_eq!(value(&mut story, next, Field::FromDocument), Some(Value::Text(goal.to_string())));
    assert_eq!(story.thing(ingvild, goal).state.as_deref(), Some("replaced"));
    story.set(ingvild, goal, Field::GoalStatus, code("active")).unwrap();
}

#[test]
fn nobody_judges_for_somebody_with_a_device_and_a_judgement_on_behalf_says_so() {
    let mut story = three(33);
    let [ingvild, _, roar] = story.everybody;
    let goal = story.goal("Jeg vil kunne bremser");
    let (mentor, employer) = (story.party(Role::Mentor), story.party(Role::Employer));
    let refused = story.judge(ingvild, goal, Some(mentor), 2).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::SpeaksForSelf));
    assert!(story.judge(roar, goal, Some(employer), 1).is_err(), "the counsellor notes it, nobody else");
    story.judge(ingvild, goal, Some(employer), 1).unwrap();
    let told = story.thing(ingvild, goal).parts;
    assert_eq!((told[0].party, told[0].state.as_deref()), (Some(employer), Some("yes")));
    let own = story.judge(roar, goal, None, 0).unwrap().part;
    story.world.settle();
    let change = FieldSet { document: goal, part: own, field: Field::Level, value: Value::Number(2) };
    let changed = story.world.ask(ingvild, change).unwrap_err();
    assert_eq!(changed.fault, Some(FaultKind::SpeaksForSelf), "nor is it changed by another");
}

#[test]
fn an_openness_is_taken_back_by_the_participant_and_nobody_makes_it_apply_again_for_them() {
    let mut story = three(34);
    let [ingvild, sander, roar] = story.everybody;
    let texts = [words(TextField::Topic, "Søvn"), words(TextField::OwnWords, "Roar kan vite det")];
    let openness = story.begin(ingvild, DocumentKind::Openness, SpaceKind::Shared, &[], &texts).unwrap();
    story.world.settle();
    for who in [ingvild, roar] {
        let refused = story.set(who, openness, Field::OpennessStatus, code("withdrawn")).unwrap_err();
        assert_eq!(refused.fault, Some(FaultKind::SpeaksForSelf));
    }
    story.offline(true);
    story.set(sander, openness, Field::OpennessStatus, code("withdrawn")).unwrap();
    story.write(roar, openness, TextField::MayBeTold, "Bare Roar. ");
    story.offline(false);
    story.world.settle();
    assert_eq!(story.thing(roar, openness).state.as_deref(), Some("withdrawn"));
    let again = story.set(ingvild, openness, Field::OpennessStatus, code("applies")).unwrap_err();
    assert_eq!(again.fault, Some(FaultKind::SpeaksForSelf));
    story.set(sander, openness, Field::OpennessStatus, code("applies")).unwrap();
    story.world.settle();
    assert_eq!(story.thing(ingvild, openness).state.as_deref(), Some("applies"));
}

#[test]
fn an_openness_of_somebody_without_a_device_is_taken_back_by_whoever_they_tell() {
    let mut world = World::new(35);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let mut story = Three { world, case, everybody: [ingvild, ingvild, roar] };
    let texts = [words(TextField::Topic, "Søvn")];
    let openness = story.begin(ingvild, DocumentKind::Openness, SpaceKind::Shared, &[], &texts).unwrap();
    story.world.settle();
    story.set(roar, openness, Field::OpennessStatus, code("withdrawn")).unwrap();
    story.world.settle();
    assert_eq!(story.thing(ingvild, openness).state.as_deref(), Some("withdrawn"));
}

#[test]
fn the_word_for_a_turn_is_the_participants() {
    let mut story = three(36);
    let [ingvild, sander, roar] = story.everybody;
    let texts = [words(TextField::Happened, "Kom ikke tirsdag")];
    let turn = story.begin(roar, DocumentKind::Turn, SpaceKind::Shared, &[], &texts).unwrap();
    story.world.settle();
    let word = |word: &str| Value::Text(word.to_owned());
    let refused = story.set(ingvild, turn, Field::Word, word("svikt")).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::SpeaksForSelf));
    assert!(
        story
            .begin(roar, DocumentKind::Turn, SpaceKind::Shared, &[(Field::Word, word("svikt"))], &[])
            .is_err()
    );
    story.set(sander, turn, Field::Word, word("bakglatt")).unwrap();
    story.world.settle();
    let timeline = Timeline { case: story.case, before: None, limit: 200, archived: false };
    let entries = story.world.ask(roar, timeline).unwrap();
    let entry = entries.iter().find(|entry| entry.document == turn).unwrap();
    assert_eq!((entry.state.as_deref(), entry.word.as_str()), (Some("setback"), "bakglatt"));
    assert!(story.finds(ingvild, "bakglatt").contains(&turn));
}

#[test]
fn a_check_in_is_ones_own_until_it_is_shared_and_then_goes_whole() {
    let mut story = three(37);
    let [ingvild, sander, roar] = story.everybody;
    let fields = [
        (Field::Support, Value::Number(4)),
        (Field::Belief, Value::Number(2)),
        (Field::Word, Value::Text("seigt-ord".to_owned())),
    ];
    let own = story.begin(sander, DocumentKind::CheckIn, SpaceKind::Private, &fields, &[]).unwrap();
    story.world.settle();
    assert!(!story.world.holds(ingvild, "seigt-ord") && !story.world.holds(roar, "seigt-ord"));
    let to = SpaceKind::CounsellorParticipant;
    let preview = story.world.ask(sander, WideningPreview { document: own, to }).unwrap();
    assert!(preview.ready && preview.texts.is_empty(), "there is something to share, and no text");
    let mut shown: Vec<Field> = preview.values.iter().map(|value| value.field).collect();
    shown.sort_unstable();
    let wide =
        story.world.ask(sander, TextWiden { document: own, to, heads: preview.heads }).unwrap().document;
    story.world.settle();
    let view = story.world.ask(ingvild, DocumentOpen { document: wide }).unwrap();
    let told: Vec<Field> = view.fields.iter().map(|known| known.field).collect();
    // What the preview showed and what they have are the same, beside where it came from and when.
    for field in [Field::Support, Field::Belief, Field::Word] {
        assert!(shown.contains(&field) && told.contains(&field), "{field:?}");
    }
    let beside = [Field::HappenedAt, Field::SharedFrom];
    assert!(told.iter().all(|field| shown.contains(field) || beside.contains(field)), "{told:?}");
    assert!(!story.world.holds(roar, "seigt-ord"));
    let to = SpaceKind::Shared;
    let refused = story.world.ask(ingvild, WideningPreview { document: wide, to }).unwrap_err();
    assert_eq!(refused.fault, Some(FaultKind::SpeaksForSelf), "it is Sander's to share");
    assert!(story.set(ingvild, wide, Field::Support, Value::Number(1)).is_err());
    let empty = story.begin(sander, DocumentKind::CheckIn, SpaceKind::Private, &[], &[]).unwrap();
    let preview = story.world.ask(sander, WideningPreview { document: empty, to }).unwrap();
    let shared =
        story.world.ask(sander, TextWiden { document: empty, to, heads: preview.heads }).unwrap_err();
    assert_eq!((preview.ready, shared.fault), (false, Some(FaultKind::MissingField)));
}

#[test]
fn every_text_of_a_draft_that_is_shared_stands_in_the_preview_and_on_the_other_side() {
    let mut story = three(38);
    let [ingvild, _, roar] = story.everybody;
    let texts = [
        words(TextField::Wording, "Målet-mitt"),
        words(TextField::Why, "Derfor-sagt"),
        words(TextField::LevelZero, "Nivå-null"),
    ];
    let draft = story.begin(ingvild, DocumentKind::Goal, SpaceKind::Private, &[], &texts).unwrap();
    story.judge(ingvild, draft, None, -2).unwrap();
    let to = SpaceKind::Shared;
    let preview = story.world.ask(ingvild, WideningPreview { document: draft, to }).unwrap();
    let shown: Vec<&str> = preview.texts.iter().map(|text| text.text.as_str()).collect();
    assert_eq!(shown, ["Målet-mitt", "Derfor-sagt", "Nivå-null"]);
    let wide =
        story.world.ask(ingvild, TextWiden { document: draft, to, heads: preview.heads }).unwrap().document;
    story.world.settle();
    let view = story.world.ask(roar, DocumentOpen { document: wide }).unwrap();
    let told: Vec<&str> =
        view.texts.iter().map(|text| text.text.as_str()).filter(|text| !text.is_empty()).collect();
    assert_eq!(told, shown);
    assert!(view.parts.is_empty(), "a judgement for oneself stays one's own");
}

#[test]
fn small_wins_and_work_tasks_of_anybody_come_to_everybody() {
    let mut story = three(39);
    let [ingvild, sander, roar] = story.everybody;
    story.offline(true);
    let win = [
        (Field::NoteKind, code(NoteKind::SmallWin.code())),
        (Field::Title, Value::Text("Skiftet bremser uten et ord".to_owned())),
    ];
    let win = story.begin(roar, DocumentKind::Note, SpaceKind::Shared, &win, &[]).unwrap();
    let task = [(Field::Title, Value::Text("Dekkskift".to_owned()))];
    let task = story.begin(ingvild, DocumentKind::WorkTask, SpaceKind::Shared, &task, &[]).unwrap();
    let fields = vec![FieldWords { field: Field::Ability, value: code("with_support") }];
    let ability = PartAdd { document: task, kind: PartKind::Ability, fields, texts: Vec::new() };
    story.world.ask(ingvild, ability).unwrap();
    story.offline(false);
    story.world.settle();
    let told = story.thing(sander, task);
    let counsellor = story.party(Role::Counsellor);
    assert_eq!(
        (told.parts[0].code.as_deref(), told.parts[0].party),
        (Some("with_support"), Some(counsellor))
    );
    assert!(
        story.finds(sander, "bremser uten").contains(&win) && story.finds(roar, "Dekkskift").contains(&task)
    );
}

#[test]
fn the_example_cases_bring_goals_judgements_openness_and_turns() {
    let mut story = three(40);
    let [ingvild, sander, roar] = story.everybody;
    let goals = story.things(roar, DocumentKind::Goal);
    assert_eq!(goals.len(), 3);
    let judged: usize = goals.iter().map(|goal| goal.parts.len()).sum();
    assert_eq!(judged, 6);
    assert!(goals.iter().any(|goal| goal.state.as_deref() == Some("replaced")));
    assert_eq!(story.things(sander, DocumentKind::Turn).len(), 3);
    assert_eq!(story.things(ingvild, DocumentKind::Openness).len(), 2);
    assert_eq!(story.things(sander, DocumentKind::CheckIn).len(), 3);
    let mut world = World::new(41);
    let (hanne, aslak) = (world.person("Hanne"), world.person("Aslak"));
    let case = example_case(&mut world, hanne, "forlop-05");
    world.join(hanne, aslak, case, Role::Mentor);
    let mut other = Three { world, case, everybody: [hanne, hanne, aslak] };
    assert_eq!(other.things(hanne, DocumentKind::Openness).len(), 2);
    assert_eq!(
        other.things(aslak, DocumentKind::Openness).len(),
        1,
        "what is not for the mentor is not there"
    );
    assert!(!other.world.holds(aslak, "Det er mitt og Hannes"));
}
