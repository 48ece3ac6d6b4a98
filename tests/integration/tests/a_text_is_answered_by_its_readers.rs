//! Any reader answers a text, offline too; what is asked for is made or declined with a reason, and all of it is found again.

use app::contract::{
    Created, DocumentHistory, DocumentOpen, FaultKind, OfflineSet, PartAdd, PartView, ProblemCode,
    ResponseGive, ResponseSettle, Search, Splice, TextEdit, ThingList,
};
use domain::{DocumentKind, Field, PartKind, ResponseKind, ResponseStatus, Role, TextField, Value};
use harness::{Who, World, example_case, shared_note};
use ids::{CaseId, DocumentId};

struct Three {
    world: World,
    case: CaseId,
    note: DocumentId,
    ingvild: Who,
    sander: Who,
    roar: Who,
}

fn three(seed: u64) -> Three {
    let mut world = World::new(seed);
    let (ingvild, sander, roar) = (world.person("Ingvild"), world.person("Deltaker"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, sander, case, Role::Participant);
    world.join(ingvild, roar, case, Role::Mentor);
    let create = shared_note(case, "Møtet");
    let note = world.ask(ingvild, create).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: "Han var sint på mandag.".to_owned() }];
    let edit =
        TextEdit { document: note.document, part: None, field: TextField::Body, heads: note.heads, splices };
    world.ask(ingvild, edit).unwrap();
    world.settle();
    Three { world, case, note: note.document, ingvild, sander, roar }
}

impl Three {
    fn give(
        &mut self,
        who: Who,
        kind: ResponseKind,
        said: [&str; 4],
    ) -> Result<Created, app::contract::Problem> {
        let [words, old_words, new_words, reason] = said.map(str::to_owned);
        let about = Some(TextField::Body);
        self.world
            .ask(who, ResponseGive { document: self.note, kind, about, words, old_words, new_words, reason })
    }

    fn responses(&mut self, who: Who) -> Vec<PartView> {
        self.world.ask(who, DocumentOpen { document: self.note }).unwrap().parts
    }
}

fn said(part: &PartView, field: Field) -> Option<Value> {
    part.fields.iter().find(|view| view.field == field).map(|view| view.values[0].value.clone())
}

#[test]
fn a_correction_is_asked_for_offline_answered_and_found_on_both_sides() {
    let mut story = three(91);
    let (ingvild, sander, roar) = (story.ingvild, story.sander, story.roar);
    for who in [ingvild, sander, roar] {
        story.world.ask(who, OfflineSet { offline: true }).unwrap();
    }
    let reason = "Jeg var lei meg, ikke sint.";
    let asked = story.give(sander, ResponseKind::Correction, ["", "sint", "lei seg", reason]).unwrap();
    story.give(roar, ResponseKind::Agree, [""; 4]).unwrap();
    for who in [ingvild, sander, roar] {
        story.world.ask(who, OfflineSet { offline: false }).unwrap();
    }
    story.world.settle();
    for who in [ingvild, sander, roar] {
        let parts = story.responses(who);
        assert_eq!(parts.len(), 2);
        let asked = parts.iter().find(|part| Some(part.part) == asked.part).unwrap();
        assert_eq!(said(asked, Field::NewWords), Some(Value::Text("lei seg".to_owned())));
        let by = asked.fields.iter().find(|view| view.field == Field::ByParty).unwrap();
        assert_eq!(by.values[0].by.role, Some(Role::Participant));
        let hits = story.world.ask(who, Search { query: "ikke sint".to_owned(), limit: 10 }).unwrap();
        assert!(hits.iter().any(|hit| hit.document == story.note), "{}", story.world.name(who));
    }

    let part = asked.part.unwrap();
    let settle = |status, reason: &str| ResponseSettle {
        document: asked.document,
        part,
        status,
        reason: reason.to_owned(),
    };
    let without = story.world.ask(ingvild, settle(ResponseStatus::Declined, " ")).unwrap_err();
    assert_eq!(without.fault, Some(FaultKind::MissingField));
    story.world.ask(ingvild, settle(ResponseStatus::Declined, "Roar sa det slik.")).unwrap();
    story.world.settle();
    let parts = story.responses(sander);
    let declined = parts.iter().find(|known| known.part == part).unwrap();
    assert_eq!(said(declined, Field::ResponseStatus), Some(Value::Code("declined".to_owned())));
    assert_eq!(said(declined, Field::SettledReason), Some(Value::Text("Roar sa det slik.".to_owned())));
    // Lists know it without opening the note, and the history has each who said something.
    let list = ThingList { case: Some(story.case), kinds: vec![DocumentKind::Note], archived: false };
    let list = story.world.ask(roar, list).unwrap();
    let facts = &list.iter().find(|thing| thing.document == asked.document).unwrap().parts;
    assert!(facts.iter().any(|fact| fact.state.as_deref() == Some("declined")));
    let history = story.world.ask(roar, DocumentHistory { document: asked.document }).unwrap();
    assert!(history.iter().any(|sitting| sitting.author.role == Some(Role::Participant)));
}

#[test]
fn an_answer_says_what_it_must_and_is_made_in_nobodys_name() {
    let mut story = three(92);
    let (sander, roar, document) = (story.sander, story.roar, story.note);
    let empty = story.give(sander, ResponseKind::ChangeWord, ["jeg vil noe", "", " ", ""]).unwrap_err();
    assert_eq!(empty.fault, Some(FaultKind::MissingField));
    let unexplained = story.give(sander, ResponseKind::Correction, ["", "sint", "", ""]).unwrap_err();
    assert_eq!(unexplained.fault, Some(FaultKind::MissingField));
    let theirs = story.world.ask(roar, app::contract::CaseOpen { case: story.case }).unwrap();
    let theirs = theirs.parties.into_iter().find(|party| party.role == Role::Participant).unwrap().party;
    let by = app::contract::FieldWords { field: Field::ByParty, value: Value::Text(theirs.to_string()) };
    let forged = PartAdd { document, kind: PartKind::Response, fields: vec![by], texts: Vec::new() };
    assert_eq!(story.world.ask(roar, forged).unwrap_err().code, ProblemCode::NotAllowed);
    assert!(story.responses(roar).is_empty());
}
