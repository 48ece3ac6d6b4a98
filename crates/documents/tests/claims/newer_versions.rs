//! What a newer version wrote survives an older one.

use crate::hostile::{Forged, run, unsigned};
use crate::support::{Person, document_id};
use domain::{DocumentKind, Field, Value};
use felles_documents::Document;
use felles_documents::guard::guard;

/// `fields.mood = true`, as a newer version might write it.
fn newer_field(writer: ids::Actor, document: &Document) -> Vec<u8> {
    let mut forged = Forged::honest(writer, 1, document.heads().as_slice().to_vec(), 8);
    let name = [unsigned(4), b"mood".to_vec()].concat();
    forged.set_column(0x15, run(1, name));
    forged.others = vec![b"felles-genesis-1".to_vec()];
    forged.set_column(0x01, run(1, unsigned(1)));
    forged.set_column(0x02, run(1, unsigned(2)));
    forged.bytes()
}

#[test]
fn an_unknown_field_is_announced_kept_and_handed_on() {
    let (old, newer) = (Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note));
    let bytes = newer_field(newer.actor, &old.document);
    let passed = match guard(&old.document, newer.actor, &bytes, &[]) {
        Ok(change) => change,
        Err(fault) => panic!("{fault}"),
    };
    let mut document = old.document.take_in(&[passed]).unwrap();
    assert!(document.content().unwrap().newer);
    let title = Value::Text("Tittel".into());
    document.edit(old.actor, ids::UtcMillis(5), |edit| edit.set(None, Field::Title, &title)).unwrap();
    let again = Document::load(document_id(), DocumentKind::Note, &document.save().unwrap()).unwrap();
    let content = again.content().unwrap();
    assert!(content.newer, "still there after saving and editing");
    assert_eq!(content.fields[0].1[0].value, title);
    assert!(again.changes().iter().any(|change| change.actor == newer.actor));
}
