//! An answer that was not given as it reads never counts: each case is made by breaking a good answer in one place.

use super::signed::{Answering, Sound, answers_of, version_of};
use crate::keys::Keys;
use documents::{Document, Edit, TextPlace};
use domain::{Answer, DocumentKind, Field, PartKind, TextField, Value};
use ids::{Actor, CaseId, DocumentId, PartId, PersonId, UtcMillis, VersionHash};

const NOW: UtcMillis = UtcMillis(1_790_000_000_000);
const INGVILD: u8 = 1;
const ROAR: u8 = 2;

fn keys(of: u8) -> Keys {
    let mut random = move |bytes: &mut [u8]| bytes.fill(of);
    Keys::generate(&mut random).unwrap()
}

fn part(number: u8) -> PartId {
    PartId::from_slice(&[number; 16]).unwrap()
}

fn edit(document: &mut Document, by: u8, change: impl FnOnce(&mut Edit<'_>)) {
    let edited = document.edit(Actor([by; 16]), NOW, |edit| {
        change(edit);
        Ok(())
    });
    edited.unwrap();
}

fn write(document: &mut Document, by: u8, what: &str) {
    let place = TextPlace::document(TextField::AgreedWhat);
    edit(document, by, |edit| edit.write_text(&place, what).unwrap());
}

fn agreement() -> Document {
    let id = DocumentId::from_slice(&[7; 16]).unwrap();
    let mut document = Document::new(id, DocumentKind::Agreement).unwrap();
    edit(&mut document, INGVILD, |edit| {
        edit.found(CaseId::from_slice(&[8; 16]).unwrap(), PersonId([9; 32]), NOW).unwrap();
    });
    write(&mut document, INGVILD, "Tommel ned før halv ni.");
    document
}

fn answering(document: &Document, by: u8) -> Answering {
    Answering {
        case: document.case().unwrap(),
        document: document.id(),
        part: part(40 + by),
        party: part(by),
        version: version_of(document, &document.heads()).unwrap().unwrap(),
        answer: Answer::Agree,
        on_behalf: false,
        at: NOW,
        device: keys(by).device.id(),
        reason: "Det er greit for meg".to_owned(),
    }
}

fn answer(document: &mut Document, said: &Answering, signed_by: u8) {
    let signature = said.sign(&keys(signed_by));
    edit(document, signed_by, |edit| said.write(edit, &signature).unwrap());
}

fn sound(document: &Document) -> (Vec<Sound>, usize) {
    answers_of(document).unwrap()
}

#[test]
fn an_answer_to_what_stands_there_is_sound() {
    let mut document = agreement();
    let said = answering(&document, ROAR);
    answer(&mut document, &said, ROAR);
    let (answers, unsound) = sound(&document);
    assert_eq!((answers.len(), unsound), (1, 0));
    let entry = answers[0].entry();
    assert_eq!((entry.party, entry.answer, entry.current), (part(ROAR), Answer::Agree, true));
}

#[test]
fn an_answer_that_somebody_else_signed_is_not() {
    let mut document = agreement();
    // Ingvild writes an answer that says that Roar's device signed it.
    let said = answering(&document, ROAR);
    answer(&mut document, &said, INGVILD);
    assert!(matches!(sound(&document), (answers, 1) if answers.is_empty()));
}

#[test]
fn an_answer_to_other_content_is_not() {
    let mut document = agreement();
    let said = answering(&document, ROAR);
    write(&mut document, INGVILD, "Tommel ned før halv ti.");
    // The signature holds, but what it names is not what stood there when the answer came.
    answer(&mut document, &said, ROAR);
    assert!(matches!(sound(&document), (answers, 1) if answers.is_empty()));
    let mut invented = agreement();
    let said = Answering { version: VersionHash([3; 32]), ..answering(&invented, ROAR) };
    answer(&mut invented, &said, ROAR);
    assert!(matches!(sound(&invented), (answers, 1) if answers.is_empty()));
}

#[test]
fn every_word_of_an_answer_is_signed() {
    type Breaks = fn(&mut Answering);
    let breaks: [Breaks; 9] = [
        |said| said.party = part(INGVILD),
        |said| said.part = part(99),
        |said| said.case = CaseId::from_slice(&[1; 16]).unwrap(),
        |said| said.document = DocumentId::from_slice(&[1; 16]).unwrap(),
        |said| said.answer = Answer::Disagree,
        |said| said.on_behalf = true,
        |said| said.at = UtcMillis(NOW.0 + 1),
        |said| said.device = keys(INGVILD).device.id(),
        |said| said.reason = "Noe annet".to_owned(),
    ];
    for (number, change) in breaks.into_iter().enumerate() {
        let mut document = agreement();
        let given = answering(&document, ROAR);
        let signature = given.sign(&keys(ROAR));
        let mut said = given.clone();
        change(&mut said);
        edit(&mut document, ROAR, |edit| said.write(edit, &signature).unwrap());
        // Case and document are read from where the answer stands, so there it is the signed ones that are other.
        let read_from_place = said.case != given.case || said.document != given.document;
        let (answers, unsound) = sound(&document);
        assert_eq!((answers.len(), unsound), if read_from_place { (1, 0) } else { (0, 1) }, "{number}");
        if read_from_place {
            let mut elsewhere = agreement();
            let signature = said.sign(&keys(ROAR));
            edit(&mut elsewhere, ROAR, |edit| given.write(edit, &signature).unwrap());
            assert!(sound(&elsewhere).0.is_empty(), "{number}: signed for another place");
        }
    }
}

#[test]
fn what_is_set_on_an_answer_later_is_not_looked_at() {
    let mut document = agreement();
    let said = Answering { answer: Answer::Disagree, ..answering(&document, ROAR) };
    answer(&mut document, &said, ROAR);
    edit(&mut document, INGVILD, |edit| {
        let agree = Value::Code(Answer::Agree.code().to_owned());
        edit.set(Some(said.part), Field::Answer, &agree).unwrap();
    });
    let (answers, unsound) = sound(&document);
    assert_eq!((answers[0].entry().answer, unsound), (Answer::Disagree, 0));
}

#[test]
fn an_answer_that_was_put_together_bit_by_bit_is_not() {
    let mut document = agreement();
    let said = answering(&document, ROAR);
    edit(&mut document, ROAR, |edit| edit.add_part(said.part, PartKind::Answer).unwrap());
    let signature = said.sign(&keys(ROAR));
    let hexadecimal: String = signature.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
    edit(&mut document, ROAR, |edit| {
        edit.set(Some(said.part), Field::Signature, &Value::Text(hexadecimal)).unwrap();
    });
    assert!(matches!(sound(&document), (answers, 1) if answers.is_empty()));
}

#[test]
fn an_answer_for_somebody_else_says_why() {
    for (reason, holds) in [("", 0), ("Sander sa det i telefonen", 1)] {
        let mut document = agreement();
        let said = Answering { on_behalf: true, reason: reason.to_owned(), ..answering(&document, INGVILD) };
        answer(&mut document, &said, INGVILD);
        assert_eq!(sound(&document).0.len(), holds);
    }
}

#[test]
fn what_was_answered_to_stays_readable_when_somebody_writes_on() {
    let mut document = agreement();
    let said = answering(&document, ROAR);
    answer(&mut document, &said, ROAR);
    write(&mut document, INGVILD, "Tommel ned før ni.");
    let (answers, _) = sound(&document);
    assert!(!answers[0].entry().current);
    let place = TextPlace::document(TextField::AgreedWhat);
    assert_eq!(document.text_at(&place, &answers[0].moment).unwrap(), "Tommel ned før halv ni.");
    write(&mut document, INGVILD, "Tommel ned før halv ni.");
    assert!(sound(&document).0[0].entry().current, "the same words again are the same version");
}

#[test]
fn a_date_is_part_of_what_is_agreed_and_two_of_them_are_nothing_to_agree_on() {
    let mut document = agreement();
    let said = answering(&document, ROAR);
    answer(&mut document, &said, ROAR);
    let day = |day| Value::Date(chrono::NaiveDate::from_ymd_opt(2026, 12, day).unwrap());
    let mut other = document.clone();
    edit(&mut document, INGVILD, |edit| edit.set(None, Field::Due, &day(1)).unwrap());
    assert!(!sound(&document).0[0].entry().current);
    let (_, change) = other.edit(Actor([ROAR; 16]), NOW, |edit| edit.set(None, Field::Due, &day(2))).unwrap();
    let change = change.unwrap();
    let mut guard = documents::Guard::new(&document);
    let guarded = guard.check(change.actor, &change.bytes).unwrap();
    let both = document.take_in(&[guarded]).unwrap();
    assert_eq!(version_of(&both, &both.heads()).unwrap(), None);
}
