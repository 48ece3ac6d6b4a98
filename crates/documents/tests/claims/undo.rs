//! What somebody takes back goes, and everything by others stands.

use crate::support::{Person, body, meet, part_id, splice};
use domain::{DocumentKind, Field, PartKind, TextField, Value};
use felles_documents::{Document, LocalChange, PieceKind, TextPlace, Undone};
use ids::{ChangeHash, Heads};
use std::collections::BTreeSet;

fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

fn two(kind: DocumentKind) -> (Person, Person) {
    (Person::new(1, kind), Person::new(2, kind))
}

pub fn undo(person: &mut Person, changes: &[ChangeHash]) -> Undone {
    person.clock += 1000;
    let changes: BTreeSet<ChangeHash> = changes.iter().copied().collect();
    let at = ids::UtcMillis(person.clock);
    let (undone, change) = person.document.edit(person.actor, at, |edit| edit.undo(&changes)).unwrap();
    person.log.extend(change.map(|change| (person.actor, change.bytes)));
    undone
}

fn own(person: &Person) -> Vec<ChangeHash> {
    let changes = person.document.changes();
    changes.iter().filter(|change| change.actor == person.actor).map(|change| change.hash).collect()
}

fn value(document: &Document, part: Option<u8>, field: Field) -> Vec<Value> {
    let content = document.content().unwrap();
    let fields = match part {
        None => content.fields,
        Some(number) => content.parts.into_iter().find(|part| part.part == part_id(number)).unwrap().fields,
    };
    let values = fields.into_iter().find(|(known, _)| *known == field).map(|(_, values)| values);
    values.unwrap_or_default().into_iter().map(|value| value.value).collect()
}

/// The letters that stand and that somebody put in, in order.
pub fn letters_of(document: &Document, person: &Person) -> String {
    let genesis = Document::genesis_heads(document.kind());
    let pieces = document.pieces(&body(), &genesis, &document.heads()).unwrap();
    let theirs =
        |piece: &&felles_documents::Piece| piece.kind == PieceKind::Added && piece.by == Some(person.actor);
    pieces.iter().filter(theirs).map(|piece| piece.text.as_str()).collect()
}

#[test]
fn words_taken_back_leave_what_the_other_wrote_among_them() {
    let (mut a, mut b) = two(DocumentKind::Note);
    a.write("Han trives.");
    meet(&mut a, &mut b);
    let mine = a.edit(|edit| edit.write_text(&body(), "Han trives ikke i bråket."));
    b.edit(|edit| edit.write_text(&body(), "Han trives. Det sa han selv."));
    meet(&mut a, &mut b);
    assert_eq!(undo(&mut a, &[mine.hash]), Undone { left: 0 });
    meet(&mut a, &mut b);
    assert_eq!(b.text(), "Han trives. Det sa han selv.");
}

#[test]
fn words_that_were_taken_out_come_back_where_they_stood() {
    let (mut a, mut b) = two(DocumentKind::Note);
    b.write("Hun vil helst jobbe om morgenen.");
    meet(&mut a, &mut b);
    let mine = a.edit(|edit| edit.write_text(&body(), "Hun vil jobbe."));
    meet(&mut a, &mut b);
    b.edit(|edit| edit.write_text(&body(), "Hun vil jobbe. Vi prøver."));
    meet(&mut a, &mut b);
    undo(&mut a, &[mine.hash]);
    assert_eq!(a.text(), "Hun vil helst jobbe om morgenen. Vi prøver.");
}

#[test]
fn what_the_other_took_out_too_stays_out() {
    let (mut a, mut b) = two(DocumentKind::Note);
    a.write("Kanskje mandag.");
    meet(&mut a, &mut b);
    let mine = a.edit(|edit| edit.write_text(&body(), "mandag."));
    b.edit(|edit| edit.write_text(&body(), "mandag."));
    meet(&mut a, &mut b);
    undo(&mut a, &[mine.hash]);
    assert_eq!(a.text(), "mandag.");
}

#[test]
fn what_the_other_brought_back_already_does_not_come_twice() {
    let (mut a, mut b) = two(DocumentKind::Note);
    b.write("Han kommer ikke på fredag.");
    meet(&mut a, &mut b);
    let mine = a.edit(|edit| edit.write_text(&body(), "Han kommer på fredag."));
    meet(&mut a, &mut b);
    b.edit(|edit| edit.write_text(&body(), "Han kommer ikke på fredag."));
    meet(&mut a, &mut b);
    undo(&mut a, &[mine.hash]);
    assert_eq!(a.text(), "Han kommer ikke på fredag.");
}

#[test]
fn an_undo_is_an_edit_that_can_be_taken_back_itself() {
    let (mut a, _) = two(DocumentKind::Note);
    a.write("Første setning.");
    let second = a.edit(|edit| edit.write_text(&body(), "Andre."));
    undo(&mut a, &[second.hash]);
    assert_eq!(a.text(), "Første setning.");
    let undone = *a.document.heads().as_slice().first().unwrap();
    undo(&mut a, &[undone]);
    assert_eq!(a.text(), "Andre.");
}

#[test]
fn a_value_becomes_the_one_before_and_a_first_one_goes() {
    let (mut a, _) = two(DocumentKind::Visit);
    let set = |a: &mut Person, value: Value| a.edit(|edit| edit.set(None, Field::VisitStatus, &value));
    let first = set(&mut a, code("planned"));
    let second = set(&mut a, code("held"));
    let third = set(&mut a, code("cancelled"));
    undo(&mut a, &[second.hash, third.hash]);
    assert_eq!(value(&a.document, None, Field::VisitStatus), [code("planned")]);
    let fourth = *a.document.heads().as_slice().first().unwrap();
    undo(&mut a, &[first.hash, second.hash, third.hash, fourth]);
    assert_eq!(value(&a.document, None, Field::VisitStatus), []);
    assert!(!a.document.content().unwrap().newer);
}

#[test]
fn a_value_that_the_other_set_since_or_meanwhile_stands() {
    for meanwhile in [true, false] {
        let (mut a, mut b) = two(DocumentKind::Visit);
        a.edit(|edit| edit.set(None, Field::Minutes, &Value::Number(30)));
        meet(&mut a, &mut b);
        let mine = a.edit(|edit| edit.set(None, Field::Minutes, &Value::Number(60)));
        if !meanwhile {
            meet(&mut a, &mut b);
        }
        b.edit(|edit| edit.set(None, Field::Minutes, &Value::Number(45)));
        meet(&mut a, &mut b);
        assert_eq!(undo(&mut a, &[mine.hash]).left, usize::from(!meanwhile));
        meet(&mut a, &mut b);
        assert_eq!(value(&b.document, None, Field::Minutes), [Value::Number(45)]);
    }
}

#[test]
fn what_was_shared_is_not_unsaid() {
    let (mut a, _) = two(DocumentKind::Note);
    a.edit(|edit| edit.set(None, Field::TextStatus, &code("draft")));
    let shared = a.edit(|edit| edit.set(None, Field::TextStatus, &code("shared")));
    assert_eq!(undo(&mut a, &[shared.hash]).left, 1);
    assert_eq!(value(&a.document, None, Field::TextStatus), [code("shared")]);
}

fn task(a: &mut Person) -> LocalChange {
    a.edit(|edit| {
        edit.add_part(part_id(5), PartKind::Task)?;
        edit.set(Some(part_id(5)), Field::TaskStatus, &code("open"))?;
        edit.write_text(&TextPlace::part(part_id(5), TextField::TaskText), "Ringe Roar")
    })
}

#[test]
fn a_part_made_by_a_slip_goes_and_comes_back() {
    let (mut a, mut b) = two(DocumentKind::Case);
    let seen = b.document.heads();
    let made = task(&mut a);
    undo(&mut a, &[made.hash]);
    meet(&mut a, &mut b);
    assert!(b.document.content().unwrap().parts.is_empty());
    assert_eq!(b.document.difference(&seen, &b.document.heads()).unwrap().texts, []);
    let undone = *a.document.heads().as_slice().first().unwrap();
    undo(&mut a, &[undone]);
    assert_eq!(a.document.content().unwrap().parts.len(), 1);
}

#[test]
fn a_part_that_the_other_wrote_in_stays_also_when_neither_knew() {
    for knew in [true, false] {
        let (mut a, mut b) = two(DocumentKind::Case);
        let made = task(&mut a);
        meet(&mut a, &mut b);
        b.edit(|edit| edit.set(Some(part_id(5)), Field::TaskStatus, &code("done")));
        if knew {
            meet(&mut a, &mut b);
        }
        assert_eq!(undo(&mut a, &[made.hash]).left, usize::from(knew));
        meet(&mut a, &mut b);
        assert_eq!(value(&b.document, Some(5), Field::TaskStatus), [code("done")], "{knew}");
    }
}

#[test]
fn a_right_is_never_put_away() {
    let (mut a, mut b) = two(DocumentKind::Case);
    let made = a.edit(|edit| {
        edit.add_part(part_id(5), PartKind::Party)?;
        edit.set(Some(part_id(5)), Field::DisplayName, &Value::Text("Roar".into()))
    });
    assert_eq!(undo(&mut a, &[made.hash]).left, 1);
    meet(&mut a, &mut b);
    assert_eq!(b.document.content().unwrap().parts.len(), 1);
}

#[test]
fn a_thing_begun_by_a_slip_is_put_away_and_one_that_others_went_on_with_is_not() {
    let begin = |a: &mut Person| {
        a.edit(|edit| {
            edit.found(ids::CaseId(uuid::Uuid::nil()), ids::PersonId([1; 32]), ids::UtcMillis(5))?;
            edit.write_text(&body(), "Begynt")
        })
    };
    let (mut a, mut b) = two(DocumentKind::Note);
    let begun = begin(&mut a);
    undo(&mut a, &[begun.hash]);
    assert!(a.document.content().unwrap().archived);
    assert_eq!(a.text(), "Begynt");

    let mut a = Person::new(1, DocumentKind::Note);
    let begun = begin(&mut a);
    meet(&mut a, &mut b);
    b.write("Begynt og fortsatt");
    meet(&mut a, &mut b);
    undo(&mut a, &[begun.hash]);
    assert_eq!((a.document.content().unwrap().archived, a.text()), (false, "Begynt og fortsatt".to_owned()));
}

#[test]
fn putting_away_is_taken_back() {
    let (mut a, _) = two(DocumentKind::Note);
    a.write("Står");
    let away = a.edit(|edit| edit.set_archived(true));
    undo(&mut a, &[away.hash]);
    assert!(!a.document.content().unwrap().archived);
}

#[test]
fn a_sitting_on_top_of_news_is_taken_back_without_the_news() {
    let (mut a, mut b) = two(DocumentKind::Note);
    b.write("ett to tre");
    meet(&mut a, &mut b);
    let seen = a.document.heads();
    a.type_at(&seen, &[splice(0, 3, "")]);
    b.write("ett to tre fire fem");
    meet(&mut a, &mut b);
    let seen = a.document.heads();
    // Takes out a word that came in the middle of the sitting.
    let at = a.text().find("fire").unwrap();
    a.type_at(&seen, &[splice(at, 4, "FIRE")]);
    let changes = own(&a);
    undo(&mut a, &changes);
    assert_eq!(a.text(), "ett to tre fire fem");
}

#[test]
fn an_unknown_change_is_no_undo() {
    let (mut a, _) = two(DocumentKind::Note);
    let stranger = BTreeSet::from([ChangeHash([9; 32])]);
    let before = a.document.heads();
    assert!(a.document.edit(a.actor, ids::UtcMillis(1), |edit| edit.undo(&stranger)).is_err());
    assert_eq!(a.document.heads(), before);
    assert_eq!(a.document.changes_between(&Heads::default(), &before).unwrap(), []);
}
