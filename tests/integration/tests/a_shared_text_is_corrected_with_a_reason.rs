//! What was shared stands: it changes by a correction with a reason, and nobody who was typing meanwhile loses a letter.

use app::contract::{
    Created, DocumentHistory, DocumentOpen, DocumentView, FaultKind, FieldSet, OfflineSet, Problem, Search,
    Splice, TextChanged, TextEdit, TextShare, VisitCreate,
};
use domain::{ContactKind, Field, Role, SpaceKind, TextField, TextStatus, Value};
use harness::{DAY_MS, MINUTE_MS, Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId, Heads};

struct Scene {
    world: World,
    case: CaseId,
    ingvild: Who,
    roar: Who,
    note: DocumentId,
}

/// A shared case with a draft that both have on disk.
fn scene(seed: u64) -> Scene {
    let mut world = World::new(seed);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    let create = shared_note(case, "Uke 2");
    let Created { document: note, heads, .. } = world.ask(ingvild, create).unwrap();
    let mut scene = Scene { world, case, ingvild, roar, note };
    scene.put(ingvild, &heads, 0, "Han lo i dag.").unwrap();
    scene.world.settle();
    scene
}

impl Scene {
    fn put(&mut self, who: Who, heads: &Heads, at: u32, words: &str) -> Result<TextChanged, Problem> {
        let splices = vec![Splice { at, remove: 0, insert: words.to_owned() }];
        let heads = heads.clone();
        let edit = TextEdit { document: self.note, part: None, field: TextField::Body, heads, splices };
        self.world.ask(who, edit)
    }

    fn view(&mut self, who: Who) -> DocumentView {
        self.world.ask(who, DocumentOpen { document: self.note }).unwrap()
    }

    fn text(&mut self, who: Who) -> String {
        self.view(who).texts.swap_remove(0).text
    }

    fn share(&mut self, who: Who, status: TextStatus, reason: Option<&str>) -> Result<Heads, Problem> {
        let share = TextShare { document: self.note, status, reason: reason.map(str::to_owned) };
        self.world.ask(who, share).map(|changed| changed.heads)
    }
}

fn is_shared<T: std::fmt::Debug>(answer: Result<T, Problem>) {
    assert_eq!(answer.unwrap_err().fault, Some(FaultKind::TextShared));
}

#[test]
fn a_shared_note_is_typed_in_only_while_a_correction_is_open() {
    let mut s = scene(71);
    let (ingvild, roar) = (s.ingvild, s.roar);
    let shared = s.share(ingvild, TextStatus::Shared, None).unwrap();
    is_shared(s.put(ingvild, &shared, 0, "Nei. "));
    s.world.settle();
    let heads = s.view(roar).heads;
    is_shared(s.put(roar, &heads, 0, "Nei. "));

    let draft = Value::Code(TextStatus::Draft.code().to_owned());
    let back = FieldSet { document: s.note, part: None, field: Field::TextStatus, value: draft };
    assert!(s.world.ask(roar, back).is_err(), "no way around the correction");
    assert!(s.share(roar, TextStatus::Correcting, Some("  ")).is_err(), "a correction says why");

    let open = s.share(roar, TextStatus::Correcting, Some("feil dag")).unwrap();
    s.put(roar, &open, 0, "Tirsdag: ").unwrap();
    let closed = s.share(roar, TextStatus::Corrected, None).unwrap();
    is_shared(s.put(roar, &closed, 0, "Onsdag? "));
    s.world.settle();

    assert_eq!(s.text(ingvild), "Tirsdag: Han lo i dag.");
    let view = s.view(ingvild);
    let reason = view.fields.iter().find(|field| field.field == Field::CorrectionReason).unwrap();
    assert_eq!(reason.values[0].value, Value::Text("feil dag".to_owned()));
    assert_eq!(reason.values[0].by.name, "Roar");
    let note = s.note;
    let sittings = s.world.ask(ingvild, DocumentHistory { document: note }).unwrap();
    assert!(sittings.iter().any(|sitting| sitting.author.name == "Roar"), "the history tells of it");
    let found = s.world.ask(ingvild, Search { query: "tirsdag".to_owned(), limit: 10 }).unwrap();
    assert!(found.iter().any(|hit| hit.document == note));
}

#[test]
fn a_correction_that_was_left_lying_is_opened_anew() {
    let mut s = scene(72);
    let ingvild = s.ingvild;
    s.share(ingvild, TextStatus::Shared, None).unwrap();
    let open = s.share(ingvild, TextStatus::Correcting, Some("feil dag")).unwrap();
    s.world.pass(DAY_MS + MINUTE_MS);
    is_shared(s.put(ingvild, &open, 0, "Sent. "));
    let open = s.share(ingvild, TextStatus::Correcting, Some("feil navn")).unwrap();
    s.put(ingvild, &open, 0, "Sent. ").unwrap();
}

#[test]
fn who_types_while_another_shares_loses_nothing_and_is_then_asked_why() {
    let mut s = scene(73);
    let (ingvild, roar) = (s.ingvild, s.roar);
    // Roar is in the middle of a sentence; meanwhile Ingvild shares, and her sharing comes to his device.
    let heads = s.view(roar).heads;
    let first = s.put(roar, &heads, 0, "Midt i ").unwrap();
    s.share(ingvild, TextStatus::Shared, None).unwrap();
    s.world.pass(MINUTE_MS);
    // What he typed before he could see it: judged at the moment that he was looking at, a draft.
    s.put(roar, &first.heads, 7, "en setning. ").unwrap();
    // And what was on its way from the keyboard when it had just come.
    let seen = s.view(roar);
    let status = seen.fields.iter().find(|field| field.field == Field::TextStatus).unwrap();
    assert_eq!(status.values[0].value, Value::Code(TextStatus::Shared.code().to_owned()), "it has come");
    s.put(roar, &seen.heads, 19, "Ferdig. ").unwrap();
    // Then it stands for him too, however fast he types on.
    s.world.pass(2 * MINUTE_MS + 1);
    let heads = s.view(roar).heads;
    is_shared(s.put(roar, &heads, 0, "Og mer. "));
    s.world.settle();
    for who in [ingvild, roar] {
        assert_eq!(s.text(who), "Midt i en setning. Ferdig. Han lo i dag.");
    }
}

#[test]
fn sharing_and_typing_a_day_apart_merge_and_both_are_kept() {
    let mut s = scene(74);
    let (ingvild, roar) = (s.ingvild, s.roar);
    for who in [ingvild, roar] {
        s.world.ask(who, OfflineSet { offline: true }).unwrap();
    }
    s.share(ingvild, TextStatus::Shared, None).unwrap();
    s.world.pass(DAY_MS);
    let heads = s.view(roar).heads;
    s.put(roar, &heads, 13, " Og i går.").unwrap();
    for who in [ingvild, roar] {
        s.world.ask(who, OfflineSet { offline: false }).unwrap();
    }
    s.world.settle();
    for who in [ingvild, roar] {
        assert_eq!(s.text(who), "Han lo i dag. Og i går.");
        let heads = s.view(who).heads;
        is_shared(s.put(who, &heads, 0, "Mer. "));
    }
}

#[test]
fn only_the_summary_of_a_visit_stands_the_rest_goes_on_being_written() {
    let mut s = scene(75);
    let (ingvild, case) = (s.ingvild, s.case);
    let create = VisitCreate {
        case,
        space: SpaceKind::Shared,
        kind: ContactKind::Visit,
        title: String::new(),
        planned_at: None,
        circle: None,
    };
    s.note = s.world.ask(ingvild, create).unwrap().document;
    let heads = s.share(ingvild, TextStatus::Shared, None).unwrap();
    let mut put = |field| {
        let splices = vec![Splice { at: 0, remove: 0, insert: "Ord".to_owned() }];
        let edit = TextEdit { document: s.note, part: None, field, heads: heads.clone(), splices };
        s.world.ask(ingvild, edit)
    };
    is_shared(put(TextField::Summary));
    put(TextField::Saw).unwrap();
}
