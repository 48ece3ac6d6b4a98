//! Claims about fields, parts and what differs between two moments.

use crate::support::{Person, body, document_id, meet, part_id};
use domain::{DocumentKind, DomainFault, Field, PartKind, TextField, Value};
use felles_documents::{Document, DocumentFault, TextPlace, sittings};
use ids::{CaseId, Heads, PersonId, UtcMillis};

fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn both_values_of_a_field_set_apart_stand_until_somebody_chooses() {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Visit), Person::new(2, DocumentKind::Visit));
    a.edit(|edit| edit.set(None, Field::Place, &text("kaia")));
    b.edit(|edit| edit.set(None, Field::Place, &text("verkstedet")));
    meet(&mut a, &mut b);
    let content = a.document.content().unwrap();
    let [(Field::Place, values)] = content.fields.as_slice() else { panic!("{:?}", content.fields) };
    let mut both: Vec<_> = values.iter().map(|value| (value.value.clone(), value.actor)).collect();
    both.sort();
    let mut wanted = [(text("kaia"), a.actor), (text("verkstedet"), b.actor)];
    wanted.sort();
    assert_eq!(both, wanted);
    let first = values[0].value.clone();
    a.edit(|edit| edit.set(None, Field::Place, &first));
    meet(&mut a, &mut b);
    assert_eq!(b.document.content().unwrap().fields[0].1.len(), 1);
    assert_eq!(b.document.content().unwrap().fields[0].1[0].value, first);
}

#[test]
fn equal_values_set_apart_are_one() {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Visit), Person::new(2, DocumentKind::Visit));
    for person in [&mut a, &mut b] {
        person.edit(|edit| edit.set(None, Field::Minutes, &Value::Number(60)));
    }
    meet(&mut a, &mut b);
    assert_eq!(a.document.content().unwrap().fields[0].1.len(), 1);
}

#[test]
fn a_field_takes_only_what_the_domain_lets_it() {
    let mut a = Person::new(1, DocumentKind::Note);
    let mut refused = |field, value: Value| {
        a.document.edit(a.actor, UtcMillis(1), |edit| edit.set(None, field, &value)).unwrap_err()
    };
    let unknown = DomainFault::UnknownWord(Field::NoteKind);
    assert_eq!(refused(Field::NoteKind, code("gossip")), DocumentFault::Domain(unknown));
    assert_eq!(refused(Field::TaskStatus, code("open")), DocumentFault::NoSuchField(Field::TaskStatus));
}

#[test]
fn a_task_made_on_one_device_is_worked_on_from_another() {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Case), Person::new(2, DocumentKind::Case));
    let task = part_id(5);
    let place = TextPlace::part(task, TextField::TaskText);
    a.edit(|edit| {
        edit.add_part(task, PartKind::Task)?;
        edit.set(Some(task), Field::TaskStatus, &code("open"))?;
        edit.write_text(&place, "Ringe Roar")
    });
    meet(&mut a, &mut b);
    let seen = b.document.heads();
    b.edit(|edit| edit.set(Some(task), Field::TaskStatus, &code("done")));
    a.edit(|edit| edit.write_text(&place, "Ringe Roar på fredag"));
    meet(&mut a, &mut b);
    let content = a.document.content().unwrap();
    assert_eq!(content.parts[0].texts, [(TextField::TaskText, "Ringe Roar på fredag".to_owned())]);
    assert_eq!(content.parts[0].fields[0].1[0].value, code("done"));
    let difference = b.document.difference(&seen, &b.document.heads()).unwrap();
    assert_eq!(difference.texts[0].place, place);
    assert_eq!(difference.texts[0].pieces[1].by, Some(a.actor));
    let field = &difference.fields[0];
    assert_eq!(
        (field.part, field.field, &field.by),
        (Some((task, PartKind::Task)), Field::TaskStatus, &vec![b.actor])
    );
    assert_eq!((field.before.clone(), field.after.clone()), (vec![code("open")], vec![code("done")]));
    assert_eq!(difference.texts.len() + difference.fields.len(), 2);
    let again = a.document.edit(a.actor, UtcMillis(1), |edit| edit.add_part(task, PartKind::Task));
    assert_eq!(again.unwrap_err(), DocumentFault::PartExists(task));
}

#[test]
fn everything_differs_from_the_moment_before_everything() {
    let mut a = Person::new(1, DocumentKind::Note);
    a.edit(|edit| {
        edit.found(CaseId(uuid::Uuid::from_bytes([1; 16])), PersonId([2; 32]), UtcMillis(3))?;
        edit.set(None, Field::Title, &text("Første dag"))?;
        edit.write_text(&body(), "Hei")
    });
    for beginning in [Heads::default(), Document::genesis_heads(DocumentKind::Note)] {
        let difference = a.document.difference(&beginning, &a.document.heads()).unwrap();
        assert_eq!((difference.texts.len(), difference.fields.len()), (1, 1));
        assert_eq!(difference.fields[0].before, []);
    }
    let content = a.document.content().unwrap();
    assert_eq!(content.case, Some(CaseId(uuid::Uuid::from_bytes([1; 16]))));
    assert_eq!((content.made_by, content.created_at), (Some(PersonId([2; 32])), Some(UtcMillis(3))));
    assert!(!content.newer);
}

#[test]
fn putting_away_and_taking_out_is_a_flag() {
    let mut a = Person::new(1, DocumentKind::Note);
    a.edit(|edit| edit.set_archived(true));
    assert!(a.document.content().unwrap().archived);
    let (_, again) = a.document.edit(a.actor, UtcMillis(1), |edit| edit.set_archived(true)).unwrap();
    assert_eq!(again, None);
    a.edit(|edit| edit.set_archived(false));
    assert!(!a.document.content().unwrap().archived);
}

#[test]
fn a_heading_that_deceives_is_kept_clean() {
    let mut a = Person::new(1, DocumentKind::Note);
    a.edit(|edit| edit.set(None, Field::Title, &text("Be\u{202E}søk")));
    assert_eq!(a.document.content().unwrap().fields[0].1[0].value, text("Besøk"));
}

#[test]
fn a_saved_document_opens_with_everything_in_it() {
    let mut a = Person::new(1, DocumentKind::Note);
    a.write("å være på sporet");
    let saved = a.document.save().unwrap();
    let again = Document::load(document_id(), DocumentKind::Note, &saved).unwrap();
    assert_eq!(
        (again.heads(), again.content(), again.changes()),
        (a.document.heads(), a.document.content(), a.document.changes())
    );
    let wrong_kind = Document::load(document_id(), DocumentKind::Visit, &saved);
    assert_eq!(wrong_kind.unwrap_err(), DocumentFault::Damaged(document_id()));
    let cut = Document::load(document_id(), DocumentKind::Note, &saved[..saved.len() - 1]);
    assert_eq!(cut.unwrap_err(), DocumentFault::Damaged(document_id()));
}

#[test]
fn work_close_in_time_is_one_sitting() {
    let (mut a, mut b) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
    a.write("en");
    a.write("en to");
    let first = a.document.heads();
    meet(&mut a, &mut b);
    b.write("en to tre");
    meet(&mut a, &mut b);
    a.clock += 3_600_000;
    a.write("en to tre fire");
    let all = sittings(&a.document.changes(), |actor| actor, 600_000);
    let told: Vec<_> = all.iter().map(|sitting| (sitting.author, sitting.changes)).collect();
    assert_eq!(told, [(a.actor, 2), (b.actor, 1), (a.actor, 1)]);
    assert_eq!(all[0].before, Document::genesis_heads(DocumentKind::Note));
    assert_eq!(all[0].after, first);
    assert_eq!(all[1].before, first);
    let pieces = a.document.pieces(&body(), &all[1].before, &all[1].after).unwrap();
    assert_eq!(
        (crate::support::earlier(&pieces).as_str(), crate::support::later(&pieces).as_str()),
        ("en to", "en to tre")
    );
}
