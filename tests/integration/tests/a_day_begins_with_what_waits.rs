//! The day's overview: what waits for me in each case, reminders that only I see, and a search that leads to the very text.

use app::contract::{
    CaseCreate, CaseNeed, CaseNeeds, CaseOpen, FieldSet, FieldWords, ReminderList, ReminderSet, ResponseGive,
    Search, Splice, TaskAdd, TextEdit, TextWords, ThingBegin, Timeline, VisitCreate,
};
use domain::{
    AddressProtection, ContactKind, DocumentKind, Field, ResponseKind, Role, SpaceKind, TextField, Value,
};
use harness::{Who, World, example_case};
use ids::{CaseId, DocumentId, PartId, UtcMillis};

const AN_HOUR_MS: i64 = 60 * 60 * 1000;

struct Scene {
    world: World,
    case: CaseId,
    ingvild: Who,
    roar: Who,
    /// Ingvild's party.
    me: PartId,
}

fn scene(seed: u64) -> Scene {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let view = world.ask(ingvild, CaseOpen { case }).unwrap();
    let me = view.parties.iter().find(|party| party.me).unwrap().party;
    Scene { world, case, ingvild, roar, me }
}

impl Scene {
    fn begin(
        &mut self,
        who: Who,
        kind: DocumentKind,
        field: (TextField, &str),
        to: Option<PartId>,
    ) -> DocumentId {
        let fields = to.map(|to| FieldWords { field: Field::ToParty, value: Value::Text(to.to_string()) });
        let texts = vec![TextWords { field: field.0, text: field.1.to_owned() }];
        let (case, space) = (self.case, SpaceKind::Shared);
        let begin =
            ThingBegin { case, space, kind, fields: fields.into_iter().collect(), texts, circle: None };
        self.world.ask(who, begin).unwrap().document
    }

    fn need(&mut self, who: Who) -> Option<CaseNeed> {
        let case = self.case;
        self.world.ask(who, CaseNeeds {}).unwrap().into_iter().find(|need| need.case == case)
    }

    fn set(&mut self, who: Who, document: DocumentId, field: Field, code: &str) {
        let value = Value::Code(code.to_owned());
        self.world.ask(who, FieldSet { document, part: None, field, value }).unwrap();
    }
}

#[test]
fn what_others_ask_and_propose_waits_until_it_is_settled() {
    let mut scene = scene(81);
    let (ingvild, roar, me) = (scene.ingvild, scene.roar, scene.me);
    let before = scene.need(ingvild).map_or((0, 0), |need| (need.questions, need.proposals));
    let question =
        scene.begin(roar, DocumentKind::Question, (TextField::QuestionText, "Kan du ta fredag?"), Some(me));
    let proposal =
        scene.begin(roar, DocumentKind::Agreement, (TextField::AgreedWhat, "Fri på fredager"), None);
    scene.world.settle();
    let need = scene.need(ingvild).unwrap();
    assert_eq!((need.questions, need.proposals), (before.0 + 1, before.1 + 1));
    assert!(scene.need(roar).is_none_or(|need| need.questions + need.proposals == 0), "not for who asked");

    scene.set(ingvild, question, Field::QuestionStatus, "not_needed");
    scene.set(ingvild, proposal, Field::AgreementStatus, "not_relevant");
    let after = scene.need(ingvild).map_or((0, 0), |need| (need.questions, need.proposals));
    assert_eq!(after, before);
}

#[test]
fn what_a_reader_wants_changed_and_my_own_late_tasks_wait_too() {
    let mut scene = scene(82);
    let (case, ingvild, roar, me) = (scene.case, scene.ingvild, scene.roar, scene.me);
    let before = scene.need(ingvild).map_or((0, 0), |need| (need.responses, need.late_tasks));
    let due = Some("2020-02-03".parse().unwrap());
    let task = TaskAdd { case, text: "Ring".to_owned(), owner: Some(me), due, from: None };
    scene.world.ask(roar, task).unwrap();
    let turn = scene.begin(ingvild, DocumentKind::Turn, (TextField::Happened, "Han gikk hjem"), None);
    scene.world.settle();
    let response = ResponseGive {
        document: turn,
        kind: ResponseKind::ChangeWord,
        about: Some(TextField::Happened),
        words: String::new(),
        old_words: "gikk hjem".to_owned(),
        new_words: "hvilte hjemme".to_owned(),
        reason: String::new(),
    };
    scene.world.ask(roar, response).unwrap();
    scene.world.settle();
    let need = scene.need(ingvild).unwrap();
    assert_eq!((need.responses, need.late_tasks), (before.0 + 1, before.1 + 1));
    assert!(scene.need(roar).is_none_or(|need| need.responses == 0), "nobody waits for themselves");
}

#[test]
fn a_reminder_is_mine_alone_and_there_is_one_for_each_thing() {
    let mut scene = scene(83);
    let (case, ingvild, roar) = (scene.case, scene.ingvild, scene.roar);
    let visit = VisitCreate {
        case,
        space: SpaceKind::Shared,
        kind: ContactKind::Visit,
        title: "Torsdagsbesøket".to_owned(),
        planned_at: None,
        circle: None,
    };
    let document = scene.world.ask(ingvild, visit).unwrap().document;
    let set = |at: Option<i64>| ReminderSet { document, part: None, at: at.map(UtcMillis) };
    scene.world.ask(ingvild, set(Some(AN_HOUR_MS))).unwrap();
    scene.world.ask(ingvild, set(Some(2 * AN_HOUR_MS))).unwrap();
    scene.world.crash(ingvild);
    scene.world.start(ingvild).unwrap();
    let mine = scene.world.ask(ingvild, ReminderList {}).unwrap();
    let told: Vec<_> = mine.iter().map(|one| (one.document, one.at.0, one.words.as_str())).collect();
    assert_eq!(told, [(document, 2 * AN_HOUR_MS, "Torsdagsbesøket")]);
    scene.world.settle();
    assert!(scene.world.ask(roar, ReminderList {}).unwrap().is_empty());
    let page = Timeline { case, before: None, limit: 200, archived: true };
    let shown = scene.world.ask(ingvild, page).unwrap();
    assert!(shown.iter().all(|entry| entry.document != mine[0].reminder), "it is no event of the case");
    scene.world.ask(ingvild, set(None)).unwrap();
    assert!(scene.world.ask(ingvild, ReminderList {}).unwrap().is_empty());
}

#[test]
fn a_reminder_of_a_shielded_case_tells_nothing() {
    let mut world = World::new(84);
    let ingvild = world.person("Ingvild");
    let create = CaseCreate {
        title: "Tittelord".to_owned(),
        workplace: "Verkstedord".to_owned(),
        start: None,
        planned_end: None,
        protection: AddressProtection::Confidential,
        participant: "Navneord".to_owned(),
        mentor: None,
    };
    let view = world.ask(ingvild, create).unwrap();
    let case = view.card.case;
    let task = TaskAdd { case, text: "Oppgaveord".to_owned(), owner: None, due: None, from: None };
    let task = world.ask(ingvild, task).unwrap();
    let set = ReminderSet { document: task.document, part: task.part, at: Some(UtcMillis(AN_HOUR_MS)) };
    world.ask(ingvild, set).unwrap();
    let told = world.ask(ingvild, ReminderList {}).unwrap();
    assert_eq!((told.len(), told[0].words.as_str(), told[0].case_title.as_str()), (1, "", ""));
}

#[test]
fn a_hit_leads_to_the_very_text_and_the_very_task() {
    let mut scene = scene(85);
    let (case, ingvild) = (scene.case, scene.ingvild);
    let visit = VisitCreate {
        case,
        space: SpaceKind::Shared,
        kind: ContactKind::Visit,
        title: "Besøk".to_owned(),
        planned_at: None,
        circle: None,
    };
    let visit = scene.world.ask(ingvild, visit).unwrap();
    let mut heads = visit.heads;
    for (field, words) in
        [(TextField::Purpose, "Se på kranene"), (TextField::Saw, "Kranene sto, Ola løftet selv")]
    {
        let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
        let edit = TextEdit { document: visit.document, part: None, field, heads, splices };
        heads = scene.world.ask(ingvild, edit).unwrap().heads;
    }
    let task =
        TaskAdd { case, text: "Bestille hvelvingsolje".to_owned(), owner: None, due: None, from: None };
    let task = scene.world.ask(ingvild, task).unwrap();
    let mut places = |query: &str| {
        let hits = scene.world.ask(ingvild, Search { query: query.to_owned(), limit: 20 }).unwrap();
        hits.into_iter().map(|hit| (hit.document, hit.part, hit.field)).collect::<Vec<_>>()
    };
    assert_eq!(places("kranene løftet"), [(visit.document, None, Some(TextField::Saw))]);
    assert_eq!(places("hvelvingsolje"), [(task.document, task.part, Some(TextField::TaskText))]);
}
