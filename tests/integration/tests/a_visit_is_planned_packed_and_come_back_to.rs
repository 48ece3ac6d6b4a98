//! A visit: planned on one device and answered on another while both are offline, packed before leaving, and come back to after
//! the program was killed in the middle.

use app::contract::{
    CaseConfirm, DocumentHistory, DocumentOpen, FieldPlace, FieldPlaceKeep, FieldSet, FieldWords, OfflineSet,
    PackState, PackView, PartAdd, PartView, Search, Splice, TextEdit, VisitCreate, VisitPack,
};
use domain::{ContactKind, Field, PartKind, Role, SpaceKind, TextField, Value};
use harness::{DAY_MS, MINUTE_MS, Twist, Who, World, example_case, shared_note};
use ids::{CaseId, DeviceId, DocumentId, Heads, UtcMillis};
use protocol::{Envelope, Item, Request, Response};

fn planned(world: &mut World, who: Who, case: CaseId, at: i64) -> (DocumentId, Heads) {
    let create = VisitCreate {
        case,
        space: SpaceKind::Shared,
        kind: ContactKind::Visit,
        title: "Se på pakkeriet".to_owned(),
        planned_at: Some(UtcMillis(at)),
        circle: None,
    };
    let made = world.ask(who, create).unwrap();
    (made.document, made.heads)
}

fn words(field: Field, value: Value) -> FieldWords {
    FieldWords { field, value }
}

fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

fn value_in(part: &PartView, field: Field) -> Option<Value> {
    part.fields.iter().find(|known| known.field == field).map(|known| known.values[0].value.clone())
}

#[test]
fn a_plan_and_its_answer_made_offline_merge_and_are_found() {
    let mut world = World::new(91);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let joined = world.join(ingvild, roar, case, Role::Mentor);
    let at = world.now + 3 * DAY_MS;
    let (visit, heads) = planned(&mut world, ingvild, case, at);
    world.settle();
    for who in [ingvild, roar] {
        world.ask(who, OfflineSet { offline: true }).unwrap();
    }
    let splices = vec![Splice { at: 0, remove: 0, insert: "Hvordan er støyen om morgenen?".to_owned() }];
    let edit = TextEdit { document: visit, part: None, field: TextField::Preparation, heads, splices };
    world.ask(ingvild, edit).unwrap();
    let task = world.ask(ingvild, app::contract::TaskList { case: Some(case) }).unwrap()[0].part;
    let about = Value::Text(task.to_string());
    let ask = PartAdd {
        document: visit,
        kind: PartKind::Ask,
        fields: vec![words(Field::About, about.clone()), words(Field::Chosen, Value::Flag(true))],
        texts: Vec::new(),
    };
    world.ask(ingvild, ask).unwrap();
    let reply = PartAdd {
        document: visit,
        kind: PartKind::Reply,
        fields: vec![
            words(Field::ByParty, Value::Text(joined.party.to_string())),
            words(Field::PlannedAt, Value::Moment(UtcMillis(at))),
            words(Field::TimeAnswer, code("other_time")),
            words(Field::SuggestedAt, Value::Moment(UtcMillis(at + 60 * MINUTE_MS))),
            words(Field::Reason, Value::Text("varelevering da".to_owned())),
        ],
        texts: Vec::new(),
    };
    world.ask(roar, reply).unwrap();
    for who in [ingvild, roar] {
        world.ask(who, OfflineSet { offline: false }).unwrap();
    }
    world.settle();
    for who in [ingvild, roar] {
        let view = world.ask(who, DocumentOpen { document: visit }).unwrap();
        let reply = view.parts.iter().find(|part| part.kind == PartKind::Reply).unwrap();
        assert_eq!(value_in(reply, Field::TimeAnswer), Some(code("other_time")));
        let asked = view.parts.iter().find(|part| part.kind == PartKind::Ask).unwrap();
        assert_eq!(value_in(asked, Field::About), Some(about.clone()));
        for query in ["støyen", "varelevering"] {
            let found = world.ask(who, Search { query: query.to_owned(), limit: 10 }).unwrap();
            assert!(found.iter().any(|hit| hit.document == visit), "{query}");
        }
        let sittings = world.ask(who, DocumentHistory { document: visit }).unwrap();
        for name in ["Ingvild", "Roar"] {
            assert!(sittings.iter().any(|sitting| sitting.author.name == name), "{name}");
        }
    }
    // The one who plans takes the suggestion, and the answer is to an earlier time from then on.
    let other = Value::Moment(UtcMillis(at + 60 * MINUTE_MS));
    let take = FieldSet { document: visit, part: None, field: Field::PlannedAt, value: other.clone() };
    world.ask(ingvild, take).unwrap();
    let view = world.ask(ingvild, DocumentOpen { document: visit }).unwrap();
    let reply = view.parts.iter().find(|part| part.kind == PartKind::Reply).unwrap();
    assert_ne!(value_in(reply, Field::PlannedAt), Some(other));
}

/// A hub that hides what one device writes from one reader.
struct Hides {
    from: Who,
    author: DeviceId,
}

impl Twist for Hides {
    fn bend(&mut self, from: Who, _: &Request, response: Response) -> Response {
        let Response::Page(mut page) = response else { return response };
        page.items.retain(|item| match item {
            Item::Envelope { bytes, .. } if from == self.from => {
                Envelope::from_bytes(bytes).map(|read| read.header.author) != Ok(self.author)
            }
            _ => true,
        });
        Response::Page(page)
    }
}

#[test]
fn why_a_visit_was_called_off_reaches_the_other_and_stays_in_its_history() {
    let mut world = World::new(94);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let at = world.now + 3 * DAY_MS;
    let (document, _) = planned(&mut world, ingvild, case, at);
    world.settle();
    world.ask(roar, OfflineSet { offline: true }).unwrap();
    let mut set = |field, value| {
        world.ask(roar, FieldSet { document, part: None, field, value }).unwrap();
    };
    set(Field::Reason, Value::Text("Varetelling hele dagen".to_owned()));
    set(Field::VisitStatus, code("cancelled"));
    world.ask(roar, OfflineSet { offline: false }).unwrap();
    world.settle();
    let view = world.ask(ingvild, DocumentOpen { document }).unwrap();
    let value =
        |field| view.fields.iter().find(|known| known.field == field).map(|known| &known.values[0].value);
    assert_eq!(value(Field::Reason), Some(&Value::Text("Varetelling hele dagen".to_owned())));
    assert_eq!(value(Field::VisitStatus), Some(&code("cancelled")));
    let sittings = world.ask(ingvild, DocumentHistory { document }).unwrap();
    assert!(sittings.iter().any(|sitting| sitting.author.name == "Roar"), "{sittings:?}");
    let hits = world.ask(ingvild, Search { query: "varetelling".to_owned(), limit: 20 }).unwrap();
    assert!(hits.iter().any(|hit| hit.document == document), "and it is found");
    let over = Value::Text("x".repeat(501));
    assert!(world.ask(roar, FieldSet { document, part: None, field: Field::Reason, value: over }).is_err());
}

fn pack(world: &mut World, who: Who, case: CaseId) -> PackView {
    let packs = world.ask(who, VisitPack {}).unwrap();
    packs.into_iter().find(|pack| pack.case == case).unwrap()
}

#[test]
fn everything_is_here_says_the_pack_only_when_it_is() {
    let mut world = World::new(92);
    let (ingvild, roar, sander) = (world.person("Ingvild"), world.person("Roar"), world.person("Sander"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    world.join(ingvild, sander, case, Role::Participant);
    world.settle();
    let fresh = pack(&mut world, ingvild, case);
    assert_eq!((fresh.state, fresh.held, fresh.missing), (PackState::Complete, 0, 0), "{fresh:?}");

    // Roar writes, Sander has it, and Ingvild is not shown it: then she is told that something is missing.
    let view = world.ask(ingvild, CaseConfirm { case }).unwrap();
    let shared = view.spaces.iter().find(|space| space.kind == SpaceKind::Shared).unwrap();
    let reader = shared.readers.iter().find(|reader| reader.role == Some(Role::Mentor)).unwrap();
    let device = reader.devices[0].device;
    world.network.twist = Some(Box::new(Hides { from: ingvild, author: device }));
    let create = shared_note(case, "Nytt");
    world.ask(roar, create).unwrap();
    world.settle();
    let missing = pack(&mut world, ingvild, case);
    assert_eq!(missing.state, PackState::SomethingMissing);
    assert!(missing.held + missing.missing > 0, "{missing:?}");
    // The hub shows it after all, and a device looks again when it starts.
    world.network.twist = None;
    world.crash(ingvild);
    world.start(ingvild).unwrap();
    world.settle();
    assert_eq!(pack(&mut world, ingvild, case).state, PackState::Complete);

    // Without a connection nobody knows what the others wrote; own words are counted as not sent.
    world.ask(ingvild, OfflineSet { offline: true }).unwrap();
    let create = shared_note(case, "Mitt");
    world.ask(ingvild, create).unwrap();
    world.pass(13 * 60 * MINUTE_MS);
    let offline = pack(&mut world, ingvild, case);
    assert_eq!(offline.state, PackState::NotFetchedLately);
    assert!(offline.unsent > 0 && offline.fetched_at.is_some());
}

#[test]
fn a_restart_in_the_middle_of_a_visit_leads_back_to_the_same_question() {
    let mut world = World::new(93);
    let ingvild = world.person("Ingvild");
    let case = example_case(&mut world, ingvild, "forlop-01");
    let at = world.now + DAY_MS;
    let (document, heads) = planned(&mut world, ingvild, case, at);
    let place = world.ask(ingvild, FieldPlace {}).unwrap();
    assert_eq!((place.case, place.document), (None, None));
    world.ask(ingvild, FieldPlaceKeep { document, step: Some(3) }).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: "Rolig i dag".to_owned() }];
    let edit = TextEdit { document, part: None, field: TextField::SituationParticipant, heads, splices };
    world.ask(ingvild, edit).unwrap();
    world.crash(ingvild);
    world.start(ingvild).unwrap();
    let place = world.ask(ingvild, FieldPlace {}).unwrap();
    assert_eq!((place.case, place.document, place.step), (Some(case), Some(document), 3));
    let view = world.ask(ingvild, DocumentOpen { document }).unwrap();
    let text = view.texts.iter().find(|text| text.field == TextField::SituationParticipant).unwrap();
    assert_eq!(text.text, "Rolig i dag");
    world.ask(ingvild, FieldPlaceKeep { document, step: None }).unwrap();
    world.crash(ingvild);
    world.start(ingvild).unwrap();
    assert_eq!(world.ask(ingvild, FieldPlace {}).unwrap().document, None);
}
